//! Paragraphs that are indented by a tab or four spaces. Markdown takes them for code; a text pasted from Word begins its
//! paragraphs so. Lines that hold nothing but sentences are read as words.

use std::ops::Range;

use crate::load::prose::{Segments, without_addresses};

/// Fewer words than this may as well be a command.
const FEWEST: usize = 3;

/// Signs that sentences do not have and code does.
const SIGNS: &str = "{}[]<>=;\\|$_#@`*+^~&%/";

/// Adds the `lines` of an indented block when they are sentences.
pub(super) fn add(text: &str, lines: &[Range<usize>], segments: &mut Segments) {
    for paragraph in lines.split(|line| text[line.clone()].trim().is_empty()) {
        if !is_prose(paragraph.iter().map(|line| &text[line.clone()])) {
            continue;
        }
        segments.next_block();
        for line in paragraph {
            let words = text[line.clone()].trim_end();
            without_addresses(text, line.start..line.start + words.len(), segments);
        }
    }
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
