//! `BR214`: the one place in the disclaimer that is free names who answers for the contents.

use super::disclaimer::{Verdict, judge};
use super::views::on_page;
use crate::model::codes::DISCLAIMER_ORGANISATION;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{PageKind, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    if !expected.is_funded || page.kind != PageKind::Disclaimer || expected.disclaimers.is_empty() {
        return Vec::new();
    }
    let Verdict::Organisation(name) = judge(page.paragraphs.iter().map(String::as_str), expected) else { return Vec::new() };
    let message = format!("in the disclaimer `{name}` answers for the contents and not `{}`", expected.organisation.as_deref().unwrap_or_default());
    vec![on_page(DISCLAIMER_ORGANISATION, page, message).help("write the name that `organisation` under `[brand]` gives")]
}
