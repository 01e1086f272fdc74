//! A style sheet as a list of rules: one selector, its weight, its declarations, and the views in which it counts.
//!
//! Known: comments, strings, `@media`, `@supports` and `@layer` (taken as true and in order), `@import` by the reader of
//! files, `!important`, generated content of `::before` and `::after`. Not known: nesting, `@container`, `@scope`; selectors
//! of a moment (`:hover`, `:focus`, `:target`) never match, because the page is looked at as it opens.

use scraper::Selector;

use super::media::{self, Views};

/// One selector with its declarations.
#[derive(Debug, Clone)]
pub(super) struct StyleRule {
    pub(super) selector: Selector,
    /// Ids, classes, elements.
    pub(super) weight: (u32, u32, u32),
    /// Whether it is about `::before` or `::after`.
    pub(super) is_generated: bool,
    pub(super) views: Views,
    pub(super) declarations: Vec<Declaration>,
}

/// `property: value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) property: String,
    pub(super) value: String,
    pub(super) is_important: bool,
}

/// Rules of a sheet in their order, and what it imports.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) rules: Vec<StyleRule>,
    pub(super) imports: Vec<String>,
}

/// Reads a sheet.
pub(super) fn parse(css: &str) -> Sheet {
    let mut sheet = Sheet::default();
    read(&without_comments(css), Views::ALL, &mut sheet);
    sheet
}

fn read(css: &str, views: Views, sheet: &mut Sheet) {
    let mut rest = css;
    while let Some(at) = find_outside(rest, &['{', ';', '}']) {
        let head = rest[..at].trim();
        if rest.as_bytes()[at] != b'{' {
            if let Some(import) = head.strip_prefix("@import") {
                sheet.imports.extend(import_of(import));
            }
            rest = &rest[at + 1..];
            continue;
        }
        let body_start = at + 1;
        let length = block_length(&rest[body_start..]);
        read_block(head, &rest[body_start..body_start + length], views, sheet);
        rest = rest.get(body_start + length + 1..).unwrap_or_default();
    }
}

fn read_block(head: &str, body: &str, views: Views, sheet: &mut Sheet) {
    if let Some(rule) = head.strip_prefix('@') {
        let (name, condition) = rule.split_once(|letter: char| letter.is_whitespace() || letter == '(').unwrap_or((rule, ""));
        match name {
            "media" => read(body, views.and(media::views(rule.trim_start_matches("media"))), sheet),
            "supports" if !condition.trim_start().starts_with("not") => read(body, views, sheet),
            "layer" => read(body, views, sheet),
            _ => {}
        }
        return;
    }
    let declarations = declarations(body);
    for selector in split_outside(head, ',') {
        let (base, is_generated) = without_generated(selector.trim());
        let Ok(parsed) = Selector::parse(base) else { continue };
        sheet.rules.push(StyleRule {
            selector: parsed,
            weight: weight(base),
            is_generated,
            views,
            declarations: declarations.clone(),
        });
    }
}

/// The selector without `::before` or `::after` at its end.
fn without_generated(selector: &str) -> (&str, bool) {
    for ending in ["::before", "::after", ":before", ":after", "::marker"] {
        if let Some(base) = selector.strip_suffix(ending) {
            return (if base.is_empty() { "*" } else { base }, true);
        }
    }
    (selector, false)
}

/// Declarations of a block or of a `style` attribute.
pub(super) fn declarations(body: &str) -> Vec<Declaration> {
    let body = without_comments(body);
    let declarations = split_outside(&body, ';').into_iter().filter_map(|one| {
        let (property, value) = one.split_once(':')?;
        let value = value.trim();
        let lower = value.to_ascii_lowercase();
        let plain = lower.strip_suffix("important").and_then(|rest| rest.trim_end().strip_suffix('!')).map(str::len);
        let property = property.trim();
        Some(Declaration {
            property: if property.starts_with("--") { property.to_owned() } else { property.to_ascii_lowercase() },
            value: value[..plain.unwrap_or(value.len())].trim().to_owned(),
            is_important: plain.is_some(),
        })
    });
    declarations.filter(|declaration| !declaration.property.is_empty()).collect()
}

