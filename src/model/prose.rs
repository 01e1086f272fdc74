//! Running text: what people read and translators write. Code, addresses, ids, keys, markup and the words of the tool are
//! not in it, so a rule that reads prose can neither report nor change them.

use std::ops::Range;

use super::fact::FactUse;
use super::orthography::Orthography;
use super::source::{SourceId, Span};

/// A run of running text in one source: what stands there is, byte for byte, what a reader sees, entities aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// First byte.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
    /// Paragraph, heading, cell or value that it belongs to, counted within the source: the segments of one block follow
    /// each other.
    pub block: u32,
}

impl Segment {
    /// The byte range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The running text of one language in one source.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The source.
    pub source: SourceId,
    /// Its language and script.
    pub orthography: Orthography,
    /// Its segments in the order of the text, never overlapping.
    pub segments: Vec<Segment>,
    /// Places in the order of the text that name facts; they are no segments.
    pub facts: Vec<FactUse>,
    /// Characters within the segments that are written by their names or numbers, in order.
    pub entities: Vec<Entity>,
}

/// A character that is written as `&#1202;` or `&nbsp;`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entity {
    /// First byte, the `&`.
    pub start: u32,
    /// First byte after the `;`.
    pub end: u32,
    /// What a reader sees; `None` for a character that nobody sees, which whoever writes it by name has put there on purpose.
    pub character: Option<char>,
}

impl Prose {
    /// Segments of a text that names no facts and has no entities.
    #[must_use]
    pub fn new(source: SourceId, orthography: Orthography, segments: Vec<Segment>) -> Self {
        Self { source, orthography, segments, facts: Vec::new(), entities: Vec::new() }
    }
}

/// A [`Prose`] with its text, cut into words once for all rules.
#[derive(Debug)]
pub struct Text<'a> {
    /// The source.
    pub source: SourceId,
    /// Language and script.
    pub orthography: Orthography,
    /// The whole source; segments and words point into it.
    pub text: &'a str,
    segments: &'a [Segment],
    words: Vec<Word>,
    characters: Characters,
}

/// A word: letters with everything that can stand inside a word, rightly or wrongly (combining marks, apostrophes
/// between letters, soft hyphens and other invisible characters, U+FFFD, private-use characters).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// First byte in the source.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
    /// What it is made of.
    pub made_of: MadeOf,
    /// Block of its segment.
    pub block: u32,
}

impl Word {
    /// The byte range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a word is made of: a set of the constants below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MadeOf(u8);

impl MadeOf {
    /// Cyrillic letters.
    pub const CYRILLIC: Self = Self(1);
    /// Latin letters.
    pub const LATIN: Self = Self(2);
    /// Arabic letters.
    pub const ARABIC: Self = Self(4);
    /// Letters of any other script.
    pub const OTHER_LETTERS: Self = Self(8);
    /// Combining marks U+0300–U+036F.
    pub const MARKS: Self = Self(16);
    /// Apostrophes and signs that look like them, between letters or at the end of an Uzbek o or g.
    pub const APOSTROPHES: Self = Self(32);
    /// Invisible characters, U+FFFD, private use.
    pub const DEBRIS: Self = Self(64);
    /// Capitals.
    pub const CAPITALS: Self = Self(128);

    /// Whether it has all of `parts`.
    #[must_use]
    pub fn has(self, parts: Self) -> bool {
        self.0 & parts.0 == parts.0
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, more: Self) -> Self {
        Self(self.0 | more.0)
    }
}

/// Characters that occur in a text: most rules look for a few letters and have nothing to do where none of them is.
#[derive(Debug, Clone)]
pub struct Characters {
    low: [u64; LOW / 64],
    high: Vec<char>,
}

/// Latin with all its extensions, Greek, Cyrillic and Arabic lie below.
const LOW: usize = 0x800;

impl Default for Characters {
    fn default() -> Self {
        Self { low: [0; LOW / 64], high: Vec::new() }
    }
}

impl Characters {
    fn insert(&mut self, character: char) {
        let at = character as usize;
        if at < LOW {
            self.low[at / 64] |= 1 << (at % 64);
        } else if !self.high.contains(&character) {
            self.high.push(character);
        }
    }

