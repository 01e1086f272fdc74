//! `BR215`: every page names the project, so that a printed page can be traced to it.

use super::views::on_page;
use crate::model::codes::MISSING_PROJECT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let missing = expected.project.as_ref().filter(|project| !page.frame.contains(project.as_str()));
    let finding = |project: &String| {
        on_page(MISSING_PROJECT, page, format!("the project `{project}` is not named"))
            .help("name it at the head or foot of the template")
    };
    missing.map(finding).into_iter().collect()
}
