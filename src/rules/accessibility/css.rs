//! Style sheets as far as colours need them: blocks of declarations with the conditions around them, and colours as they are
//! written. In: the text of a style sheet. Out: blocks. It knows no cascade, and what it cannot read it leaves out.

/// For whom a block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look<'a> {
    /// Whatever the reader chose.
    Any,
    /// A dark screen.
    Dark,
    /// Paper.
    Print,
    /// Colours that the reader has chosen on the page: `[data-theme="contrast"]`.
    Chosen(&'a str),
}

/// `selectors { property: value; … }`
#[derive(Debug)]
pub(super) struct Block<'a> {
    pub(super) look: Look<'a>,
    pub(super) selectors: Vec<&'a str>,
    pub(super) declarations: Vec<(&'a str, &'a str)>,
}

impl<'a> Block<'a> {
    /// The value of the last of these properties that is written.
    pub(super) fn value(&self, properties: &[&str]) -> Option<&'a str> {
        self.declarations.iter().rev().find(|(name, _)| properties.contains(name)).map(|(_, value)| *value)
    }
}

/// The style sheet without its comments, which may hold anything.
pub(super) fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Conditions inside conditions; two is all that style sheets have.
const DEPTH_LIMIT: usize = 8;

/// All blocks of `text`, which has no comments.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    collect(text, Look::Any, DEPTH_LIMIT, &mut blocks);
    blocks
}

fn collect<'a>(mut text: &'a str, look: Look<'a>, depth: usize, blocks: &mut Vec<Block<'a>>) {
    while let Some((head, inside, rest)) = next_block(text) {
        text = rest;
        // What ends with `;` before a block is a statement such as `@charset`.
        let head = head.rsplit_once(';').map_or(head, |(_, head)| head).trim();
        match head.strip_prefix('@') {
            Some(_) if depth == 0 => {}
            Some(rule) if rule.starts_with("media") => {
                if let Some(look) = look_of(rule, look) {
                    collect(inside, look, depth - 1, blocks);
                }
            }
            Some(rule) if rule.starts_with("supports") || rule.starts_with("layer") => collect(inside, look, depth - 1, blocks),
            Some(_) => {}
            None => blocks.extend(by_look(head, inside, look)),
        }
    }
}

/// A rule as a block for each look that its selectors name.
fn by_look<'a>(head: &'a str, inside: &'a str, look: Look<'a>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    for (chosen, selector) in head.split(',').map(|selector| chosen(selector.trim())) {
        let look = chosen.map_or(look, Look::Chosen);
        match blocks.iter_mut().find(|block| block.look == look) {
            Some(block) => block.selectors.push(selector),
            None => blocks.push(Block { look, selectors: vec![selector], declarations: declarations(inside) }),
        }
    }
    blocks
}

/// Which choice of the reader a selector needs, and what it then selects. `:root:not([data-theme])` is for those who chose
/// nothing, and needs none.
fn chosen(selector: &str) -> (Option<&str>, &str) {
    let Some((before, after)) = selector.split_once("[data-theme") else { return (None, selector) };
    let Some((value, rest)) = after.split_once(']') else { return (None, selector) };
    let below = rest.trim_start_matches(')').trim_start();
    let name = value.strip_prefix("=\"").and_then(|value| value.strip_suffix('"'));
    (name.filter(|_| !before.ends_with(":not(")), if below.is_empty() { ":root" } else { below })
}

/// Head, inside and rest of the next `head { inside } rest`.
fn next_block(text: &str) -> Option<(&str, &str, &str)> {
    let (head, after) = text.split_once('{')?;
    let mut depth = 1_usize;
    for (at, letter) in after.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((head, &after[..at], &after[at + 1..]));
        }
    }
    None
}

/// `None` for readers whose system sets the colours.
fn look_of<'a>(rule: &str, outer: Look<'a>) -> Option<Look<'a>> {
    if rule.contains("forced-colors") || rule.contains("prefers-contrast") {
        None
    } else if rule.contains("print") {
        Some(Look::Print)
    } else if rule.contains("prefers-color-scheme") && rule.contains("dark") {
        Some(Look::Dark)
    } else {
        Some(outer)
    }
}

fn declarations(inside: &str) -> Vec<(&str, &str)> {
    let pairs = inside.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs.map(|(name, value)| (name.trim(), value.trim().trim_end_matches("!important").trim_end())).collect()
}

/// Red, green and blue of `#123`, `#112233`, `rgb(1, 2, 3)`, `white`, `black`; `None` for what is see-through or no colour.
pub(super) fn colour(value: &str) -> Option<[u8; 3]> {
    if let Some(digits) = value.strip_prefix('#') {
        let digit = |at: usize| u8::from_str_radix(digits.get(at..=at)?, 16).ok();
        return match digits.len() {
            3 => Some([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17]),
            6 => Some([digit(0)? * 16 + digit(1)?, digit(2)? * 16 + digit(3)?, digit(4)? * 16 + digit(5)?]),
            _ => None,
        };
    }
    if let Some(inside) = value.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let parts: Option<Vec<u8>> =
            inside.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
        return parts?.try_into().ok();
    }
    match value {
        "white" => Some([255; 3]),
        "black" => Some([0; 3]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_know_their_look() {
        let text = without_comments(
            "@charset \"utf-8\"; /* a { } */ :root, html { --ink: #123; color: var(--ink) }\n\
             @media (min-width: 40rem) { a { color: #fff } }\n\
             @media (prefers-color-scheme: dark) { :root { --ink: white !important; } }\n\
             @media print { @page { size: A4 } p { color: black } } @media (forced-colors: active) { p { color: red } }",
        );
        let blocks = blocks(&text);
        let looks: Vec<_> = blocks.iter().map(|block| (block.look, block.selectors.join(" "))).collect();
        assert_eq!(
            looks,
            [
                (Look::Any, ":root html".to_owned()),
                (Look::Any, "a".to_owned()),
                (Look::Dark, ":root".to_owned()),
                (Look::Print, "p".to_owned())
            ]
        );
        assert_eq!(blocks[2].declarations, [("--ink", "white")]);
        assert_eq!(blocks[0].value(&["color"]), Some("var(--ink)"));
    }

    #[test]
    fn a_choice_of_the_reader_is_a_look() {
        let text = "@media (prefers-color-scheme: dark) { :root:not([data-theme]) .a { --m: #fff } }\n\
                    :root[data-theme=\"dark\"], [data-theme=\"night\"] .a, [data-theme=\"night\"] .b { --m: #000 }";
        let blocks = blocks(text);
        let looks: Vec<_> = blocks.iter().map(|block| (block.look, block.selectors.join(" "))).collect();
        let expected = [(Look::Dark, ".a"), (Look::Chosen("dark"), ":root"), (Look::Chosen("night"), ".a .b")]
            .map(|(look, one)| (look, one.to_owned()));
        assert_eq!(looks, expected);
    }

    #[test]
    fn colours_are_read_in_every_form() {
        assert_eq!(colour("#1c2"), Some([0x11, 0xcc, 0x22]));
        assert_eq!(colour("#1c2226"), Some([0x1c, 0x22, 0x26]));
        assert_eq!(colour("rgb(1, 2, 3)"), Some([1, 2, 3]));
        assert_eq!(colour("rgb(1 2 3)"), Some([1, 2, 3]));
        for other in ["none", "transparent", "#12345678", "#ж", "rgb(1, 2)", "currentColor"] {
            assert_eq!(colour(other), None, "{other}");
        }
    }
}
