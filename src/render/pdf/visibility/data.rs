//! The words and measures that templates of sheets use besides those of every pack: `data.sheet`.

use serde::Serialize;

use crate::render::pdf::data::Tongue;

/// Millimetres beyond the bleed that hold the crop marks.
pub(in crate::render::pdf) const SLUG: f64 = 7.0;

/// What a sheet for walls, pockets and equipment prints.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render::pdf) struct Sheet {
    /// Width and height of a page in millimetres, after cutting.
    pub(super) size: [f64; 2],
    /// For the print shop: millimetres of ink beyond the cut, and of the strip around it that holds the marks.
    pub(super) marks: Option<Marks>,
    /// What a poster or banner says.
    pub(super) message: Option<Said>,
    /// Numbers to call in danger: each number once, however many countries have it.
    pub(super) numbers: Vec<Number>,
    /// Address of the page on the book's site; a book without a site has none.
    pub(super) online: Option<Online>,
    /// Name of the country's centres.
    pub(super) centre: String,
    /// Project, in its own words.
    pub(super) project: String,
    /// What to say on the telephone, for cards.
    pub(super) phrases: Vec<Phrase>,
    /// Small strings of sheets.
    pub(super) strings: Strings,
}

/// Measures for the print shop.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Marks {
    /// Ink beyond the cut.
    pub(super) bleed: f64,
    /// Strip beyond the bleed.
    pub(super) slug: f64,
}

/// A message with its language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Said {
    /// The words.
    pub(super) text: String,
    /// Language of the words.
    pub(super) tongue: Tongue,
    /// Says that the words are in another language than the sheet.
    pub(super) fallback: Option<String>,
    /// Title of the session that it is from.
    pub(super) session: Option<String>,
}

/// A number to call.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Number {
    /// As dialled.
    pub(super) digits: String,
    /// Who answers.
    pub(super) name: String,
    /// Countries in which it is known to be that.
    pub(super) countries: Vec<String>,
}

/// An address on the book's site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Online {
    /// As printed.
    pub(super) address: String,
    /// The code as SVG.
    pub(super) qr: String,
    /// What the code says, for those who do not see it.
    pub(super) alt: String,
}

/// A sentence to say on the telephone.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Phrase {
    /// In the language of the sheet.
    pub(super) own: String,
    /// In the language that people understand there, where it is another one.
    pub(super) spoken: Option<String>,
    /// That language.
    pub(super) tongue: Tongue,
}

/// Small strings of sheets.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Strings {
    /// Above the place for the centre's address.
    pub(super) our_centre: String,
    /// Above the sentences for the telephone.
    pub(super) say: String,
    /// Before the line for the name of the card's owner.
    pub(super) my_name: String,
    /// Before the line for the telephone of somebody close.
    pub(super) call_my_family: String,
    /// Above what is inside a leaflet.
    pub(super) inside: String,
}
