//! Words of a tree that lie in memory once: a part of a source's text, or a text of their own where the source writes them
//! otherwise (escapes, entities).

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A part of a text that is shared. To clone it copies no letters.
#[derive(Clone)]
pub struct SharedText {
    whole: Arc<str>,
    start: u32,
    end: u32,
}

impl SharedText {
    /// `whole[start..start + words.len()]` where `words` stand there letter for letter, else a text of its own.
    #[must_use]
    pub fn part_of(whole: &Arc<str>, start: usize, words: &str) -> Self {
        let end = start + words.len();
        if whole.get(start..end) != Some(words) {
            return words.into();
        }
        // Texts have a few megabytes at most, see `load::files`; one that has more is not shared.
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Self { whole: whole.clone(), start, end },
            _ => words.into(),
        }
    }

    /// A part of these words, by bytes.
    ///
    /// # Panics
    /// When `start` or `end` lies outside or in the middle of a letter.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> Self {
        Self::part_of(&self.whole, self.start as usize + start, &self[start..end])
    }

    /// Puts `more` behind these words.
    pub fn push(&mut self, more: &Self) {
        if Arc::ptr_eq(&self.whole, &more.whole) && self.end == more.start {
            self.end = more.end;
        } else {
            *self = format!("{self}{more}").into();
        }
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

impl From<&str> for SharedText {
    fn from(words: &str) -> Self {
        // Nothing that is not a part of a source is larger than one.
        Self { end: u32::try_from(words.len()).unwrap_or(u32::MAX), whole: words.into(), start: 0 }
    }
}

impl From<String> for SharedText {
    fn from(words: String) -> Self {
        words.as_str().into()
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_stay_in_the_source_and_others_do_not() {
        let whole: Arc<str> = "ҳуҷҷат \\* ва".into();
        let mut words = SharedText::part_of(&whole, 0, "ҳуҷҷат ");
        words.push(&SharedText::part_of(&whole, 13, "\\"));
        assert!(Arc::ptr_eq(&words.whole, &whole) && &*words == "ҳуҷҷат \\");
        words.push(&SharedText::part_of(&whole, 13, "&"));
        assert_eq!(&*words, "ҳуҷҷат \\&");
        assert_eq!(&*words.slice(2, 4), "у");
    }
}
