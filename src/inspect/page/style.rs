//! What the style sheets make of an element: cascade by importance, weight and order, inheritance, custom properties, and
//! the few things about looks that add up on the way from the root (hidden, filtered, what is behind).
//!
//! Not modelled, because it needs a layout or a running browser: positions and overlaps of boxes, percentages, `calc()`,
//! container queries, animations, scripts, cascade layers out of order, and shadow trees. Elements of one shape (names,
//! classes, attributes, siblings, all the way up) are computed once for all pages that share their sheets.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use scraper::ElementRef;

use super::sheet::{self, Declaration, Sheet};
use super::shorthand;
use super::values::{self, Sizes};
use crate::model::page::{Cause, View};

/// The sheets of a page in their order, each with what it was made from.
pub(super) struct Styles {
    sheets: Vec<(Arc<Sheet>, Option<String>)>,
    seen: Mutex<HashMap<String, Arc<Computed>>>,
}

/// An element's style in each view, in the order of [`View::ALL`].
pub(super) type Computed = [Style; 4];

/// A value with where it is from.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) cause: Arc<Cause>,
}

/// An element's style in one view.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    values: HashMap<&'static str, Value>,
    custom: Arc<HashMap<String, String>>,
    font_size: f64,
    root_size: f64,
    /// Why it is not seen, itself or by an ancestor.
    pub(super) hidden: Option<Cause>,
    /// Why its words are not seen.
    pub(super) hidden_text: Option<Cause>,
    /// Filters and the like, its own and its ancestors'.
    pub(super) effects: Vec<Cause>,
    /// Slant, underline and the like.
    pub(super) text_effects: Vec<Cause>,
    /// Colour behind it; `None` when it is a picture, see-through or not known.
    pub(super) ground: Option<[u8; 3]>,
}

/// Properties that an element takes from its parent.
const INHERITED: [&str; 10] = [
    "visibility",
    "font-family",
    "font-style",
    "font-variant",
    "color",
    "text-transform",
    "text-indent",
    "text-shadow",
    "-webkit-text-stroke",
    "list-style-image",
];

impl Styles {
    pub(super) fn new(sheets: Vec<(Arc<Sheet>, Option<String>)>) -> Self {
        Self { sheets, seen: Mutex::default() }
    }

    /// The style of `element`.
    pub(super) fn of(&self, element: ElementRef<'_>) -> Arc<Computed> {
        let key = shape(element);
        if let Some(found) = self.seen.lock().ok().and_then(|seen| seen.get(&key).cloned()) {
            return found;
        }
        let parent = element.parent().and_then(ElementRef::wrap).map(|parent| self.of(parent));
        let computed = Arc::new(self.compute(element, parent.as_deref()));
        if let Ok(mut seen) = self.seen.lock() {
            seen.insert(key, Arc::clone(&computed));
        }
        computed
    }

    fn compute(&self, element: ElementRef<'_>, parent: Option<&Computed>) -> Computed {
        let mut all: Vec<(Rank, View4, Declaration, Option<&String>)> = Vec::new();
        for declaration in browser_defaults(element) {
            all.push((Rank::default(), View4::All, declaration, None));
        }
        let mut order = 0;
        for (sheet, file) in &self.sheets {
            for rule in &sheet.rules {
                order += 1;
                if rule.is_generated || !rule.selector.matches(&element) {
                    continue;
                }
                for declaration in &rule.declarations {
                    let rank = (declaration.is_important, 1, rule.weight, order);
                    all.push((rank, View4::Some(rule.views), declaration.clone(), file.as_ref()));
                }
            }
        }
        for declaration in sheet::declarations(element.attr("style").unwrap_or_default()) {
            all.push(((declaration.is_important, 2, (0, 0, 0), 0), View4::All, declaration, None));
        }
        all.sort_by_key(|(rank, ..)| *rank);
        std::array::from_fn(|at| {
            let view = View::ALL[at];
            let declared = all.iter().filter(|(_, views, ..)| views.has(view)).map(|(_, _, declaration, file)| (declaration, *file));
            Style::compute(element, view, parent.map(|parent| &parent[at]), declared.collect())
        })
    }
}

/// Important or not; browser, sheet or attribute; weight; order.
type Rank = (bool, u8, (u32, u32, u32), usize);

#[derive(Clone, Copy)]
enum View4 {
    All,
    Some(super::media::Views),
}

