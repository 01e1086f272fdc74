//! How a picture or a passage looks in each view, from the styles of its element and of what stands beside it.

use scraper::ElementRef;

use super::style::{Style, Styles};
use super::values::{self, Sizes};
use super::words::is_inline;
use crate::model::page::{Cause, Look, TextLook, View};

/// The looks of a picture whose own size is `natural`. `is_credit` says of the text of a neighbour whether it is the
/// funding statement, which may stand as near as it likes.
pub(super) fn of_picture(
    element: ElementRef<'_>,
    styles: &Styles,
    natural: Option<(f64, f64)>,
    is_credit: &dyn Fn(&str) -> bool,
) -> Vec<Look> {
    let computed = styles.of(element);
    let beside = Beside::of(element, styles, is_credit);
    let look = |(at, view): (usize, View)| {
        let style = &computed[at];
        let (width, height, crop) = size(style, natural);
        let mut effects = style.effects.clone();
        effects.extend(crop);
        effects.extend(rounding(style));
        Look {
            view,
            hidden: style.hidden.clone(),
            effects,
            width,
            height,
            sized_by: style.cause("height").or_else(|| style.cause("width")),
            ground: style.ground,
            white_border: white_border(style),
            clear_space: beside.clear_space(at),
            covered: beside.covered(at),
        }
    };
    View::ALL.into_iter().enumerate().map(look).collect()
}

/// The looks of a passage: its block, and every element in the line that has words.
pub(super) fn of_text(element: ElementRef<'_>, styles: &Styles) -> Vec<TextLook> {
    let inner = element
        .descendent_elements()
        .filter(|inner| is_inline(inner.value().name()) && inner.text().any(|text| !text.trim().is_empty()));
    let parts: Vec<_> = std::iter::once(element).chain(inner.take(8)).map(|part| styles.of(part)).collect();
    // Words stand in the innermost elements; where the block has none of its own, only those count.
    let has_own_words = element.children().any(|child| child.value().as_text().is_some_and(|text| !text.trim().is_empty()));
    let parts = if has_own_words || parts.len() == 1 { &parts[..] } else { &parts[1..] };
    let look = |(at, view): (usize, View)| {
        let mut effects: Vec<Cause> = Vec::new();
        for style in parts.iter().map(|part| &part[at]) {
            for effect in style.text_effects.iter().chain(&style.effects) {
                if !effects.contains(effect) {
                    effects.push(effect.clone());
                }
            }
        }
        let style = &parts[0][at];
        let families = parts.iter().rev().find_map(|part| part[at].get("font-family"));
        let colour = parts.iter().rev().find_map(|part| part[at].get("color"));
        TextLook {
            view,
            hidden: style.hidden.clone().or_else(|| style.hidden_text.clone()),
            effects,
            family: families.map(|value| Cause { declaration: first_family(&value.text), file: value.cause.file.clone() }),
            colour: colour.and_then(|value| Some((values::colour(&value.text)?, (*value.cause).clone()))),
            ground: style.ground,
        }
    };
    View::ALL.into_iter().enumerate().map(look).collect()
}

fn first_family(list: &str) -> String {
    list.split(',').next().unwrap_or_default().trim().trim_matches(['"', '\'']).to_owned()
}

/// Width and height as shown, and what crops the picture.
fn size(style: &Style, natural: Option<(f64, f64)>) -> (Option<f64>, Option<f64>, Option<Cause>) {
    let natural_ratio = natural.filter(|(_, height)| *height > 0.0).map(|(width, height)| width / height);
    let ratio = ratio(&style.word("aspect-ratio")).or(natural_ratio);
    let is_auto = |name: &str| matches!(style.word(name).as_str(), "" | "auto");
    let (mut width, mut height) = (style.length("width"), style.length("height"));
    if width.is_none() && height.is_none() && is_auto("width") && is_auto("height") {
        (width, height) = natural.unzip();
    }
    for (name, value) in [("max-width", &mut width), ("max-height", &mut height)] {
        if let (Some(most), Some(length)) = (style.length(name), value.as_mut()) {
            *length = length.min(most);
        }
    }
    match (width, height) {
        (Some(known), None) if is_auto("height") => height = ratio.map(|ratio| known / ratio),
        (None, Some(known)) if is_auto("width") => width = ratio.map(|ratio| known * ratio),
        _ => {}
    }
    if style.word("box-sizing") == "border-box" {
        width = width.map(|width| width - style.length_or_zero("padding-left") - style.length_or_zero("padding-right"));
        height = height.map(|height| height - style.length_or_zero("padding-top") - style.length_or_zero("padding-bottom"));
    }
    let (Some(box_width), Some(box_height), Some(own)) = (width, height, natural_ratio) else { return (width, height, None) };
    match style.word("object-fit").as_str() {
        "contain" | "scale-down" => (Some(box_width.min(box_height * own)), Some(box_height.min(box_width / own)), None),
        "cover" | "none" if (box_width / box_height / own - 1.0).abs() > 0.01 => {
            let size = (Some(box_height.max(box_width / own) * own), Some(box_height.max(box_width / own)));
            (size.0, size.1, style.cause("object-fit"))
        }
        _ => (width, height, None),
    }
}

