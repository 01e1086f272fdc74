//! The forms of packs as files to fill in on a computer and on a phone. Comes in: the resolved book; goes out: for each form of
//! an edition a spreadsheet (`tj/tg/forms/participants.xlsx`), and for a questionnaire beside it a form for `KoboToolbox` and ODK
//! in all languages of the country (`tj/tg/forms/access-survey-xlsform.xlsx`).

mod questionnaire;
mod workbook;

use std::collections::BTreeSet;

use super::brand::brand_block;
use super::xlsform;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Edition, Pack};
use crate::model::error::Error;
use crate::model::form::{EditionForm, FormKind};
use crate::model::output::FORMS;
use crate::words::Words;

/// All of them, in the order of editions.
pub fn render(book: &Book, words: &Words) -> Result<Vec<Artifact>, Error> {
    let mut artifacts = Vec::new();
    let mut made = BTreeSet::new();
    for pack in &book.packs {
        let edition = book.edition(pack);
        for form in &pack.forms {
            let path = workbook_path(edition, form);
            if made.insert(path.clone()) {
                artifacts.push(spreadsheet(book, words, pack, form, path)?);
            }
            let path = xlsform_path(edition, form);
            if form.form.kind == FormKind::Questionnaire && made.insert(path.clone()) {
                let on_phones = questionnaire::form(book, words, edition, &form.form);
                artifacts.push(xlsform::artifact(&on_phones, path, form.form.head.id.clone())?);
            }
        }
    }
    Ok(artifacts)
}

/// Where the spreadsheet of a form lies in the output.
#[must_use]
pub fn workbook_path(edition: &Edition, form: &EditionForm) -> String {
    format!("{}/{FORMS}/{}.xlsx", edition.folder(), form.form.head.id)
}

/// Where the `XLSForm` of a questionnaire lies in the output. It has all languages of the country, that of the edition first: an
/// edition is handed on alone, so each has its own.
#[must_use]
pub fn xlsform_path(edition: &Edition, form: &EditionForm) -> String {
    format!("{}/{FORMS}/{}-xlsform.xlsx", edition.folder(), form.form.head.id)
}

fn spreadsheet(book: &Book, words: &Words, pack: &Pack, form: &EditionForm, path: String) -> Result<Artifact, Error> {
    let edition = book.edition(pack);
    let mut brand = brand_block(&book.config, words, edition);
    brand.is_funded = pack.config.is_funded.unwrap_or(brand.is_funded);
    let scene = workbook::Scene { config: &book.config, words, edition, form, brand: &brand };
    let bytes = workbook::write(&scene).map_err(|error| broken(&path, &error.to_string()))?;
    Ok(Artifact { path, bytes, origin: pack.config.id.clone() })
}

/// What the writer of workbooks refuses is no fault of an author.
fn broken(path: &str, message: &str) -> Error {
    Error::Theme { place: path.to_owned(), message: message.to_owned() }
}
