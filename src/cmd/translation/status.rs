//! `rahnamo translation status`: one line for each translation that is not up to date, and a sum for each language.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;
use rahnamo::model::translation::pairs::{Pair, pairs, texts};
use rahnamo::model::translation::passages::{addresses, passages};
use rahnamo::model::translation::stale::{Change, kinds, stale};

use super::super::{Verdict, print_raw};
use super::Desk;
use crate::cli::Standing;

/// How many translations of a language are in which state.
#[derive(Default)]
struct Sum {
    fresh: usize,
    stale: usize,
    untracked: usize,
    missing: usize,
}

/// Prints the state of all translations, or of those that were named.
pub fn run(arguments: &Standing) -> Result<Verdict, Error> {
    let desk = Desk::open(&arguments.book.dir)?;
    let chosen = arguments.text.as_deref().map(|named| desk.chosen(named)).transpose()?.map(|(keys, _)| keys);
    let is_chosen = |key: &String| chosen.as_ref().is_none_or(|chosen| chosen.contains(key));
    let mut sums: BTreeMap<&Lang, Sum> = BTreeMap::new();
    let mut text = String::new();
    for pair in pairs(&desk.sources).iter().filter(|pair| is_chosen(&pair.key)) {
        let sum = sums.entry(pair.translation.lang).or_default();
        match state(pair, &desk) {
            None => {
                sum.untracked += 1;
                let _ = writeln!(text, "{} {}: not recorded", pair.key, pair.translation.lang);
            }
            Some(changes) if changes.is_empty() => sum.fresh += 1,
            Some(changes) => {
                sum.stale += 1;
                let _ = writeln!(text, "{} {}: {}", pair.key, pair.translation.lang, changes.join(", "));
            }
        }
    }
    let source = desk.source_lang();
    for lang in desk.sources.config.languages.keys().filter(|lang| *lang != source) {
        let texts = texts(&desk.sources);
        let has =
            |wanted: &Lang, sides: &[rahnamo::model::translation::pairs::Side<'_>]| sides.iter().any(|side| side.lang == wanted);
        let missing = texts.iter().filter(|(key, sides)| is_chosen(key) && has(source, sides) && !has(lang, sides)).count();
        sums.entry(lang).or_default().missing = missing;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    for (lang, Sum { fresh, stale, untracked, missing }) in &sums {
        let _ = writeln!(text, "{lang}: {fresh} up to date, {stale} out of date, {untracked} not recorded, {missing} missing");
    }
    print_raw(text.as_bytes())?;
    Ok(Verdict::Good)
}

/// The passages that are out of date; `None` where nothing is recorded.
fn state(pair: &Pair<'_>, desk: &Desk) -> Option<Vec<String>> {
    let accepted = desk.lock.get(&pair.key, pair.translation.lang)?;
    let map = &desk.sources.map;
    let (original, translation) = (passages(&pair.original, map), passages(&pair.translation, map));
    let names = addresses(&kinds(&original));
    let here = addresses(&kinds(&translation));
    let changes = stale(accepted, &original, &translation);
    let said = changes.iter().map(|change| {
        let name =
            change.original.map(|at| names[at].clone()).or(change.translation.map(|at| here[at].clone())).unwrap_or_default();
        match change.change {
            Change::Changed => name,
            Change::Added => format!("{name} (new)"),
            Change::Removed => format!("{name} (gone)"),
            Change::Untranslated => format!("{name} (not translated)"),
        }
    });
    Some(said.collect())
}
