//! Paragraphs that are indented by a tab or four spaces. Markdown takes them for code; a text pasted from Word begins its
//! paragraphs so. Lines that hold nothing but sentences are read as words.

use std::ops::Range;

use crate::load::prose::{Segments, add_words};

/// Fewer words than this may as well be a command.
const FEWEST: usize = 3;

/// Signs that sentences do not have and code does.
const SIGNS: &str = "{}[]<>=;\\|$_#@`*+^~&%/";

/// Adds the paragraphs of an indented block that are sentences. `pieces` are its parts without the indents.
pub(super) fn add(text: &str, pieces: &[Range<usize>], segments: &mut Segments) {
    let lines: Vec<&str> = pieces.iter().flat_map(|piece| text[piece.clone()].split('\n')).collect();
    // The end of a line is an empty piece behind it or in front of the next; a line that is left out has two of them.
    let is_end = |line: &&str| line.trim().is_empty() && is_blank_line(text, line);
    for paragraph in lines.split(is_end) {
        let words = || paragraph.iter().copied().filter(|line| !line.trim().is_empty());
        if !is_prose(words()) {
            continue;
        }
        segments.next_block();
        for line in words() {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            add_words(text, start..start + line.trim_end().len(), segments);
        }
    }
}

/// Whether `piece` lies in a line of `text` that holds nothing but spaces.
fn is_blank_line(text: &str, piece: &str) -> bool {
    let start = piece.as_ptr() as usize - text.as_ptr() as usize;
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let after = text[start..].split('\n').next().unwrap_or_default();
    before.trim_matches(['>', ' ', '\t']).is_empty() && after.trim().is_empty()
}

/// Words of letters with spaces and the signs of sentences: either hardly any that a programmer could have written (code is written in
/// Latin letters without marks), or a sentence from its capital to its full stop.
fn is_prose<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut foreign) = (0, 0);
    let (mut begin, mut end) = (None, None);
    for line in lines {
        if line.contains(|sign| SIGNS.contains(sign)) || line.contains("  ") || line.contains("--") || line.contains("()") {
            return false;
        }
        for word in line.split_whitespace().filter(|word| word.contains(char::is_alphabetic)) {
            let is_joined = word.trim_matches(|sign: char| !sign.is_alphanumeric()).contains(['.', ':', '(']);
            if is_joined {
                return false;
            }
            all += 1;
            foreign += usize::from(!word.is_ascii());
        }
        begin = begin.or(line.trim_start().chars().next());
        end = line.trim_end().chars().next_back();
    }
    let is_sentence = begin.is_some_and(char::is_uppercase) && matches!(end, Some('.' | '!' | '?' | '…' | ':'));
    all >= FEWEST && (foreign * 5 >= all * 4 || is_sentence)
}

#[cfg(test)]
mod tests {
    use super::is_prose;

    #[test]
    fn sentences_are_prose_and_code_is_none() {
        for prose in [
            "Шиносномаро назди худ нигоҳ доред.",
            "ва ҳуҷҷатҳоро ба касе надиҳед",
            "Pasportni oʻzingizda saqlang va hech kimga bermang.",
            "Keep your passport with you.",
            "Телефон бо рақами 112 ройгон аст.",
        ] {
            assert!(is_prose(prose.lines()), "{prose}");
        }
        for code in [
            "cargo test all",
            "print \"привет мир всем\"",
            "x = \"значение слова и ещё\"",
            "# запуск всех проверок",
            "ключ: один",
            "SELECT имя FROM люди;",
            "Имя      Возраст   Город   Страна",
            "rahnamo lint --lang tg файл текст папка слово ещё",
            "let имя: Строка: новая.строка для всех",
            "Error: file not found at line two",
        ] {
            assert!(!is_prose(code.lines()), "{code}");
        }
    }
}