impl View4 {
    fn has(self, view: View) -> bool {
        match self {
            Self::All => true,
            Self::Some(views) => views.has(view),
        }
    }
}

/// What selectors can see of an element: names, classes and other attributes up to the root, with the siblings.
fn shape(element: ElementRef<'_>) -> String {
    let mut shape = String::new();
    for node in std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap)) {
        shape.push_str(node.value().name());
        for (name, value) in node.value().attrs().filter(|(name, _)| !matches!(*name, "href" | "src" | "alt" | "title")) {
            let _ = write!(shape, " {name}={value}");
        }
        let name_class = |sibling: ElementRef<'_>| {
            format!("{}.{}#{}", sibling.value().name(), sibling.attr("class").unwrap_or_default(), sibling.attr("id").unwrap_or_default())
        };
        for sibling in node.prev_siblings().filter_map(ElementRef::wrap) {
            shape.push('<');
            shape.push_str(&name_class(sibling));
        }
        let _ = write!(shape, ">{}/", node.next_siblings().filter(|next| next.value().is_element()).count());
    }
    shape
}

/// The part of a browser's own sheet that matters here, and attributes that count as style.
fn browser_defaults(element: ElementRef<'_>) -> Vec<Declaration> {
    let mut defaults = Vec::new();
    let mut add = |property: &str, value: &str| {
        defaults.push(Declaration { property: property.to_owned(), value: value.to_owned(), is_important: false });
    };
    match element.value().name() {
        "i" | "em" | "cite" | "dfn" | "var" | "address" => add("font-style", "italic"),
        "u" | "ins" => add("text-decoration", "underline"),
        "s" | "del" | "strike" => add("text-decoration", "line-through"),
        "small" => add("font-size", "0.833em"),
        "h1" => add("font-size", "2em"),
        "h2" => add("font-size", "1.5em"),
        "head" | "script" | "style" | "template" | "noscript" => add("display", "none"),
        "a" if element.attr("href").is_some() => {
            add("color", "#0000ee");
            add("text-decoration", "underline");
        }
        "font" => {
            if let Some(colour) = element.attr("color") {
                add("color", colour);
            }
            if let Some(face) = element.attr("face") {
                add("font-family", face);
            }
        }
        "img" | "svg" | "object" | "embed" => {
            for property in ["width", "height"] {
                if let Some(number) = element.attr(property).and_then(|value| value.trim().trim_end_matches("px").parse::<f64>().ok()) {
                    add(property, &format!("{number}px"));
                }
            }
        }
        _ => {}
    }
    if element.attr("hidden").is_some() {
        add("display", "none");
    }
    let is_folded = element.parent().and_then(ElementRef::wrap).is_some_and(|parent| {
        parent.value().name() == "details" && parent.attr("open").is_none() && element.value().name() != "summary"
    });
    if is_folded {
        add("content-visibility", "hidden");
    }
    defaults
}

impl Style {
    fn compute(element: ElementRef<'_>, view: View, parent: Option<&Self>, declared: Vec<(&Declaration, Option<&String>)>) -> Self {
        let mut style = match parent {
            Some(parent) => Self {
                values: INHERITED.iter().filter_map(|name| Some((*name, parent.values.get(name)?.clone()))).collect(),
                custom: Arc::clone(&parent.custom),
                hidden: parent.hidden.clone(),
                hidden_text: parent.hidden_text.clone(),
                effects: parent.effects.clone(),
                text_effects: parent.text_effects.clone(),
                ..*parent
            },
            // A dark page without a ground of its own depends on the browser.
            None => Self {
                font_size: 16.0,
                root_size: 16.0,
                ground: (view != View::Dark).then_some([255; 3]),
                ..Self::default()
            },
        };
        style.declare(parent, &declared);
        style.size_letters(parent, element.value().name() == "html");
        style.add_up();
        style
    }

