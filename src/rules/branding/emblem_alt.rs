//! `BR112`: people who do not see the emblem are told that it is there (WCAG 2.2, 1.1.1).

use super::credit::emblems;
use super::views::on_page;
use crate::model::codes::EMBLEM_ALT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_mute = |emblem: &&crate::model::page::Emblem| emblem.alt.as_deref().is_none_or(str::is_empty);
    let finding = |emblem: &crate::model::page::Emblem| {
        on_page(EMBLEM_ALT, page, format!("the EU emblem `{}` has no alternative text", emblem.file))
            .help("write `alt` with the name of the emblem in the page's language: `emblem-alt` of the locale has it")
    };
    emblems(page, expected).iter().filter(is_mute).map(finding).collect()
}
