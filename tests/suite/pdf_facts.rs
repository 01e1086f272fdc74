//! What is read from finished PDFs: words with their places, fonts, figures, and emblems measured on the page's picture.

use rahnamo::inspect::pdf;
use rahnamo::model::finding::Area;
use rahnamo::model::pdf::{EmblemSeen, PdfDocument};
use rahnamo::render::brand;

use crate::support;

fn read(source: &str) -> PdfDocument {
    pdf::read("a.pdf", &support::typst(source)).expect("typst makes PDFs that can be read")
}

const A5: &str = "#set page(width: 148mm, height: 210mm, margin: 20mm)\n";

/// The emblems of a page that shows `picture`, where `e.svg` is `svg`.
fn emblems(svg: &str, picture: &str) -> Vec<EmblemSeen> {
    let bytes = support::typst_with(&format!("{A5}{picture}"), &[("e.svg", svg.as_bytes())]);
    let document = pdf::read("a.pdf", &bytes).expect("typst makes PDFs that can be read");
    assert_eq!(document.unreadable, []);
    document.pages.into_iter().flat_map(|page| page.emblems).collect()
}

/// The only emblem there.
fn emblem(svg: &str, picture: &str) -> EmblemSeen {
    let seen = emblems(svg, picture);
    assert_eq!(seen.len(), 1, "{seen:#?}");
    seen.into_iter().next().expect("there is one")
}

/// Whether a length is right but for a pixel of the picture that is measured.
fn is_about(left: i32, right: i32) -> bool {
    (left - right).abs() <= 1
}

fn assert_area(seen: &EmblemSeen, x: i32, y: i32, width: i32, height: i32) {
    let Area { x: left, y: top, width: across, height: down } = seen.area;
    let is_right = is_about(left, x) && is_about(top, y) && is_about(across, width) && is_about(down, height);
    assert!(is_right, "{:?} is not {x}, {y}, {width}, {height}", seen.area);
}

const SHOWN: &str = "#image(\"e.svg\", height: 10mm, alt: \"x\")";

#[test]
fn our_own_emblem_is_measured_exactly() {
    for height in [5, 7, 10, 16, 40] {
        let seen = emblem(&brand::emblem_svg(), &format!("#image(\"e.svg\", height: {height}mm, alt: \"x\")"));
        assert_area(&seen, 200, 200, 15 * height, 10 * height);
        assert!((seen.ratio - 1.5).abs() < 0.015, "{height}: {seen:?}");
        assert_eq!((seen.field, seen.star), ([0, 51, 153], [255, 204, 0]));
        assert_eq!((seen.stars, seen.stars_in_place, seen.stars_upright), (12, 12, 12), "{height}: {seen:?}");
        assert!(!seen.is_grey && !seen.is_outline && !seen.is_rotated && seen.covered == 0, "{seen:?}");
    }
}

#[test]
fn distorted_emblems_show_their_ratio_and_stars_out_of_place() {
    let squeezed = emblem(&brand::emblem_svg(), "#image(\"e.svg\", width: 12mm, height: 10mm, fit: \"stretch\", alt: \"x\")");
    assert_area(&squeezed, 200, 200, 120, 100);
    assert!((squeezed.ratio - 1.2).abs() < 0.015 && squeezed.stars == 12 && squeezed.stars_in_place < 12, "{squeezed:?}");
    let stretched = emblem(&brand::emblem_svg(), "#image(\"e.svg\", width: 20mm, height: 10mm, fit: \"stretch\", alt: \"x\")");
    assert!((stretched.ratio - 2.0).abs() < 0.02 && stretched.stars == 12 && stretched.stars_in_place < 12, "{stretched:?}");
}

#[test]
fn turned_emblems_are_seen() {
    let seen = emblem(&brand::emblem_svg(), &format!("#pad(20mm, rotate(8deg)[{SHOWN}])"));
    assert!(seen.is_rotated && (seen.ratio - 1.5).abs() < 0.04 && seen.stars == 12, "{seen:?}");
    let upended = emblem(&brand::emblem_svg(), &format!("#pad(20mm, rotate(90deg)[#box({})])", &SHOWN[1..]));
    assert!(upended.is_rotated && upended.stars == 12, "{upended:?}");
}