    fn declare(&mut self, parent: Option<&Self>, declared: &[(&Declaration, Option<&String>)]) {
        if declared.iter().any(|(declaration, _)| declaration.property.starts_with("--")) {
            let mut custom = (*self.custom).clone();
            for (declaration, _) in declared.iter().filter(|(declaration, _)| declaration.property.starts_with("--")) {
                custom.insert(declaration.property.clone(), declaration.value.clone());
            }
            self.custom = Arc::new(custom);
        }
        for (declaration, file) in declared.iter().filter(|(declaration, _)| !declaration.property.starts_with("--")) {
            let Some(value) = resolve(&declaration.value, &self.custom, 0) else { continue };
            let cause = Arc::new(Cause {
                declaration: format!("{}: {}", declaration.property, declaration.value),
                file: file.cloned(),
            });
            for (name, text) in shorthand::expand(&declaration.property, &value) {
                let text = text.trim();
                match text.to_ascii_lowercase().as_str() {
                    "inherit" => match parent.and_then(|parent| parent.values.get(name)) {
                        Some(inherited) => _ = self.values.insert(name, inherited.clone()),
                        None => _ = self.values.remove(name),
                    },
                    "unset" | "revert" if INHERITED.contains(&name) => match parent.and_then(|parent| parent.values.get(name)) {
                        Some(inherited) => _ = self.values.insert(name, inherited.clone()),
                        None => _ = self.values.remove(name),
                    },
                    "initial" | "unset" | "revert" => _ = self.values.remove(name),
                    _ => _ = self.values.insert(name, Value { text: text.to_owned(), cause: Arc::clone(&cause) }),
                }
            }
        }
    }

    fn size_letters(&mut self, parent: Option<&Self>, is_root: bool) {
        let base = parent.map_or(16.0, |parent| parent.font_size);
        if let Some(value) = self.values.get("font-size") {
            let sizes = Sizes { em: base, rem: if is_root { 16.0 } else { self.root_size } };
            let text = value.text.to_ascii_lowercase();
            let named = match text.as_str() {
                "xx-small" => Some(9.0),
                "x-small" => Some(10.0),
                "small" => Some(13.0),
                "medium" => Some(16.0),
                "large" => Some(18.0),
                "x-large" => Some(24.0),
                "xx-large" => Some(32.0),
                "smaller" => Some(base / 1.2),
                "larger" => Some(base * 1.2),
                _ => None,
            };
            let percent = text.ends_with('%').then(|| values::share(&text)).flatten().map(|share| share * base);
            self.font_size = named.or(percent).or_else(|| values::length(&text, sizes)).unwrap_or(base);
        } else {
            self.font_size = base;
        }
        if is_root {
            self.root_size = self.font_size;
        }
    }

    /// The value of a property as it is written.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    /// The value in lower case; empty when there is none.
    pub(super) fn word(&self, name: &str) -> String {
        self.get(name).map(|value| value.text.to_ascii_lowercase()).unwrap_or_default()
    }

    /// A length in pixels.
    pub(super) fn length(&self, name: &str) -> Option<f64> {
        let sizes = Sizes { em: self.font_size, rem: self.root_size };
        values::length(&self.get(name)?.text, sizes)
    }

    /// A length in pixels, 0 where it is not given or not known.
    pub(super) fn length_or_zero(&self, name: &str) -> f64 {
        self.length(name).unwrap_or_default()
    }

    /// The reason why property `name` is as it is.
    pub(super) fn cause(&self, name: &str) -> Option<Cause> {
        self.get(name).map(|value| (*value.cause).clone())
    }

    fn add_up(&mut self) {
        self.hidden = self.hidden.take().or_else(|| self.own_hiding());
        let tiny = (self.font_size < 1.0).then(|| self.cause("font-size")).flatten();
        let pushed_out = self.length("text-indent").filter(|indent| indent.abs() >= 500.0).and_then(|_| self.cause("text-indent"));
        let unseen = ["transparent", "rgba(0, 0, 0, 0)"].contains(&self.word("color").as_str()).then(|| self.cause("color")).flatten();
        self.hidden_text = self.hidden_text.take().or(tiny).or(pushed_out).or(unseen);
        let own = self.own_effects();
        self.effects.extend(own);
        let own = self.own_text_effects();
        self.text_effects.extend(own);
        self.text_effects.dedup();
        self.ground = self.own_ground();
    }

