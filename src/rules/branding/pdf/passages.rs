//! The words of a page as passages that can be compared: runs become lines, lines become windows as long as the text that is
//! looked for. A text found over several lines, or among others in one line, is found all the same.

use super::geometry::union;
use crate::model::finding::Area;
use crate::model::pdf::{PdfPage, TextRun};
use crate::rules::branding::folded::fold;

/// Words at a place.
#[derive(Debug, Clone)]
pub(super) struct Passage<'a> {
    pub(super) page: &'a PdfPage,
    pub(super) runs: Vec<&'a TextRun>,
    pub(super) text: String,
}

impl Passage<'_> {
    /// The place of all its runs.
    pub(super) fn area(&self) -> Area {
        let areas = self.runs.iter().map(|run| run.area);
        areas.reduce(union).unwrap_or(Area { x: 0, y: 0, width: 0, height: 0 })
    }

    /// Whether a screen reader skips all of it.
    pub(super) fn is_artifact(&self) -> bool {
        self.runs.iter().all(|run| run.is_artifact)
    }
}

/// The words of a page in the order of its content.
pub(super) struct Words<'a> {
    page: &'a PdfPage,
    lines: Vec<Passage<'a>>,
    /// Folded words of the page, and where each run begins in them.
    folded: String,
    starts: Vec<(usize, &'a TextRun)>,
}

impl<'a> Words<'a> {
    pub(super) fn of(page: &'a PdfPage) -> Self {
        let mut words = Self { page, lines: Vec::new(), folded: String::new(), starts: Vec::new() };
        let mut last: Option<&TextRun> = None;
        for run in page.runs.iter().filter(|run| !run.text.trim().is_empty()) {
            let joint = last.map_or(Joint::Line, |last| joint(last, run));
            words.add(run, joint, last.is_some_and(|last| last.is_hyphenated));
            last = Some(run);
        }
        words
    }

    fn add(&mut self, run: &'a TextRun, joint: Joint, is_divided: bool) {
        let needs_space = !(is_divided || joint == Joint::Word);
        let folded = fold(&run.text);
        append(&mut self.folded, &folded, needs_space);
        self.starts.push((self.folded.len() - folded.trim_start().len(), run));
        if let Some(line) = self.lines.last_mut().filter(|_| joint != Joint::Line) {
            append(&mut line.text, &run.text, needs_space);
            line.runs.push(run);
        } else {
            self.lines.push(Passage { page: self.page, runs: vec![run], text: run.text.trim().to_owned() });
        }
    }

    /// Lines of the page.
    pub(super) fn lines(&self) -> &[Passage<'a>] {
        &self.lines
    }

    /// Every place where `phrase` stands, in letters of any case.
    pub(super) fn find(&self, phrase: &str) -> Vec<Passage<'a>> {
        let phrase = fold(phrase);
        let phrase = phrase.trim_matches(|letter: char| letter == '.' || letter.is_whitespace());
        if phrase.is_empty() {
            return Vec::new();
        }
        self.folded
            .match_indices(phrase)
            .filter(|(at, _)| self.is_whole(*at, phrase.len()))
            .map(|(at, _)| self.passage(at, at + phrase.len()))
            .collect()
    }

    fn is_whole(&self, at: usize, length: usize) -> bool {
        let before = self.folded[..at].chars().next_back();
        let after = self.folded[at + length..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    }

    /// Whether `phrase` stands on the page.
    pub(super) fn has(&self, phrase: &str) -> bool {
        !self.find(phrase).is_empty()
    }

    fn passage(&self, start: usize, end: usize) -> Passage<'a> {
        let first = self.starts.partition_point(|(at, _)| *at <= start).saturating_sub(1);
        let last = self.starts.partition_point(|(at, _)| *at < end);
        let runs = self.starts[first..last].iter().map(|(_, run)| *run).collect();
        Passage { page: self.page, runs, text: self.folded[start..end].to_owned() }
    }

    /// Lines in a row with about as many words as `wanted`: what a text of this length may be on the page.
    pub(super) fn windows(&self, wanted: usize) -> Vec<Passage<'a>> {
        let mut windows = Vec::new();
        'lines: for (at, first) in self.lines.iter().enumerate() {
            let mut window = first.clone();
            for next in &self.lines[at + 1..] {
                let count = window.text.split_whitespace().count();
                if 3 * count >= 2 * wanted {
                    windows.push(window.clone());
                }
                if count >= wanted {
                    continue 'lines;
                }
                let is_divided = window.runs.last().is_some_and(|run| run.is_hyphenated);
                append(&mut window.text, &next.text, !is_divided);
                window.runs.extend(&next.runs);
            }
            windows.push(window);
        }
        windows
    }
}