#[test]
fn stars_that_stand_on_their_heads_are_not_upright() {
    let flipped = emblem(&brand::emblem_svg(), &format!("#scale(y: -100%)[{SHOWN}]"));
    assert_eq!((flipped.stars, flipped.stars_in_place, flipped.stars_upright), (12, 12, 0), "{flipped:?}");
}

#[test]
fn wrong_colours_are_told() {
    let green = brand::emblem_svg().replace(brand::EMBLEM_BLUE, "#107030");
    assert_eq!(emblem(&green, SHOWN).field, [0x10, 0x70, 0x30]);
    let pale = brand::emblem_svg().replace(brand::EMBLEM_YELLOW, "#ffffff");
    assert_eq!(emblem(&pale, SHOWN).star, [255; 3]);
    let grey = brand::emblem_svg().replace(brand::EMBLEM_BLUE, "#555555").replace(brand::EMBLEM_YELLOW, "#cccccc");
    let grey = emblem(&grey, SHOWN);
    assert!(grey.is_grey && grey.field == [0x55; 3] && grey.stars == 12, "{grey:?}");
}

#[test]
fn the_outline_form_is_known() {
    let outline = brand::emblem_svg().replace(brand::EMBLEM_YELLOW, "#000000").replace(
        "<rect width=\"270\" height=\"180\" fill=\"#003399\"/>",
        "<rect x=\"1\" y=\"1\" width=\"268\" height=\"178\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/>",
    );
    let seen = emblem(&outline, SHOWN);
    assert!(seen.is_outline && !seen.is_grey, "{seen:?}");
    assert_area(&seen, 200, 200, 149, 99);
    assert_eq!((seen.stars, seen.stars_in_place, seen.stars_upright), (12, 12, 12), "{seen:?}");
}

/// The emblem without its last stars.
fn with_stars(count: usize) -> String {
    let svg = brand::emblem_svg();
    let (head, stars) = svg.split_once(" d=\"").expect("the stars are a path");
    let kept: String = stars.trim_end_matches("\"/></svg>\n").split_inclusive('Z').take(count).collect();
    format!("{head} d=\"{kept}\"/></svg>")
}

#[test]
fn stars_are_counted() {
    for count in [8, 11, 12] {
        let seen = emblem(&with_stars(count), SHOWN);
        let expected = u32::try_from(count).expect("a few");
        assert_eq!((seen.stars, seen.stars_in_place, seen.stars_upright), (expected, expected, expected), "{seen:?}");
    }
}

#[test]
fn what_lies_on_an_emblem_is_seen() {
    let red = "#place(dx: 6mm, dy: 3.5mm, rect(width: 3mm, height: 3mm, fill: red))";
    let seen = emblem(
        &brand::emblem_svg(),
        &format!("{red}{SHOWN}\n#place(top, dx: 6mm, dy: 3.5mm, rect(width: 3mm, height: 3mm, fill: red))"),
    );
    assert!((55..70).contains(&seen.covered) && seen.stars == 12, "{seen:?}");
}

#[test]
fn clear_space_is_the_way_to_the_nearest_letter_or_picture() {
    let beside = |gap: &str, what: &str| {
        let row = format!("#stack(dir: ltr, spacing: {gap}, image(\"e.svg\", height: 10mm, alt: \"x\"), {what})");
        emblem(&brand::emblem_svg(), &row).clear_space
    };
    let block = "box(height: 10mm, circle(radius: 4mm, fill: red))";
    assert!(is_about(beside("3mm", block), 30), "{}", beside("3mm", block));
    assert!(is_about(beside("6.5mm", block), 65), "{}", beside("6.5mm", block));
    let words = beside("2mm", "[Hамкорӣ]");
    assert!((18..30).contains(&words), "{words}");
    let alone = emblem(&brand::emblem_svg(), SHOWN).clear_space;
    assert!(is_about(alone, 200), "{alone}: as far as the edge of the sheet, or twice the height");
}

