//! A name in a message may be a megabyte long: a file that is one line, a pasted picture. Its beginning and end say enough, and
//! the range of the finding has the rest.

/// Letters of a name that a message keeps.
const SHOWN: usize = 100;

/// Of these, letters at its end.
const END: usize = 20;

/// `message` with long names in backticks cut, and itself cut when it is long for another reason.
pub(super) fn message(message: String) -> String {
    if message.len() <= SHOWN {
        return message;
    }
    let is_name = |at: usize| at % 2 == 1;
    let part = |(at, part): (usize, &str)| if is_name(at) { cut(part, SHOWN, END) } else { part.to_owned() };
    let shortened = message.split('`').enumerate().map(part).collect::<Vec<_>>().join("`");
    // So many names stand in no sentence of ours.
    cut(&shortened, 20 * SHOWN, 0)
}

/// At most `shown` letters and the sign `…`, the last `end` of them from the end of `text`.
fn cut(text: &str, shown: usize, end: usize) -> String {
    if text.char_indices().nth(shown).is_none() {
        return text.to_owned();
    }
    let at = |count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    let tail = text.char_indices().rev().take(end).last().map_or(text.len(), |(at, _)| at);
    format!("{}…{}", &text[..at(shown - end)], &text[tail..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_keep_their_ends() {
        let short = "`a.md` leads to `b`, which is not there";
        assert_eq!(message(short.into()), short);
        let long = message(format!("`{}конец` is one word of the file `a.md`", "ӯ".repeat(1_000_000)));
        assert!(long.starts_with("`ӯӯ") && long.ends_with("ӯ…ӯӯӯӯӯӯӯӯӯӯӯӯӯӯӯконец` is one word of the file `a.md`"), "{long}");
        assert_eq!(long.chars().count(), 101 + "`` is one word of the file `a.md`".len());
    }

    #[test]
    fn a_message_without_names_ends_too() {
        assert_eq!(message("x`".repeat(1_000_000)).chars().count(), 2001);
        assert_eq!(message("x".repeat(1_000_000)).chars().count(), 2001);
        let sentence = "is what a sentence says that is a little longer than names may be ".repeat(3);
        assert_eq!(message(sentence.clone()), sentence);
    }
}
