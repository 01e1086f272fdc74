//! Internet and e-mail addresses, in the text and behind links.

use super::{Kind, Value};

/// Endings of bare addresses: those of the countries, their neighbours and international bodies. Without the list, two
/// sentences with no space between them (`end.Next`) would be an address.
const ENDINGS: [&str; 19] =
    ["ru", "kz", "kg", "tj", "uz", "by", "am", "org", "com", "net", "int", "info", "gov", "eu", "edu", "io", "me", "рф", "html"];

/// Language codes in addresses: the same page in another language is the same address.
const LANGUAGES: [&str; 17] =
    ["ru", "rus", "tg", "tj", "taj", "tgk", "uz", "uzb", "ky", "kg", "kyr", "kir", "kk", "kz", "kaz", "en", "eng"];

/// The address that begins at `start`, where a word begins.
pub(super) fn at(text: &str, start: usize) -> Option<Value> {
    let ends = |letter: char| letter.is_whitespace() || "<>\"«»“”()[]|,;".contains(letter);
    let length = text[start..].find(ends).unwrap_or(text.len() - start);
    let word = text[start..start + length].trim_end_matches(['.', ':', '!', '?', '…']);
    let is_address = word.contains("://") || word.starts_with("www.") || is_mail(word) || is_bare(word);
    is_address.then(|| Value::new(Kind::Address, key(word), start, start + word.len()))
}

/// The address or telephone number that a link leads to; `None` for a place in the book.
pub(in crate::rules::translations) fn of_target(target: &str) -> Option<Value> {
    if let Some(number) = target.strip_prefix("tel:") {
        let key = super::scan::phone_key(number);
        return (!key.is_empty()).then(|| Value::new(Kind::Phone, key, 0, 0));
    }
    let is_outside = target.contains("://") && !target.ends_with("://") || target.starts_with("mailto:");
    is_outside.then(|| Value::new(Kind::Address, key(target), 0, 0))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn is_bare(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or(word);
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    let is_label = |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    ENDINGS.contains(&ending) && name.split('.').all(is_label)
}

/// Without what may differ between languages or is only a way of writing.
fn key(address: &str) -> String {
    let lower = address.to_lowercase();
    let bare = lower.strip_prefix("mailto:").unwrap_or(&lower);
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let host = match host.split_once('.') {
        Some((first, rest)) if rest.contains('.') && LANGUAGES.contains(&first) => rest,
        _ => host,
    };
    let path: Vec<_> = path.split('/').filter(|part| !part.is_empty() && !LANGUAGES.contains(part)).collect();
    format!("{host}/{}", path.join("/"))
}