    fn own_hiding(&self) -> Option<Cause> {
        let is = |name: &str, words: &[&str]| words.contains(&self.word(name).as_str()).then(|| self.cause(name)).flatten();
        let faded = || values::share(&self.get("opacity")?.text).filter(|opacity| *opacity < 0.05).and_then(|_| self.cause("opacity"));
        let away = || {
            let is_placed = ["absolute", "fixed", "relative"].contains(&self.word("position").as_str());
            let name = ["left", "top", "right", "bottom"].into_iter().find(|side| self.length(side).is_some_and(|at| at <= -500.0))?;
            is_placed.then(|| self.cause(name)).flatten()
        };
        let no_room = || {
            let cuts = ["hidden", "clip"].contains(&self.word("overflow").as_str());
            let side = ["width", "height", "max-height", "max-width"].into_iter();
            let name = side.into_iter().find(|side| self.length(side).is_some_and(|length| length <= 1.0))?;
            (cuts || self.length(name) == Some(0.0)).then(|| self.cause(name)).flatten()
        };
        let cut_off = || {
            let (clip, path) = (self.word("clip"), self.word("clip-path"));
            let all = path.starts_with("inset(50%") || path.starts_with("inset(100%") || path.starts_with("circle(0");
            if all {
                self.cause("clip-path")
            } else {
                clip.starts_with("rect(").then(|| self.cause("clip")).flatten()
            }
        };
        let shrunk = || ["scale(0)", "scale(0, 0)"].contains(&self.word("transform").as_str()).then(|| self.cause("transform")).flatten();
        is("display", &["none"])
            .or_else(|| is("visibility", &["hidden", "collapse"]))
            .or_else(|| is("content-visibility", &["hidden"]))
            .or_else(faded)
            .or_else(away)
            .or_else(no_room)
            .or_else(cut_off)
            .or_else(shrunk)
    }

    fn own_effects(&self) -> Vec<Cause> {
        const CHANGING: [&str; 8] =
            ["filter", "opacity", "mix-blend-mode", "transform", "rotate", "scale", "mask-image", "clip-path"];
        let changes = |name: &&str| {
            let word = self.word(name);
            match *name {
                "opacity" => values::share(&word).is_some_and(|opacity| opacity < 1.0),
                // A shift changes neither shape nor colour.
                "transform" => !matches!(word.as_str(), "" | "none") && !word.starts_with("translate"),
                "rotate" => !matches!(word.as_str(), "" | "none" | "0deg"),
                "scale" => !matches!(word.as_str(), "" | "none" | "1"),
                _ => !matches!(word.as_str(), "" | "none" | "normal"),
            }
        };
        CHANGING.iter().filter(|name| changes(name)).filter_map(|name| self.cause(name)).collect()
    }

    fn own_text_effects(&self) -> Vec<Cause> {
        let tests: [(&str, fn(&str) -> bool); 6] = [
            ("font-style", |word| word.starts_with("italic") || word.starts_with("oblique")),
            ("text-decoration", |word| ["underline", "overline", "line-through"].iter().any(|line| word.contains(line))),
            ("text-transform", |word| matches!(word, "uppercase" | "lowercase" | "capitalize")),
            ("text-shadow", |word| !word.is_empty() && word != "none"),
            ("font-variant", |word| word.contains("caps")),
            ("-webkit-text-stroke", |word| !word.is_empty() && !word.starts_with('0')),
        ];
        tests.iter().filter(|(name, is_effect)| is_effect(&self.word(name))).filter_map(|(name, _)| self.cause(name)).collect()
    }

    fn own_ground(&self) -> Option<[u8; 3]> {
        if !matches!(self.word("background-image").as_str(), "" | "none") {
            return None;
        }
        match self.word("background-color").as_str() {
            "" | "transparent" | "rgba(0, 0, 0, 0)" | "none" => self.ground,
            colour => values::colour(colour),
        }
    }
}

/// The value with every `var()` filled in; `None` when one has nothing to be filled with.
fn resolve(value: &str, custom: &HashMap<String, String>, depth: u8) -> Option<String> {
    let Some(at) = value.find("var(") else { return Some(value.to_owned()) };
    // Variables that name one another in a circle mean nothing.
    if depth > 16 {
        return None;
    }
    let inside = &value[at + 4..];
    let mut open = 1;
    let end = inside.char_indices().find_map(|(at, letter)| {
        open += i32::from(letter == '(') - i32::from(letter == ')');
        (open == 0).then_some(at)
    })?;
    let (name, fallback) = inside[..end].split_once(',').map_or((&inside[..end], None), |(name, rest)| (name, Some(rest)));
    let filled = custom.get(name.trim()).map(String::as_str).or(fallback)?;
    resolve(&format!("{}{}{}", &value[..at], filled.trim(), &inside[end + 1..]), custom, depth + 1)
}
