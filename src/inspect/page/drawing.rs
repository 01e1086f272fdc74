//! Drawings (SVG) as filled outlines: what the emblem and the red signs are recognised by. Clip paths, masks and strokes
//! are not looked at.

use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _};
use scraper::ElementRef;

use super::sheet::{self, Sheet};

/// One filled outline.
#[derive(Debug, Clone)]
pub(in crate::inspect) struct Outline {
    /// Corners of each closed part; curves are cut into short lines.
    pub(in crate::inspect) parts: Vec<Vec<Point>>,
    /// Whether any of it is curved.
    pub(in crate::inspect) is_curved: bool,
    /// Fill as it is written.
    pub(in crate::inspect) fill: String,
    /// Around it.
    pub(in crate::inspect) bounds: Rect,
}

impl Outline {
    /// A filled path; `None` when nothing of it has an inside.
    pub(in crate::inspect) fn of(path: &BezPath, fill: String) -> Option<Self> {
        let mut parts: Vec<Vec<Point>> = Vec::new();
        let bounds = path.bounding_box();
        let tolerance = (bounds.width().max(bounds.height()) / 500.0).max(1e-6);
        kurbo::flatten(path.iter(), tolerance, |step| match step {
            PathEl::MoveTo(point) => parts.push(vec![point]),
            PathEl::LineTo(point) => {
                if let Some(part) = parts.last_mut()
                    && part.last().is_none_or(|last| last.distance(point) > tolerance / 10.0)
                {
                    part.push(point);
                }
            }
            _ => {}
        });
        for part in &mut parts {
            if part.len() > 1 && part[0].distance(part[part.len() - 1]) <= tolerance {
                part.pop();
            }
        }
        parts.retain(|part| part.len() > 2);
        let is_curved = path.elements().iter().any(|step| matches!(step, PathEl::QuadTo(..) | PathEl::CurveTo(..)));
        (!parts.is_empty()).then_some(Self { parts, is_curved, fill, bounds })
    }
}

/// All that a drawing shows, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawing {
    pub(super) outlines: Vec<Outline>,
    /// Width by height as it is shown on its own.
    pub(super) size: Option<(f64, f64)>,
    /// What is no outline: `text`, `a picture`, `a filter`.
    pub(super) others: Vec<&'static str>,
}

/// Reads a drawing.
pub(super) fn read(svg: ElementRef<'_>) -> Drawing {
    let styles = svg.descendent_elements().filter(|element| element.value().name() == "style");
    let css: String = styles.flat_map(|style| style.text()).collect();
    let mut reader = Reader {
        root: svg,
        sheet: sheet::parse(&css),
        drawing: Drawing { size: size(svg), ..Drawing::default() },
        depth: 0,
        budget: ELEMENTS,
    };
    reader.children(svg, stretch(svg), "black");
    reader.drawing
}

struct Reader<'a> {
    root: ElementRef<'a>,
    sheet: Sheet,
    drawing: Drawing,
    depth: u8,
    /// Elements that may still be looked at.
    budget: u32,
}

/// Drawings have some hundred elements; one that uses itself over and over has no end.
const ELEMENTS: u32 = 20_000;

