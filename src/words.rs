//! The small strings of pages and packs: Fluent texts in, finished words out, for HTML and PDF alike.
//! A key that a language lacks is taken from the languages after it in the chain, then from English; a key that nobody
//! has is printed as itself, because a page with one odd word is better than no page. It reads no files.

mod faults;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::book::{Figures, LocaleText, Sources};
use crate::model::codes::{BROKEN_STRING, INVALID_SYNTAX};
use crate::model::config::{Filling, PackConfig};
use crate::model::date::Date;
use crate::model::fact::Decimal;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::source::Span;

/// Where every chain ends: the binary carries a complete set of strings in this language.
const LAST_RESORT: &str = "en";

/// Every variable that the code hands to a string; one that is not here can never have a value.
const VARIABLES: &[&str] = &[
    "address",
    "count",
    "country",
    "date",
    "day",
    "from",
    "language",
    "month",
    "name",
    "next",
    "number",
    "organisation",
    "page",
    "role",
    "size",
    "total",
    "until",
    "value",
    "year",
];

/// A value for a `{ $variable }` of a string.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// Words, put in as they are.
    Text(&'a str),
    /// A whole number, by which a string may choose its plural form.
    Number(u32),
    /// Any number, for its plural form only: how it is written, a text says beside it.
    Decimal(&'a Decimal),
}

/// The small strings of all languages; by default none, so that every key is printed as itself.
#[derive(Default)]
pub struct Words {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
}

impl Words {
    /// Parses the locale texts. Mistakes in the book's own files are findings; the strings around them still work.
    #[must_use]
    pub fn new(sources: &Sources) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut bundles = BTreeMap::new();
        for (lang, texts) in &sources.locales {
            bundles.insert(lang.clone(), bundle(sources.config.tag(lang), texts, &mut findings));
        }
        (Self { bundles }, findings)
    }

    /// The strings that the binary carries, without a book.
    #[must_use]
    pub(crate) fn own(locales: &BTreeMap<Lang, Vec<LocaleText>>) -> Self {
        let bundles = locales.iter().map(|(lang, texts)| (lang.clone(), bundle(lang.as_str(), texts, &mut Vec::new()))).collect();
        Self { bundles }
    }

    /// The languages that have strings.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.bundles.keys()
    }

    /// The string `key` in the first language of `chain` that has it.
    #[must_use]
    pub fn text(&self, chain: &[Lang], key: &str) -> String {
        self.with(chain, key, &[])
    }

    /// The string `key` with its variables filled.
    #[must_use]
    pub fn with(&self, chain: &[Lang], key: &str, values: &[(&str, Value)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, *text),
                Value::Number(number) => args.set(*name, *number),
                Value::Decimal(number) => args.set(*name, plural_operand(number)),
            }
        }
        let last = Lang::new(LAST_RESORT);
        chain
            .iter()
            .chain([&last])
            .find_map(|lang| format(self.bundles.get(lang)?, key, &args, &mut Vec::new()))
            .unwrap_or_else(|| key.to_owned())
    }

    /// The first language of `chain`, or English, that has the string `key`: for `lang` attributes.
    #[must_use]
    pub fn language_of(&self, chain: &[Lang], key: &str) -> Lang {
        let has = |lang: &&Lang| self.bundles.get(lang).is_some_and(|bundle| bundle.has_message(key));
        chain.iter().find(has).cloned().unwrap_or_else(|| Lang::new(LAST_RESORT))
    }

    /// Whether any language has the string `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundles.values().any(|bundle| bundle.has_message(key))
    }

    /// A date in words, as in "1 November 2026".
    #[must_use]
    pub fn date(&self, chain: &[Lang], date: Date) -> String {
        self.date_as(chain, "date-long", date)
    }

    /// A date as the string `key` puts it: "until 31 December 2026". The month has its name and, for strings that bend it, its number.
    #[must_use]
    pub fn date_as(&self, chain: &[Lang], key: &str, date: Date) -> String {
        let number = |part: i16| Value::Number(u32::from(part.unsigned_abs()));
        let month = self.text(chain, &format!("month-{}", date.month()));
        let values = [
            ("day", number(date.day().into())),
            ("month", Value::Text(&month)),
            ("number", number(date.month().into())),
            ("year", number(date.year())),
        ];
        self.with(chain, key, &values)
    }

    /// What a page says about its figures of the law; nothing where it prints none.
    #[must_use]
    pub fn figures(&self, chain: &[Lang], figures: Figures) -> Option<String> {
        match figures {
            Figures::None => None,
            Figures::Unchecked => Some(self.text(chain, "figures-unchecked")),
            Figures::Checked(date) => {
                let date = self.date(chain, date);
                Some(self.with(chain, "figures-checked", &[("date", Value::Text(&date))]))
            }
        }
    }

    /// What a pack is called in lists, as on its cover: a title of its own, or the category; and the kind, because two packs may
    /// share the rest.
    #[must_use]
    pub fn pack_title(&self, chain: &[Lang], pack: &PackConfig) -> String {
        let category = || self.text(chain, &format!("category-{}", pack.category.word()));
        let title = pack.title.pick(chain).map_or_else(category, |(_, title)| title.to_owned());
        format!("{title} · {}", self.pack_kind(chain, pack))
    }

    /// What kind of pack it is, and of a test which part.
    #[must_use]
    pub fn pack_kind(&self, chain: &[Lang], pack: &PackConfig) -> String {
        let kind = self.text(chain, &format!("pack-{}", pack.kind.word()));
        match pack.filling() {
            Filling::Questions => format!("{kind}, {}", self.text(chain, &format!("tests-part-{}", pack.part.word()))),
            _ => kind,
        }
    }

    /// A length of time, as in "20 minutes".
    #[must_use]
    pub fn minutes(&self, chain: &[Lang], minutes: u32) -> String {
        self.with(chain, "minutes-count", &[("count", Value::Number(minutes))])
    }
}

