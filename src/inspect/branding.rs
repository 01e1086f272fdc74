//! `BR101`: every page shows the EU emblem as this project draws it, the funding statement in full, and a link to the
//! disclaimer. The page itself is read, whatever its template meant to do.

use super::html::Page;
use super::{Brand, Output};
use crate::model::artifact::Artifact;
use crate::model::codes::UNBRANDED_PAGE;
use crate::model::finding::{Finding, Place};
use crate::model::path::join;

pub(super) fn check(output: &Output<'_>, pages: &[(&Artifact, Page)], brand: &Brand) -> Vec<Finding> {
    pages.iter().flat_map(|(artifact, page)| check_page(output, artifact, page, brand)).collect()
}

fn check_page(output: &Output<'_>, artifact: &Artifact, page: &Page, brand: &Brand) -> Vec<Finding> {
    let file_of = |link: &str| output.get(join(&artifact.path, link)?.as_str()).copied();
    let has_emblem = page
        .pictures
        .iter()
        .any(|(source, alt)| !alt.is_empty() && file_of(source).is_some_and(|file| file.bytes == brand.emblem));
    let edition = brand.statements.iter().find(|(folder, _)| artifact.path.starts_with(&format!("{folder}/")));
    let statement = edition.map_or(&brand.root_statement, |(_, statement)| statement);
    let has_statement = !statement.is_empty() && page.text.contains(statement.as_str());
    let has_disclaimer =
        page.links.iter().any(|link| join(&artifact.path, link).is_some_and(|path| path.ends_with("/disclaimer.html")));
    [
        (has_emblem, "does not show the EU emblem", "put back the picture `assets/eu-emblem.svg` with its alternative text"),
        (
            has_statement,
            "does not carry the funding statement",
            "put back the statement beside the emblem, word for word and in full",
        ),
        (has_disclaimer, "does not link to the disclaimer", "put back the link to `disclaimer.html`"),
    ]
    .into_iter()
    .filter(|(present, _, _)| !present)
    .map(|(_, fault, help)| {
        Finding::new(UNBRANDED_PAGE, Place::File(artifact.origin.clone()), format!("the page `{}` {fault}", artifact.path))
            .help(format!("{help}; templates are in the theme's folder `html`"))
    })
    .collect()
}