impl Reader<'_> {
    fn children(&mut self, parent: ElementRef<'_>, place: Affine, fill: &str) {
        // Drawings that use themselves never end.
        if self.depth > 24 {
            return;
        }
        self.depth += 1;
        for element in parent.child_elements() {
            self.element(element, place, fill);
        }
        self.depth -= 1;
    }

    fn element(&mut self, element: ElementRef<'_>, place: Affine, inherited: &str) {
        let Some(budget) = self.budget.checked_sub(1) else { return };
        self.budget = budget;
        let place = place * transform(element.attr("transform").unwrap_or_default());
        let fill = self.property(element, "fill").unwrap_or_else(|| inherited.to_owned());
        if self.property(element, "display").is_some_and(|display| display == "none") {
            return;
        }
        let sees_through = |name: &str| {
            self.property(element, name).and_then(|value| value.parse::<f64>().ok()).is_some_and(|share| share < 1.0)
        };
        if sees_through("opacity") || sees_through("fill-opacity") {
            self.other("see-through parts");
        }
        if self.property(element, "filter").is_some_and(|filter| filter != "none") {
            self.other("a filter");
        }
        match element.value().name() {
            "g" | "a" | "svg" | "switch" => self.children(element, place, &fill),
            "use" => self.used(element, place, &fill),
            "text" => self.other("text"),
            "image" | "foreignObject" => self.other("a picture"),
            name => {
                if let Some(path) = path_of(name, element)
                    && fill != "none"
                {
                    self.outline(&(place * path), fill);
                }
            }
        }
    }

    fn used(&mut self, element: ElementRef<'_>, place: Affine, fill: &str) {
        let href = element.value().attrs().find(|(name, _)| name.ends_with("href")).map_or("", |(_, value)| value);
        let place = place * Affine::translate((number(element, "x"), number(element, "y")));
        let target = self.root.descendent_elements().find(|other| other.attr("id").is_some_and(|id| href == format!("#{id}")));
        if let Some(target) = target.filter(|_| self.depth < 24) {
            self.depth += 1;
            if target.value().name() == "symbol" {
                self.children(target, place, fill);
            } else {
                self.element(target, place, fill);
            }
            self.depth -= 1;
        }
    }

    fn other(&mut self, what: &'static str) {
        if !self.drawing.others.contains(&what) {
            self.drawing.others.push(what);
        }
    }

    fn outline(&mut self, path: &BezPath, fill: String) {
        self.drawing.outlines.extend(Outline::of(path, fill));
    }

    /// A property by the drawing's own sheet, the `style` attribute or the attribute, in this order of strength: attribute
    /// below sheet below `style`.
    fn property(&self, element: ElementRef<'_>, name: &str) -> Option<String> {
        let from = |declarations: &[sheet::Declaration]| {
            declarations
                .iter()
                .rev()
                .find(|declaration| declaration.property == name)
                .map(|declaration| declaration.value.clone())
        };
        element
            .attr("style")
            .and_then(|style| from(&sheet::declarations(style)))
            .or_else(|| {
                let mut rules: Vec<_> = self.sheet.rules.iter().filter(|rule| rule.selector.matches(&element)).collect();
                rules.sort_by_key(|rule| rule.weight);
                rules.iter().rev().find_map(|rule| from(&rule.declarations))
            })
            .or_else(|| element.attr(name).map(str::to_owned))
            .map(|value| value.trim().to_owned())
    }
}

fn number(element: ElementRef<'_>, name: &str) -> f64 {
    element.attr(name).and_then(|value| value.trim().trim_end_matches("px").parse().ok()).unwrap_or_default()
}

/// Numbers with anything between them, or nothing: `0-1` and `.5.5` are two each.
fn numbers(text: &str) -> Vec<f64> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    for letter in text.chars().chain([' ']) {
        let is_exponent = number.ends_with(['e', 'E']);
        let goes_on = match letter {
            '0'..='9' => true,
            'e' | 'E' => !number.is_empty(),
            '+' | '-' => number.is_empty() || is_exponent,
            '.' => !number.contains(['.', 'e', 'E']),
            _ => false,
        };
        if !goes_on {
            numbers.extend(number.parse::<f64>().ok());
            number.clear();
        }
        if goes_on || matches!(letter, '+' | '-' | '.') {
            number.push(letter);
        }
    }
    numbers
}

fn view_box(svg: ElementRef<'_>) -> Option<(f64, f64)> {
    let numbers = numbers(svg.attr("viewBox")?);
    (numbers.len() == 4 && numbers[2] > 0.0 && numbers[3] > 0.0).then(|| (numbers[2], numbers[3]))
}