/// Plural forms go by the digits that are written, those behind the point included: "1.0" is not "1".
fn plural_operand(number: &Decimal) -> FluentValue<'static> {
    let value = format!("{}.{}0", number.whole, number.fraction).parse().unwrap_or_default();
    let options = FluentNumberOptions { minimum_fraction_digits: Some(number.fraction.len()), ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(value, options))
}

fn bundle(tag: &str, texts: &[LocaleText], findings: &mut Vec<Finding>) -> FluentBundle<FluentResource> {
    // A tag that Unicode does not know costs only the plural forms, so it is no reason to stop.
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks around variables would be foreign characters in a PDF and in what people copy; all our scripts run
    // from left to right.
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = parse(text, findings);
        let keys = keys_of(&resource);
        bundle.add_resource_overriding(resource);
        check(&bundle, text, &keys, findings);
    }
    bundle
}

fn parse(text: &LocaleText, findings: &mut Vec<Finding>) -> FluentResource {
    FluentResource::try_new(text.text.to_string()).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let message = faults::of_syntax(&error.kind.to_string(), &text.text, error.pos.start);
            let finding = match text.source {
                Some(source) => Finding::at(INVALID_SYNTAX, Span::new(source, error.pos), message),
                None => Finding::in_file(INVALID_SYNTAX, &text.path, message),
            };
            findings.push(finding.help("write one string a line as `key = words`; lines that go on begin with spaces"));
        }
        resource
    })
}

/// Names of the messages in a resource, read from its text: Fluent's tree is a crate that we need for nothing else.
fn keys_of(resource: &FluentResource) -> Vec<String> {
    let is_key = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    let lines = resource.source().lines().filter(|line| is_key(line));
    lines.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim().to_owned()).collect()
}

/// Formats every string once, with every variable there is: what cannot be filled now never can.
fn check(bundle: &FluentBundle<FluentResource>, text: &LocaleText, keys: &[String], findings: &mut Vec<Finding>) {
    let Some(source) = text.source else { return };
    let args: FluentArgs = VARIABLES.iter().map(|name| (*name, FluentValue::from(1))).collect();
    for key in keys {
        let mut errors = Vec::new();
        format(bundle, key, &args, &mut errors);
        let Some(error) = errors.first() else { continue };
        let start = key_place(&text.text, key);
        let message = faults::of_string(key, error);
        findings.push(
            Finding::at(BROKEN_STRING, Span::new(source, start..start + key.len()), message)
                .help("use only the variables that the English string has"),
        );
    }
}

fn key_place(text: &str, key: &str) -> usize {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.split('=').next().is_some_and(|word| word.trim() == key) {
            return start;
        }
        start += line.len();
    }
    0
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs, errors: &mut Vec<FluentError>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, Some(args), errors).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::SourceId;

    fn words(texts: &[(&str, &str)]) -> (Words, Vec<Finding>) {
        let mut findings = Vec::new();
        let bundles = texts.iter().map(|(lang, text)| {
            let text = LocaleText { text: (*text).into(), path: format!("locales/{lang}.ftl"), source: Some(SourceId(0)) };
            (Lang::new(lang), bundle(lang, &[text], &mut findings))
        });
        let bundles = bundles.collect();
        (Words { bundles }, findings)
    }

    #[test]
    fn falls_back_along_the_chain_then_to_english_then_to_the_key() {
        let (words, findings) = words(&[("tg", "next = Баъд"), ("ru", "module = Модуль"), ("en", "draft = Draft")]);
        let chain = [Lang::new("tg"), Lang::new("ru")];
        let seen: Vec<_> = ["next", "module", "draft", "nothing"].iter().map(|key| words.text(&chain, key)).collect();
        assert_eq!(seen, ["Баъд", "Модуль", "Draft", "nothing"]);
        assert!(findings.is_empty());
    }

    #[test]
    fn counts_in_russian() {
        let ftl = "minutes-count = { $count ->\n    [one] { $count } минута\n    [few] { $count } минуты\n   *[many] { $count } минут\n}\n";
        let (words, _) = words(&[("ru", ftl)]);
        let chain = [Lang::new("ru")];
        assert_eq!([1, 2, 5, 21].map(|n| words.minutes(&chain, n)), ["1 минута", "2 минуты", "5 минут", "21 минута"]);
    }

    #[test]
    fn writes_dates_in_the_order_of_the_language() {
        let (words, _) = words(&[("kk", "date-long = { $year } жылғы { $day } { $month }\nmonth-11 = қараша\n")]);
        assert_eq!(words.date(&[Lang::new("kk")], jiff::civil::date(2026, 11, 1)), "2026 жылғы 1 қараша");
    }

    #[test]
    fn reports_broken_lines_and_unknown_variables() {
        let (words, findings) = words(&[("ru", "next = Дальше\nbroken\nfigure = Рис. { $whatever }\n")]);
        assert_eq!(words.text(&[Lang::new("ru")], "next"), "Дальше");
        let codes: Vec<_> = findings.iter().map(|finding| finding.code.name).collect();
        assert_eq!(codes, ["invalid-syntax", "broken-string"]);
    }
}
