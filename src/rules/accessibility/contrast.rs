//! `AX107`: colours of the theme's web pages that are too near each other. In: the style sheets in the theme's `assets`, of the default
//! theme or of one's own. Out: a finding for each pair of text and ground, in the light, the dark and the printed look.
//!
//! Which colours meet is known in two ways: a block that sets text and ground at once, and the names that our themes give their
//! colours ([`PAIRS`]). What lies on what else only a browser can tell.

use std::collections::{BTreeMap, BTreeSet};

use super::css::{self, Block, Look};
use crate::model::book::{Book, Sources};
use crate::model::codes::LOW_CONTRAST;
use crate::model::finding::Finding;

/// Names of text colours with those of the grounds they stand on, in the default theme and in those made from it.
const PAIRS: &[(&str, &[&str])] = &[
    ("--ink", &["--paper", "--soft", "--t", "--warn-t", "--stop-t"]),
    ("--quiet", &["--paper", "--soft"]),
    ("--link", &["--paper", "--soft", "--t"]),
    ("--m", &["--paper", "--t"]),
    ("--on-m", &["--m"]),
    ("--warn", &["--paper", "--warn-t"]),
    ("--stop", &["--stop-t"]),
    ("--statement", &["--paper"]),
];

/// WCAG 2.2, 1.4.3: text; text of 18 points, or of 14 points in bold.
const TEXT: f64 = 4.5;
const LARGE_TEXT: f64 = 3.0;

type Variables<'a> = BTreeMap<&'a str, &'a str>;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let sheets: Vec<(String, String)> = sources
        .theme
        .under("assets/")
        .filter(|(path, _)| path.ends_with(".css"))
        .map(|(_, file)| (file.place.clone(), css::without_comments(&String::from_utf8_lossy(&file.bytes))))
        .collect();
    sheets.iter().flat_map(|(place, text)| check_sheet(place, text)).collect()
}

fn check_sheet(place: &str, text: &str) -> Vec<Finding> {
    let blocks = css::blocks(text);
    let looks: BTreeSet<Look<'_>> = blocks.iter().map(|block| block.look).chain([Look::Any]).collect();
    // What the root has wrong is told once, and not again for each module or for the looks that leave it as it is.
    let mut faults: BTreeMap<String, Look<'_>> = BTreeMap::new();
    for look in looks {
        let root = variables(&blocks, look, ":root", Variables::new());
        let modules = scopes(&blocks).into_iter().map(|scope| variables(&blocks, look, scope, root.clone()));
        for variables in std::iter::once(root.clone()).chain(modules) {
            for fault in check_scope(&blocks, look, &variables) {
                faults.entry(fault).or_insert(look);
            }
        }
    }
    faults.into_iter().map(|(fault, look)| finding(place, &fault, &words(look))).collect()
}

fn words(look: Look<'_>) -> String {
    match look {
        Look::Any => String::new(),
        Look::Dark => " in the dark look".to_owned(),
        Look::Print => " on paper".to_owned(),
        Look::Chosen(name) => format!(" in the look `{name}`"),
    }
}

fn finding(place: &str, fault: &str, words: &str) -> Finding {
    Finding::in_file(LOW_CONTRAST, place, format!("{fault}{words}"))
        .help("make the text darker on a light ground, or lighter on a dark one; old screens and sunlight take away the rest")
}

/// Selectors other than the root that set colours of their own, such as `.m-legal`.
fn scopes<'a>(blocks: &[Block<'a>]) -> BTreeSet<&'a str> {
    let sets = |block: &&Block<'_>| block.declarations.iter().any(|(name, _)| name.starts_with("--"));
    blocks.iter().filter(sets).flat_map(|block| block.selectors.iter().copied()).filter(|selector| *selector != ":root").collect()
}

/// What `selector` sets in this look, over what it inherits.
fn variables<'a>(blocks: &[Block<'a>], look: Look<'_>, selector: &str, mut inherited: Variables<'a>) -> Variables<'a> {
    for block in blocks.iter().filter(|block| block.look == Look::Any || block.look == look) {
        if block.selectors.contains(&selector) {
            inherited.extend(block.declarations.iter().filter(|(name, _)| name.starts_with("--")).copied());
        }
    }
    inherited
}

