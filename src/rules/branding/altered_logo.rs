//! `BR304`: the logo of the Society is the file that the Society gave: its shape is never altered (IFRC brand rules).

use super::views::in_origin;
use crate::model::codes::ALTERED_LOGO;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Logo, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let (Some(hash), Some(name)) = (&expected.society_logo, &expected.society) else { return Vec::new() };
    let is_altered =
        |logo: &&Logo| logo.alt.contains(name.as_str()) && logo.hash != *hash && (logo.origin.is_some() || logo.hash.is_empty());
    let finding = |logo: &Logo| {
        let message = format!("`{}` is shown as the logo of the National Society and is not the registered file", logo.file);
        in_origin(ALTERED_LOGO, page, logo.origin.as_ref(), message).help("show the registered file, unchanged")
    };
    page.logos.iter().filter(is_altered).map(finding).collect()
}
