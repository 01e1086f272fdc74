//! In: what the sources of a book say. Out: lines about its fonts, small strings, logos and state.

use std::collections::{BTreeMap, BTreeSet};

use rahnamo::model::alphabet;
use rahnamo::model::book::{Book, Sources};
use rahnamo::model::config::CountryConfig;
use rahnamo::model::finding::Finding;
use rahnamo::model::localized::{Country, Lang};
use rahnamo::render::pdf::lacking_letters;
use rahnamo::report::human::{counts, plural};

use super::super::Verdict;
use super::{Row, State};

/// The four faces that a text family needs, as font files name them.
const FACES: [&str; 4] = ["Regular", "Bold", "Italic", "BoldItalic"];

/// How many missing strings are named before the rest is only counted.
const NAMED: usize = 5;

/// Lines about the book.
pub fn rows(sources: &Sources, book: &Book, findings: &[Finding]) -> Vec<Row> {
    let mut rows = fonts(sources);
    rows.extend(sources.config.languages.keys().filter_map(|lang| letters(sources, lang)));
    rows.extend(locales(sources));
    rows.extend(sources.config.countries.iter().filter_map(|(code, country)| logo(sources, code, country)));
    rows.push(state(book, findings));
    rows
}

/// Families in the theme with their faces, by names of files.
fn fonts(sources: &Sources) -> Vec<Row> {
    let mut families: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, _) in sources.theme.under("fonts/") {
        let stem = path.strip_suffix(".ttf").or_else(|| path.strip_suffix(".otf"));
        if let Some((family, face)) = stem.and_then(|stem| stem.split_once('-')) {
            families.entry(family).or_default().insert(face);
        }
    }
    if families.is_empty() {
        return vec![Row::new("fonts", State::Missing, "none in the theme").help("put font files into `themes/default/fonts`")];
    }
    families.iter().map(|(family, faces)| font(family, faces)).collect()
}

fn font(family: &str, faces: &BTreeSet<&str>) -> Row {
    let there: Vec<_> = faces.iter().copied().collect();
    let missing: Vec<_> = FACES.iter().filter(|face| !faces.contains(*face)).copied().collect();
    let (name, detail) = (format!("font {family}"), there.join(", "));
    if missing.is_empty() {
        Row::new(name, State::Good, detail)
    } else {
        let help = format!(
            "bold or slanted words in it look plain; for text, put its {} into `themes/default/fonts`",
            missing.join(", ")
        );
        Row::new(name, State::Optional, detail).help(help)
    }
}

/// Whether the theme's text face has every letter of a language; nothing for a language whose alphabet is not known here.
fn letters(sources: &Sources, lang: &Lang) -> Option<Row> {
    let wanted = alphabet::letters(lang.as_str())?;
    let name = format!("letters {lang}");
    Some(match lacking_letters(&sources.theme, &wanted) {
        Ok(lacking) if lacking.is_empty() => {
            Row::new(name, State::Good, format!("all {} in every style", wanted.chars().count()))
        }
        Ok(lacking) => Row::new(name, State::Missing, format!("the text face lacks {lacking}"))
            .help("put a font that has them into `themes/default/fonts` and name it in `themes/default/typst/fonts.json`"),
        Err(error) => Row::new(name, State::Missing, error.to_string()),
    })
}

/// Strings that other languages have and this one has not.
fn locales(sources: &Sources) -> Vec<Row> {
    let keys =
        |lang: &Lang| sources.locales.get(lang).into_iter().flatten().flat_map(|text| keys(&text.text)).collect::<BTreeSet<_>>();
    let all: BTreeSet<&str> = sources.locales.keys().flat_map(keys).collect();
    let row = |lang: &Lang| {
        let own = keys(lang);
        let missing: Vec<&str> = all.difference(&own).copied().collect();
        let name = format!("strings {lang}");
        if missing.is_empty() && !own.is_empty() {
            return Row::new(name, State::Good, plural(own.len(), "string"));
        }
        let named = missing.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let rest = if missing.len() > NAMED { ", …" } else { "" };
        let detail = format!("{} of {} missing: {named}{rest}", missing.len(), all.len());
        Row::new(name, State::Missing, detail).help(format!("add them to `locales/{lang}.ftl` in the book"))
    };
    sources.config.languages.keys().map(row).collect()
}

/// Fluent begins a message, and nothing else, with its name at the start of a line.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let key = line.split_once('=')?.0.trim_end();
        let is_name = key.starts_with(|first: char| first.is_ascii_alphabetic());
        (is_name && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))).then_some(key)
    })
}

/// Countries without editions show no Society.
fn logo(sources: &Sources, code: &Country, country: &CountryConfig) -> Option<Row> {
    if country.languages.is_empty() {
        return None;
    }
    let name = format!("logo {code}");
    Some(match &country.society_logo {
        Some(path) if sources.pictures.contains_key(path) => Row::new(name, State::Good, path),
        Some(path) => Row::new(name, State::Missing, format!("{path} is not there"))
            .help("put the file there, or change `logo` in `book.toml`"),
        None => Row::new(name, State::Optional, "a neutral placeholder is shown").help(format!(
            "ask the National Society for its logo as SVG, save it as `logos/{folder}.svg` in the book, and write \
             `society.logo = \"logos/{folder}.svg\"` below `[countries.{code}]` in `book.toml`",
            folder = code.folder()
        )),
    })
}

fn state(book: &Book, findings: &[Finding]) -> Row {
    let size = format!("{}, {}", plural(book.editions.len(), "edition"), plural(book.packs.len(), "pack"));
    let detail = counts(findings).map_or_else(|| size.clone(), |counts| format!("{size}; {counts}"));
    match Verdict::of(findings) {
        Verdict::Good => Row::new("book", State::Good, detail),
        Verdict::Findings | Verdict::Incomplete => {
            Row::new("book", State::Missing, detail).help("`rahnamo build` shows every error with its place")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn keys_of_fluent_are_found() {
        let text =
            "# a = comment\nopen = Open\nminutes-count = { $count ->\n    [one] x = y\n   *[other] z\n}\n-term = t\n = x\n";
        assert_eq!(keys(text).collect::<Vec<_>>(), ["open", "minutes-count"]);
    }
}
