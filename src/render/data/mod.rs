//! Forms for phones.

pub(crate) mod xls_sheet;
