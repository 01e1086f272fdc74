//! In: a passage as it is written, Markdown or a text of the front matter. Out: sixteen hexadecimal digits that stay the
//! same while its words do.
//!
//! It is taken from the written text and not from the tree, so that a new kind of block or of inline is covered on the day
//! it is made: a value from `facts` counts by its id, a box of law by its lines.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Digest of the words of `written`. White space, line breaks, emphasis, the minutes of a heading, and the shape of quotation
/// marks, dashes and bullets make no difference.
#[must_use]
pub fn digest(written: &str) -> String {
    exact(&words(written))
}

/// Digest of every byte of `text`.
#[must_use]
pub fn exact(text: &str) -> String {
    // Eight bytes: among the few thousand passages of a book two that differ will not meet.
    Sha256::digest(text.as_bytes()).iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// What of a passage counts.
fn words(written: &str) -> String {
    let text = without_comments(written);
    let mut words = String::with_capacity(text.len());
    for line in text.lines() {
        push_line(line, &mut words);
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_line(line: &str, words: &mut String) {
    let mut line = line.trim();
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.trim_start();
    }
    // The line under a table's head is as long as somebody has drawn it.
    if line.contains('-') && line.chars().all(|letter| "|-: ".contains(letter)) && line.contains('|') {
        return;
    }
    if line.starts_with('#') {
        line = heading_words(line);
    }
    if let Some(point) = ["- ", "* ", "+ "].iter().find_map(|bullet| line.strip_prefix(bullet)) {
        words.push_str("• ");
        line = point;
    }
    let line = line.strip_suffix('\\').unwrap_or(line).trim_matches('|');
    line.chars().for_each(|letter| push_plain(letter, words));
}

/// `## Title {#id minutes=5}` → `Title`: the id is the heading's name in the lock, minutes are no words.
fn heading_words(line: &str) -> &str {
    let words = line.trim_start_matches('#').trim();
    match words.rfind("{#") {
        Some(at) if words.ends_with('}') => words[..at].trim_end(),
        _ => words,
    }
}

/// One way to write what typography writes in several.
fn push_plain(letter: char, words: &mut String) {
    match letter {
        '*' | '_' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
        '«' | '»' | '„' | '“' | '”' | '‟' => words.push('"'),
        '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '‹' | '›' => words.push('\''),
        '–' | '—' | '‑' | '‐' | '−' | '―' => words.push('-'),
        '…' => words.push_str("..."),
        other => words.push(other),
    }
}

fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some(start) = rest.find("<!--") {
        let Some(length) = rest[start..].find("-->") else { break };
        kept.push_str(&rest[..start]);
        rest = &rest[start + length + "-->".len()..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_makes_no_difference() {
        for (one, other) in [
            ("Храните **паспорт**\nу себя.", "Храните паспорт  у себя."),
            ("Спросите: «где?» — и ждите…", "Спросите: \"где?\" - и ждите..."),
            ("## Паспорт {#passport minutes=10}", "### Паспорт {#passport minutes=5}"),
            ("* один\n* два", "- один\n- *два*"),
            ("> [!NOTE]\n> Первое\n> второе", "> [!NOTE]\n> Первое второе"),
            ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n| --- | :-: |\n| c |  d |"),
            ("10\u{a0}дней", "10 дней"),
            ("Слово <!-- заметка --> слово", "Слово слово"),
        ] {
            assert_eq!(words(one), words(other));
        }
    }

    #[test]
    fn words_numbers_places_and_kinds_count() {
        for (one, other) in [
            ("одно и то же", "одно и то ж"),
            ("10 дней", "15 дней"),
            ("[дом](a.md)", "[дом](b.md)"),
            ("{{#fact RU.days}}", "{{#fact KZ.days}}"),
            ("* слово", "слово"),
            ("::: law act=1\nТекст\n:::", "::: law act=2\nТекст\n:::"),
        ] {
            assert_ne!(digest(one), digest(other));
        }
        assert_eq!(digest("а").len(), 16);
    }
}
