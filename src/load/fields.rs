//! Typed reading of a table: each key is asked for by name, each mistake becomes a finding, and what nobody asked for
//! is an unknown key. One way for `book.toml`, `module.yaml`, front matter, centres and glossary.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::data::{Entry, Node, Value};
use crate::model::codes::{INVALID_VALUE, MISSING_KEY, UNKNOWN_KEY, UNKNOWN_LANGUAGE, UNLIKELY_DATE};
use crate::model::date::{self, Date};
use crate::model::fact::Decimal;
use crate::model::finding::Finding;
use crate::model::localized::{Country, Lang, Localized};
use crate::model::path::is_reserved;
use crate::model::source::Span;

/// Years in which this book can have been written or checked. The clock is not asked: one book gives the same report on any day.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

/// Years of acts that can still apply.
const ACT_YEARS: std::ops::RangeInclusive<i16> = 1850..=2099;

/// Where findings of one reading are collected; shared by the readers of nested tables.
pub(crate) type Sink = RefCell<Vec<Finding>>;

/// A table that is being read.
pub(crate) struct Fields<'a> {
    entries: &'a [Entry],
    /// Place of the whole table.
    pub(crate) span: Span,
    what: &'a str,
    /// Whether it is a table at all: of something else no keys are missed.
    sound: bool,
    asked: RefCell<BTreeSet<&'static str>>,
    sink: &'a Sink,
    known: &'a BTreeSet<Lang>,
}

/// The known word that `word` most resembles, when it resembles any of them by half of its letters or more.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, candidate)| candidate)
}