fn ratio(text: &str) -> Option<f64> {
    let text = text.trim_start_matches("auto").trim();
    match text.split_once('/') {
        Some((width, height)) => Some(width.trim().parse::<f64>().ok()? / height.trim().parse::<f64>().ok()?),
        None => text.parse().ok(),
    }
}

/// Rounded corners cut into the field.
fn rounding(style: &Style) -> Option<Cause> {
    let word = style.word("border-radius");
    (!word.is_empty()
        && !word
            .split([' ', '/'])
            .all(|part| part.is_empty() || values::length(part, Sizes { em: 16.0, rem: 16.0 }) == Some(0.0)))
    .then(|| style.cause("border-radius"))
    .flatten()
}

fn white_border(style: &Style) -> f64 {
    let is_white = |word: &str| values::colour(word) == Some([255; 3]);
    let lines = ["outline", "border"].iter().filter_map(|name| {
        let word = style.word(name);
        let parts: Vec<&str> = word.split_whitespace().collect();
        let width = parts.iter().find_map(|part| values::length(part, Sizes { em: 16.0, rem: 16.0 }))?;
        parts.iter().any(|part| is_white(part)).then_some(width)
    });
    let sides = ["padding-top", "padding-right", "padding-bottom", "padding-left"];
    let padding = sides.iter().map(|side| style.length_or_zero(side)).fold(f64::INFINITY, f64::min);
    let padding = if is_white(&style.word("background-color")) { padding } else { 0.0 };
    lines.fold(0.0, f64::max).max(padding)
}

/// Neighbours of a picture in its block.
struct Beside<'a> {
    styles: &'a Styles,
    node: ElementRef<'a>,
    parent: Option<ElementRef<'a>>,
    previous: Option<Neighbour<'a>>,
    next: Option<Neighbour<'a>>,
}

struct Neighbour<'a> {
    /// `None` for bare words.
    element: Option<ElementRef<'a>>,
    is_credit: bool,
}

impl<'a> Beside<'a> {
    fn of(picture: ElementRef<'a>, styles: &'a Styles, is_credit: &dyn Fn(&str) -> bool) -> Self {
        let mut node = picture;
        while let Some(parent) = node.parent().and_then(ElementRef::wrap) {
            let has_others = parent.children().any(|child| child.id() != node.id() && has_content(child));
            // What stands beside the block as a whole is beyond its padding, and not looked at.
            if has_others || !is_inline(parent.value().name()) {
                break;
            }
            node = parent;
        }
        let neighbour = |mut siblings: Box<dyn Iterator<Item = ego_tree::NodeRef<'a, scraper::Node>> + 'a>| {
            let sibling = siblings.find(|sibling| has_content(*sibling))?;
            let element = ElementRef::wrap(sibling);
            let text = element.map_or_else(
                || sibling.value().as_text().map(|text| text.to_string()).unwrap_or_default(),
                |element| element.text().collect(),
            );
            let has_picture = element.is_some_and(has_picture);
            Some(Neighbour { element, is_credit: !has_picture && is_credit(&super::words::single_spaces(&text)) })
        };
        Self {
            styles,
            node,
            parent: node.parent().and_then(ElementRef::wrap),
            previous: neighbour(Box::new(node.prev_siblings())),
            next: neighbour(Box::new(node.next_siblings())),
        }
    }

