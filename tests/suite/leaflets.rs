//! Faults put into a good leaflet (`tests/leaflets/good.typ`), which is then set and checked as `rahnamo lint leaflet.pdf
//! --book . --country TJ --lang ru --product leaflet` does.
//!
//! ```text
//! brand.funded = false            a value of book.toml
//! old words => new words          in the leaflet, `\n` for a line end
//! emblem: #003399 => #0066CC      in the drawing of the emblem
//! pdf: locked                     what becomes of the finished file, see `Change`
//! ```
//!
//! A replacement that finds nothing to replace is a fault of the example.

use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};
use rahnamo::loose::Known;
use rahnamo::model::expected::Product;
use rahnamo::model::finding::Finding;
use rahnamo::model::localized::Country;
use rahnamo::model::source::SourceMap;

use crate::brand_pdf::lint;
use crate::{pages, support};

/// The leaflet, in Russian.
pub const GOOD: &str = include_str!("../leaflets/good.typ");

/// What the book says that the leaflet is compared with, over the base book.
const BOOK: &str = "brand.project.ru = Надёжный путь\nbrand.organisation.ru = Общество\n\
                    countries.TJ.society.name.ru = Общество Севера\ncountries.KZ.society.name.ru = Соседи";

/// What is done to a finished file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Its structure tree is taken out.
    Untagged,
    /// It asks for a password.
    Locked,
    /// Its fonts do not say which letters they show, and are called after the old Tajik fonts.
    LegacyFonts,
}

impl Change {
    const ALL: [(&'static str, Self); 3] =
        [("untagged", Self::Untagged), ("locked", Self::Locked), ("legacy fonts", Self::LegacyFonts)];

    fn of(word: &str) -> Self {
        let found = Self::ALL.iter().find(|(name, _)| *name == word);
        found.unwrap_or_else(|| panic!("`pdf: {word}` is one of {:?}", Self::ALL.map(|(name, _)| name))).1
    }

    fn apply(self, document: &mut Document) {
        match self {
            Self::Untagged => {
                let catalog = document.catalog_mut().expect("a PDF has a catalogue");
                catalog.remove(b"StructTreeRoot");
                catalog.remove(b"MarkInfo");
            }
            Self::Locked => lock(document),
            Self::LegacyFonts => {
                for font in
                    document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()).filter(|dict| is_font(dict))
                {
                    font.remove(b"ToUnicode");
                    font.set("BaseFont", Object::Name(b"ABCDEF+TimesNewRomanTj".to_vec()));
                }
            }
        }
    }
}

fn is_font(dict: &Dictionary) -> bool {
    dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Font")
}

fn lock(document: &mut Document) {
    let id = Object::string_literal("leaflet");
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = EncryptionVersion::V2 {
        document,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("keys can be made");
    document.encrypt(&state).expect("the file can be locked");
}

/// What is found after the changes that `example` asks for; `words` are those after the kind of the block.
pub fn findings(example: &str, words: &[&str], faults: &mut Vec<String>) -> (Vec<Finding>, SourceMap) {
    let (mut source, mut settings) = (GOOD.to_owned(), settings(BOOK));
    let (mut emblem, mut changes) = (rahnamo::render::brand::emblem_svg(), Vec::new());
    for line in example.lines().filter(|line| !line.trim().is_empty()) {
        if let Some(change) = line.strip_prefix("pdf: ") {
            changes.push(Change::of(change));
        } else if let Some(change) = line.strip_prefix("emblem: ") {
            assert!(pages::replace(change, &mut emblem), "`{change}` changes the emblem");
        } else if let Some(setting) = pages::setting(line) {
            settings.push(setting);
        } else if !pages::replace(line, &mut source) {
            faults.push(format!("nothing is replaced by `{line}`"));
        }
    }
    let pdf = changed(support::typst_with(&source, &[("emblem.svg", emblem.as_bytes())]), &changes);
    let word = words.first().copied().unwrap_or("leaflet");
    let product = Product::ALL.iter().find(|(name, _)| *name == word).map(|(_, product)| *product);
    let root = support::book("");
    let known = Known::new(product, None).with_book(root.path(), &settings, &[Country::new("TJ")]);
    lint(&pdf, &known.expect("the book is sound"), "ru")
}

fn settings(lines: &str) -> Vec<(String, String)> {
    lines.lines().filter_map(pages::setting).collect()
}

fn changed(pdf: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    if changes.is_empty() {
        return pdf;
    }
    let mut document = Document::load_mem(&pdf).expect("typst makes PDFs");
    for change in changes {
        change.apply(&mut document);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it is written");
    bytes
}

#[test]
fn a_good_leaflet_has_no_fault() {
    let mut faults = Vec::new();
    let (found, map) = findings("", &[], &mut faults);
    assert!(found.is_empty() && faults.is_empty(), "{}", crate::findings::report(&found, &map));
}

/// A print shop's programme that writes no structure loses nothing by that alone: words, emblem and sizes are seen all the same.
#[test]
fn a_leaflet_without_structure_has_no_fault_of_branding() {
    let mut faults = Vec::new();
    let (found, map) = findings("pdf: untagged", &[], &mut faults);
    assert!(found.is_empty() && faults.is_empty(), "{}", crate::findings::report(&found, &map));
}
