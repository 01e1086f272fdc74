//! What the outputs of a book must show, from the same words as the outputs themselves take it: filled in for each edition,
//! compared by the rules.

use sha2::{Digest, Sha256};

use super::brand::{brand_block, statement};
use crate::model::book::{Book, Edition, Sources};
use crate::model::config::{BrandProfile, Config};
use crate::model::expected::{Expected, Product, SLOT};
use crate::model::localized::Lang;
use crate::model::orthography::Orthography;
use crate::words::{Value, Words};

/// What a product of `edition` must show.
#[must_use]
pub fn of_edition(book: &Book, sources: &Sources, words: &Words, edition: &Edition, product: Product) -> Expected {
    let config = &book.config;
    let block = brand_block(config, words, edition);
    let logo = block.society_logo.as_deref().and_then(|path| sources.pictures.get(path));
    Expected {
        is_funded: config.brand.is_funded,
        statements: statements(config, &edition.lang, &block.statement),
        other_statements: other_statements(config, words, &edition.lang),
        disclaimers: some(&block.disclaimer).into_iter().collect(),
        project: some(&block.project),
        foreign_societies: foreign_societies(config, edition, &single_spaces(&block.society_name)),
        society: some(&block.society_name),
        society_logo: logo.map(|bytes| hash(bytes)),
        organisation: some(&block.organisation),
        contract: config.brand.contract.as_deref().and_then(some),
        edition: some(&config.book.edition),
        date: Some(edition.content_date),
        ..bare(config, Orthography::of(config.tag(&edition.lang)), product)
    }
}

/// What the page that leads to all editions must show: it is in the book's own language and belongs to no Society.
#[must_use]
pub fn of_root(book: &Book, words: &Words) -> Expected {
    let config = &book.config;
    let lang = &config.book.language;
    Expected {
        is_funded: config.brand.is_funded,
        statements: statements(config, lang, &statement(config, words, lang).0),
        other_statements: other_statements(config, words, lang),
        edition: some(&config.book.edition),
        date: book.editions.iter().map(|edition| edition.content_date).max(),
        ..bare(config, Orthography::of(config.tag(lang)), Product::Page)
    }
}

/// What a product made elsewhere must show, as far as it can be known without a book: the texts of `profile`, or of all rules
/// that there have been. The name in the disclaimer is left open.
#[must_use]
pub(crate) fn of_elsewhere(words: &Words, orthography: Orthography, product: Product, profile: Option<BrandProfile>) -> Expected {
    let profiles = profile.map_or(BrandProfile::ALL.to_vec(), |profile| vec![profile]);
    let is_own = |lang: &&Lang| Orthography::of(lang.as_str()) == orthography;
    let text = |lang: &Lang, key: String| {
        let chain = [lang.clone()];
        let has_own = words.language_of(&chain, &key) == *lang;
        has_own.then(|| single_spaces(&words.with(&chain, &key, &[("organisation", Value::Text(SLOT))])))
    };
    let texts = |lang: &Lang, kind: &str| {
        profiles.iter().filter_map(|profile| text(lang, format!("{kind}-{}", profile.word()))).collect::<Vec<_>>()
    };
    let mut statements: Vec<String> = words.languages().filter(is_own).flat_map(|lang| texts(lang, "funding")).collect();
    let others = profiles.iter().filter(|_| orthography == Orthography::En).flat_map(|profile| english_forms(*profile));
    statements.extend(others.map(|form| (*form).to_owned()));
    // The longest first: `Funded by …` is a part of `This project is funded by …`.
    statements.sort_by_key(|statement| std::cmp::Reverse(statement.chars().count()));
    statements.dedup();
    let foreign = words.languages().filter(|lang| !is_own(lang)).flat_map(|lang| {
        texts(lang, "funding").into_iter().map(move |statement| (Orthography::of(lang.as_str()).tag().to_owned(), statement))
    });
    Expected {
        other_statements: foreign.filter(|(_, statement)| !statements.contains(statement)).collect(),
        disclaimers: words.languages().filter(is_own).flat_map(|lang| texts(lang, "disclaimer")).collect(),
        statements,
        ..unknown(profile.unwrap_or(BrandProfile::Ext2022), CLEAR_SPACE, orthography, product)
    }
}

/// Free room around the emblem where no book says another: our own figure, see `[brand] clear-space`.
const CLEAR_SPACE: f64 = 0.5;

/// Nothing but the rules in force.
fn bare(config: &Config, orthography: Orthography, product: Product) -> Expected {
    unknown(config.brand.profile, config.brand.clear_space, orthography, product)
}

fn unknown(profile: BrandProfile, clear_space: f64, orthography: Orthography, product: Product) -> Expected {
    Expected {
        profile,
        product,
        is_funded: true,
        orthography,
        statements: Vec::new(),
        other_statements: Vec::new(),
        disclaimers: Vec::new(),
        project: None,
        society: None,
        society_logo: None,
        foreign_societies: Vec::new(),
        organisation: None,
        contract: None,
        edition: None,
        date: None,
        clear_space,
        pages: None,
        fonts: Vec::new(),
    }
}

/// The statement, and the other forms that the same rules give where the contract prescribes none: "project/programme" in
/// 2010, "co-funded" in 2022.
fn statements(config: &Config, lang: &Lang, own: &str) -> Vec<String> {
    let is_prescribed = config.brand.funding.get(lang).is_some();
    let is_english = Orthography::of(config.tag(lang)) == Orthography::En;
    let others = if is_prescribed || !is_english { &[] } else { english_forms(config.brand.profile) };
    some(own).into_iter().chain(others.iter().map(|other| (*other).to_owned())).collect()
}

fn english_forms(profile: BrandProfile) -> &'static [&'static str] {
    match profile {
        BrandProfile::Ext2010 => &["This programme is funded by the European Union"],
        BrandProfile::Ext2018 => &[],
        BrandProfile::Ext2022 => &["Co-funded by the European Union"],
    }
}

fn other_statements(config: &Config, words: &Words, lang: &Lang) -> Vec<(String, String)> {
    let own = single_spaces(&statement(config, words, lang).0);
    let others = config.languages.keys().filter(|other| *other != lang);
    let statements = others.map(|other| (config.tag(other).to_owned(), single_spaces(&statement(config, words, other).0)));
    statements.filter(|(_, text)| *text != own).collect()
}

fn foreign_societies(config: &Config, edition: &Edition, own: &str) -> Vec<String> {
    let others = config.countries.iter().filter(|(code, _)| **code != edition.country);
    let mut names: Vec<String> =
        others.flat_map(|(_, country)| country.society.iter().map(|(_, name)| single_spaces(name)).collect::<Vec<_>>()).collect();
    names.retain(|name| !name.is_empty() && !own.contains(name.as_str()));
    names.sort();
    names.dedup();
    names
}

fn some(text: &str) -> Option<String> {
    let text = single_spaces(text);
    (!text.is_empty()).then_some(text)
}

/// White space as it is compared: a no-break space or a line end in `book.toml` is a space on the page.
fn single_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
