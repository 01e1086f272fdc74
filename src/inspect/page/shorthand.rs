//! Shorthand properties taken apart, as far as the longhands matter.

use super::sheet::split_outside;
use super::values::{Sizes, colour, length};

/// Properties that are kept, by the name under which they are kept.
const KEPT: [&str; 50] = [
    "display",
    "visibility",
    "opacity",
    "filter",
    "mix-blend-mode",
    "transform",
    "rotate",
    "scale",
    "mask-image",
    "object-fit",
    "width",
    "height",
    "max-width",
    "max-height",
    "aspect-ratio",
    "box-sizing",
    "position",
    "left",
    "top",
    "right",
    "bottom",
    "clip",
    "clip-path",
    "overflow",
    "content-visibility",
    "border-radius",
    "font-size",
    "font-family",
    "font-style",
    "font-variant",
    "text-indent",
    "text-decoration",
    "text-transform",
    "text-shadow",
    "-webkit-text-stroke",
    "color",
    "background-color",
    "background-image",
    "margin-top",
    "margin-right",
    "margin-bottom",
    "margin-left",
    "padding-top",
    "padding-right",
    "padding-bottom",
    "padding-left",
    "row-gap",
    "column-gap",
    "flex-direction",
    "list-style-image",
];

/// Kept as they are written, for borders around an emblem.
const BORDERS: [&str; 2] = ["outline", "border"];

const MARGINS: [&str; 4] = ["margin-top", "margin-right", "margin-bottom", "margin-left"];
const PADDINGS: [&str; 4] = ["padding-top", "padding-right", "padding-bottom", "padding-left"];
const INSETS: [&str; 4] = ["top", "right", "bottom", "left"];

/// Longhands with their values; empty for what does not matter.
pub(super) fn expand(property: &str, value: &str) -> Vec<(&'static str, String)> {
    match property {
        "font" => font(value),
        "background" => background(value),
        "margin" => sides(MARGINS, value),
        "padding" => sides(PADDINGS, value),
        "inset" => sides(INSETS, value),
        "gap" | "grid-gap" => {
            let parts: Vec<&str> = value.split_whitespace().collect();
            let row = parts.first().copied().unwrap_or_default();
            vec![("row-gap", row.to_owned()), ("column-gap", parts.get(1).copied().unwrap_or(row).to_owned())]
        }
        "flex-flow" => vec![("flex-direction", value.split_whitespace().next().unwrap_or_default().to_owned())],
        "text-decoration-line" => vec![("text-decoration", value.to_owned())],
        "mask" | "-webkit-mask" | "-webkit-mask-image" => vec![("mask-image", value.to_owned())],
        "-webkit-filter" => vec![("filter", value.to_owned())],
        "font-variant-caps" => vec![("font-variant", value.to_owned())],
        "list-style" => vec![("list-style-image", value.to_owned())],
        _ => KEPT
            .iter()
            .chain(&BORDERS)
            .find(|kept| **kept == property)
            .map(|kept| (*kept, value.to_owned()))
            .into_iter()
            .collect(),
    }
}

fn sides(names: [&'static str; 4], value: &str) -> Vec<(&'static str, String)> {
    let parts: Vec<&str> = value.split_whitespace().collect();
    let part = |wanted: [usize; 3]| wanted.iter().find_map(|at| parts.get(*at)).copied().unwrap_or_default().to_owned();
    vec![(names[0], part([0, 0, 0])), (names[1], part([1, 0, 0])), (names[2], part([2, 0, 0])), (names[3], part([3, 1, 0]))]
}

fn background(value: &str) -> Vec<(&'static str, String)> {
    let is_picture = value.contains("url(") || value.contains("gradient(");
    let layer = split_outside(value, ',').pop().unwrap_or_default();
    let parts = split_outside(layer.trim(), ' ');
    let plain =
        parts.iter().map(|part| part.trim()).find(|part| colour(part).is_some() || part.contains("rgb") || part.contains("hsl"));
    vec![
        ("background-color", plain.unwrap_or("transparent").to_owned()),
        ("background-image", if is_picture { value.to_owned() } else { "none".to_owned() }),
    ]
}

fn font(value: &str) -> Vec<(&'static str, String)> {
    if matches!(value, "inherit" | "initial" | "unset") {
        return ["font-style", "font-variant", "font-size", "font-family"].map(|name| (name, value.to_owned())).to_vec();
    }
    let sizes = Sizes { em: 16.0, rem: 16.0 };
    let is_size = |part: &str| {
        let size = part.split('/').next().unwrap_or_default();
        // A weight is a bare number; sizes have a unit.
        let has_unit = size.ends_with(|letter: char| letter.is_ascii_alphabetic() || letter == '%');
        has_unit
            && (size.ends_with('%')
                || length(size, sizes).is_some()
                || matches!(size, "small" | "medium" | "large" | "smaller" | "larger"))
    };
    let parts: Vec<&str> = split_outside(value, ' ').into_iter().filter(|part| !part.is_empty()).collect();
    let Some(at) = parts.iter().position(|part| is_size(part)) else { return Vec::new() };
    let before = &parts[..at];
    let style = before.iter().find(|part| matches!(**part, "italic" | "oblique")).copied().unwrap_or("normal");
    let variant = before.iter().find(|part| **part == "small-caps").copied().unwrap_or("normal");
    let size = parts[at].split('/').next().unwrap_or_default();
    vec![
        ("font-style", style.to_owned()),
        ("font-variant", variant.to_owned()),
        ("font-size", size.to_owned()),
        ("font-family", parts[at + 1..].join(" ")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shorthands_come_apart() {
        assert_eq!(
            expand("font", "italic 400 1rem/1.25 Arial, \"Trebuchet MS\", sans-serif"),
            [
                ("font-style", "italic".to_owned()),
                ("font-variant", "normal".to_owned()),
                ("font-size", "1rem".to_owned()),
                ("font-family", "Arial, \"Trebuchet MS\", sans-serif".to_owned()),
            ]
        );
        assert_eq!(expand("margin", "1px 2px")[3], ("margin-left", "2px".to_owned()));
        assert_eq!(expand("background", "#fff url(a.png) no-repeat")[0], ("background-color", "#fff".to_owned()));
        assert_eq!(expand("cursor", "pointer"), []);
    }
}
