//! Texts as values of YAML: without quotation marks where that is safe, else with them.

use std::fmt::Write as _;

/// Words that YAML takes for something else than a text.
const NO_TEXT: [&str; 8] = ["true", "false", "null", "yes", "no", "on", "off", "~"];

/// How `value` is written; `is_flow` between brackets or braces.
pub(super) fn written(value: &str, is_flow: bool) -> String {
    if is_plain(value, is_flow) { value.to_owned() } else { quoted(value) }
}

/// Stricter than YAML: in doubt a text is quoted.
fn is_plain(value: &str, is_flow: bool) -> bool {
    let first = value.chars().next();
    first.is_some_and(|first| first.is_alphabetic() || first == '«')
        && value == value.trim()
        && !value.chars().any(char::is_control)
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !NO_TEXT.contains(&value.to_lowercase().as_str())
        && !(is_flow && value.contains([',', '[', ']', '{', '}']))
}

fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in value.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            control if control.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
