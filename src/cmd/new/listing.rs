//! In: the text of a `module.yaml` and a session id. Out: the text with the id at the end of its list `sessions:`.
//! It works on the text, not on a parsed tree, so that the comments and the layout of the authors stay as they are, and it
//! gives up where it is not sure.

use std::ops::Range;

/// The list after the session was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Listing {
    /// It was there.
    Present,
    /// The whole text with it.
    Added(String),
}

/// Adds `id` to the list of sessions; `None` when the list is written in a way that is not understood.
pub fn with(text: &str, id: &str) -> Option<Listing> {
    let Some(value) = after_key(text) else {
        return (!has_quoted_key(text)).then(|| Listing::Added(append_key(text, id)));
    };
    let rest = content(&text[value..line_end(text, value)]);
    if rest.starts_with('[') {
        let open = value + text[value..].find('[')?;
        flow(text, open, id)
    } else if rest.is_empty() {
        block(text, value, id)
    } else {
        None
    }
}

/// Offset behind `sessions:` at the start of a line. Only there is it a key of the file itself.
fn after_key(text: &str) -> Option<usize> {
    const KEY: &str = "sessions:";
    line_starts(text).find(|start| text[*start..].starts_with(KEY)).map(|start| start + KEY.len())
}

/// `"sessions": …`, `sessions : …` or a list behind a byte order mark: the same key, which must not be there twice.
fn has_quoted_key(text: &str) -> bool {
    let key = |line: &str| line.split(':').next().unwrap_or("").trim_matches(['"', '\'', ' ', '\u{feff}']) == "sessions";
    text.lines().any(|line| !line.starts_with([' ', '\t']) && key(line))
}

fn append_key(text: &str, id: &str) -> String {
    let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{gap}sessions: [{id}]{}", newline(text))
}

/// `[one, two]`, on one line or on several.
fn flow(text: &str, open: usize, id: &str) -> Option<Listing> {
    let items = flow_items(text, open)?;
    if items.iter().any(|item| text[item.clone()].trim_matches(['"', '\'']) == id) {
        return Some(Listing::Present);
    }
    let (at, addition) = match items.last() {
        Some(item) => (item.end, format!(", {id}")),
        None => (open + 1, id.to_owned()),
    };
    Some(Listing::Added(format!("{}{addition}{}", &text[..at], &text[at..])))
}

/// Places of the items between `open` and the closing bracket. Ids are plain words, so anything else is not understood.
fn flow_items(text: &str, open: usize) -> Option<Vec<Range<usize>>> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-_\"'".contains(&byte);
    let bytes = text.as_bytes();
    let (mut items, mut at) = (Vec::new(), open + 1);
    loop {
        match *bytes.get(at)? {
            b']' => return Some(items),
            b'#' if bytes[at - 1].is_ascii_whitespace() => at = line_end(text, at),
            byte if byte.is_ascii_whitespace() || byte == b',' => at += 1,
            byte if is_word(byte) => {
                let end = at + bytes[at..].iter().take_while(|byte| is_word(**byte)).count();
                items.push(at..end);
                at = end;
            }
            _ => return None,
        }
    }
}

/// `- one` on lines of their own.
fn block(text: &str, value: usize, id: &str) -> Option<Listing> {
    let mut last = None;
    for start in line_starts(text).filter(|start| *start > value) {
        let line = &text[start..line_end(text, start)];
        let indent = line.len() - line.trim_start_matches(' ').len();
        let words = content(line);
        if words.is_empty() {
            continue;
        }
        let Some(item) = words.strip_prefix("- ") else {
            // A key of the file ends the list; anything deeper is a notation of its own.
            if indent > 0 {
                return None;
            }
            break;
        };
        if item.trim().trim_matches(['"', '\'']) == id {
            return Some(Listing::Present);
        }
        last = Some((start + line.len(), indent));
    }
    let (at, addition) = match last {
        Some((end, indent)) => (end, format!("{}{}- {id}", newline(text), " ".repeat(indent))),
        None => (value, format!(" [{id}]")),
    };
    Some(Listing::Added(format!("{}{addition}{}", &text[..at], &text[at..])))
}

/// A line without its comment and the blanks around the rest.
fn content(line: &str) -> &str {
    let comment = line.match_indices('#').map(|(at, _)| at).find(|at| *at == 0 || line.as_bytes()[at - 1].is_ascii_whitespace());
    line[..comment.unwrap_or(line.len())].trim()
}

fn line_starts(text: &str) -> impl Iterator<Item = usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).filter(|start| *start < text.len())
}

/// Offset of the line end that follows `at`; a carriage return belongs to it.
fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    if text[at..end].ends_with('\r') { end - 1 } else { end }
}

fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(text: &str) -> String {
        match with(text, "wages") {
            Some(Listing::Added(text)) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn flow_lists_grow_behind_their_last_item() {
        assert_eq!(added("id: x\nsessions: [a, b]  # order\nz: 1\n"), "id: x\nsessions: [a, b, wages]  # order\nz: 1\n");
        assert_eq!(added("sessions: []"), "sessions: [wages]");
        assert_eq!(added("sessions: [ a, ]"), "sessions: [ a, wages, ]");
        assert_eq!(
            added("sessions: [a, # ] first\n  \"b\" # second\n]\n"),
            "sessions: [a, # ] first\n  \"b\", wages # second\n]\n"
        );
    }

    #[test]
    fn block_lists_grow_by_a_line_of_the_same_indent() {
        assert_eq!(
            added("sessions:   # order\n  - a # one\n\n  # two\n  - b\n\ntitle: x\n"),
            "sessions:   # order\n  - a # one\n\n  # two\n  - b\n  - wages\n\ntitle: x\n"
        );
        assert_eq!(added("sessions:\r\n- a\r\nz: 1\r\n"), "sessions:\r\n- a\r\n- wages\r\nz: 1\r\n");
        assert_eq!(added("sessions:\n- a"), "sessions:\n- a\n- wages");
        assert_eq!(added("sessions:  # none yet\nz: 1\n"), "sessions: [wages]  # none yet\nz: 1\n");
    }

    #[test]
    fn missing_key_is_added_and_nested_ones_do_not_count() {
        assert_eq!(added("a:\n  sessions: [x]\n"), "a:\n  sessions: [x]\nsessions: [wages]\n");
        assert_eq!(added("a: 1"), "a: 1\nsessions: [wages]\n");
    }

    #[test]
    fn listed_sessions_are_left_alone() {
        for text in ["sessions: [a, wages]", "sessions: ['wages']", "sessions:\n  - wages # paid\n"] {
            assert_eq!(with(text, "wages"), Some(Listing::Present), "{text}");
        }
    }

    #[test]
    fn other_notations_are_refused() {
        for text in [
            "sessions: *anchor\n",
            "sessions: [a, {b: c}]\n",
            "sessions: [a\n",
            "sessions:\n  a: b\n",
            "sessions: wages\n",
            "\"sessions\": [a]\n",
            "sessions : [a]\n",
        ] {
            assert_eq!(with(text, "x"), None, "{text}");
        }
    }
}
