//! Characters that a source writes by their names or numbers, such as `&#1202;`. Rules read letters, so they are given a text with
//! the letters in it; what they find is moved back to the source. Such a letter is mended as a whole.

use crate::model::finding::{Edit, Finding, Place};
use crate::model::prose::{Entity, Prose, Segment};
use crate::model::source::Span;

/// A source with its entities written out.
pub(super) struct Written {
    /// The text.
    pub(super) text: String,
    /// The running text in it.
    pub(super) prose: Prose,
    /// Each entity with its first byte and the first byte after it in `text`.
    places: Vec<(Entity, u32, u32)>,
}

impl Written {
    /// `None` where `prose` has no entities.
    pub(super) fn of(prose: &Prose, source: &str) -> Option<Self> {
        if prose.entities.is_empty() {
            return None;
        }
        let mut text = String::with_capacity(source.len());
        let mut places = Vec::with_capacity(prose.entities.len());
        let mut at = 0;
        for entity in &prose.entities {
            text.push_str(&source[at..entity.start as usize]);
            let start = position(text.len());
            text.extend(entity.character);
            places.push((*entity, start, position(text.len())));
            at = entity.end as usize;
        }
        text.push_str(&source[at..]);
        let prose = Prose::new(prose.source, prose.orthography, Vec::new());
        Some(Self { text, prose, places })
    }

    /// The same with the segments of `prose`.
    pub(super) fn with_segments(mut self, prose: &Prose) -> Self {
        let moved =
            |segment: &Segment| Segment { start: self.written(segment.start), end: self.written(segment.end), ..*segment };
        self.prose.segments = prose.segments.iter().map(moved).filter(|segment| segment.start < segment.end).collect();
        self
    }

    /// The place in the text of a place in the source that is not within an entity.
    fn written(&self, at: u32) -> u32 {
        let before = self.places.partition_point(|(entity, _, _)| entity.end <= at);
        match before.checked_sub(1).map(|last| self.places[last]) {
            Some((entity, _, end)) => end + (at - entity.end),
            None => at,
        }
    }

    /// The range in the source of a range in the text.
    fn back(&self, span: Span) -> Span {
        // A character that nobody sees belongs to neither of its neighbours.
        let is_before_start = |start: u32, end: u32| start < span.start || start == end && start == span.start;
        let start = self.place_back(span.start, self.places.partition_point(|(_, start, end)| is_before_start(*start, *end)));
        let end = self.place_back(span.end, self.places.partition_point(|(_, start, _)| *start < span.end));
        Span { start, end: end.max(start), ..span }
    }

    fn place_back(&self, at: u32, before: usize) -> u32 {
        match before.checked_sub(1).map(|last| self.places[last]) {
            Some((entity, _, end)) => entity.end + at.saturating_sub(end),
            None => at,
        }
    }

    /// The finding at its place in the source. A fix may exchange letters, but not what may be written by name for a reason: signs of
    /// markup, spaces, and characters that nobody sees.
    pub(super) fn moved_back(&self, mut finding: Finding) -> Finding {
        if let Place::Span(span) = &mut finding.place {
            *span = self.back(*span);
        }
        if let Some(fix) = &mut finding.fix {
            for edit in &mut fix.edits {
                edit.span = self.back(edit.span);
            }
        }
        finding.fix = finding.fix.filter(|fix| fix.edits.iter().all(|edit| self.may_replace(edit)));
        finding
    }

    fn may_replace(&self, edit: &Edit) -> bool {
        let is_met = |entity: &Entity| entity.start < edit.span.end && edit.span.start < entity.end;
        let is_letter = |entity: &Entity| entity.character.is_some_and(char::is_alphabetic);
        self.places.iter().map(|(entity, _, _)| entity).filter(|entity| is_met(entity)).all(is_letter)
    }
}

/// Sources are far smaller than 4 GB, see `load::files`.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::orthography::Orthography;
    use crate::model::source::SourceId;

    fn entity(source: &str, written: &str, character: Option<char>) -> Entity {
        let start = source.find(written).expect("the entity stands in the source");
        Entity { start: position(start), end: position(start + written.len()), character }
    }

    #[test]
    fn places_go_there_and_back() {
        let source = "a &#1202;b&shy;c &lt; d";
        let entities =
            vec![entity(source, "&#1202;", Some('Ҳ')), entity(source, "&shy;", None), entity(source, "&lt;", Some('<'))];
        let segments = vec![Segment { start: 0, end: position(source.len()), block: 0 }];
        let prose = Prose { entities, ..Prose::new(SourceId(0), Orthography::Tg, segments) };
        let written = Written::of(&prose, source).expect("there are entities").with_segments(&prose);
        assert_eq!(written.text, "a Ҳbc < d");
        assert_eq!(written.prose.segments[0].range(), 0..written.text.len());
        let back = |words: &str| {
            let at = written.text.find(words).expect("the words stand in the text");
            &source[written.back(Span::new(SourceId(0), at..at + words.len())).range()]
        };
        for (words, there) in
            [("Ҳ", "&#1202;"), ("a", "a"), ("Ҳbc", "&#1202;b&shy;c"), ("b", "b"), ("c", "c"), ("<", "&lt;"), (" d", " d")]
        {
            assert_eq!(back(words), there, "{words}");
        }
    }
}
