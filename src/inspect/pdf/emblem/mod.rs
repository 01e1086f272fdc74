//! EU emblems on a page, found and measured on its picture.

use hayro_interpret::hayro_syntax::page::Page;

use super::device::Collector;
use super::frame::Frame;
use crate::model::pdf::{EmblemSeen, PdfPage};

pub(super) fn may_be_on(_collected: &Collector) -> bool {
    false
}

pub(super) fn find(_page: &Page<'_>, _frame: &Frame, _read: &PdfPage) -> Result<Vec<EmblemSeen>, String> {
    Ok(Vec::new())
}
