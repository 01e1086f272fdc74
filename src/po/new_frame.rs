//! Frames for what a translation does not have yet: of a whole file, and of a passage that is new in the source.

use std::fmt::Write as _;
use std::ops::Range;

use super::frame::{BAR, CLOSE, OPEN, Piece, TODAY, pieces, places};
use crate::model::localized::Lang;

/// Keys of the front matter that a translation has; the others are inherited from the source.
const OF_TRANSLATIONS: [&str; 7] = ["title", "objectives", "methods", "materials", "key_messages", "sources", "search_terms"];

/// The frame of a translation that does not exist yet, from the frame of its source.
#[must_use]
pub fn for_new(source: &str, from: &Lang, to: &Lang) -> String {
    let mut frame = String::new();
    let (mut is_front, mut is_kept) = (source.trim_start_matches("⟦crlf⟧").starts_with("---"), true);
    for (number, line) in plain_values(source).split_inclusive('\n').enumerate() {
        if is_front && number > 0 && line.trim_end() == "---" {
            (is_front, is_kept) = (false, true);
        } else if is_front && number > 0 && !line.starts_with([' ', '\t', '-']) {
            let key = line.split(':').next().unwrap_or_default();
            is_kept = OF_TRANSLATIONS.contains(&key);
            if key == "updated" {
                let _ = writeln!(frame, "updated: {OPEN}{TODAY}{CLOSE}\nreview: draft");
            }
        }
        let is_include = !is_front && line.trim_start().starts_with("{{#include");
        if is_include {
            frame.push_str(&line.replace(&format!(".{from}.md"), &format!(".{to}.md")));
        } else if is_kept {
            frame.push_str(line);
        }
    }
    frame
}

/// The frame without ways of writing that belong to the words of one file.
fn plain_values(frame: &str) -> String {
    let mut plain = String::with_capacity(frame.len());
    for piece in pieces(frame).unwrap_or_default() {
        match piece {
            Piece::Glue(glue) => plain.push_str(glue),
            Piece::Token(token) => {
                plain.push(OPEN);
                plain.push_str(token.split(BAR).next().unwrap_or_default());
                plain.push(CLOSE);
            }
        }
    }
    plain
}

/// The frame with a place for `address`, which the source has and the frame has not: behind the one that stands before it
/// in the source, with what stands between the two there. `None` where that cannot be said.
#[must_use]
pub fn with_place(frame: &str, source: &str, address: &str) -> Option<String> {
    let order = places(source)?;
    let before = order[..order.iter().position(|place| place == address)?].last()?;
    let token = |frame: &str, address: &str| -> Option<Range<usize>> {
        let forms = [CLOSE, ',', BAR].map(|end| format!("{OPEN}{address}{end}"));
        let start = forms.iter().find_map(|form| frame.find(form.as_str()))?;
        let end = start + frame[start..].find(CLOSE)? + CLOSE.len_utf8();
        Some(start..end)
    };
    let plain = plain_values(source);
    let (left, right) = (token(&plain, before)?, token(&plain, address)?);
    let behind = token(frame, before)?.end;
    // The braces of a heading close behind its words.
    let line_end = behind + frame[behind..].find('\n').unwrap_or(0);
    let rest = plain[right.end..].find('\n').map_or("", |end| &plain[right.end..right.end + end]);
    let glue = plain[left.end..right.start].find('\n').map_or(", ", |end| &plain[left.end + end..right.start]);
    let at = if glue == ", " { behind } else { line_end };
    let tail = if glue == ", " { "" } else { rest };
    Some(format!("{}{glue}{}{tail}{}", &frame[..at], &plain[right], &frame[at..]))
}
