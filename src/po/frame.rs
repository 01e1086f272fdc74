//! A text file as passages in a frame. The frame is the file with `⟦address⟧` in the place of each passage; filled again
//! with the same passages it gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use super::yaml;
use crate::load::reread::{Scalar, scalars};
use crate::model::source::SourceMap;
use crate::model::translation::digest::exact;
use crate::model::translation::pairs::Side;
use crate::model::translation::passages::{LISTS, Passage, addresses, is_front, passages};
use crate::model::translation::stale::{align, kinds};

pub(super) const OPEN: char = '⟦';
pub(super) const CLOSE: char = '⟧';
/// Between the address of a text of the front matter, the digest of its value, and how it is written.
pub(super) const BAR: char = '¦';
/// The day of the import, in the frame of a file that is new.
pub(super) const TODAY: &str = "today";
/// The file has Windows line ends.
const CRLF: &str = "crlf";
/// Closes the frame: translators' tools want a text and its translation to end alike.
const END: &str = "end";

/// A file taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// See the module.
    pub frame: String,
    /// Address → words. Only those that the frame has.
    pub words: BTreeMap<String, String>,
}

/// What is in place of what, in one file.
struct Cut {
    range: Range<usize>,
    address: String,
    words: String,
    /// What stands in the frame.
    token: String,
}

/// Takes a file apart. `named` gives the address of each of its passages in the source, `None` for one that the source
/// does not have: it stays in the frame.
#[must_use]
pub fn take_apart(side: &Side<'_>, map: &SourceMap, named: &[Option<String>]) -> Parts {
    let text = &map.get(side.source).text;
    let mut cuts = front_cuts(side, text, named, &passages(side, map));
    cuts.extend(body_cuts(text, named, &passages(side, map)));
    let parts = assemble(text, cuts);
    // A frame that would not give the file back is no frame: the file travels whole, and is not for translators.
    let is_sound = fill(&parts.frame, "", &|address| parts.words.get(address).cloned()).is_some_and(|filled| filled == **text);
    if is_sound { parts } else { assemble(text, Vec::new()) }
}

/// Addresses of a source's own passages.
#[must_use]
pub fn own_names(original: &[Passage]) -> Vec<Option<String>> {
    addresses(&kinds(original)).into_iter().map(Some).collect()
}

/// Addresses in the source of a translation's passages.
#[must_use]
pub fn names(original: &[Passage], translation: &[Passage]) -> Vec<Option<String>> {
    let own = addresses(&kinds(original));
    let mut names = vec![None; translation.len()];
    for (address, place) in own.into_iter().zip(align(&kinds(original), &kinds(translation))) {
        if let Some(place) = place {
            names[place] = Some(address);
        }
    }
    names
}

fn front_cuts(side: &Side<'_>, text: &str, named: &[Option<String>], passages: &[Passage]) -> Vec<Cut> {
    if side.front.is_none() {
        return Vec::new();
    }
    let own = addresses(&kinds(passages));
    let known: BTreeMap<&str, &str> =
        own.iter().zip(named).filter_map(|(own, named)| Some((own.as_str(), named.as_deref()?))).collect();
    let keys: Vec<&str> = std::iter::once("title").chain(LISTS).collect();
    let scalars = scalars(side.source, text, &keys);
    let mut cuts: Vec<Cut> =
        scalars.iter().filter_map(|scalar| front_cut(scalar, known.get(scalar.address.as_str())?, text)).collect();
    cuts.extend(search_terms(text));
    cuts
}

fn front_cut(scalar: &Scalar, address: &str, text: &str) -> Option<Cut> {
    let Scalar { value, span, is_flow, .. } = scalar;
    // A folded text ends with its line, and the line end belongs to what comes next.
    let raw = text[span.range()].trim_end();
    let range = span.range().start..span.range().start + raw.len();
    let flow = if *is_flow { "," } else { "" };
    let token = if yaml::written(value, *is_flow) == *raw {
        format!("{OPEN}{address}{flow}{CLOSE}")
    } else if raw.contains([OPEN, CLOSE, BAR]) || raw.trim().is_empty() {
        return None;
    } else {
        // Written in a way of its own: it stays as it is until its words change.
        format!("{OPEN}{address}{flow}{BAR}{}{BAR}{raw}{CLOSE}", exact(value))
    };
    Some(Cut { range, address: address.to_owned(), words: value.clone(), token })
}

/// Search terms in brackets on one line: one text, since each language has its own number of them.
fn search_terms(text: &str) -> Option<Cut> {
    let front = text.find("\n---")?;
    let start = text[..front].find("\nsearch_terms: [")? + "\nsearch_terms: [".len();
    let end = start + text[start..front].find('\n').unwrap_or(front - start);
    let words = text[start..end].trim_end().strip_suffix(']')?;
    let is_simple = !words.is_empty() && words == words.trim() && !words.contains(['"', '\'', '[', ']', '#', OPEN, CLOSE]);
    is_simple.then(|| Cut {
        range: start..start + words.len(),
        address: "search_terms".into(),
        words: words.to_owned(),
        token: format!("{OPEN}search_terms{CLOSE}"),
    })
}

