//! `BR218`: boiler-plate on the Union outlives its figures.

use super::member_states::{count_on, wrong_count};
use super::views::on_page;
use crate::model::codes::MEMBER_STATE_COUNT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let wrong = expected.date.and_then(|date| Some((date, wrong_count(&page.text, date)?)));
    let finding = |(date, count)| {
        let right = count_on(date);
        on_page(MEMBER_STATE_COUNT, page, format!("the European Union had `{right}` Member States on `{date}` and not `{count}`"))
            .help("correct the number, or leave it out")
    };
    wrong.map(finding).into_iter().collect()
}