/// What authors draw in frames, on a page that is looked at because it has an emblem of its own.
#[test]
fn dashes_dots_and_words_in_a_frame_are_no_emblem() {
    let framed =
        |inside: &str| format!("#rect(width: 60mm, height: 40mm, stroke: 1pt, inset: 0pt, align(center + horizon)[{inside}])");
    let ring = |dash: &str| format!("#circle(radius: 13.3mm, stroke: (paint: black, thickness: 1.5mm, dash: {dash}))");
    let dots = "#for hour in range(12) { place(center + horizon, dx: 13.3mm * calc.sin(hour * 30deg), dy: 13.3mm * calc.cos(hour * 30deg), circle(radius: 1.5mm, fill: black)) }";
    let words = "#set text(size: 11pt); #grid(columns: (8mm,) * 4, row-gutter: 6mm, align: center, [с], [в], [я], [т], [о], [], [], [к], [р], [а], [з], [м])";
    for inside in [ring("(2mm, 4.96mm)"), ring("(4mm, 4mm)"), dots.to_owned(), words.to_owned()] {
        let seen = emblems(&brand::emblem_outline_svg(), &format!("{}\n\n{SHOWN}", framed(&inside)));
        assert!(seen.len() == 1 && seen[0].stars_upright == 12, "{inside}: {seen:#?}");
        let dark = framed(&inside).replace("stroke: 1pt", "fill: rgb(\"#2f6b2f\")").replace("black", "white");
        let seen = emblems(&brand::emblem_outline_svg(), &format!("{dark}\n\n{SHOWN}"));
        assert!(seen.len() == 1 && seen[0].stars_upright == 12, "{inside} on green: {seen:#?}");
    }
}

#[test]
fn emblems_on_coloured_ground_are_found_and_panels_are_no_emblems() {
    let ground = format!("#set page(fill: rgb(\"#f4e8c8\"))\n{SHOWN}");
    assert_area(&emblem(&brand::emblem_svg(), &ground), 200, 200, 150, 100);
    let panel = "#rect(width: 30mm, height: 20mm, fill: rgb(\"#003399\"), text(fill: yellow)[Ҳуқуқҳои муҳоҷирон дар Русия ва Қазоқистон])";
    assert_eq!(emblems(&brand::emblem_svg(), panel), []);
    let dots = "#grid(columns: 12, ..range(60).map(n => circle(radius: 1mm, fill: yellow)))";
    assert_eq!(emblems(&brand::emblem_svg(), dots), []);
}

#[test]
fn words_come_with_font_place_language_and_role() {
    let document = read(
        "#set page(width: 100mm, height: 60mm, margin: 10mm)\n#set text(lang: \"tg\", size: 12pt, fill: rgb(\"#003399\"))\n\
         = Ҳуҷҷатҳо\nМатни *ғафс* ва _моил_ дар як сатр.\n\n#text(lang: \"ru\")[Русский текст.]",
    );
    assert_eq!((document.title.as_deref(), document.lang.as_deref()), (Some("Test"), Some("tg")));
    assert_eq!(document.claims, ["PDF/UA-1", "PDF/A-2a"]);
    assert!(document.is_tagged && document.producer.as_deref().is_some_and(|name| name.contains("Typst")));
    let names: Vec<&str> = document.fonts.iter().map(|font| font.name.as_str()).collect();
    assert_eq!(names, ["Carlito", "Carlito-Bold", "Carlito-Italic"]);
    assert!(document.fonts.iter().all(|font| font.is_embedded && font.has_unicode));
    assert!(document.fonts[1].is_bold && document.fonts[2].is_italic && !document.fonts[0].is_bold);
    let page = &document.pages[0];
    let texts: Vec<&str> = page.runs.iter().map(|run| run.text.trim()).collect();
    assert_eq!(texts, ["Ҳуҷҷатҳо", "Матни", "ғафс", "ва", "моил", "дар як сатр.", "Русский текст."]);
    let roles: Vec<&str> = page.runs.iter().filter_map(|run| run.role.as_deref()).collect();
    assert_eq!(roles, ["H1", "P", "P", "P", "P", "P", "P"]);
    assert_eq!(page.runs[6].lang.as_deref(), Some("ru"));
    assert!(page.runs.iter().all(|run| !run.is_artifact && run.unreadable == 0 && run.notdef == 0));
    assert_eq!((page.width, page.height, page.runs[1].size, page.runs[1].colour), (1000, 600, 120, [0, 51, 153]));
    assert!(is_about(page.runs[0].area.x, 100) && page.runs[0].area.y < 120);
    let prose = pdf::prose(&document);
    assert_eq!(prose.text, "Ҳуҷҷатҳо\n\nМатни ғафс ва моил дар як сатр.\n\nРусский текст.");
    let at = prose.text.find("моил").expect("it is there");
    assert_eq!(prose.place(at..at + 8), Some((1, page.runs[4].area)));
}