    /// Whether `character` occurs.
    #[must_use]
    pub fn contains(&self, character: char) -> bool {
        let at = character as usize;
        if at < LOW { self.low[at / 64] & (1 << (at % 64)) != 0 } else { self.high.contains(&character) }
    }

    /// Whether any of these occurs.
    #[must_use]
    pub fn any(&self, characters: &str) -> bool {
        characters.chars().any(|character| self.contains(character))
    }

    /// Whether any character of `range` occurs.
    #[must_use]
    pub fn any_in(&self, range: std::ops::RangeInclusive<char>) -> bool {
        let (first, last) = (*range.start() as usize, *range.end() as usize);
        (first..=last.min(LOW - 1)).any(|at| self.low[at / 64] & (1 << (at % 64)) != 0)
            || self.high.iter().any(|character| range.contains(character))
    }
}

impl<'a> Text<'a> {
    /// Cuts `prose`, which points into `text`, into words.
    #[must_use]
    pub fn new(prose: &'a Prose, text: &'a str) -> Self {
        let mut cutter = Cutter { text, words: Vec::new(), characters: Characters::default() };
        for segment in &prose.segments {
            cutter.cut(*segment);
        }
        let Cutter { words, characters, .. } = cutter;
        Self { source: prose.source, orthography: prose.orthography, text, segments: &prose.segments, words, characters }
    }

    /// Segments in order.
    #[must_use]
    pub fn segments(&self) -> &'a [Segment] {
        self.segments
    }

    /// Words in order.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Characters of all segments.
    #[must_use]
    pub fn characters(&self) -> &Characters {
        &self.characters
    }

    /// The letters of a word, segment or any other range.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        &self.text[range]
    }

    /// The words of each block in turn.
    pub fn blocks(&self) -> impl Iterator<Item = &[Word]> {
        self.words.chunk_by(|left, right| left.block == right.block)
    }

    /// The words of each line in turn, line ends of the source and ends of blocks both counting: what a proof-reader calls
    /// a line of a pasted text.
    pub fn lines(&self) -> impl Iterator<Item = &[Word]> {
        let newline = |left: &Word, right: &Word| self.text[left.end as usize..right.start as usize].contains('\n');
        self.words.chunk_by(move |left, right| left.block == right.block && !newline(left, right))
    }

    /// A span of this source.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, range)
    }
}

struct Cutter<'a> {
    text: &'a str,
    words: Vec<Word>,
    characters: Characters,
}

/// What a character does for a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Begins or continues one.
    Letter(MadeOf),
    /// Continues one.
    Inside(MadeOf),
    /// Continues one when a letter follows, or when it ends an Uzbek oʻ or gʻ.
    Joint(MadeOf),
    /// Ends one.
    Gap,
}

impl Cutter<'_> {
    fn cut(&mut self, segment: Segment) {
        let text = &self.text[segment.range()];
        let mut open: Option<Word> = None;
        let mut joint: Option<u32> = None;
        for (at, character) in text.char_indices() {
            self.characters.insert(character);
            let start = segment.start + position(at);
            let end = start + position(character.len_utf8());
            match (part(character), &mut open) {
                (Part::Letter(made_of), None) => {
                    let made_of = made_of.and(case(character));
                    open = Some(Word { start, end, made_of, block: segment.block });
                }
                (Part::Letter(made_of), Some(word)) => {
                    word.made_of = word.made_of.and(made_of).and(case(character));
                    if joint.take().is_some() {
                        word.made_of = word.made_of.and(MadeOf::APOSTROPHES);
                    }
                    word.end = end;
                }
                (Part::Inside(made_of), Some(word)) if joint.is_none() => {
                    word.made_of = word.made_of.and(made_of);
                    word.end = end;
                }
                (Part::Joint(_), Some(word)) if joint.is_none() && ends_with_o_or_g(&self.text[word.range()]) => {
                    word.made_of = word.made_of.and(MadeOf::APOSTROPHES);
                    word.end = end;
                }
                (Part::Joint(_), Some(_)) if joint.is_none() => joint = Some(start),
                (Part::Inside(_) | Part::Joint(_) | Part::Gap, _) => {
                    self.words.extend(open.take());
                    joint = None;
                }
            }
        }
        self.words.extend(open);
    }
}