/// Specificity: ids; classes, attributes, pseudo-classes; elements. `:where()` counts nothing, `:not()`, `:is()` and
/// `:has()` count what is in them.
fn weight(selector: &str) -> (u32, u32, u32) {
    let (mut ids, mut classes, mut elements) = (0, 0, 0);
    let mut letters = selector.char_indices().peekable();
    let mut may_begin_name = true;
    while let Some((at, letter)) = letters.next() {
        match letter {
            '#' => ids += 1,
            '.' => classes += 1,
            '[' => {
                classes += 1;
                letters.by_ref().find(|(_, letter)| *letter == ']');
            }
            ':' => {
                let rest = &selector[at..];
                if rest.starts_with(":where(") {
                    let end = block_end(rest, '(', ')');
                    while letters.peek().is_some_and(|(next, _)| *next < at + end) {
                        letters.next();
                    }
                } else if ![":not(", ":is(", ":has("].iter().any(|function| rest.starts_with(function)) {
                    classes += 1;
                }
            }
            letter if may_begin_name && letter.is_alphabetic() => elements += 1,
            _ => {}
        }
        may_begin_name = matches!(letter, ' ' | '>' | '+' | '~' | '(' | ',');
    }
    (ids, classes, elements)
}

fn import_of(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.strip_prefix("url(").and_then(|rest| rest.split_once(')')).map_or(text, |(inner, _)| inner);
    let address = inner.trim().trim_matches(['"', '\'']).split(['"', '\'']).next()?;
    (!address.is_empty()).then(|| address.to_owned())
}

fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("/*") {
        plain.push_str(&rest[..at]);
        plain.push(' ');
        rest = rest[at + 2..].split_once("*/").map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain
}

/// Length of a block's content, up to the brace that closes it.
fn block_length(text: &str) -> usize {
    let mut at = 0;
    let mut depth = 0;
    while let Some(next) = find_outside(&text[at..], &['{', '}']) {
        at += next;
        match text.as_bytes()[at] {
            b'{' => depth += 1,
            _ if depth == 0 => return at,
            _ => depth -= 1,
        }
        at += 1;
    }
    text.len()
}

fn block_end(text: &str, open: char, close: char) -> usize {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == close {
            depth -= 1;
            if depth == 0 {
                return at + 1;
            }
        }
    }
    text.len()
}

/// The first of `wanted` outside of strings and parentheses.
fn find_outside(text: &str, wanted: &[char]) -> Option<usize> {
    let mut quote = None;
    let mut depth = 0;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match (quote, letter) {
            (_, '\\') => {
                letters.next();
            }
            (Some(open), letter) => quote = Some(open).filter(|open| *open != letter),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth -= 1,
            (None, letter) if depth <= 0 && wanted.contains(&letter) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Parts between `separator` outside of strings and parentheses.
pub(super) fn split_outside(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = find_outside(rest, &[separator]) {
        parts.push(&rest[..at]);
        rest = &rest[at + separator.len_utf8()..];
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::page::View;

    #[test]
    fn a_sheet_becomes_rules_with_weights_and_views() {
        let sheet = parse(
            "@import url(\"more.css\");/* x { */ .eu img, p::after { width: 60px; content: \"a;}b\" !important }\n\
             @media print { .eu { display: none } } @font-face { x: y } a:hover { color: red }",
        );
        assert_eq!(sheet.imports, ["more.css"]);
        let rules: Vec<_> =
            sheet.rules.iter().map(|rule| (rule.weight, rule.is_generated, rule.views.has(View::Phone))).collect();
        assert_eq!(rules, [((0, 1, 1), false, true), ((0, 0, 1), true, true), ((0, 1, 0), false, false)]);
        assert_eq!(sheet.rules[0].declarations[1].value, "\"a;}b\"");
        assert!(sheet.rules[0].declarations[1].is_important);
    }

    #[test]
    fn weights_are_those_of_the_standard() {
        for (selector, expected) in [
            ("*", (0, 0, 0)),
            ("#a .b > c[d=\"e.f\"]", (1, 2, 1)),
            (":where(#a) p", (0, 0, 1)),
            ("li:not(.x):first-child", (0, 2, 1)),
        ] {
            assert_eq!(weight(selector), expected, "{selector}");
        }
    }
}