fn body_cuts(text: &str, named: &[Option<String>], passages: &[Passage]) -> Vec<Cut> {
    let of_body = passages.iter().zip(named).filter(|(passage, _)| !is_front(&passage.kind));
    of_body
        .filter_map(|(passage, address)| {
            let address = address.clone()?;
            let range = words_of(passage, text);
            let words = text[range.clone()].replace("\r\n", "\n");
            (!words.trim().is_empty()).then(|| Cut { range, token: format!("{OPEN}{address}{CLOSE}"), address, words })
        })
        .collect()
}

/// Of a heading its words, of a footnote what stands behind the label, else the whole passage.
fn words_of(passage: &Passage, text: &str) -> Range<usize> {
    let range = passage.span.range();
    let written = &text[range.clone()];
    if passage.kind.starts_with('#') || passage.kind.ends_with(">heading") {
        let marks = written.len() - written.trim_start_matches('#').trim_start().len();
        let words = &written[marks..];
        let words = words.rfind("{#").filter(|_| words.ends_with('}')).map_or(words, |at| &words[..at]).trim_end();
        return range.start + marks..range.start + marks + words.len();
    }
    let label = written.find("]:").filter(|_| passage.kind.starts_with('^'));
    let start = label.map_or(0, |at| at + 2 + written[at + 2..].len() - written[at + 2..].trim_start_matches(' ').len());
    range.start + start..range.end
}

fn assemble(text: &str, mut cuts: Vec<Cut>) -> Parts {
    cuts.sort_by_key(|cut| cut.range.start);
    let is_windows = text.contains("\r\n") && text.matches('\n').count() == text.matches("\r\n").count();
    let plain = |glue: &str| {
        let glue = if is_windows { glue.replace("\r\n", "\n") } else { glue.to_owned() };
        glue.replace(OPEN, &format!("{OPEN}{OPEN}{CLOSE}"))
    };
    let mut parts = Parts::default();
    if is_windows {
        parts.frame = format!("{OPEN}{CRLF}{CLOSE}");
    }
    let mut at = 0;
    for cut in cuts {
        if cut.range.start < at || parts.words.contains_key(&cut.address) {
            continue;
        }
        parts.frame.push_str(&plain(&text[at..cut.range.start]));
        parts.frame.push_str(&cut.token);
        at = cut.range.end;
        parts.words.insert(cut.address, cut.words);
    }
    parts.frame.push_str(&plain(&text[at..]));
    let _ = write!(parts.frame, "{OPEN}{END}{CLOSE}");
    parts
}

/// The frame with `words` in it; `None` when it is damaged or lacks the words of an address.
#[must_use]
pub fn fill(frame: &str, today: &str, words: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut filled = String::with_capacity(frame.len() * 4);
    let (mut is_windows, mut has_end) = (false, false);
    for piece in pieces(frame)? {
        match piece {
            Piece::Glue(glue) => filled.push_str(glue),
            Piece::Token("⟦") => filled.push(OPEN),
            Piece::Token(CRLF) => is_windows = true,
            Piece::Token(END) => has_end = true,
            Piece::Token(TODAY) => filled.push_str(today),
            Piece::Token(token) => {
                let mut fields = token.splitn(3, BAR);
                let address = fields.next().unwrap_or_default();
                let is_flow = address.ends_with(',');
                let address = address.trim_end_matches(',');
                let value = words(address)?;
                match (fields.next(), fields.next()) {
                    (Some(known), Some(raw)) if exact(&value) == known => filled.push_str(raw),
                    _ if is_text_of_front(address) => filled.push_str(&yaml::written(&value, is_flow)),
                    _ => filled.push_str(&value),
                }
            }
        }
    }
    has_end.then(|| if is_windows { filled.replace('\n', "\r\n") } else { filled })
}

/// Whether an address is of a text that stands in the front matter.
#[must_use]
pub fn is_text_of_front(address: &str) -> bool {
    is_front(address.split('/').next().unwrap_or_default())
}

/// Addresses that a frame has words for, in order; `None` when it is damaged.
#[must_use]
pub fn places(frame: &str) -> Option<Vec<String>> {
    let own = ["⟦", CRLF, END, TODAY];
    let address = |piece| match piece {
        Piece::Token(token) if !own.contains(&token) => {
            token.split(BAR).next().map(|address| address.trim_end_matches(',').to_owned())
        }
        _ => None,
    };
    Some(pieces(frame)?.into_iter().filter_map(address).collect())
}

/// A piece of a frame.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    Glue(&'a str),
    Token(&'a str),
}

/// A frame cut at its tokens; `None` where one is not closed.
pub(super) fn pieces(frame: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = frame;
    while let Some(open) = rest.find(OPEN) {
        pieces.push(Piece::Glue(&rest[..open]));
        let inside = &rest[open + OPEN.len_utf8()..];
        let close = inside.find(CLOSE)?;
        pieces.push(Piece::Token(&inside[..close]));
        rest = &inside[close + CLOSE.len_utf8()..];
    }
    pieces.push(Piece::Glue(rest));
    Some(pieces)
}

/// Places that a frame has twice, which no export makes.
#[must_use]
pub fn is_sound(frame: &str) -> bool {
    places(frame).is_some_and(|places| places.iter().collect::<BTreeSet<_>>().len() == places.len())
}