fn check_scope(blocks: &[Block<'_>], look: Look<'_>, variables: &Variables<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (text, grounds) in PAIRS {
        for ground in *grounds {
            let pair = |name: &str| variables.get(name).map(|value| (format!("`{name}`"), *value));
            faults.extend(fault(variables, pair(text), pair(ground), TEXT));
        }
    }
    for block in blocks.iter().filter(|block| holds(block, look, blocks)) {
        let text = block.value(&["color"]).map(|value| (format!("the text of `{}`", block.selectors.join(", ")), value));
        let ground = block.value(&["background", "background-color"]).map(|value| ("its ground".to_owned(), value));
        faults.extend(fault(variables, text, ground, least(block)));
    }
    faults
}

/// Whether the block counts in this look: not for another one, and not put aside by one for this look.
fn holds(block: &Block<'_>, look: Look<'_>, blocks: &[Block<'_>]) -> bool {
    let colours = ["color", "background", "background-color"];
    let is_replaced = || {
        blocks.iter().any(|other| {
            other.look == look
                && other.value(&colours).is_some()
                && block.selectors.iter().any(|one| other.selectors.contains(one))
        })
    };
    block.look == look || (block.look == Look::Any && !is_replaced())
}

/// 18 points are 1.5 rem, 14 points in bold 1.17 rem.
fn least(block: &Block<'_>) -> f64 {
    let rem = block.value(&["font-size"]).and_then(|size| size.strip_suffix("rem")?.parse::<f64>().ok()).unwrap_or(1.0);
    let is_bold = block.value(&["font-weight"]).is_some_and(|weight| ["600", "700", "800", "900", "bold"].contains(&weight));
    if rem >= 1.5 || (is_bold && rem >= 1.17) { LARGE_TEXT } else { TEXT }
}

fn fault(variables: &Variables<'_>, text: Option<(String, &str)>, ground: Option<(String, &str)>, least: f64) -> Option<String> {
    let ((text, text_value), (ground, ground_value)) = (text?, ground?);
    let (text_colour, ground_colour) = (resolved(text_value, variables, 0)?, resolved(ground_value, variables, 0)?);
    let contrast = contrast(text_colour, ground_colour);
    (contrast < least).then(|| {
        // Rounded down, so that 4.46 is not told to be 4.5.
        let shown = (contrast * 10.0).floor() / 10.0;
        let (one, other) = (hex(text_colour), hex(ground_colour));
        format!("{text} (`{one}`) on {ground} (`{other}`) has a contrast of {shown:.1} and not of {least:.1}")
    })
}

/// A colour, or the one that a variable stands for, or the last resort behind the variable's name.
fn resolved(value: &str, variables: &Variables<'_>, depth: usize) -> Option<[u8; 3]> {
    if depth > 8 {
        return None;
    }
    let Some(inside) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) else { return css::colour(value) };
    let (name, otherwise) = inside.split_once(',').map_or((inside, None), |(name, rest)| (name, Some(rest.trim())));
    let value = variables.get(name.trim()).copied().or(otherwise)?;
    resolved(value, variables, depth + 1)
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Contrast ratio by WCAG 2.2: 1 for equal colours, 21 for black and white.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that WCAG's own examples allow on white.
        assert!(contrast([0x76; 3], [255; 3]) >= TEXT && contrast([0x77; 3], [255; 3]) < TEXT);
    }

    #[test]
    fn a_look_puts_its_own_blocks_over_the_common_ones() {
        let sheet = ":root { --m: #fff } .bar { color: #000; background: var(--m) }\
            @media (prefers-color-scheme: dark) { :root { --m: #111 } .bar { color: #eee } }";
        assert_eq!(check_sheet("a.css", sheet), []);
        let wrong = sheet.replace(" .bar { color: #eee }", "");
        let found = check_sheet("a.css", &wrong);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].message.ends_with("in the dark look"), "{}", found[0].message);
    }

    #[test]
    fn variables_that_name_each_other_come_to_an_end() {
        assert_eq!(check_sheet("a.css", ":root { --ink: var(--paper); --paper: var(--ink) }"), []);
        assert_eq!(check_sheet("a.css", &("@media print {".repeat(10_000) + &"}".repeat(10_000))), []);
        assert_eq!(resolved("var(--none, #fff)", &Variables::new(), 0), Some([255; 3]));
    }

    #[test]
    fn large_letters_need_less() {
        let sheet = "a { color: #888; background: #fff; font-size: 1.6rem }";
        assert_eq!(check_sheet("a.css", sheet), []);
        assert_eq!(check_sheet("a.css", &sheet.replace("1.6rem", "1rem")).len(), 1);
    }
}
