//! `BR217`: readers see which edition they have and how old it is (DISCERN, criterion 5).

use super::views::on_page;
use crate::model::codes::UNDATED;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::output::Kind;
use crate::model::page::WebPage;

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let words =
        || page.frame.split(|letter: char| letter.is_whitespace() || ",;()".contains(letter)).map(|word| word.trim_matches('.'));
    let missing_edition = expected
        .edition
        .as_deref()
        .filter(|edition| !words().any(|word| word == *edition) && !page.frame.contains(&format!(" {edition} ")));
    let year = expected.date.map(|date| date.year().to_string());
    let missing_year = year.as_deref().filter(|year| is_start(Kind::of(&page.path)) && !page.frame.contains(*year));
    let message = match (missing_edition, missing_year) {
        (Some(edition), _) => format!("the edition `{edition}` is not named"),
        (None, Some(year)) => format!("the year of the content, `{year}`, is not named"),
        (None, None) => return Vec::new(),
    };
    vec![on_page(UNDATED, page, message).help("name the edition and the date of the content at the foot of the template")]
}

/// The root page or the start page of an edition. The others bear the date of their own content: the date of the edition on
/// each of them would change all pages with every session.
fn is_start(page: Kind) -> bool {
    matches!(page, Kind::Root | Kind::Start)
}
