//! Which letters the theme's faces have. Every string of a pack passes through [`Letters::set`] on its way to typst, which
//! notes the letters that no face can set and puts a sign in their place, so that typst always finds a glyph.
//!
//! Why before compiling: typst reports a missing glyph without its place, and only under PDF/A or PDF/UA.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use serde::Deserialize;

use crate::model::codes;
use crate::model::error::Error;
use crate::model::finding::{Finding, Place};
use crate::model::source::{SourceMap, Span};
use crate::model::theme::Theme;

/// Longest run without a place to break; words of real languages stay below it.
const LONGEST_RUN: usize = 36;

/// Which face sets a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Running text in its four styles.
    Text,
    /// Code.
    Code,
}

/// `typst/fonts.json` of the theme, which its templates read too.
#[derive(Debug, Deserialize)]
struct Families {
    text: String,
    code: String,
}

/// Letters of the faces.
#[derive(Debug)]
pub(crate) struct Letters {
    text: Coverage,
    code: Coverage,
    missing: Mutex<BTreeMap<(Place, char), String>>,
}

#[derive(Debug)]
struct Coverage {
    family: String,
    has: BTreeSet<char>,
}

/// The families that set the packs; none when the theme does not say so in a way that can be read.
pub(crate) fn families(theme: &Theme) -> Vec<String> {
    let families = theme.get("typst/fonts.json").and_then(|file| serde_json::from_slice::<Families>(&file.bytes).ok());
    families.map_or_else(Vec::new, |families| vec![families.text, families.code])
}

impl Letters {
    /// Reads the faces that `typst/fonts.json` names from the theme's `fonts/`.
    pub(crate) fn new(theme: &Theme) -> Result<Self, Error> {
        let broken = |message: String| Error::Theme { place: "typst/fonts.json".into(), message };
        let file = theme.get("typst/fonts.json").ok_or_else(|| broken("the file is missing".into()))?;
        let families: Families = serde_json::from_slice(&file.bytes).map_err(|error| broken(error.to_string()))?;
        Ok(Self {
            text: Coverage::of(theme, families.text)?,
            code: Coverage::of(theme, families.code)?,
            missing: Mutex::default(),
        })
    }

    /// The string as typst gets it: control characters gone, missing letters noted and replaced, over-long runs breakable.
    pub(crate) fn set(&self, words: &str, face: Face, place: &Place) -> String {
        let coverage = match face {
            Face::Text => &self.text,
            Face::Code => &self.code,
        };
        let mut set = String::with_capacity(words.len());
        let mut run = 0;
        for letter in words.chars() {
            let letter = match letter {
                '\n' | '\t' if face == Face::Code => letter,
                _ if letter.is_control() => ' ',
                // typst does not know that a hyphen without a break is a hyphen.
                '\u{2011}' if !coverage.has.contains(&letter) => '-',
                _ if is_invisible(letter) && !coverage.has.contains(&letter) => continue,
                _ if coverage.can_set(letter) => letter,
                _ => {
                    self.note(coverage, letter, place);
                    coverage.stand_in()
                }
            };
            run = if letter.is_whitespace() || matches!(letter, '-' | '/' | '\u{200b}' | '—' | '–') { 0 } else { run + 1 };
            if run > LONGEST_RUN {
                set.push(coverage.gap());
                run = 1;
            }
            set.push(letter);
        }
        set
    }

    /// Letters of `wanted` that the face for running text cannot set.
    pub(crate) fn lacking(&self, wanted: &str) -> String {
        wanted.chars().filter(|letter| !self.text.can_set(*letter)).collect()
    }

    /// What was missing, in the order of places, each at the first place of its letter there.
    pub(crate) fn findings(&self, map: &SourceMap) -> Vec<Finding> {
        let missing = self.missing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        missing.iter().map(|((place, letter), family)| missing_letter(&narrowed(place, *letter, map), *letter, family)).collect()
    }

    fn note(&self, coverage: &Coverage, letter: char, place: &Place) {
        let mut missing = self.missing.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        missing.entry((place.clone(), letter)).or_insert_with(|| coverage.family.clone());
    }
}

/// The letter itself, where it stands in the text as it is printed.
fn narrowed(place: &Place, letter: char, map: &SourceMap) -> Place {
    let Place::Span(span) = place else { return place.clone() };
    let text = map.get(span.source).text.get(span.range()).unwrap_or_default();
    let Some(at) = text.find(letter) else { return place.clone() };
    let start = span.range().start + at;
    Place::Span(Span::new(span.source, start..start + letter.len_utf8()))
}

fn missing_letter(place: &Place, letter: char, family: &str) -> Finding {
    let message = format!("no style of `{family}` has the letter `{letter}` (U+{:04X})", u32::from(letter));
    Finding::new(codes::MISSING_GLYPH, place.clone(), message)
        .help("write it with another letter, or put a font that has it into `themes/` and name it in `typst/fonts.json`")
}

impl Coverage {
    fn of(theme: &Theme, family: String) -> Result<Self, Error> {
        let mut has: Option<BTreeSet<char>> = None;
        for (path, file) in theme.under("fonts/").filter(|(path, _)| is_font(path)) {
            let face = ttf_parser::Face::parse(&file.bytes, 0)
                .map_err(|error| Error::Theme { place: format!("fonts/{path}"), message: error.to_string() })?;
            if family_of(&face).as_deref() == Some(family.as_str()) {
                let letters = letters_of(&face);
                has = Some(has.map_or(letters.clone(), |has| has.intersection(&letters).copied().collect()));
            }
        }
        let message = format!("no file in `fonts/` holds the family `{family}`");
        let has = has.ok_or(Error::Theme { place: "typst/fonts.json".into(), message })?;
        Ok(Self { family, has })
    }

    fn can_set(&self, letter: char) -> bool {
        // Private-use letters mean something only in one font; PDF/A-2a refuses them.
        let private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        !private && (self.has.contains(&letter) || letter == '\u{a0}')
    }

    /// A place to break a run: invisible where the face has it, else a space.
    fn gap(&self) -> char {
        if self.has.contains(&'\u{200b}') { '\u{200b}' } else { ' ' }
    }

    fn stand_in(&self) -> char {
        if self.has.contains(&'\u{fffd}') { '\u{fffd}' } else { '?' }
    }
}

/// Characters that nobody sees: without a glyph they are left out, and nothing is lost.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Files that typst takes for fonts.
pub(crate) fn is_font(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or(Cow::Borrowed(""), |(_, extension)| extension.to_ascii_lowercase().into());
    matches!(extension.as_ref(), "ttf" | "otf" | "ttc" | "otc")
}

fn family_of(face: &ttf_parser::Face<'_>) -> Option<String> {
    let named = |id| face.names().into_iter().filter(move |name| name.name_id == id).find_map(|name| name.to_string());
    named(ttf_parser::name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(ttf_parser::name_id::FAMILY))
}

fn letters_of(face: &ttf_parser::Face<'_>) -> BTreeSet<char> {
    let mut letters = BTreeSet::new();
    let subtables = face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(ttf_parser::cmap::Subtable::is_unicode);
    for subtable in subtables {
        subtable.codepoints(|code| {
            // Some fonts list a code point and map it to glyph 0, which is the box for missing letters.
            if let Some(letter) =
                char::from_u32(code).filter(|letter| face.glyph_index(*letter).is_some_and(|glyph| glyph.0 != 0))
            {
                letters.insert(letter);
            }
        });
    }
    letters
}
