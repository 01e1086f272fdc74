//! Sheets for walls, pockets and equipment: their sizes and boxes, what is put together for the printer, what they say.

use std::sync::OnceLock;

use lopdf::{Document, Object};
use rahnamo::inspect::pdf;
use rahnamo::model::pdf::{PdfDocument, PdfPage};
use rahnamo::{Outcome, Output};

use crate::support::{book, build, bytes, paths};

const DIRECTORY: &str = "-- content/centres.yaml --
- id: emergency-tj
  kind: hotline
  country: TJ
  emergency: true
  name: {ru: Служба спасения, tg: Хадамоти наҷот}
  phones: [{number: \"112\"}]
- id: emergency-ru
  kind: hotline
  country: RU
  emergency: true
  name: {ru: Служба спасения, tg: Хадамоти наҷот}
  phones: [{number: \"112\"}]
";

/// The base book with one pack more for each of `packs`: id, kind and further lines.
fn with(packs: &[(&str, &str, &str)]) -> Outcome {
    let base = crate::txtar::base();
    let toml = base["book.toml"].replace("edition = \"1\"", "edition = \"1\"\nsite-url = \"https://example.org\"");
    let packs = packs.iter().map(|(id, kind, more)| format!("\n[[pack]]\nid = \"{id}\"\nkind = \"{kind}\"\n{more}\n"));
    let outcome = build(book(&format!("{DIRECTORY}-- book.toml --\n{toml}{}", packs.collect::<String>())).path(), Output::Pdf);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    outcome
}

const OF_LEGAL: &str = "category = \"legal-social\"\nmodules = [\"legal\"]";
/// Enough for what is the same in every language.
const TAJIK: &str = "languages = [\"tg\"]\n";
const MESSAGE: &str = "category = \"legal-social\"\nmessage = \"legal/documents/1\"";

/// Every kind, made once for all tests.
fn all() -> &'static Outcome {
    static ALL: OnceLock<Outcome> = OnceLock::new();
    ALL.get_or_init(|| {
        with(&[
            ("wall", "poster", &format!("{TAJIK}{MESSAGE}")),
            (
                "wall-large",
                "poster",
                &format!("{TAJIK}message = {{ ru = \"Свои слова\", tg = \"Сухани худ\" }}\npaper = \"a2\"\nmarks = true"),
            ),
            ("card", "pocket", TAJIK),
            ("fold", "leaflet", &format!("{TAJIK}{OF_LEGAL}")),
            ("fold-shop", "leaflet", &format!("{OF_LEGAL}\nsessions = [\"legal/arrival\"]\nmarks = true")),
            ("book", "booklet", &format!("{TAJIK}{OF_LEGAL}")),
            ("roll", "banner", &format!("{TAJIK}{MESSAGE}\nmarks = true")),
            ("stick", "stickers", TAJIK),
            ("table", "flag", TAJIK),
            ("door", "sign", TAJIK),
        ])
    })
}

fn read(outcome: &Outcome, path: &str) -> PdfDocument {
    pdf::read(path, bytes(outcome, path)).unwrap_or_else(|fault| panic!("{path}: {}", fault.message))
}

/// A box of the first page in millimetres: left, bottom, right, top.
fn page_box(file: &[u8], name: &str) -> Option<[f64; 4]> {
    let document = Document::load_mem(file).expect("a PDF");
    let page = document.page_iter().next().expect("a page");
    let corners = document.get_dictionary(page).expect("a page").get(name.as_bytes()).and_then(Object::as_array).ok()?;
    let number = |corner: &Object| f64::from(corner.as_float().expect("a number")) / 72.0 * 25.4;
    Some(std::array::from_fn(|side| number(&corners[side])))
}

fn assert_near(found: Option<[f64; 4]>, right: [f64; 4], what: &str) {
    let found = found.unwrap_or_else(|| panic!("{what} is there"));
    assert!(found.iter().zip(right).all(|(found, right)| (found - right).abs() < 0.05), "{what}: {found:?}, not {right:?}");
}

#[test]
fn each_kind_has_its_size_and_number_of_pages() {
    let outcome = all();
    let sizes = [
        ("wall", 1, 297.0, 420.0),
        ("card", 2, 85.0, 55.0),
        ("fold", 2, 297.0, 210.0),
        ("stick", 1, 90.0, 62.0),
        ("table", 1, 210.0, 148.5),
        ("door", 1, 210.0, 297.0),
        ("print/card-a4", 2, 210.0, 297.0),
        ("print/stick-a4", 1, 210.0, 297.0),
        ("print/table-a4", 1, 210.0, 297.0),
    ];
    for (name, pages, width, height) in sizes {
        let path = format!("tj/tg/packs/{name}.pdf");
        assert_eq!(read(outcome, &path).pages.len(), pages, "{name}");
        assert_near(page_box(bytes(outcome, &path), "MediaBox"), [0.0, 0.0, width, height], name);
    }
}

#[test]
fn the_print_shop_finds_cut_and_bleed() {
    let outcome = all();
    for (name, width, height, bleed) in
        [("wall-large", 420.0, 594.0, 3.0), ("fold-shop", 297.0, 210.0, 3.0), ("roll", 850.0, 2000.0, 10.0)]
    {
        let file = bytes(outcome, &format!("tj/tg/packs/{name}.pdf"));
        let (slug, cut) = (7.0, 7.0 + bleed);
        assert_near(page_box(file, "MediaBox"), [0.0, 0.0, width + 2.0 * cut, height + 2.0 * cut], name);
        assert_near(page_box(file, "TrimBox"), [cut, cut, cut + width, cut + height], name);
        let (right, top) = (width + cut + bleed, height + cut + bleed);
        assert_near(page_box(file, "BleedBox"), [slug, slug, right, top], name);
        let read = read(outcome, &format!("tj/tg/packs/{name}.pdf"));
        assert!(read.is_tagged && read.claims.iter().any(|claim| claim.contains("UA")), "{name} is still what it claims");
    }
    assert_eq!(page_box(bytes(outcome, "tj/tg/packs/wall.pdf"), "BleedBox"), None, "an office printer needs none");
}

/// Words of a page from `from` to `to` in tenths of a millimetre across, in the order of the content.
fn words(page: &PdfPage, from: i32, to: i32) -> String {
    let runs = page.runs.iter().filter(|run| (from..to).contains(&(run.area.x + run.area.width / 2)));
    runs.flat_map(|run| run.text.chars()).filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn a_printed_and_folded_booklet_reads_like_its_pages() {
    let outcome = all();
    let pages = read(outcome, "tj/tg/packs/book.pdf").pages;
    let sheets = read(outcome, "tj/tg/packs/print/book-a4.pdf");
    assert!(!sheets.is_tagged && sheets.claims.is_empty(), "sheets claim nothing: {:?}", sheets.claims);
    let sides = sheets.pages;
    assert_eq!(sides.len(), pages.len().next_multiple_of(4) / 2);
    let (left, right) = (|side: usize| words(&sides[side], 0, 1485), |side: usize| words(&sides[side], 1485, 2970));
    // Turned over at the short edge, the left half of a back lies behind the right half of its front.
    let leaves = sides.len() / 2;
    let first = (0..leaves).flat_map(|leaf| [right(2 * leaf), left(2 * leaf + 1)]);
    let second = (0..leaves).rev().flat_map(|leaf| [right(2 * leaf + 1), left(2 * leaf)]);
    let mut expected: Vec<String> = pages.iter().map(|page| words(page, 0, 1480)).collect();
    expected.resize(sides.len() * 2, String::new());
    assert!(expected.iter().filter(|page| !page.is_empty()).count() > 4, "the booklet has something to read");
    assert_eq!(first.chain(second).collect::<Vec<_>>(), expected);
}

#[test]
fn sheets_for_the_printer_hold_eight_cards_each() {
    let outcome = all();
    let sheets = read(outcome, "tj/tg/packs/print/card-a4.pdf");
    let count = |page: &PdfPage, what: &str| page.runs.iter().filter(|run| run.text.contains(what)).count();
    assert_eq!(count(&sheets.pages[0], "112"), 8, "numbers in front");
    assert_eq!(count(&sheets.pages[1], "Помогите"), 8, "sentences on the back");
    assert_eq!(read(outcome, "tj/tg/packs/print/stick-a4.pdf").pages[0].emblems.len(), 8);
}

#[test]
fn a_poster_says_its_message_and_one_number_for_all_countries() {
    let outcome = all();
    let poster = &read(outcome, "tj/tg/packs/wall.pdf").pages[0];
    let text = words(poster, 0, i32::MAX);
    assert!(text.contains("Ҳуҷҷатҳоросанҷед."), "{text}");
    assert!(text.contains("Тоҷикистон,Русия"), "{text}");
    assert_eq!(poster.runs.iter().filter(|run| run.text.trim() == "112").count(), 1);
    assert!(text.contains("https://example.org/tj/tg/legal/documents.html"), "the address stands beside its code: {text}");
    assert!(poster.runs.iter().map(|run| run.size).max() >= Some(720), "72 points at least can be read at three metres");
    let own = words(&read(outcome, "tj/tg/packs/wall-large.pdf").pages[0], 0, i32::MAX);
    assert!(own.contains("Суханихуд"), "{own}");
}

#[test]
fn a_leaflet_has_the_key_messages_of_its_sessions_and_no_more() {
    let outcome = all();
    let whole = read(outcome, "tj/tg/packs/fold.pdf");
    let inside = words(&whole.pages[1], 0, i32::MAX);
    assert!(inside.contains("Ҳуҷҷатҳо") && inside.contains("Ҳуҷҷатҳоросанҷед.") && inside.contains("Приезд"), "{inside}");
    assert!(!inside.contains("Шиноснома"), "bodies are not printed: {inside}");
    let chosen = words(&read(outcome, "tj/ru/packs/fold-shop.pdf").pages[1], 0, i32::MAX);
    assert!(chosen.contains("Приезд") && !chosen.contains("Документы"), "{chosen}");
    // Kazakhstan has nothing about the arrival in Russia, and so no leaflet of it.
    assert!(!paths(outcome).contains(&"kz/ru/packs/fold-shop.pdf"));
}

#[test]
fn print_with_one_ink_has_the_emblem_in_outline_and_no_colour() {
    let outcome =
        &with(&[("wall", "poster", &format!("{MESSAGE}\nbw = true")), ("plain", "handout", &format!("{OF_LEGAL}\nbw = true"))]);
    for name in ["wall", "plain"] {
        let document = read(outcome, &format!("tj/tg/packs/{name}.pdf"));
        let emblems: Vec<_> = document.pages.iter().flat_map(|page| &page.emblems).collect();
        assert!(!emblems.is_empty() && emblems.iter().all(|emblem| emblem.is_outline), "{name}: {emblems:?}");
        let is_grey = |[red, green, blue]: [u8; 3]| red == green && green == blue;
        let runs = document.pages.iter().flat_map(|page| &page.runs);
        let coloured: Vec<_> = runs.filter(|run| !is_grey(run.colour)).map(|run| &run.text).collect();
        assert!(coloured.is_empty(), "{name}: {coloured:?}");
    }
}

#[test]
fn what_the_donor_does_not_pay_for_has_no_emblem() {
    let outcome = &with(&[("card", "pocket", "funded = false"), ("wall", "poster", &format!("{MESSAGE}\nfunded = false"))]);
    for name in ["card", "wall"] {
        let document = read(outcome, &format!("tj/tg/packs/{name}.pdf"));
        assert!(document.pages.iter().all(|page| page.emblems.is_empty()), "{name}");
    }
}
