//! A finished web page as the branding rules see it, whatever theme made it. Read by `inspect::page`; rules never look at
//! HTML or CSS themselves. Lengths are CSS pixels (96 to the inch); `None` means that only a browser could tell.

/// A page.
#[derive(Debug, Clone, Default)]
pub struct WebPage {
    /// Path in the output.
    pub path: String,
    /// What it was made from.
    pub origin: String,
    /// Which page it is.
    pub kind: PageKind,
    /// Output paths of the files that its links lead to.
    pub links: Vec<String>,
    /// All words, with single spaces between them.
    pub text: String,
    /// Words outside the main part: head, navigation and foot. On the disclaimer page, all words.
    pub frame: String,
    /// Paragraphs of the disclaimer page; empty on others.
    pub paragraphs: Vec<String>,
    /// Pictures of the EU emblem, or that want to be it, in order.
    pub emblems: Vec<Emblem>,
    /// Passages that credit the donor, or stand where the credit belongs.
    pub credits: Vec<Credit>,
    /// Other pictures outside the main part, or beside an emblem.
    pub logos: Vec<Logo>,
    /// Red crosses and red crescents that are no registered logo.
    pub signs: Vec<RedSign>,
}

/// Which page of the output.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PageKind {
    /// The page that leads to all editions.
    Root,
    /// Disclaimer and imprint of an edition.
    Disclaimer,
    /// Any other.
    #[default]
    Other,
}

/// A way in which a page is looked at. Rules look at all four: what is right by day may be wrong at night or on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// 360 pixels wide, light.
    Phone,
    /// 1,280 pixels wide, light.
    Screen,
    /// 1,280 pixels wide, dark.
    Dark,
    /// Printed on A4.
    Paper,
}

impl View {
    /// All.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Screen, Self::Dark, Self::Paper];

    /// How messages say it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Phone => "on a phone",
            Self::Screen => "on a wide screen",
            Self::Dark => "in dark mode",
            Self::Paper => "on paper",
        }
    }
}

/// The declaration that makes something look as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// As in `filter: grayscale(1)`.
    pub declaration: String,
    /// What the style sheet was made from; `None` when it is in the page itself.
    pub file: Option<String>,
}

/// How an element looks in one view.
#[derive(Debug, Clone)]
pub struct Look {
    /// The view.
    pub view: View,
    /// Why nobody sees it; `None` when it is shown.
    pub hidden: Option<Cause>,
    /// What changes its colours or its shape: filters, transparency, blending, turning, cropping.
    pub effects: Vec<Cause>,
    /// Width of a picture, or of its box.
    pub width: Option<f64>,
    /// Height.
    pub height: Option<f64>,
    /// What gave it this size.
    pub sized_by: Option<Cause>,
    /// Colour behind it, where it is one colour.
    pub ground: Option<[u8; 3]>,
    /// Width of a white border around it.
    pub white_border: f64,
    /// Least distance to a text or picture beside it that is not the funding statement.
    pub clear_space: Option<f64>,
    /// What lies on it, or may.
    pub covered: Option<Cause>,
}

/// Where on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zone {
    /// Before the main part.
    Head,
    /// In the main part.
    Main,
    /// After it.
    Foot,
}

/// A picture that shows the EU emblem, or that its name or words say does.
#[derive(Debug, Clone)]
pub struct Emblem {
    /// Path in the output; `drawing in the page` for one that is written into it.
    pub file: String,
    /// What the file was made from; `None` for a drawing in the page.
    pub origin: Option<String>,
    /// What was measured; `None` for a picture of pixels, which is not measured here.
    pub drawing: Option<EmblemDrawing>,
    /// Alternative text; `None` when there is none at all.
    pub alt: Option<String>,
    /// Place.
    pub zone: Zone,
    /// Words beside it: of the nearest block that has any.
    pub beside: String,
    /// Other emblems in that block.
    pub twins: usize,
    /// One for each view.
    pub looks: Vec<Look>,
}

/// A drawing of the emblem, measured. Lengths are shares of the height of its field.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EmblemDrawing {
    /// Width by height of the field; 0 when there is none.
    pub ratio: f64,
    /// Five-pointed stars.
    pub stars: usize,
    /// Of those, the ones at the hours of a clock on a circle with a third of the height as its radius.
    pub in_place: usize,
    /// Of those, the ones that stand upright.
    pub upright: usize,
    /// Of those, the ones of the right size and shape.
    pub regular: usize,
    /// Colour of the field.
    pub field: Paint,
    /// Colours of the stars, each once.
    pub star_colours: Vec<Paint>,
    /// Whatever else is drawn, in words: `text`, `a picture`, `a shape`.
    pub extras: Vec<&'static str>,
}

/// A fill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paint {
    /// As it is written: `#003399`, `url(#gradient)`.
    pub written: String,
    /// Red, green, blue of a solid one.
    pub rgb: Option<[u8; 3]>,
}

/// A passage that credits the donor.
#[derive(Debug, Clone)]
pub struct Credit {
    /// Its words.
    pub text: String,
    /// Place.
    pub zone: Zone,
    /// Whether an emblem stands in the same block.
    pub is_beside_emblem: bool,
    /// One for each view.
    pub looks: Vec<TextLook>,
}

/// How a passage looks in one view.
#[derive(Debug, Clone)]
pub struct TextLook {
    /// The view.
    pub view: View,
    /// Why nobody sees it.
    pub hidden: Option<Cause>,
    /// Slant, underline, shadow and other effects.
    pub effects: Vec<Cause>,
    /// First family of the list, and where the list is.
    pub family: Option<Cause>,
    /// Colour of the letters, and where it is given.
    pub colour: Option<([u8; 3], Cause)>,
    /// Colour behind them, where it is one colour.
    pub ground: Option<[u8; 3]>,
}

/// A picture that may be somebody's logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// Path in the output.
    pub file: String,
    /// What the file was made from.
    pub origin: Option<String>,
    /// SHA-256 of the file in lower-case hex.
    pub hash: String,
    /// Alternative text.
    pub alt: String,
    /// Width by height of the file's own picture.
    pub ratio: Option<f64>,
    /// One for each view.
    pub looks: Vec<Look>,
}

/// A red cross or red crescent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedSign {
    /// What it is: `⛑`, `red crescent`, `red cross`.
    pub what: String,
    /// The file or place that has it.
    pub place: String,
    /// What that was made from.
    pub origin: Option<String>,
    /// How it is used.
    pub used: SignUse,
}

/// How a red sign is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUse {
    /// As a picture or a letter of its own.
    Alone,
    /// As icon of the site, bullet, divider, background.
    Decoration,
}