fn size(svg: ElementRef<'_>) -> Option<(f64, f64)> {
    let (width, height) = (number(svg, "width"), number(svg, "height"));
    let (box_width, box_height) = view_box(svg).unwrap_or((width, height));
    match (width > 0.0, height > 0.0) {
        (true, true) => Some((width, height)),
        (true, false) if box_width > 0.0 => Some((width, width * box_height / box_width)),
        (false, true) if box_height > 0.0 => Some((height * box_width / box_height, height)),
        _ => (box_width > 0.0 && box_height > 0.0).then_some((box_width, box_height)),
    }
}

/// `preserveAspectRatio="none"` stretches a drawing to its size.
fn stretch(svg: ElementRef<'_>) -> Affine {
    if svg.attr("preserveAspectRatio").is_none_or(|kept| kept.trim() != "none") {
        return Affine::IDENTITY;
    }
    match (size(svg), view_box(svg)) {
        (Some((width, height)), Some((box_width, box_height))) => {
            Affine::scale_non_uniform(width / box_width, height / box_height)
        }
        _ => Affine::IDENTITY,
    }
}

fn path_of(name: &str, element: ElementRef<'_>) -> Option<BezPath> {
    let value = |name: &str| number(element, name);
    let path = match name {
        "path" => BezPath::from_svg(element.attr("d")?).ok()?,
        "rect" => Rect::new(value("x"), value("y"), value("x") + value("width"), value("y") + value("height")).to_path(0.1),
        "circle" => kurbo::Circle::new((value("cx"), value("cy")), value("r")).to_path(value("r") / 1000.0 + 1e-6),
        "ellipse" => kurbo::Ellipse::new((value("cx"), value("cy")), (value("rx"), value("ry")), 0.0).to_path(0.01),
        "polygon" | "polyline" => {
            let numbers = numbers(element.attr("points")?);
            let mut path = BezPath::new();
            for (at, pair) in numbers.chunks_exact(2).enumerate() {
                if at == 0 {
                    path.move_to((pair[0], pair[1]));
                } else {
                    path.line_to((pair[0], pair[1]));
                }
            }
            if path.elements().is_empty() {
                return None;
            }
            path.close_path();
            path
        }
        _ => return None,
    };
    Some(path)
}

/// A `transform` attribute.
fn transform(text: &str) -> Affine {
    let mut whole = Affine::IDENTITY;
    for call in text.split(')') {
        let Some((name, arguments)) = call.split_once('(') else { continue };
        let numbers = numbers(arguments);
        let at = |index: usize| numbers.get(index).copied();
        let first = at(0).unwrap_or_default();
        whole *= match name.trim().trim_start_matches(',').trim() {
            "translate" => Affine::translate((first, at(1).unwrap_or_default())),
            "scale" => Affine::scale_non_uniform(first, at(1).unwrap_or(first)),
            "rotate" => match (at(1), at(2)) {
                (Some(x), Some(y)) => Affine::rotate_about(first.to_radians(), Point::new(x, y)),
                _ => Affine::rotate(first.to_radians()),
            },
            "skewX" => Affine::skew(first.to_radians().tan(), 0.0),
            "skewY" => Affine::skew(0.0, first.to_radians().tan()),
            "matrix" if numbers.len() == 6 => {
                Affine::new([numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]])
            }
            _ => Affine::IDENTITY,
        };
    }
    whole
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use scraper::Html;

    use super::*;

    #[test]
    fn a_drawing_that_multiplies_itself_comes_to_an_end() {
        let mut groups = "<rect id=\"g0\" width=\"1\" height=\"1\"/>".to_owned();
        for level in 1..20 {
            let uses = format!("<use href=\"#g{}\"/>", level - 1).repeat(10);
            let _ = write!(groups, "<g id=\"g{level}\">{uses}</g>");
        }
        let html = Html::parse_document(&format!("<svg viewBox=\"0 0 9 9\">{groups}</svg>"));
        let svg = html.root_element().descendent_elements().find(|element| element.value().name() == "svg").unwrap();
        assert!(read(svg).outlines.len() <= ELEMENTS as usize);
    }
}
