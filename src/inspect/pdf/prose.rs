//! The words of a PDF as running text: what the rules on letters read, and where on the pages it stands.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::finding::Area;
use crate::model::orthography::Orthography;
use crate::model::pdf::{PdfDocument, PdfPage, TextRun};
use crate::model::prose::{Prose, Segment};
use crate::model::source::SourceId;

/// The words of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfProse {
    /// All words: one line for each line on the page, an empty line between pages.
    pub text: String,
    /// Runs of words in one language; a block is a paragraph, heading or cell.
    pub segments: Vec<Segment>,
    /// Language of each segment, where the structure tree gives one.
    pub langs: Vec<Option<String>>,
    /// Where the bytes of `text` stand: ranges in order, each one run.
    places: Vec<(Range<usize>, u32, Area)>,
}

impl PdfProse {
    /// Page and place of a range of `text`: those of the run that it begins in.
    #[must_use]
    pub fn place(&self, range: Range<usize>) -> Option<(u32, Area)> {
        let at = self.places.partition_point(|(place, _, _)| place.end <= range.start);
        self.places.get(at).map(|(_, page, area)| (*page, *area))
    }

    /// The words by language, each to be checked by its own rules; `document` is the language of the whole. What the file says
    /// of a passage counts where its words are in that language: programmes mark Tajik as Russian because their dictionaries do.
    #[must_use]
    pub fn by_language(&self, document: Orthography) -> Vec<Prose> {
        let mut tagged: BTreeMap<Orthography, Vec<Segment>> = BTreeMap::new();
        for (segment, lang) in self.segments.iter().zip(&self.langs) {
            let own = lang.as_deref().map_or(document, Orthography::of);
            tagged.entry(own).or_default().push(*segment);
        }
        let mut believed: BTreeMap<Orthography, Vec<Segment>> = BTreeMap::new();
        for (own, segments) in tagged {
            let is_true = own == document || Orthography::detect(&self.words(&segments)).orthography == own;
            believed.entry(if is_true { own } else { document }).or_default().extend(segments);
        }
        let prose = |(orthography, mut segments): (Orthography, Vec<Segment>)| {
            segments.sort_by_key(|segment| segment.start);
            Prose::new(SourceId(0), orthography, segments)
        };
        believed.into_iter().map(prose).collect()
    }

    fn words(&self, segments: &[Segment]) -> String {
        let words = segments.iter().filter_map(|segment| self.text.get(segment.start as usize..segment.end as usize));
        words.collect::<Vec<_>>().join("\n")
    }
}

/// Gathers the words of all pages.
#[must_use]
pub fn prose(document: &PdfDocument) -> PdfProse {
    let mut prose = PdfProse::default();
    let mut block = 0;
    for page in &document.pages {
        prose.add(page, &mut block);
    }
    prose
}

impl PdfProse {
    fn add(&mut self, page: &PdfPage, block: &mut u32) {
        let mut last: Option<&TextRun> = None;
        for run in page.runs.iter().filter(|run| !run.text.trim().is_empty()) {
            let joint = last.map_or(Joint::Page, |last| joint(last, run));
            match joint {
                Joint::Word => {}
                Joint::Space => self.push_space(),
                Joint::Line => self.text.push('\n'),
                Joint::Block | Joint::Page => {
                    self.text.push_str(if self.text.is_empty() { "" } else { "\n\n" });
                    *block += 1;
                }
            }
            self.push(run, page.number, *block, joint);
            last = Some(run);
        }
    }

    fn push_space(&mut self) {
        if !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn push(&mut self, run: &TextRun, page: u32, block: u32, joint: Joint) {
        let start = self.text.len();
        self.text.push_str(run.text.trim());
        let end = self.text.len();
        self.places.push((start..end, page, run.area));
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        match self.segments.last_mut() {
            // Runs of one line are one segment: a word may go on from one to the next.
            Some(last) if last.block == block && joint != Joint::Line && self.langs.last() == Some(&run.lang) => {
                last.end = position(end);
            }
            _ => {
                self.segments.push(Segment { start: position(start), end: position(end), block });
                self.langs.push(run.lang.clone());
            }
        }
    }
}

/// What lies between two runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Nothing: a word goes on.
    Word,
    /// A space.
    Space,
    /// The end of a line.
    Line,
    /// The end of a paragraph, heading or cell.
    Block,
    /// The end of a page.
    Page,
}

fn joint(left: &TextRun, right: &TextRun) -> Joint {
    let (last, next) = (left.area, right.area);
    let overlap = (last.y + last.height).min(next.y + next.height) - last.y.max(next.y);
    let is_same_line = 2 * overlap > last.height.min(next.height) && next.x >= last.x;
    // Sizes are tenths of a point, places tenths of a millimetre: a point is 3.5 of them.
    let gap = next.x - (last.x + last.width);
    let size = left.size.max(right.size) * 35 / 100;
    let is_tagged = left.block.is_some() && right.block.is_some();
    let is_same_block = if is_tagged { left.block == right.block } else { is_alike(left, right) };
    if is_tagged && !is_same_block || !is_tagged && is_same_line && 100 * gap > 250 * size {
        Joint::Block
    } else if is_same_line {
        let has_space = left.text.ends_with(' ') || right.text.starts_with(' ') || 100 * gap > 16 * size;
        if has_space { Joint::Space } else { Joint::Word }
    } else if left.is_hyphenated {
        Joint::Word
    } else if is_same_block {
        Joint::Line
    } else {
        Joint::Block
    }
}

/// Without a structure tree: lines of one size that follow each other closely are one paragraph.
fn is_alike(left: &TextRun, right: &TextRun) -> bool {
    let step = right.area.y - left.area.y;
    let is_next = step > 0 && step < 3 * left.area.height.max(right.area.height);
    is_next && left.is_artifact == right.is_artifact && (left.size - right.size).abs() < 20
}
