//! Words as they are compared: letters of any case, apostrophes and spaces of any kind are alike. Letter by letter, so that a
//! place in the folded words is a place in the words.

/// The folded words; as many letters as `text` has.
pub(super) fn fold(text: &str) -> String {
    let one = |letter: char| match letter {
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' => 'ʻ',
        letter if letter.is_whitespace() => ' ',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    };
    text.chars().map(one).collect()
}

/// What stands in `text` between two others, both in it in this order.
pub(super) fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let folded = fold(text);
    let start = folded.find(&fold(before))? + fold(before).len();
    let length = folded[start..].find(&fold(after))?;
    let (first, count) = (folded[..start].chars().count(), folded[start..start + length].chars().count());
    Some(text.chars().skip(first).take(count).collect::<String>().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_is_told_as_it_is_written() {
        assert_eq!(between("IN FULL by The Society and no other.", "in full by", "and no").as_deref(), Some("The Society"));
        assert_eq!(between("by and no", "by", "and no").as_deref(), Some(""));
        assert_eq!(between("by someone", "by", "and no"), None);
        assert_eq!(between("İİ koʻmagida X bilan", "ko'magida", "bilan").as_deref(), Some("X"));
    }
}
