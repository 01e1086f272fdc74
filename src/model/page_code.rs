//! Names of pages that people can read aloud, write down and look up: the address of a page in capitals.

use super::book::Edition;

/// Code of a module, or of a session in it: `TJ.TG.LEGAL`, `TJ.TG.LEGAL.WAGES`.
///
/// It is made of ids alone, so it stays when sessions are put in another order and when texts change, is unique in the book
/// (no id has a dot), and says by itself where the page lies: `tj/tg/legal/wages.html`.
#[must_use]
pub fn page_code(edition: &Edition, module: &str, session: Option<&str>) -> String {
    let parts = [edition.country.folder(), edition.lang.to_string(), module.to_owned()];
    let parts: Vec<String> = parts.into_iter().chain(session.map(str::to_owned)).collect();
    parts.join(".").to_ascii_uppercase()
}
