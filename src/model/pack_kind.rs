//! Kinds of packs and all that sets one apart from another. A new kind is a row in [`PackKind::traits`], a template of its name,
//! and its name in the locales (`pack-…`).

use super::expected::Product;

/// What a pack is for, which decides its template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackKind {
    /// Trainer's guide: with staff text, minutes and room for notes.
    Guide,
    /// Participant's sheets: never staff text.
    Handout,
    /// Information pack: contents, texts, glossary, where to turn; never staff text.
    InfoPack,
    /// Forms to fill in, with a spreadsheet of each.
    Forms,
    /// Letters, contracts and certificates to fill in and sign.
    Letters,
    /// One message for the wall of an information corner.
    Poster,
    /// Card with numbers to call, eight on a sheet.
    Pocket,
    /// A4 sheet folded twice into six panels.
    Leaflet,
    /// Information pack on A5, imposed on A4 for folding and stapling.
    Booklet,
    /// Roll-up for outreach, 85 × 200 cm.
    Banner,
    /// Emblem and statement for equipment, eight on a sheet.
    Stickers,
    /// Tent for the table at meetings.
    Flag,
    /// For the door of a centre.
    Sign,
    /// Sheets of the test before and after a training; never staff text.
    Tests,
}

/// All that code outside the templates needs to know about a kind.
#[derive(Debug, Clone, Copy)]
pub struct Traits {
    /// The word in `book.toml`, in file names of templates and in locale keys.
    pub word: &'static str,
    /// What is printed in it.
    pub filling: Filling,
    /// Whether `::: staff` blocks are printed.
    pub has_staff_text: bool,
    /// Whether the words of the glossary are printed.
    pub has_glossary: bool,
    /// Room of its template for figures.
    pub figures: Figures,
    /// Sheets that it can be made for, the usual one first. Kinds that are cut or folded fit one sheet only.
    pub papers: &'static [Paper],
    /// Shape of a page on that sheet.
    pub page: Page,
    /// How its pages are put together on A4 sheets, in a file of their own; `None` where they are printed as they are.
    pub imposing: Option<Imposing>,
    /// Whether both sides of its sheets are printed.
    pub is_duplex: bool,
    /// How many pages it has whatever is written in it; `None` where the text decides.
    pub pages: Option<u32>,
    /// Millimetres of ink beyond the cut when a print shop cuts it; `None` where marks for the shop make no sense.
    pub bleed: Option<f64>,
    /// By which rules of visibility it is judged.
    pub product: Product,
}

/// What a pack prints, and which key of `book.toml` says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filling {
    /// Whole sessions of modules.
    Sessions,
    /// Titles and key messages of sessions.
    KeyMessages,
    /// Tests of modules.
    Questions,
    /// Forms.
    Forms,
    /// Letters.
    Letters,
    /// One chosen message.
    Message,
    /// What the book and the locales say of every edition: names, numbers, the emblem.
    Names,
}

/// Share of the sheet that is left to a figure.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// Millimetres between the margins that text and figures do not use.
    pub taken: f64,
    /// Share of the rest that the widest figure has.
    pub share: f64,
}

/// Shape of a page on its sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Page {
    /// The whole sheet, upright.
    Upright,
    /// The whole sheet on its side.
    Sideways,
    /// Width and height in millimetres of what is cut out of the sheet.
    Cut(f64, f64),
}

/// How pages are put together on A4 sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imposing {
    /// The same page two by four times, to be cut apart.
    Cards,
    /// The same page twice, head to head.
    Tent,
    /// Leaves laid into each other and folded.
    Booklet,
}

/// A page that is read on its own sheet, both sides printed: what most kinds are.
const READ: Traits = Traits {
    word: "",
    filling: Filling::Sessions,
    has_staff_text: false,
    has_glossary: false,
    figures: Figures { taken: 10.0, share: 0.58 },
    papers: &[Paper::A4, Paper::A3, Paper::A5],
    page: Page::Upright,
    imposing: None,
    is_duplex: true,
    pages: None,
    bleed: None,
    product: Product::Publication,
};

/// A single printed side that hangs, stands or sticks somewhere.
const SHOWN: Traits =
    Traits { filling: Filling::Names, papers: &[Paper::A4], is_duplex: false, pages: Some(1), product: Product::Poster, ..READ };

impl PackKind {
    /// All, as `book.toml` offers them; the first stands in for a word that is none.
    pub const ALL: [Self; 14] = [
        Self::Handout,
        Self::Guide,
        Self::InfoPack,
        Self::Forms,
        Self::Letters,
        Self::Poster,
        Self::Pocket,
        Self::Leaflet,
        Self::Booklet,
        Self::Banner,
        Self::Stickers,
        Self::Flag,
        Self::Sign,
        Self::Tests,
    ];

