//! Wrong and right side by side, for people: letters by number and name, and what a fix puts in place of what.

use std::fmt;

use annotate_snippets::renderer::{AnsiColor, Style};

use super::data::{Edit, Fixable, Letters, Pair};
use super::{Look, MessageLang, visible};

/// Pairs that are shown; `json` has all.
const PAIRS: usize = 8;

/// Edits that are shown.
const EDITS: usize = 3;

/// Letters of an edit that are shown.
const EDIT_LENGTH: usize = 60;

/// More letters than these are a word, and nobody reads the names of all letters of a word.
const NAMED: usize = 3;

/// `ў  U+045E CYRILLIC SMALL LETTER SHORT U  →  ӯ  U+04EF CYRILLIC SMALL LETTER U WITH MACRON`, one line for each pair, the
/// arrows below each other. Where there are colours, wrong letters are red and right ones green.
pub(super) fn lines(pairs: &[Pair], look: Look) -> Vec<String> {
    let shown = &pairs[..pairs.len().min(PAIRS)];
    let column = shown.iter().filter(|pair| pair.right.is_some()).map(|pair| width(&described(&pair.found).to_string()));
    let column = column.max().unwrap_or_default();
    let mut lines: Vec<String> = shown.iter().map(|pair| line(pair, column, look)).collect();
    if pairs.len() > PAIRS {
        lines.push("…".to_owned());
    }
    lines
}

fn line(pair: &Pair, column: usize, look: Look) -> String {
    let found = described(&pair.found);
    let Some(right) = &pair.right else { return found.painted(AnsiColor::BrightRed, look) };
    let space = " ".repeat(column.saturating_sub(width(&found.to_string())));
    let right = described(right).painted(AnsiColor::BrightGreen, look);
    format!("{}{space}  →  {right}", found.painted(AnsiColor::BrightRed, look))
}

/// Letters as they look, and what they are called.
struct Described {
    letters: String,
    names: String,
}

impl Described {
    fn painted(&self, colour: AnsiColor, look: Look) -> String {
        let style = match look {
            Look::Styled if !self.letters.is_empty() => Style::new().bold().fg_color(Some(colour.into())),
            _ => Style::new(),
        };
        let Self { letters, names } = self;
        let gap = if letters.is_empty() || names.is_empty() { "" } else { "  " };
        format!("{style}{letters}{style:#}{gap}{names}")
    }
}

impl fmt::Display for Described {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.painted(AnsiColor::White, Look::Plain))
    }
}

fn described(letters: &Letters) -> Described {
    let points = &letters.code_points;
    if points.len() > NAMED {
        return Described { letters: shortened(&letters.text), names: String::new() };
    }
    let names: Vec<_> = points.iter().map(|point| format!("{} {}", point.code, point.name)).collect();
    let letters = match letters.text.chars().next() {
        None => "∅".to_owned(),
        // A blank shows nothing, and a combining mark would sit on whatever stands before it.
        Some(first) if visible::is_blank(first) => String::new(),
        Some(first) if is_mark(first) => format!("◌{}", visible::exact(&letters.text)),
        Some(_) => visible::exact(&letters.text).into_owned(),
    };
    Described { letters, names: names.join(" + ") }
}

/// Columns of a terminal, for the scripts that occur here: marks take none.
fn width(text: &str) -> usize {
    text.chars().filter(|character| !is_mark(*character)).count()
}

/// Combining marks of the blocks that Cyrillic and Latin texts use.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// What each edit does, unless the pairs of letters say just that.
pub(super) fn changes(fix: &Fixable, letters: &[Pair], language: MessageLang) -> Vec<String> {
    let is_said = |edit: &Edit| {
        letters
            .iter()
            .any(|pair| pair.found.text == edit.found && pair.right.as_ref().is_some_and(|right| right.text == edit.text))
    };
    if fix.edits.iter().all(is_said) {
        return Vec::new();
    }
    let mut changes: Vec<String> = Vec::new();
    for change in fix.edits.iter().map(|edit| described_edit(edit, language)) {
        if changes.contains(&change) {
            continue;
        }
        if changes.len() == EDITS {
            changes.push("…".to_owned());
            break;
        }
        changes.push(change);
    }
    changes
}

fn described_edit(edit: &Edit, language: MessageLang) -> String {
    match (edit.found.as_str(), edit.text.as_str()) {
        ("", text) => format!("{} `{}`", language.add(), shortened(text)),
        (found, "") => format!("{} `{}`", language.remove(), shortened(found)),
        (found, text) => format!("`{}` → `{}`", shortened(found), shortened(text)),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(EDIT_LENGTH) {
        Some((end, _)) => format!("{}…", visible::exact(&text[..end])),
        None => visible::exact(text).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::LetterPair;
    use crate::report::letters::pair;

    fn pairs(list: &[(&str, Option<&str>)]) -> Vec<Pair> {
        list.iter().map(|(found, right)| pair(&LetterPair { found: (*found).into(), right: right.map(str::to_owned) })).collect()
    }

    #[test]
    fn marks_blanks_and_words_can_be_read() {
        let list = [("\u{304}", None), (" ", Some("\u{a0}")), ("Тољикӣ", Some("Тоҷикӣ")), ("\u{200b}", Some(""))];
        assert_eq!(
            lines(&pairs(&list), Look::Plain),
            [
                "◌\u{304}  U+0304 COMBINING MACRON",
                "U+0020 SPACE             →  U+00A0 NO-BREAK SPACE",
                "Тољикӣ                   →  Тоҷикӣ",
                "U+200B ZERO WIDTH SPACE  →  ∅",
            ]
        );
    }

    #[test]
    fn long_lists_are_cut() {
        let letters: Vec<(String, String)> = ('а'..='к').map(|letter| (letter.to_string(), "x".to_owned())).collect();
        let letters: Vec<_> = letters.iter().map(|(found, right)| (found.as_str(), Some(right.as_str()))).collect();
        let lines = lines(&pairs(&letters), Look::Plain);
        assert_eq!((lines.len(), lines.last().map(String::as_str)), (9, Some("…")));
    }

    #[test]
    fn edits_say_what_becomes_of_what() {
        let edit = |found: &str, text: &str| Edit {
            byte_start: 0,
            byte_end: 0,
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
            found: found.into(),
            text: text.into(),
        };
        let edits =
            vec![edit("10 км", "10\u{a0}км"), edit("", "ъ"), edit("\u{ad}", ""), edit("\u{ad}", ""), edit(&"а".repeat(99), "б")];
        let fix = Fixable { safety: "safe", edits };
        assert_eq!(changes(&fix, &[], MessageLang::En), ["`10 км` → `10⟨U+00A0⟩км`", "add `ъ`", "remove `⟨U+00AD⟩`", "…"]);
        let fix = Fixable { safety: "safe", edits: vec![edit("ў", "ӯ")] };
        assert_eq!(changes(&fix, &[], MessageLang::En), ["`ў` → `ӯ`"]);
        assert!(changes(&fix, &pairs(&[("ў", Some("ӯ"))]), MessageLang::En).is_empty());
    }
}
