//! `AX108`: small strings that are still in English. In: the locale texts of all languages that the book offers. Out: a finding for
//! each string whose words are the English ones. A language in Latin letters may share a word with English, so there two words
//! or more must agree.

use std::collections::BTreeMap;

use crate::model::book::{Book, LocaleText, Sources};
use crate::model::codes::ENGLISH_STRING;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::orthography::Orthography;
use crate::model::source::Span;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let Some(english) = sources.locales.get(&Lang::new("en")) else { return Vec::new() };
    let english: BTreeMap<&str, String> =
        english.iter().flat_map(|text| strings(&text.text)).map(|entry| (entry.key, entry.value)).collect();
    let mut findings = Vec::new();
    for lang in sources.config.languages.keys() {
        let orthography = Orthography::of(sources.config.tag(lang));
        if orthography == Orthography::En {
            continue;
        }
        let least = if orthography.is_cyrillic() { 1 } else { 2 };
        for text in sources.locales.get(lang).into_iter().flatten() {
            let left = strings(&text.text).filter(|entry| english.get(entry.key) == Some(&entry.value));
            findings.extend(left.filter(|entry| count_of_words(&entry.value) >= least).map(|entry| finding(&entry, text)));
        }
    }
    findings
}

fn finding(entry: &Entry<'_>, text: &LocaleText) -> Finding {
    let message = format!("the string `{}` is still in English: `{}`", entry.key, entry.value);
    let finding = match text.source {
        Some(source) => Finding::at(ENGLISH_STRING, Span::new(source, entry.start..entry.start + entry.key.len()), message),
        None => Finding::in_file(ENGLISH_STRING, &text.path, message),
    };
    finding.help("translate what stands behind `=`; words in `{ … }` stay as they are")
}

/// One string of a Fluent text.
struct Entry<'a> {
    key: &'a str,
    /// Its value with single spaces.
    value: String,
    start: usize,
}

/// Strings with their values, lines that go on being put together. Fluent's tree is a crate that we need for nothing else.
fn strings(text: &str) -> impl Iterator<Item = Entry<'_>> {
    let starts_string = |line: &str| line.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        if let Some((key, value)) = line.split_once('=').filter(|_| starts_string(line)) {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            entries.push(Entry { key: key.trim(), value: value.trim().to_owned(), start });
            is_open = true;
        } else if let Some(last) = entries.last_mut().filter(|_| is_open && line.starts_with([' ', '}'])) {
            last.value.push(' ');
            last.value.push_str(line.trim());
        } else {
            is_open = false;
        }
    }
    entries.into_iter()
}

/// Latin words of three letters or more outside `{ … }`.
fn count_of_words(value: &str) -> usize {
    let mut depth = 0_i32;
    let outside: String = value
        .chars()
        .map(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            if depth > 0 || letter == '}' { ' ' } else { letter }
        })
        .collect();
    outside.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() >= 3).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_braces_are_not_counted() {
        assert_eq!(count_of_words("{ $country } · { $language }"), 0);
        assert_eq!(count_of_words("Page { $page } of { $total }"), 1);
        assert_eq!(count_of_words("checked on { $date }"), 1);
    }

    #[test]
    fn strings_are_put_together_over_lines() {
        let text = "# a\nminutes-count = { $count ->\n    [one] one\n   *[other] more\n}\nnext = Next\n";
        let found: Vec<_> = strings(text).map(|entry| (entry.key, entry.value, entry.start)).collect();
        assert_eq!(found[0], ("minutes-count", "{ $count -> [one] one *[other] more }".to_owned(), 4));
        assert_eq!(found[1].0, "next");
    }
}
