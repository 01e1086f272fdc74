//! `BR303`: the publisher is the Society of the page's own country. The main part of a page may name others: a directory does.

use super::views::on_page;
use crate::model::codes::FOREIGN_SOCIETY;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let own = expected.society.as_deref().unwrap_or_default();
    let rest = if own.is_empty() { page.frame.clone() } else { page.frame.replace(own, " ") };
    let foreign = expected.foreign_societies.iter().find(|name| rest.contains(name.as_str()));
    let finding = |name: &String| {
        on_page(FOREIGN_SOCIETY, page, format!("`{name}` is named as a publisher, which is the Society of another country"))
            .help(format!("name `{own}`"))
    };
    foreign.map(finding).into_iter().collect()
}