    fn gaps(&self, view: usize) -> impl Iterator<Item = (f64, Option<Cause>, bool)> + '_ {
        let sides = [(&self.previous, true), (&self.next, false)];
        sides.into_iter().filter_map(move |(neighbour, is_before)| {
            let neighbour = neighbour.as_ref()?;
            let (gap, cause) = self.gap(neighbour, is_before, view)?;
            Some((gap, cause, neighbour.is_credit))
        })
    }

    /// Distance to a neighbour, and the negative margin that makes it what it is.
    fn gap(&self, neighbour: &Neighbour<'_>, is_before: bool, view: usize) -> Option<(f64, Option<Cause>)> {
        let own = &self.styles.of(self.node)[view];
        let parent = self.parent.map(|parent| self.styles.of(parent));
        let parent = parent.as_ref().map(|parent| &parent[view]);
        let display = parent.map(|parent| parent.word("display")).unwrap_or_default();
        let is_lined_up = display.contains("flex") || display.contains("grid");
        let is_column = parent.is_some_and(|parent| parent.word("flex-direction").starts_with("column"));
        let is_block =
            neighbour.element.is_some_and(|element| !is_inline(element.value().name()) && element.value().name() != "svg");
        let is_stacked = if is_lined_up { is_column } else { is_block };
        let (near, far) = match (is_stacked, is_before) {
            (false, false) => ("right", "left"),
            (false, true) => ("left", "right"),
            (true, false) => ("bottom", "top"),
            (true, true) => ("top", "bottom"),
        };
        let between = match (is_lined_up, is_stacked) {
            (false, _) => 0.0,
            (true, false) => parent.map_or(0.0, |parent| parent.length_or_zero("column-gap")),
            (true, true) => parent.map_or(0.0, |parent| parent.length_or_zero("row-gap")),
        };
        let margin = format!("margin-{near}");
        let mut gap = between + own.length_or_zero(&margin);
        let mut cause = own.length(&margin).filter(|length| *length < 0.0).and_then(|_| own.cause(&margin));
        if let Some(element) = neighbour.element {
            let other = self.styles.of(element);
            let other = &other[view];
            if other.hidden.is_some() {
                return None;
            }
            let margin = format!("margin-{far}");
            gap += other.length_or_zero(&margin) + other.length_or_zero(&format!("padding-{far}"));
            cause = cause.or_else(|| other.length(&margin).filter(|length| *length < 0.0).and_then(|_| other.cause(&margin)));
        }
        Some((gap, cause))
    }

    fn clear_space(&self, view: usize) -> Option<f64> {
        self.gaps(view).filter(|(gap, _, is_credit)| !is_credit && *gap >= 0.0).map(|(gap, ..)| gap).reduce(f64::min)
    }

    fn covered(&self, view: usize) -> Option<Cause> {
        let overlapping = self.gaps(view).find_map(|(gap, cause, _)| cause.filter(|_| gap < 0.0));
        let laid_over = || {
            let parent =
                self.parent.filter(|parent| !matches!(parent.value().name(), "body" | "header" | "main" | "footer" | "nav"))?;
            parent.child_elements().filter(|child| child.id() != self.node.id() && has_content(**child)).find_map(|child| {
                let style = &self.styles.of(child)[view];
                let is_placed = ["absolute", "fixed"].contains(&style.word("position").as_str()) && style.hidden.is_none();
                is_placed.then(|| style.cause("position")).flatten()
            })
        };
        overlapping.or_else(laid_over)
    }
}

fn has_picture(element: ElementRef<'_>) -> bool {
    std::iter::once(element)
        .chain(element.descendent_elements())
        .any(|inner| matches!(inner.value().name(), "img" | "svg" | "object"))
}

/// Whether a node shows anything: words or a picture.
fn has_content(node: ego_tree::NodeRef<'_, scraper::Node>) -> bool {
    match ElementRef::wrap(node) {
        Some(element) if matches!(element.value().name(), "script" | "style" | "template") => false,
        Some(element) => has_picture(element) || element.text().any(|text| !text.trim().is_empty()),
        None => node.value().as_text().is_some_and(|text| !text.trim().is_empty()),
    }
}