/// Lower-case ASCII letters, digits and single `-` between them, and no device of Windows: what can stand in an address and
/// a file name.
pub(crate) fn is_id(text: &str) -> bool {
    !is_reserved(text)
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// The texts alone, in no more room than they need: `collect` would leave them in that of the places.
pub(crate) fn without_places(texts: Vec<(String, Span)>) -> Vec<String> {
    let mut alone = Vec::with_capacity(texts.len());
    alone.extend(texts.into_iter().map(|(text, _)| text));
    alone
}

impl<'a> Fields<'a> {
    /// Starts to read `node`, which must be a table; `what` names it in messages ("a pack").
    pub(crate) fn new(node: &'a Node, what: &'a str, known: &'a BTreeSet<Lang>, sink: &'a Sink) -> Self {
        let (entries, sound) = match &node.value {
            Value::Table(entries) => (entries.as_slice(), true),
            other => {
                sink.borrow_mut().push(
                    Finding::at(
                        INVALID_VALUE,
                        node.span,
                        format!("{what} must be a group of keys, and this is {}", other.describe()),
                    )
                    .help("write its keys below it, each with its value"),
                );
                (&[][..], false)
            }
        };
        Self { entries, span: node.span, what, sound, asked: RefCell::default(), sink, known }
    }

    fn push(&self, finding: Finding) {
        self.sink.borrow_mut().push(finding);
    }

    /// The node under `key`; an empty value counts as absent.
    pub(crate) fn node(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().insert(key);
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node).filter(|node| node.value != Value::Null)
    }

    fn refuse(&self, node: &Node, key: &str, wanted: &str) {
        self.push(
            Finding::at(INVALID_VALUE, node.span, format!("`{key}` must be {wanted}, and this is {}", node.value.describe()))
                .help(format!("give `{key}` {wanted}")),
        );
    }

    /// Says that `key` is missing.
    pub(crate) fn missing(&self, key: &str, example: &str) {
        if !self.sound {
            return;
        }
        let place = Span { end: self.span.start + first_line_length(self.entries, self.span), ..self.span };
        self.push(
            Finding::at(MISSING_KEY, place, format!("{} needs the key `{key}`", self.what)).help(format!("add `{example}`")),
        );
    }

    /// A text; numbers are taken as they are written out.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        let node = self.node(key)?;
        let text = text_of(node);
        if text.is_none() {
            self.refuse(node, key, "a text");
        }
        text.filter(|text| self.is_filled(text, key, node))
    }

    /// An empty text is a slip: a key without a value is simply left out.
    fn is_filled(&self, text: &str, key: &str, node: &Node) -> bool {
        let is_filled = !text.trim().is_empty();
        if !is_filled {
            self.push(
                Finding::at(INVALID_VALUE, node.span, format!("the text of `{key}` is empty"))
                    .help("write the text between the quotes, or delete the line"),
            );
        }
        is_filled
    }

    /// A text that must be there; an empty one stands in after the finding.
    pub(crate) fn required_text(&self, key: &'static str, example: &str) -> String {
        if self.node(key).is_none() {
            self.missing(key, example);
        }
        self.text(key).unwrap_or_default()
    }

    /// A whole number of at least zero.
    pub(crate) fn number(&self, key: &'static str) -> Option<u64> {
        let node = self.node(key)?;
        let number = match &node.value {
            Value::Number(number) => number.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.refuse(node, key, "a whole number");
        }
        number
    }

    /// A number with or without a fraction; nothing where it is not written.
    pub(crate) fn decimal(&self, key: &'static str) -> Option<Decimal> {
        let node = self.node(key)?;
        let number = match &node.value {
            Value::Number(number) => Decimal::parse(number),
            _ => None,
        };
        if number.is_none() {
            self.refuse(node, key, "a number such as 0.5");
        }
        number
    }

    /// `true` or `false`; `false` where it is not written.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(node) = self.node(key) else { return false };
        if let Value::Boolean(flag) = node.value {
            return flag;
        }
        self.refuse(node, key, "`true` or `false`");
        false
    }

    /// A date as `2026-11-20`, in a year in which this book can have been written or checked.
    pub(crate) fn date(&self, key: &'static str) -> Option<Date> {
        self.date_within(key, YEARS)
    }

    /// The date of an act, which may be older than any book.
    pub(crate) fn act_date(&self, key: &'static str) -> Option<Date> {
        self.date_within(key, ACT_YEARS)
    }

    fn date_within(&self, key: &'static str, years: std::ops::RangeInclusive<i16>) -> Option<Date> {
        let node = self.node(key)?;
        let date = text_of(node).and_then(|text| date::parse(&text));
        match date {
            None => self.refuse(node, key, "a date such as 2026-11-20"),
            Some(date) if !years.contains(&date.year()) => self.push(
                Finding::at(UNLIKELY_DATE, node.span, format!("`{key}` lies in the year `{}`", date.year()))
                    .help("write the year first, then the month and the day, as in 2026-11-20"),
            ),
            Some(_) => {}
        }
        date
    }

    /// Items of a list with their places; a single text counts as a list of one.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<(String, Span)> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        items
            .iter()
            .filter_map(|item| {
                let text = text_of(item);
                if text.is_none() {
                    self.refuse(item, key, "a list of texts");
                }
                text.filter(|text| self.is_filled(text, key, item)).map(|text| (text, item.span))
            })
            .collect()
    }

    /// The texts of [`Self::texts`] without their places.
    pub(crate) fn list(&self, key: &'static str) -> Vec<String> {
        without_places(self.texts(key))
    }

    /// A list of country codes.
    pub(crate) fn countries(&self, key: &'static str) -> Vec<Country> {
        self.list(key).iter().map(|code| Country::new(code)).collect()
    }

    /// A list of languages that `book.toml` has.
    pub(crate) fn langs(&self, key: &'static str) -> Vec<Lang> {
        self.texts(key).into_iter().filter_map(|(code, span)| self.known_lang(&code, span)).collect()
    }

    /// One language of the book; nothing where it is not written.
    pub(crate) fn lang(&self, key: &'static str) -> Option<Lang> {
        let code = self.text(key)?;
        self.known_lang(&code, self.node(key)?.span)
    }

    /// `code` as a language of the book, or a finding at `span`.
    pub(crate) fn known_lang(&self, code: &str, span: Span) -> Option<Lang> {
        let lang = Lang::new(code);
        if self.known.contains(&lang) {
            return Some(lang);
        }
        self.push(unknown_language(code, self.known, span));
        None
    }

    /// A text per language; one bare text counts for `source_lang`.
    pub(crate) fn localized(&self, key: &'static str, source_lang: &Lang) -> Localized {
        self.node(key).map_or_else(Localized::default, |node| self.localized_of(node, key, source_lang))
    }

    /// A list of texts per language.
    pub(crate) fn localized_list(&self, key: &'static str, source_lang: &Lang) -> Vec<Localized> {
        self.tables(key).iter().map(|node| self.localized_of(node, key, source_lang)).collect()
    }

    fn localized_of(&self, node: &Node, key: &str, source_lang: &Lang) -> Localized {
        let text = |node: &Node, wanted: &str| {
            let text = text_of(node);
            if text.is_none() {
                self.refuse(node, key, wanted);
            }
            text.filter(|text| self.is_filled(text, key, node))
        };
        match &node.value {
            Value::Table(entries) => entries
                .iter()
                .filter_map(|entry| {
                    let lang = self.known_lang(&entry.key, entry.key_span)?;
                    Some((lang, text(&entry.node, "a text per language")?))
                })
                .collect(),
            _ => text(node, "a text").map(|text| (source_lang.clone(), text)).into_iter().collect(),
        }
    }

    /// A text per language that must be there.
    pub(crate) fn required_localized(&self, key: &'static str, source_lang: &Lang) -> Localized {
        if self.node(key).is_none() {
            self.missing(key, &format!("{key}: {{{source_lang}: …}}"));
        }
        self.localized(key, source_lang)
    }

    /// One of a few words; the first of `choices` stands in after a finding or where nothing is written.
    pub(crate) fn choice<T: Copy>(&self, key: &'static str, choices: &[(&str, T)]) -> T {
        let written = self.node(key).map(|node| (text_of(node).unwrap_or_default(), node.span));
        written.and_then(|(word, span)| self.chosen(key, &word, span, choices)).unwrap_or(choices[0].1)
    }

    /// Any of a few words, each once, in the order of `choices`; none where nothing is written.
    pub(crate) fn choices<T: Copy + PartialEq>(&self, key: &'static str, choices: &[(&str, T)]) -> Vec<T> {
        let chosen: Vec<T> =
            self.texts(key).into_iter().filter_map(|(word, span)| self.chosen(key, &word, span, choices)).collect();
        choices.iter().map(|(_, value)| *value).filter(|value| chosen.contains(value)).collect()
    }

    fn chosen<T: Copy>(&self, key: &str, written: &str, span: Span, choices: &[(&str, T)]) -> Option<T> {
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == written) {
            return Some(*value);
        }
        let words: Vec<_> = choices.iter().map(|(word, _)| format!("`{word}`")).collect();
        let finding = Finding::at(INVALID_VALUE, span, format!("`{key}` cannot be `{written}`"));
        self.push(finding.help(match nearest(written, choices.iter().map(|(word, _)| *word)) {
            Some(word) => format!("did you mean `{word}`? It can be {}", words.join(", ")),
            None => format!("it can be {}", words.join(", ")),
        }));
        None
    }

    /// Entries of a table whose keys are free, such as `[languages]`.
    pub(crate) fn table(&self, key: &'static str) -> &'a [Entry] {
        let Some(node) = self.node(key) else { return &[] };
        if let Value::Table(entries) = &node.value {
            return entries;
        }
        self.refuse(node, key, "a group of keys");
        &[]
    }

    /// Items of a list of tables, such as `[[pack]]`.
    pub(crate) fn tables(&self, key: &'static str) -> &'a [Node] {
        let Some(node) = self.node(key) else { return &[] };
        if let Value::List(items) = &node.value {
            return items;
        }
        self.refuse(node, key, "a list");
        &[]
    }

    /// An id: lower-case ASCII words joined by `-`.
    pub(crate) fn id(&self, key: &'static str) -> String {
        let id = self.required_text(key, &format!("{key}: short-name"));
        if let Some(node) = self.node(key).filter(|_| !is_id(&id)) {
            self.push(
                Finding::at(INVALID_VALUE, node.span, format!("`{id}` cannot be an id"))
                    .help("use small Latin letters, digits and `-`, as in `first-aid`: ids become file names and addresses"),
            );
        }
        id
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(self) {
        let asked = self.asked.borrow();
        for entry in self.entries.iter().filter(|entry| !asked.contains(entry.key.as_str())) {
            let finding = Finding::at(UNKNOWN_KEY, entry.key_span, format!("{} has no key `{}`", self.what, entry.key));
            self.push(finding.help(match nearest(&entry.key, asked.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => format!("it can have {}", asked.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")),
            }));
        }
    }
}

/// The finding for a language code that `book.toml` does not have.
pub(crate) fn unknown_language(code: &str, known: &BTreeSet<Lang>, span: Span) -> Finding {
    let all: Vec<_> = known.iter().map(|lang| format!("`{lang}`")).collect();
    // `{ru: Для тех, кто едет}` is cut at the comma, and the rest is taken for a language.
    if !code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Finding::at(UNKNOWN_LANGUAGE, span, format!("`{code}` stands where a language is expected"))
            .help("put the whole text into \"quotes\": a comma between `{` and `}` ends it");
    }
    let help = match nearest(code, known.iter().map(Lang::as_str)) {
        Some(lang) => format!("did you mean `{lang}`? Languages are set in `[languages]` of book.toml"),
        None if all.is_empty() => format!("add `[languages.{code}]` to book.toml"),
        None => format!("add `[languages.{code}]` to book.toml, or use one of {}", all.join(", ")),
    };
    Finding::at(UNKNOWN_LANGUAGE, span, format!("the book has no language `{code}`")).help(help)
}

/// A scalar as text.
pub(crate) fn text_of(node: &Node) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        Value::Number(number) => Some(number.clone()),
        Value::Boolean(flag) => Some(flag.to_string()),
        Value::Null | Value::List(_) | Value::Table(_) => None,
    }
}

/// A missing key is reported on the table's first key, so that the frame shows one line and not a whole file.
fn first_line_length(entries: &[Entry], span: Span) -> u32 {
    entries.first().map_or(0, |entry| entry.key_span.end.saturating_sub(span.start)).min(span.end - span.start)
}
