//! Compares paragraphs with the disclaimers that may stand there. Pure, for pages and PDFs alike.

use super::statement::{Difference, contains, difference, likeness};
use crate::model::expected::Expected;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// One of them, word for word.
    Right,
    /// One of them with another organisation: the name that stands there.
    Organisation(String),
    /// Nearly one of them.
    Altered(Difference),
    /// None of them.
    Missing,
}

/// Judges the paragraphs of a document, each with single spaces.
pub(crate) fn judge<'a>(paragraphs: impl Iterator<Item = &'a str> + Clone, expected: &Expected) -> Verdict {
    let has = |text: &str| expected.disclaimers.iter().any(|disclaimer| contains(text, disclaimer));
    if paragraphs.clone().any(has) {
        return Verdict::Right;
    }
    let pairs = expected.disclaimers.iter().flat_map(|right| paragraphs.clone().map(move |text| (text, right.as_str())));
    let nearest = pairs.max_by(|left, right| likeness(left.0, left.1).total_cmp(&likeness(right.0, right.1)));
    let Some((text, right)) = nearest.filter(|(text, right)| likeness(text, right) >= 0.5) else { return Verdict::Missing };
    if let Some(name) = expected.organisation.as_deref().and_then(|name| other_name(text, right, name)) {
        return Verdict::Organisation(name);
    }
    Verdict::Altered(difference(text, right))
}

/// What stands in the place of the organisation's name, when all else is as it should be.
fn other_name(text: &str, right: &str, name: &str) -> Option<String> {
    let (before, after) = right.split_once(name).filter(|_| !name.is_empty())?;
    let inside = text.strip_prefix(before)?.strip_suffix(after)?.trim();
    Some(if inside.is_empty() { "…".to_owned() } else { inside.to_owned() })
}