fn append(text: &mut String, more: &str, needs_space: bool) {
    let more = more.trim_start_matches(|letter: char| letter == ' ' && (text.is_empty() || text.ends_with(' ')));
    if needs_space && !text.is_empty() && !text.ends_with(' ') && !more.starts_with(' ') {
        text.push(' ');
    }
    text.push_str(more);
}

/// How two runs follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A word goes on.
    Word,
    /// A new word in the same line.
    Space,
    /// A new line, or a column beside.
    Line,
}

fn joint(left: &TextRun, right: &TextRun) -> Joint {
    let (last, next) = (left.area, right.area);
    let overlap = (last.y + last.height).min(next.y + next.height) - last.y.max(next.y);
    let gap = next.x - (last.x + last.width);
    // A size of ten points is 35 tenths of a millimetre.
    let em = left.size.max(right.size) * 35 / 100;
    if 2 * overlap <= last.height.min(next.height) || next.x < last.x || 2 * gap > 5 * em {
        Joint::Line
    } else if left.text.ends_with(' ') || right.text.starts_with(' ') || 100 * gap > 16 * em {
        Joint::Space
    } else {
        Joint::Word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, x: i32, y: i32) -> TextRun {
        let width = 20 * i32::try_from(text.chars().count()).unwrap();
        TextRun {
            text: text.into(),
            is_hyphenated: false,
            area: Area { x, y, width, height: 40 },
            font: 0,
            size: 110,
            colour: [0; 3],
            is_artifact: false,
            lang: None,
            role: None,
            block: None,
            unreadable: 0,
            notdef: 0,
        }
    }

    fn page(runs: Vec<TextRun>) -> PdfPage {
        PdfPage { number: 1, width: 2100, height: 2970, runs, ..PdfPage::default() }
    }

    #[test]
    fn a_text_over_several_lines_is_found_with_its_place() {
        let mut divided = run("Бул долбоор Европа Бирим", 100, 50);
        divided.is_hyphenated = true;
        let page = page(vec![
            run("Сөз", 100, 0),
            divided,
            run("диги тарабынан", 100, 100),
            run("каржыланат.", 100, 150),
            run("Дагы", 100, 400),
        ]);
        let words = Words::of(&page);
        let found = words.find("Бул долбоор Европа Биримдиги тарабынан каржыланат");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].area().y, found[0].runs.len()), (50, 3));
        assert!(!words.has("долбоор Европа Бирим"), "whole words only");
    }

    #[test]
    fn windows_are_about_as_long_as_what_is_looked_for() {
        let page = page(vec![run("one two", 0, 0), run("three four", 0, 50), run("five six", 0, 100)]);
        let texts: Vec<_> = Words::of(&page).windows(4).into_iter().map(|window| window.text).collect();
        assert_eq!(texts, ["one two three four", "three four five six", "five six"]);
    }

    #[test]
    fn columns_are_lines_of_their_own() {
        let page = page(vec![run("left", 0, 0), run("right", 800, 0)]);
        assert_eq!(Words::of(&page).lines().len(), 2);
    }
}