/// Sources are far smaller than 4 GB, see `load::files`.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn case(character: char) -> MadeOf {
    // Nearly all letters are these; the tables of Unicode are slow to ask.
    let is_small = matches!(character, '\u{0430}'..='\u{045F}' | 'a'..='z');
    if !is_small && character.is_uppercase() { MadeOf::CAPITALS } else { MadeOf::default() }
}

fn ends_with_o_or_g(word: &str) -> bool {
    word.ends_with(['o', 'O', 'g', 'G'])
}

fn part(character: char) -> Part {
    match character {
        'a'..='z' | 'A'..='Z' => Part::Letter(MadeOf::LATIN),
        '\u{0400}'..='\u{0481}' | '\u{048A}'..='\u{052F}' => Part::Letter(MadeOf::CYRILLIC),
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' => Part::Inside(MadeOf::MARKS),
        '\'' | '’' | '‘' | '`' | '´' | 'ʻ' | 'ʼ' | 'ʹ' | '′' | '‛' | 'ˈ' | '＇' => Part::Joint(MadeOf::APOSTROPHES),
        '\u{00AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFFD}'
        | '\u{E000}'..='\u{F8FF}' => Part::Inside(MadeOf::DEBRIS),
        '\u{0000}'..='\u{00A9}' | '\u{00AB}'..='\u{00B4}' | '\u{00B6}'..='\u{00B9}' | '\u{00BB}'..='\u{00BF}' | '×' | '÷' => {
            Part::Gap
        }
        '\u{00C0}'..='\u{024F}' | '\u{0250}'..='\u{02AF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' => {
            Part::Letter(MadeOf::LATIN)
        }
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' if character.is_alphabetic() => Part::Letter(MadeOf::ARABIC),
        other if other.is_alphabetic() => Part::Letter(MadeOf::OTHER_LETTERS),
        _ => Part::Gap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, MadeOf)> {
        let end = position(text.len());
        let segments = vec![Segment { start: 0, end, block: 0 }];
        let prose = Prose::new(SourceId(0), Orthography::Tg, segments);
        let cut = Text::new(&prose, text);
        cut.words().iter().map(|word| (cut.slice(word.range()).to_owned(), word.made_of)).collect()
    }

    #[test]
    fn words_keep_what_stands_inside_them() {
        let texts: Vec<String> =
            words("Оʼзбек «таъмин», o'zbek' bog' 'soʻz' и\u{304}н со\u{ad}л 12 м²").into_iter().map(|word| word.0).collect();
        assert_eq!(texts, ["Оʼзбек", "таъмин", "o'zbek", "bog'", "soʻz", "и\u{304}н", "со\u{ad}л", "м"]);
    }

    #[test]
    fn words_know_their_scripts() {
        let word = words("сaр")[0].1;
        assert!(word.has(MadeOf::CYRILLIC) && word.has(MadeOf::LATIN) && !word.has(MadeOf::CAPITALS));
    }

    #[test]
    fn characters_below_and_above_the_table() {
        let segments = vec![Segment { start: 0, end: 8, block: 0 }];
        let prose = Prose::new(SourceId(0), Orthography::Tg, segments);
        let text = Text::new(&prose, "аⱪ\u{FFFD}");
        assert!(text.characters().any("xⱪ") && text.characters().contains('а') && !text.characters().any("xb"));
        assert!(text.characters().any_in('\u{2C60}'..='\u{2C7F}') && !text.characters().any_in('a'..='z'));
    }
}