#[test]
fn headers_are_no_part_of_the_text_and_hyphens_of_line_ends_are_taken_out() {
    let document = read(
        "#set page(width: 40mm, height: 80mm, margin: 8mm, header: [Сарлавҳаи саҳифа])\n#set text(lang: \"ru\", hyphenate: true)\n\
         #set par(justify: true)\nДостопримечательности достопримечательности достопримечательности.",
    );
    let runs = &document.pages[0].runs;
    assert!(runs.iter().any(|run| run.is_artifact && run.text.starts_with("Сарлавҳаи")));
    assert!(runs.iter().any(|run| run.is_hyphenated), "{runs:#?}");
    let prose = pdf::prose(&document).text;
    assert!(prose.replace('\n', " ").contains("Достопримечательности достопримечательности"), "{prose}");
}

#[test]
fn what_is_no_pdf_or_broken_is_refused_in_words_and_never_panics() {
    let whole = support::typst(&format!("{A5}{SHOWN_OWN} Матн"));
    let message = |bytes: &[u8]| pdf::read("a.pdf", bytes).map_err(|unreadable| unreadable.message);
    assert_eq!(message(b"").unwrap_err(), "the file is no PDF");
    assert_eq!(message(b"PK\x03\x04 a Word file").unwrap_err(), "the file is no PDF");
    for end in (0..whole.len()).step_by(whole.len() / 7) {
        let _ = message(&whole[..end]);
    }
    // A byte here and there is spoilt.
    for at in (0..whole.len()).step_by(whole.len() / 13) {
        let mut spoilt = whole.clone();
        spoilt[at] ^= 0x55;
        let _ = message(&spoilt);
    }
}

