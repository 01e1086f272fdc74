//! Branding of finished PDFs: leaflets set on the spot, each with one fault, and checked as `rahnamo lint leaflet.pdf` does.

use std::fs;

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::inspect::pdf;
use rahnamo::loose::{self, Known, Manner};
use rahnamo::model::config::{BrandProfile, Lint};
use rahnamo::model::expected::Product;
use rahnamo::model::finding::{Finding, Place};
use rahnamo::model::localized::Lang;
use rahnamo::model::orthography::Orthography;
use rahnamo::model::selector::Choice;
use rahnamo::model::source::SourceMap;
use rahnamo::report::{Options, Report, marks};

use crate::leaflets::GOOD;
use crate::support;

/// Findings on a file `leaflet.pdf` in the language `lang`, compared with what is known.
pub fn lint(bytes: &[u8], known: &Known, lang: &str) -> (Vec<Finding>, SourceMap) {
    let folder = tempfile::tempdir().expect("a folder for the PDF");
    let path = folder.path().join("leaflet.pdf");
    fs::write(&path, bytes).expect("a PDF can be written");
    let (levels, choice) = (Lint::default(), Choice::default());
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let orthography = Some(Orthography::of(Lang::new(lang).as_str()));
    let (checked, failures) = loose::check(std::slice::from_ref(&path), Manner { orthography, safety: None }, known, &settings);
    assert!(failures.is_empty(), "it is read: {failures:?}");
    let (map, mut findings) = loose::gather(checked);
    // The folder has another name each time.
    let whole_path = path.to_string_lossy().replace('\\', "/");
    for finding in &mut findings {
        let (Place::File(path) | Place::Page { path, .. }) = &mut finding.place else { continue };
        *path = path.replace(&whole_path, "leaflet.pdf");
    }
    (findings, map)
}

/// What a command line says without a book; without a product, one that says nothing at all.
fn known(product: Option<Product>) -> Known {
    Known::new(product, product.map(|_| BrandProfile::Ext2010))
}

/// An example of a rule's page: ```` ```typst leaflet tg ```` is set, ```` ```bytes ```` is the file itself.
pub fn example(kind: &str, words: &[&str], content: &str) -> (Vec<Finding>, SourceMap) {
    let word = words.first().copied().unwrap_or_default();
    let product = Product::ALL.iter().find(|(name, _)| *name == word).map(|(_, product)| *product);
    let lang = words.get(usize::from(product.is_some())).copied().unwrap_or("en");
    if kind == "bytes" {
        lint(content.as_bytes(), &known(product), lang)
    } else {
        lint(&support::typst(content), &known(product), lang)
    }
}

/// What is found, but for the notes on what nobody has told.
fn codes_of(bytes: &[u8], product: Product, lang: &str) -> Vec<String> {
    let (findings, _) = lint(bytes, &known(Some(product)), lang);
    let told = findings.iter().filter(|finding| finding.code.name != "unchecked-branding");
    let mut codes: Vec<String> = told.map(|finding| finding.code.id.to_owned()).collect();
    codes.dedup();
    codes
}

#[test]
fn a_ruined_leaflet_shows_all_its_faults() {
    // Tajik in the encoding of an old font, no donor, no disclaimer, no date.
    let source = "#set page(width: 148mm, height: 210mm, margin: 12mm)\n#set text(lang: \"tg\", fallback: true)\n= Љумњурии Тољикистон\n\
                  Њуќуќи муњољирони мењнатї дар хориља.\n";
    let codes = codes_of(&support::typst(source), Product::Leaflet, "tg");
    for code in ["GL101", "BR103", "BR201", "BR212", "BR217"] {
        assert!(codes.iter().any(|found| found == code), "{code} in {codes:?}");
    }
}

