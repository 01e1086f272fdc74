//! Files for those who hold tests and count them: forms for `KoboToolbox` and ODK, questions for Moodle, tables for typing paper
//! tests in. They have the right answers, so no page leads to them and no copy for readers holds them.
//!
//! Form and table ask what the sheets of a test ask, under the names that `rahnamo results` reads.

mod gift;
mod xlsform;

use std::collections::BTreeSet;

use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, EditionModule, Sources};
use crate::model::config::DataKind;
use crate::model::error::Error;
use crate::model::localized::Country;
use crate::results::key::Key;
use crate::results::template::template;
use crate::words::Words;

/// Makes every file that `[data]` of the book asks for.
pub fn render(book: &Book, sources: &Sources, words: &Words) -> Result<Vec<Artifact>, Error> {
    let mut artifacts = Vec::new();
    for kind in &book.config.data {
        match kind {
            DataKind::Xlsform => artifacts.extend(of_countries(book, |country| xlsform::form(country, book, sources, words))?),
            DataKind::Gift => artifacts.extend(book.editions.iter().flat_map(gift::files)),
            DataKind::Csv => artifacts.extend(of_countries(book, |country| Ok(table(country, sources)))?),
        }
    }
    Ok(artifacts)
}

/// A module in all editions of a country, the first of them the country's first.
struct InCountry<'a> {
    country: &'a Country,
    editions: Vec<(&'a Edition, &'a EditionModule)>,
}

impl InCountry<'_> {
    fn id(&self) -> &str {
        &self.editions[0].1.id
    }

    /// Where a file of the module lies in the output: `tj/data/legal-xlsform.xlsx`.
    fn path(&self, ending: &str) -> String {
        format!("{}/data/{}-{ending}", self.country.folder(), self.id())
    }

    /// What its files are made of.
    fn origin(&self) -> String {
        format!("{}/questions.yaml", self.id())
    }
}

fn of_countries(book: &Book, make: impl Fn(&InCountry<'_>) -> Result<Option<Artifact>, Error>) -> Result<Vec<Artifact>, Error> {
    let countries: BTreeSet<&Country> = book.editions.iter().map(|edition| &edition.country).collect();
    let mut artifacts = Vec::new();
    for country in countries {
        let own = || book.editions.iter().filter(|edition| edition.country == *country);
        let ids: BTreeSet<&str> = own().flat_map(|edition| &edition.modules).map(|module| module.id.as_str()).collect();
        for id in ids {
            let editions = own().filter_map(|edition| Some((edition, module_of(edition, id)?))).collect();
            artifacts.extend(make(&InCountry { country, editions })?);
        }
    }
    Ok(artifacts)
}

fn module_of<'a>(edition: &'a Edition, id: &str) -> Option<&'a EditionModule> {
    edition.modules.iter().find(|module| module.id == id)
}

/// The header for typing paper tests in.
fn table(module: &InCountry<'_>, sources: &Sources) -> Option<Artifact> {
    let source = sources.modules.get(module.id())?;
    let key = Key::of_test(source, &sources.config, module.country, &[]);
    (!key.items.is_empty()).then(|| Artifact {
        path: module.path("results.csv"),
        bytes: template(&key, module.country.as_str()).into_bytes(),
        origin: module.origin(),
    })
}
