//! Characters that must not reach a terminal, a log or a web page as they are: those that steer it, turn the line around or
//! cannot be seen. They are spelled out, which also shows a proof-reader where they stand: `шино⟨U+00AD⟩снома`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// `text` on one line, with every hidden character spelled out.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    spell(text, is_hidden)
}

/// The same with line ends and tabs left as they are, for printers that lay them out.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    spell(text, |character| is_hidden(character) && !matches!(character, '\n' | '\t'))
}

/// The same, and blanks other than the plain space too: a text that differs from another in a blank only.
pub(super) fn exact(text: &str) -> Cow<'_, str> {
    spell(text, |character| character != ' ' && is_blank(character))
}

/// Whether nothing of a character can be seen.
pub(super) fn is_blank(character: char) -> bool {
    is_hidden(character) || character.is_whitespace()
}

/// Whether a character steers the terminal, turns the direction of writing, or leaves no mark on the page.
///
/// Source: Unicode 16 general categories Cc, Zl and Zp, the format characters of category Cf that are not part of a script's
/// numbers, and the blank letters of Hangul. Variation selectors are left alone: emoji need them.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
        || is_private(character.into())
        || is_noncharacter(character.into())
}

/// Code points that mean nothing but in one font: another terminal shows a box, a flag or a letter of its own there.
pub(super) fn is_private(code: u32) -> bool {
    matches!(code, 0xE000..=0xF8FF | 0xF_0000..=0xF_FFFD | 0x10_0000..=0x10_FFFD)
}

/// The 66 code points that no text may use; XML forbids the last two of them.
pub(super) fn is_noncharacter(code: u32) -> bool {
    matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE
}

fn spell(text: &str, is_spelled: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_spelled) {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_spelled(character) {
            write!(spelled, "⟨U+{:04X}⟩", u32::from(character)).expect("a string takes everything");
        } else {
            spelled.push(character);
        }
    }
    Cow::Owned(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_spelled_out() {
        assert_eq!(line("a\u{1b}[31m\u{202e}\u{9b}б\n"), "a⟨U+001B⟩[31m⟨U+202E⟩⟨U+009B⟩б⟨U+000A⟩");
        assert_eq!(lines("шино\u{ad}снома\n\tа\r"), "шино⟨U+00AD⟩снома\n\tа⟨U+000D⟩");
        assert_eq!(line("\u{ffff}\u{e0041}"), "⟨U+FFFF⟩⟨U+E0041⟩");
        assert_eq!(line("\u{f0b7} \u{100000}"), "⟨U+F0B7⟩ ⟨U+100000⟩");
    }

    #[test]
    fn letters_of_every_script_stay() {
        let text = "Ӯ ӯ oʻ у\u{304} 漢字 عربي «ё» 10\u{a0}км ✔\u{fe0f}";
        assert!(matches!(line(text), Cow::Borrowed(same) if same == text));
    }
}
