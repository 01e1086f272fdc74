//! Examples for rules over finished PDFs and over fonts, written so that a page of a rule can show them.
//!
//! A ```` ```document tg ```` block describes a PDF of one page line by line: `fonts: A, B (not embedded)`, `theme: A, C`,
//! `picture: 180 × 250 mm`, `unreadable: why`, `source: words that must be printed`, and text as `A: words`, in which ▯ is an
//! empty box and � a letter that cannot be read back. A ```` ```font Carlito-Bold.ttf ```` block changes letters of a font of
//! the theme: `қ = к` draws қ as к, `қ =` takes it out. ```` ```font Carlito-Bold.ttf as Heading.woff ```` puts it among the files of
//! pages, packed as the name says; as WOFF2 it is a file that nobody can read.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use rahnamo::inspect::pdf;
use rahnamo::model::config::BrandProfile;
use rahnamo::model::expected::{Expected, Product};
use rahnamo::model::finding::{Area, Finding, Place};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::pdf::{PdfDocument, PdfFont, PdfPage, TextRun};
use rahnamo::rules::{self, Check};

/// Findings of the rules over PDFs on a described document.
pub fn document(description: &str, lang: &str) -> Vec<Finding> {
    let mut document = PdfDocument { path: "leaflet.pdf".into(), ..PdfDocument::default() };
    let mut page = PdfPage { number: 1, width: 2100, height: 2970, ..PdfPage::default() };
    let mut fonts = Vec::new();
    let mut passages = Vec::new();
    for line in description.lines() {
        let (key, value) = line.split_once(": ").expect("a line is `key: value`");
        match key {
            "fonts" => document.fonts = value.split(", ").map(font).collect(),
            "theme" => fonts = value.split(", ").map(str::to_owned).collect(),
            "picture" => page.pictures.push(picture(value)),
            "unreadable" => document.unreadable.push((1, value.to_owned())),
            "source" => passages.push((value, Place::File("text.md".into()))),
            name => {
                let font = document.fonts.iter().position(|font| font.name == name).expect("the font is in the list");
                let line = i32::try_from(page.runs.len()).expect("a few lines");
                page.runs.push(run(value, font, line));
            }
        }
    }
    document.pages.push(page);
    let expected = expected(Orthography::of(lang), fonts);
    let rules = rules::all().filter_map(|rule| match rule.check {
        Check::Pdf(check) => Some(check),
        _ => None,
    });
    let mut findings: Vec<Finding> = rules.flat_map(|check| check(&document, &expected)).collect();
    findings.extend(pdf::differences(&document, &passages));
    findings
}

fn font(description: &str) -> PdfFont {
    let (name, is_embedded) = description.strip_suffix(" (not embedded)").map_or((description, true), |name| (name, false));
    PdfFont { name: name.to_owned(), is_embedded, has_unicode: true, is_italic: false, is_bold: false }
}

fn picture(size: &str) -> Area {
    let mut sides = size.trim_end_matches(" mm").split(" × ").map(|side| side.parse::<i32>().expect("a side in mm"));
    let (width, height) = (sides.next().expect("a width"), sides.next().expect("a height"));
    Area { x: 100, y: 100, width: 10 * width, height: 10 * height }
}

fn run(text: &str, font: usize, line: i32) -> TextRun {
    let count = |sign: char| u32::try_from(text.matches(sign).count()).expect("a few");
    TextRun {
        text: text.replace('▯', ""),
        is_hyphenated: false,
        area: Area { x: 200, y: 200 + 50 * line, width: 1000, height: 40 },
        font,
        size: 110,
        colour: [0; 3],
        is_artifact: false,
        lang: None,
        role: None,
        block: None,
        unreadable: count('\u{FFFD}'),
        notdef: count('▯'),
    }
}

fn expected(orthography: Orthography, fonts: Vec<String>) -> Expected {
    Expected {
        profile: BrandProfile::Ext2010,
        product: Product::Publication,
        is_funded: false,
        orthography,
        statements: Vec::new(),
        other_statements: Vec::new(),
        disclaimers: Vec::new(),
        project: None,
        society: None,
        society_logo: None,
        foreign_societies: Vec::new(),
        organisation: None,
        contract: None,
        edition: None,
        date: None,
        clear_space: 0.5,
        pages: None,
        fonts,
    }
}

