//! The faces of the theme for a file that goes from phone to phone: where a phone lacks ҳ or қ, a leaflet is ruined, so the
//! file brings its letters along. Equal sets of letters are cut once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, OnceLock};

use ttf_parser::name_id;

use super::subset::{self, FAMILY};
use crate::model::alphabet;
use crate::model::config::Config;
use crate::model::theme::Theme;
use crate::render::html::uri;
use crate::render::pdf;

/// A face of the text family.
struct Face<'a> {
    bytes: &'a [u8],
    weight: u16,
    is_italic: bool,
    /// Copyright and licence, as the font says them.
    notice: String,
}

/// A face with some letters as an address, once somebody has cut it.
type Cut = Arc<OnceLock<String>>;

/// The faces, and what was cut of them.
pub(super) struct Fonts<'a> {
    faces: Vec<Face<'a>>,
    /// What every file gets: the letters of all languages of the book, so that most files share one set.
    common: BTreeSet<char>,
    cut: Mutex<BTreeMap<(usize, String), Cut>>,
}

impl<'a> Fonts<'a> {
    /// The faces of the family that sets the packs' text, save those whose makers forbid to hand them on or to cut them, and those
    /// that cannot be cut.
    pub(super) fn new(theme: &'a Theme, config: &Config) -> Self {
        let family = pdf::families(theme).into_iter().next().unwrap_or_default();
        let files = theme.under("fonts/").filter(|(name, _)| name.ends_with(".ttf") || name.ends_with(".otf"));
        let mut faces: Vec<Face<'a>> = files.filter_map(|(_, file)| face(&file.bytes, &family)).collect();
        faces.sort_by_key(|face| (face.weight, face.is_italic));
        let alphabets = config.languages.keys().filter_map(|lang| alphabet::letters(config.tag(lang)));
        let common = alphabets.flat_map(|letters| letters.chars().collect::<Vec<_>>()).chain(' '..='~').collect();
        Self { faces, common, cut: Mutex::default() }
    }

    /// `@font-face` rules for a page with this HTML; empty where the theme has no face that may go along.
    pub(super) fn css(&self, html: &str) -> String {
        // All that stand anywhere in the page: attributes are shown too, on paper or by the script.
        let own = html.chars().filter(|letter| !letter.is_control());
        let letters = own.chain(self.common.iter().copied()).collect();
        let slants = html.contains("<em>") || html.contains("class=\"stale-mark\"");
        let mut css = String::new();
        for (at, face) in self.faces.iter().enumerate().filter(|(_, face)| !face.is_italic || (slants && face.weight < 600)) {
            if css.is_empty() {
                let _ = writeln!(css, "/* \"{FAMILY}\" is a subset under the licence of the original. {} */", face.notice);
            }
            let style = if face.is_italic { "italic" } else { "normal" };
            let source = self.source(at, &letters);
            if !source.is_empty() {
                let _ = writeln!(
                    css,
                    "@font-face {{ font-family: \"{FAMILY}\"; font-style: {style}; font-weight: {}; src: url({source}) format(\"woff2\"); }}",
                    face.weight
                );
            }
        }
        css
    }

    /// The face at `at` with these letters, as an address.
    fn source(&self, at: usize, letters: &BTreeSet<char>) -> String {
        let key = (at, letters.iter().collect::<String>());
        let Ok(mut cut) = self.cut.lock() else { return String::new() };
        let place = Arc::clone(cut.entry(key).or_default());
        drop(cut);
        let make = || subset::cut(self.faces[at].bytes, letters).map_or_else(String::new, |font| uri("font.woff2", &font));
        place.get_or_init(make).clone()
    }
}

fn face<'a>(bytes: &'a [u8], family: &str) -> Option<Face<'a>> {
    let face = ttf_parser::Face::parse(bytes, 0).ok()?;
    let may_go_along = face.permissions() != Some(ttf_parser::Permissions::Restricted) && face.is_subsetting_allowed();
    // PostScript outlines would be lost: `fontcull-klippa` does not cut them, and letters without outlines are worse than the system's.
    let can_be_cut = face.tables().glyf.is_some();
    let is_wanted = may_go_along && can_be_cut && subset::name(&face, name_id::FAMILY).as_deref() == Some(family);
    let said =
        [name_id::COPYRIGHT_NOTICE, name_id::LICENSE, name_id::LICENSE_URL].into_iter().filter_map(|id| subset::name(&face, id));
    let mut notice: Vec<String> = Vec::new();
    for words in said {
        // The licence of some fonts repeats their copyright.
        if !notice.contains(&words) {
            notice.push(words);
        }
    }
    let notice = notice.join(" ").replace(['<', '>', '*', '\\'], " ");
    is_wanted.then(|| Face { bytes, weight: if face.is_bold() { 700 } else { 400 }, is_italic: face.is_italic(), notice })
}
