//! Compares words with a text that is prescribed: the funding statement, the disclaimer. Pure, for pages and PDFs alike.

use super::union;
use crate::model::config::BrandProfile;
use crate::model::expected::Expected;

/// What a passage is, as a funding statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The statement, word for word, perhaps among other words.
    Right,
    /// The statement in another language: its tag.
    OtherLanguage(String),
    /// It names an institution or an instrument, which the rules of 2010 forbid.
    Institution(String),
    /// It shortens the name of the Union.
    Shortened(String),
    /// Nearly the statement: the words that differ, and what stands there in the right one.
    Altered(Difference),
    /// Something else.
    Other,
}

/// Words that differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    /// As they stand.
    pub(crate) found: String,
    /// As they should.
    pub(crate) right: String,
}

impl Difference {
    /// For a message: `X` where it must say `Y`.
    pub(crate) fn words(&self) -> String {
        match (self.found.is_empty(), self.right.is_empty()) {
            (true, _) => format!("leaves out `{}`", self.right),
            (_, true) => format!("adds `{}`", self.found),
            _ => format!("says `{}` where it must say `{}`", self.found, self.right),
        }
    }
}

/// Judges a passage with single spaces.
pub(crate) fn judge(text: &str, expected: &Expected) -> Verdict {
    if expected.statements.iter().any(|statement| contains(text, statement)) {
        return Verdict::Right;
    }
    let other = expected.other_statements.iter().find(|(_, statement)| same(text, statement));
    if let Some((tag, _)) = other {
        return Verdict::OtherLanguage(tag.clone());
    }
    let nearest = expected.statements.iter().max_by(|left, right| likeness(text, left).total_cmp(&likeness(text, right)));
    let is_credit = nearest.is_some_and(|statement| likeness(text, statement) >= 0.4);
    if let Some(name) = union::institution(text).filter(|_| is_credit && expected.profile == BrandProfile::Ext2010) {
        return Verdict::Institution(name.to_owned());
    }
    if let Some(short) = union::short_name(text).filter(|_| is_credit) {
        return Verdict::Shortened(short.to_owned());
    }
    match nearest.filter(|statement| likeness(text, statement) >= 0.5) {
        Some(statement) => Verdict::Altered(difference(text, statement)),
        None => Verdict::Other,
    }
}

/// Whether the statement stands in `text` in whole words, in letters of any case.
pub(crate) fn contains(text: &str, statement: &str) -> bool {
    let (text, statement) = (text.to_lowercase(), bare(statement).to_lowercase());
    !statement.is_empty()
        && text.match_indices(statement.as_str()).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + statement.len()..].chars().next();
            ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        })
}

/// Equal but for case and marks around it.
pub(crate) fn same(text: &str, other: &str) -> bool {
    bare(text).to_lowercase() == bare(other).to_lowercase()
}

/// Without quotation marks and stops around it.
fn bare(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || ".«»“”„\"'".contains(letter))
}

/// Share of common words.
pub(crate) fn likeness(text: &str, other: &str) -> f64 {
    let lower = |text: &str| text.split_whitespace().map(|word| bare(word).to_lowercase()).collect::<Vec<_>>();
    let (one, mut other) = (lower(text), lower(other));
    let longer = one.len().max(other.len());
    let common =
        one.iter().filter(|word| other.iter().position(|same| same == *word).map(|at| other.swap_remove(at)).is_some()).count();
    #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
    let share = common as f64 / longer.max(1) as f64;
    share
}

/// The words between the common beginning and the common end.
pub(crate) fn difference(text: &str, right: &str) -> Difference {
    let (found, right): (Vec<&str>, Vec<&str>) = (text.split_whitespace().collect(), right.split_whitespace().collect());
    let alike = |(one, other): &(&&str, &&str)| same(one, other);
    let start = found.iter().zip(&right).take_while(alike).count();
    let end = found[start..].iter().rev().zip(right[start..].iter().rev()).take_while(alike).count();
    Difference { found: found[start..found.len() - end].join(" "), right: right[start..right.len() - end].join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_differing_words_are_told() {
        let right = "This project is funded by the European Union";
        assert_eq!(
            difference("This project was funded by the European Union.", right).words(),
            "says `was` where it must say `is`"
        );
        assert_eq!(difference("This project is funded by European Union", right).words(), "leaves out `the`");
        assert_eq!(difference("This project is co funded by the European Union", right).words(), "adds `co`");
    }

    #[test]
    fn a_statement_stands_in_whole_words() {
        assert!(contains("Кредит: «финансируется Европейским союзом».", "Финансируется Европейским Союзом"));
        assert!(!contains("Софинансируется Европейским Союзом", "Финансируется Европейским Союзом"));
    }
}
