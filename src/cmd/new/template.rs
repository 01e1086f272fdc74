//! In: ids, a language, a source text. Out: the text of a file to be filled in. `…` marks what is to be written.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rahnamo::model::date::Date;
use rahnamo::model::localized::Lang;

use crate::cmd::project;

const MODULE: &str = include_str!("../scaffold/new/module.yaml");
const SESSION: &str = include_str!("../scaffold/new/session.md");
const TRANSLATION: &str = include_str!("../scaffold/new/translation.md");

/// `module.yaml` of a new module.
pub fn module(id: &str, lang: &Lang) -> String {
    MODULE.replace("@id@", id).replace("@lang@", lang.as_str()).replace("@title@", &title(id))
}

/// A session in the source language, in two parts.
pub fn session(id: &str, lang: &Lang, topics: &str) -> String {
    let [first, second] = match lang.as_str() {
        "ru" => ["Первый шаг", "Второй шаг"],
        "tg" => ["Қадами якум", "Қадами дуюм"],
        _ => ["Step one", "Step two"],
    };
    let filled = SESSION.replace("@title@", &title(id)).replace("@date@", &today().to_string()).replace("@topics@", topics);
    filled.replace("@first@", first).replace("@second@", second)
}

/// A translation with the headings of its source, which keep their ids and minutes.
pub fn translation(id: &str, source: &str) -> String {
    let headings: Vec<String> = headings(source).map(|heading| format!("{heading}\n\n…\n")).collect();
    TRANSLATION
        .replace("@title@", &title(id))
        .replace("@date@", &today().to_string())
        .replace("@headings@\n", &headings.join("\n"))
}

/// Lines of headings outside front matter and code.
fn headings(source: &str) -> impl Iterator<Item = &str> {
    let mut is_code = false;
    let body = source.strip_prefix("---").and_then(|rest| rest.split_once("\n---")).map_or(source, |(_, body)| body);
    body.lines().filter(move |line| {
        is_code ^= line.starts_with("```");
        !is_code && line.starts_with("##")
    })
}

/// `first-aid` → `First aid`: a title until somebody writes one.
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// The day on which the file is made; here, as nowhere else, the clock is asked, unless `SOURCE_DATE_EPOCH` answers for it.
pub fn today() -> Date {
    let fixed = project::epoch().ok().flatten().and_then(|seconds| Timestamp::from_second(seconds).ok());
    fixed.unwrap_or_else(Timestamp::now).to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translation_keeps_headings_and_drops_neutral_keys() {
        let source = "---\ntitle: Зарплата\nminutes: 5\n---\n\n## Договор {#contract minutes=5}\n\nТекст\n\n```\n## не заголовок\n```\n\n### Срок {#term}\n";
        let text = translation("wages", source);
        assert!(text.ends_with("---\n\n…\n\n## Договор {#contract minutes=5}\n\n…\n\n### Срок {#term}\n\n…\n"), "{text}");
        assert!(text.starts_with("---\ntitle: Wages\nupdated: "), "{text}");
        assert!(!text.contains("\nminutes:") && !text.contains('@'), "{text}");
    }

    #[test]
    fn nothing_is_left_to_replace() {
        let lang = Lang::new("ru");
        assert!(!module("first-aid", &lang).contains('@'));
        assert!(!session("first-aid", &lang, "").contains('@'));
    }
}