/// Puts a changed font file into a book's theme: `words` are its name, and what follows it.
pub fn put_font(root: &Path, words: &[&str], changes: &str) {
    let file = words[0];
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts").join(file);
    let original = fs::read(own).expect("the theme has the font");
    let letter = |text: &str| text.trim().chars().next();
    let changes = changes.lines().map(|line| line.split_once('=').expect("a line is `letter = letter`"));
    let changes: Vec<(char, Option<char>)> =
        changes.map(|(left, right)| (letter(left).expect("a letter"), letter(right))).collect();
    let font = changed(&original, &changes);
    let (path, bytes) = match words {
        [_, "as", name] if name.ends_with(".woff2") => (format!("assets/{name}"), [b"wOF2", &font[4..]].concat()),
        [_, "as", name] => (format!("assets/{name}"), packed(&font)),
        _ => (format!("fonts/{file}"), font),
    };
    let path = root.join("themes/default").join(path);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder for fonts");
    fs::write(path, bytes).expect("a font can be written");
}

/// The font as WOFF 1, every table compressed that becomes smaller by it.
fn packed(font: &[u8]) -> Vec<u8> {
    let number = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().expect("four bytes")) as usize;
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let long = |number: usize| u32::try_from(number).expect("fonts are small").to_be_bytes();
    let (mut entries, mut tables) = (Vec::new(), Vec::new());
    for entry in (0..count).map(|at| 12 + 16 * at) {
        let table = &font[number(entry + 8)..number(entry + 8) + number(entry + 12)];
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(table).expect("it is packed");
        let packed = encoder.finish().expect("it is packed");
        let packed = if packed.len() < table.len() { packed } else { table.to_vec() };
        let place = long(44 + 20 * count + tables.len());
        entries.extend(
            [&font[entry..entry + 4], &place, &long(packed.len()), &long(table.len()), &font[entry + 4..entry + 8]].concat(),
        );
        tables.extend(packed);
        tables.resize(tables.len().next_multiple_of(4), 0);
    }
    let length = long(44 + entries.len() + tables.len());
    let head = [b"wOFF", &font[..4], &length, &font[4..6], &[0; 2], &long(font.len()), &[0; 24]].concat();
    [head, entries, tables].concat()
}

/// The font with another table of letters (`cmap`, format 12), put at its end.
fn changed(font: &[u8], changes: &[(char, Option<char>)]) -> Vec<u8> {
    let face = ttf_parser::Face::parse(font, 0).expect("a font");
    let glyph = |letter: char| face.glyph_index(letter).map(|glyph| glyph.0);
    let mut letters = std::collections::BTreeMap::new();
    for code in (0x20..0x2_1000).filter_map(char::from_u32) {
        letters.extend(glyph(code).map(|glyph| (code, glyph)));
    }
    for (letter, shown) in changes {
        letters.remove(letter);
        letters.extend(shown.map(|shown| (*letter, glyph(shown).expect("the font has the letter that is to be shown"))));
    }
    let mut table: Vec<u8> = [0_u16, 1, 3, 10].iter().flat_map(|number| number.to_be_bytes()).collect();
    let count = u32::try_from(letters.len()).expect("a few thousand");
    table.extend(12_u32.to_be_bytes());
    table.extend([0, 12, 0, 0]);
    table.extend([16 + 12 * count, 0, count].iter().flat_map(|number| number.to_be_bytes()));
    for (letter, glyph) in letters {
        let code = u32::from(letter);
        table.extend([code, code, u32::from(glyph)].iter().flat_map(|number| number.to_be_bytes()));
    }
    let mut file = font.to_vec();
    let tables = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let entry = (0..tables).map(|at| 12 + 16 * at).find(|at| &font[*at..*at + 4] == b"cmap").expect("a font has a cmap");
    let place = [file.len(), table.len()].map(|number| u32::try_from(number).expect("fonts are small").to_be_bytes());
    file[entry + 8..entry + 12].copy_from_slice(&place[0]);
    file[entry + 12..entry + 16].copy_from_slice(&place[1]);
    file.extend(table);
    file
}