    /// What sets the kind apart.
    #[must_use]
    pub const fn traits(self) -> &'static Traits {
        match self {
            Self::Guide => &Traits { word: "guide", has_staff_text: true, figures: Figures { taken: 49.0, share: 0.70 }, ..READ },
            Self::Handout => &Traits { word: "handout", ..READ },
            Self::InfoPack => &Traits { word: "info-pack", has_glossary: true, ..READ },
            // What is filled in by hand is handed over leaf by leaf.
            Self::Forms => &Traits { word: "forms", filling: Filling::Forms, is_duplex: false, ..READ },
            Self::Letters => &Traits { word: "letters", filling: Filling::Letters, is_duplex: false, ..READ },
            Self::Tests => &Traits { word: "tests", filling: Filling::Questions, ..READ },
            Self::Booklet => &Traits {
                word: "booklet",
                has_glossary: true,
                figures: Figures { taken: 0.0, share: 0.70 },
                papers: &[Paper::A5],
                imposing: Some(Imposing::Booklet),
                ..READ
            },
            Self::Leaflet => &Traits {
                word: "leaflet",
                filling: Filling::KeyMessages,
                papers: &[Paper::A4],
                page: Page::Sideways,
                pages: Some(2),
                bleed: Some(3.0),
                product: Product::Leaflet,
                ..READ
            },
            Self::Pocket => &Traits {
                word: "pocket",
                // A bank card's size: it fits where one fits.
                page: Page::Cut(85.0, 55.0),
                imposing: Some(Imposing::Cards),
                is_duplex: true,
                pages: Some(2),
                product: Product::SmallItem,
                ..SHOWN
            },
            Self::Stickers => &Traits {
                word: "stickers",
                page: Page::Cut(90.0, 62.0),
                imposing: Some(Imposing::Cards),
                product: Product::Sticker,
                ..SHOWN
            },
            Self::Flag => &Traits { word: "flag", page: Page::Cut(210.0, 148.5), imposing: Some(Imposing::Tent), ..SHOWN },
            Self::Sign => &Traits { word: "sign", papers: &[Paper::A4, Paper::A3], bleed: Some(3.0), ..SHOWN },
            Self::Poster => {
                &Traits { word: "poster", filling: Filling::Message, papers: &[Paper::A3, Paper::A2], bleed: Some(3.0), ..SHOWN }
            }
            Self::Banner => &Traits {
                word: "banner",
                filling: Filling::Message,
                papers: &[Paper::Banner],
                // Large machines cut less exactly.
                bleed: Some(10.0),
                product: Product::Banner,
                ..SHOWN
            },
        }
    }

    /// The word in `book.toml`, in file names of templates and in locale keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.traits().word
    }

    /// Width and height of a page in millimetres after cutting, when it is made for `paper`.
    #[must_use]
    pub const fn page_size(self, paper: Paper) -> (f64, f64) {
        let (width, height) = paper.size();
        match self.traits().page {
            Page::Upright => (width, height),
            Page::Sideways => (height, width),
            Page::Cut(width, height) => (width, height),
        }
    }
}

impl Filling {
    /// Whether it is made of modules, and counted under a category.
    #[must_use]
    pub const fn is_of_modules(self) -> bool {
        matches!(self, Self::Sessions | Self::KeyMessages | Self::Questions)
    }

    /// Whether it is made of forms or letters.
    #[must_use]
    pub const fn is_of_sheets(self) -> bool {
        matches!(self, Self::Forms | Self::Letters)
    }
}

/// Sheet sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// 148 × 210 mm.
    A5,
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
    /// 850 × 2000 mm.
    Banner,
}

impl Paper {
    /// All of them, the smallest first.
    pub const ALL: [Self; 5] = [Self::A5, Self::A4, Self::A3, Self::A2, Self::Banner];

    /// typst's name for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::A2 => "a2",
            Self::A3 => "a3",
            Self::A4 => "a4",
            Self::A5 => "a5",
            Self::Banner => "85x200",
        }
    }

    /// As people call it.
    #[must_use]
    pub fn label(self) -> String {
        if self == Self::Banner { "85 × 200 cm".to_owned() } else { self.word().to_uppercase() }
    }

    /// Width and height in millimetres, upright.
    #[must_use]
    pub const fn size(self) -> (f64, f64) {
        match self {
            Self::A2 => (420.0, 594.0),
            Self::A3 => (297.0, 420.0),
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
            Self::Banner => (850.0, 2000.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own_that_leads_to_it() {
        for kind in PackKind::ALL {
            let same: Vec<_> = PackKind::ALL.into_iter().filter(|other| other.word() == kind.word()).collect();
            assert_eq!(same, [kind], "{}", kind.word());
            assert!(!kind.word().is_empty() && !kind.traits().papers.is_empty());
        }
    }

    #[test]
    fn what_is_cut_or_folded_fits_its_one_sheet() {
        for kind in PackKind::ALL.into_iter().filter(|kind| kind.traits().imposing.is_some()) {
            let [paper] = kind.traits().papers else { panic!("{} has one paper", kind.word()) };
            let (width, height) = kind.page_size(*paper);
            assert!(width <= 210.0 && height <= 297.0, "{}", kind.word());
        }
    }
}