/// A PDF by hand: objects from 1, the first is the catalogue.
fn by_hand(objects: &[&str]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut starts = Vec::new();
    for (number, object) in (1..).zip(objects) {
        starts.push(file.len());
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for start in starts {
        file.extend(format!("{start:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).bytes());
    file
}

fn stream(dictionary: &str, content: &str) -> String {
    format!("<<{dictionary}/Length {}>>stream\n{content}\nendstream", content.len())
}

#[test]
fn page_trees_and_forms_without_end_are_refused() {
    let catalog = "<</Type/Catalog/Pages 2 0 R>>";
    let message = |objects: &[&str]| pdf::read("a.pdf", &by_hand(objects)).map_err(|unreadable| unreadable.message);
    let round = message(&[catalog, "<</Type/Pages/Count 1/Kids[2 0 R]>>"]);
    assert_eq!(round.unwrap_err(), "the list of pages leads back into itself");
    let deep = "[".repeat(20_000);
    assert_eq!(message(&[catalog, &deep]).unwrap_err(), "the parts of the file are nested without end");
    let many = format!("<</Type/Pages/Count 9/Kids[{}]>>", "3 0 R ".repeat(80));
    let flood = message(&[catalog, &many, &many.replace('3', "4"), &many.replace('3', "5"), "<</Type/Page/MediaBox[0 0 9 9]>>"]);
    assert_eq!(flood.unwrap_err(), "the file has more than 5000 pages");
    // A form that shows ten, each of which shows ten, eight deep.
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>";
    let form = |next: usize| {
        let resources = format!("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {next} 0 R>>>>");
        stream(&resources, &"/F Do ".repeat(10))
    };
    let forms: Vec<String> = (6..14).map(form).collect();
    let mut objects = vec![catalog.to_owned(), "<</Type/Pages/Count 1/Kids[3 0 R]>>".to_owned(), page.to_owned()];
    objects.push(stream("", "/F Do"));
    objects.extend(forms);
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    let document = pdf::read("a.pdf", &by_hand(&objects)).expect("the file itself is sound");
    assert_eq!(document.unreadable, [(1, "there is more on it than can be read".to_owned())]);
}

#[test]
fn pages_of_senseless_sizes_are_borne() {
    let catalog = "<</Type/Catalog/Pages 2 0 R>>";
    let pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
    for size in ["0 0 0 0", "0 0 999999999999 999999999999", "0 0 99999999 5", "-5 -5 5 5", "0 0 14400 14400"] {
        let page = format!("<</Type/Page/Parent 2 0 R/MediaBox[{size}]/Contents 4 0 R/Resources<<>>>>");
        let stars = "0 0.2 0.6 rg 0 0 270 180 re f 1 0.8 0 rg ".to_owned() + &"1 1 m 2 3 l 4 5 l 5 1 l 3 0 l h f ".repeat(12);
        let document = pdf::read("a.pdf", &by_hand(&[catalog, pages, &page, &stream("", &stars)]));
        assert_eq!(document.expect("the file itself is sound").pages.len(), 1, "{size}");
    }
}

/// The emblem among words.
const SHOWN_OWN: &str = "#image(\"emblem.svg\", height: 10mm, alt: \"x\")";

#[test]
fn pictures_are_measured_and_panels_and_rules_are_not() {
    let source = format!(
        "{A5}#image(\"emblem.svg\", height: 10mm, alt: \"EU\")\n#line(length: 60mm)\n#rect(fill: silver)[Панел]\n\
         #circle(radius: 6mm, fill: red)\n#underline[Хати нав]"
    );
    let document = read(&source);
    let sizes: Vec<(i32, i32)> = document.pages[0].pictures.iter().map(|area| (area.width, area.height)).collect();
    assert_eq!(sizes, [(150, 100), (120, 120)]);
    assert_eq!(document.pages[0].underlines.len(), 1);
    assert_eq!(document.pages[0].figures[0].alt.as_deref(), Some("EU"));
    assert_eq!(document.pages[0].figures[0].area, Some(Area { x: 200, y: 200, width: 150, height: 100 }));
}

#[test]
fn an_emblem_in_a_photograph_of_pixels_is_measured_too() {
    // The emblem as pixels, with words' worth of ink beside it in the same picture: 900 by 120 pixels, 75 by 10 mm.
    let stars = brand::star_centres();
    let is_star = |x: f64, y: f64| stars.iter().any(|(cx, cy)| (x - cx).hypot(y - cy) < 7.0);
    let pixel = |x: u32, y: u32| match (f64::from(x) * 1.5, f64::from(y) * 1.5) {
        (x, y) if x < 270.0 && is_star(x, y) => [255, 204, 0],
        (x, _) if x < 270.0 => [0, 51, 153],
        (x, _) if (300.0..600.0).contains(&x) => [20, 20, 20],
        _ => [255; 3],
    };
    let bytes: Vec<String> = (0..120)
        .flat_map(|y| (0..900).map(move |x| (x, y)))
        .flat_map(|(x, y)| pixel(x, y))
        .map(|byte: u8| byte.to_string())
        .collect();
    let picture = format!(
        "#image(bytes(({})), format: (encoding: \"rgb8\", width: 900, height: 120), height: 10mm, alt: \"x\")",
        bytes.join(",")
    );
    let seen = emblem(&brand::emblem_svg(), &picture);
    assert_area(&seen, 200, 200, 150, 100);
    assert_eq!((seen.field, seen.stars, seen.stars_in_place, seen.stars_upright), ([0, 51, 153], 12, 12, 0), "dots: {seen:?}");
    assert!((12..19).contains(&seen.clear_space), "{seen:?}");
}