/// Rules on texts go over the words of a PDF, by the language of each passage where its words bear out what the file says.
#[test]
fn rules_on_texts_point_to_places_on_pages() {
    let source = "#set page(width: 148mm, height: 210mm, margin: 20mm)\n#set text(lang: \"tg\")\nМатни дуруст дар ин ҷо.\n\n\
                  Ҳукумати Љумњурии Тољикистон ин қонунро қабул кард.\n\n#text(lang: \"ru\")[Њуқуқи муњољирони мењнатӣ дар хориља.]\n\n\
                  #text(lang: \"mk\")[Љубов и њива во Македонија. Ова е текст на македонски јазик кој не смее да се менува.]";
    let (findings, _) = lint(&support::typst(source), &known(Some(Product::Leaflet)), "tg");
    let legacy: Vec<i32> = findings
        .iter()
        .filter(|finding| finding.code.id == "GL101")
        .map(|finding| {
            let Place::Page { path, page: 1, area: Some(area) } = &finding.place else { panic!("{finding:#?}") };
            assert!(path == "leaflet.pdf" && finding.fix.is_none() && area.x == 200, "{finding:#?}");
            area.y
        })
        .collect();
    assert!(legacy.iter().any(|y| (230..300).contains(y)), "Tajik: {legacy:?}");
    assert!(legacy.iter().any(|y| (300..370).contains(y)), "Tajik that calls itself Russian: {legacy:?}");
}

#[test]
fn marks_keep_to_their_places_on_a_rotated_page() {
    let good = support::typst(&GOOD.replacen("height: 10mm", "height: 7mm", 1));
    let mut document = lopdf::Document::load_mem(&good).expect("a PDF");
    let page = *document.get_pages().get(&1).expect("a page");
    for (turn, corner) in [(0, 0), (90, 1)] {
        document.get_object_mut(page).and_then(lopdf::Object::as_dict_mut).expect("a page").set("Rotate", turn);
        let mut bytes = Vec::new();
        document.clone().save_to(&mut bytes).expect("it is written");
        let (findings, map) = lint(&bytes, &known(Some(Product::Leaflet)), "ru");
        let report = Report::new(&findings, &map, Options::default());
        let marked = marks::mark(&bytes, &report, &pdf::spaces(&bytes).expect("it is read")).expect("it is marked");
        if let Some(folder) = std::env::var_os("KEEP_MARKED") {
            fs::write(std::path::Path::new(&folder).join(format!("marked-{turn}.pdf")), &marked).expect("it is kept");
        }
        let marked = lopdf::Document::load_mem(&marked).expect("a PDF");
        let id = *marked.get_pages().get(&1).expect("a page");
        let annotations = marked.get_page_annotations(id).expect("annotations");
        assert_eq!(annotations.len(), findings.len(), "{findings:#?}");
        let words = annotations.iter().filter_map(|mark| mark.get(b"Contents").ok()?.as_str().ok());
        assert!(words.into_iter().all(|words| words.starts_with(&[0xFE, 0xFF])));
        // Turned or not, the frame is around the emblem in the page's own space once the page lies upright.
        let squares = annotations
            .iter()
            .filter(|mark| mark.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Square"));
        let rects: Vec<Vec<f32>> = squares
            .map(|mark| {
                mark.get(b"Rect")
                    .and_then(lopdf::Object::as_array)
                    .expect("a place")
                    .iter()
                    .map(|number| number.as_float().expect("a number"))
                    .collect()
            })
            .collect();
        assert_eq!(
            rects.is_empty(),
            corner == 1 && findings.iter().all(|finding| finding.code.id != "BR108" && finding.code.id != "BR109"),
            "{findings:#?}"
        );
        for rect in rects {
            assert!(rect[0] > 20.0 && rect[2] < 420.0 && rect[1] > 0.0 && rect[3] < 596.0, "{rect:?}");
        }
    }
}

#[test]
fn an_emblem_in_four_inks_is_right() {
    let mut document = lopdf::Document::load_mem(&support::typst(GOOD)).expect("a PDF");
    let mut changed = 0;
    for object in document.objects.values_mut() {
        let lopdf::Object::Stream(stream) = object else { continue };
        let Ok(plain) = stream.decompressed_content() else { continue };
        let text = String::from_utf8_lossy(&plain).into_owned();
        let inks = text.replace("0 0.2 0.6 scn", "1 0.8 0 0 k").replace("1 0.8 0 scn", "0 0 1 0 k");
        if inks != text {
            stream.set_plain_content(inks.into_bytes());
            changed += 1;
        }
    }
    assert!(changed > 0, "the emblem's colours are in the content");
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it is written");
    assert_eq!(codes_of(&bytes, Product::Leaflet, "ru"), Vec::<String>::new());
}
