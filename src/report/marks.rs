//! A PDF with the findings marked on its pages: frames where a finding has a place, notes at the top of the page where it
//! has none. The marks are annotations, so every viewer lists them, and their pictures are in the file, so every viewer and
//! printer shows them alike.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::Report;
use super::data::{AreaMm, Entry};

/// From tenths of a millimetre on the page, as it is shown, to the page's own space: the six numbers of a transform, for each
/// page; `None` for a page whose boxes make no sense. `inspect::pdf` knows them.
pub type Spaces = [Option<[f64; 6]>];

/// Side of the sign of a note, in tenths of a millimetre.
const SIDE: f64 = 60.0;
/// Distance of notes from each other and of frames from what they frame.
const GAP: f64 = 8.0;

/// Key of the catalogue in a marked copy. Readers pass over keys that they do not know (ISO 32000-1, 7.3.7 and Annex E).
const MARKED: &str = "RahnamoMarked";

/// Whether a file is a copy that [`mark`] made. Objects are written as they are, so the key can be seen without reading a file
/// of which nothing is known.
#[must_use]
pub fn is_marked(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-") && bytes.windows(MARKED.len() + 1).any(|part| part[0] == b'/' && &part[1..] == MARKED.as_bytes())
}

/// The PDF with a mark for each finding of `report`.
pub fn mark(pdf: &[u8], report: &Report, spaces: &Spaces) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::load_mem(pdf)?;
    let pages = document.get_pages();
    for (number, page) in pages {
        let index = usize::try_from(number).unwrap_or_default().saturating_sub(1);
        let Some(space) = spaces.get(index).copied().flatten() else { continue };
        // What is said about the file as a whole stands on its first page.
        let entries = report.findings.iter().filter(|entry| entry.sheet.map_or(1, |sheet| sheet.page) == number);
        let mut marks = Vec::new();
        let (mut notes, mut framed) = (0, Vec::new());
        for entry in entries {
            let area = entry.sheet.and_then(|sheet| sheet.area_mm);
            let rect = match area {
                Some(area) => frame(area, &mut framed),
                None => note(&mut notes),
            };
            marks.push(document_mark(&mut document, entry, on_page(space, rect), area.is_some()));
        }
        append(&mut document, page, &marks)?;
    }
    document.catalog_mut()?.set(MARKED, true);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// A little larger than the place; frames around one place lie around each other, so that each can be clicked.
fn frame(area: AreaMm, framed: &mut Vec<AreaMm>) -> [f64; 4] {
    let before = framed.iter().filter(|other| **other == area).count();
    framed.push(area);
    #[expect(clippy::cast_precision_loss, reason = "a few findings at one place")]
    let wider = GAP + 10.0 * before.min(6) as f64;
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(|length| 10.0 * length);
    [x - wider, y - wider, x + width + wider, y + height + wider]
}

/// Notes stand in rows from the top left corner.
fn note(notes: &mut u32) -> [f64; 4] {
    let (column, row) = (f64::from(*notes % 16), f64::from(*notes / 16));
    *notes += 1;
    let (x, y) = (GAP + column * (SIDE + GAP), GAP + row * (SIDE + GAP));
    [x, y, x + SIDE, y + SIDE]
}

/// The box in the page's own space.
fn on_page(space: [f64; 6], [left, top, right, bottom]: [f64; 4]) -> [f64; 4] {
    let at = |across: f64, down: f64| {
        let along = |axis: usize| space[axis] * across + space[axis + 2] * down + space[axis + 4];
        (along(0), along(1))
    };
    let (first, second) = (at(left, top), at(right, bottom));
    [first.0.min(second.0), first.1.min(second.1), first.0.max(second.0), first.1.max(second.1)]
}

/// Red for errors, orange for warnings, blue for notes.
fn colour(severity: &str) -> [f32; 3] {
    match severity {
        "error" => [0.8, 0.0, 0.1],
        "warning" => [0.9, 0.45, 0.0],
        _ => [0.1, 0.35, 0.75],
    }
}

fn document_mark(document: &mut Document, entry: &Entry, rect: [f64; 4], is_frame: bool) -> ObjectId {
    let colour = colour(entry.severity);
    let picture = document.add_object(picture(rect, colour, is_frame));
    let words = match &entry.help {
        Some(help) => format!("{}\n{help}", entry.message),
        None => entry.message.clone(),
    };
    let mut mark = dictionary! {
        "Type" => "Annot",
        "Subtype" => if is_frame { "Square" } else { "Text" },
        "Rect" => numbers(rect),
        "Contents" => text(&words),
        "T" => text("rahnamo"),
        "Subj" => text(&format!("{} {} {}", entry.severity, entry.code, entry.name)),
        "C" => colour.map(Object::from).to_vec(),
        // It is printed too.
        "F" => 4,
        "AP" => dictionary! { "N" => picture },
    };
    if is_frame {
        mark.set("BS", dictionary! { "W" => 1.5_f32 });
    } else {
        mark.set("Name", "Note");
    }
    document.add_object(mark)
}

fn numbers(rect: [f64; 4]) -> Vec<Object> {
    #[expect(clippy::cast_possible_truncation, reason = "places on paper")]
    rect.iter().map(|number| Object::Real(*number as f32)).collect()
}

/// A string in UTF-16 with its mark: what holds letters of any script.
fn text(words: &str) -> Object {
    let bytes = [0xFE, 0xFF].into_iter().chain(words.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}

/// What is drawn: a frame, or a filled sign with three lines on it.
fn picture(rect: [f64; 4], colour: [f32; 3], is_frame: bool) -> Stream {
    let [x0, y0, x1, y1] = rect;
    let (width, height) = (x1 - x0, y1 - y0);
    let inset = |share: f64| numbers([x0 + share, y0 + share, width - 2.0 * share, height - 2.0 * share]);
    let mut operations = vec![Operation::new("q", vec![])];
    if is_frame {
        operations.push(Operation::new("RG", colour.map(Object::from).to_vec()));
        operations.push(Operation::new("w", vec![1.5_f32.into()]));
        operations.push(Operation::new("re", inset(0.75)));
        operations.push(Operation::new("S", vec![]));
    } else {
        operations.push(Operation::new("rg", colour.map(Object::from).to_vec()));
        operations.push(Operation::new("re", inset(0.5)));
        operations.push(Operation::new("f", vec![]));
        operations.push(Operation::new("rg", vec![1.into(), 1.into(), 1.into()]));
        for line in [0.24, 0.46, 0.68] {
            operations.push(Operation::new("re", numbers([x0 + 0.2 * width, y0 + line * height, 0.6 * width, 0.09 * height])));
        }
        operations.push(Operation::new("f", vec![]));
    }
    operations.push(Operation::new("Q", vec![]));
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => numbers(rect),
        "Resources" => Dictionary::new(),
    };
    Stream::new(form, Content { operations }.encode().unwrap_or_default())
}

/// Annotations that are there already stay.
fn append(document: &mut Document, page: ObjectId, marks: &[ObjectId]) -> Result<(), lopdf::Error> {
    if marks.is_empty() {
        return Ok(());
    }
    let held = document.get_dictionary(page)?.get(b"Annots").cloned().ok();
    let mut all = match held {
        Some(Object::Reference(id)) => document.get_object(id)?.as_array().cloned().unwrap_or_default(),
        Some(Object::Array(array)) => array,
        _ => Vec::new(),
    };
    all.extend(marks.iter().copied().map(Object::Reference));
    document.get_object_mut(page)?.as_dict_mut()?.set("Annots", all);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_to_the_page_s_own_space() {
        // An upright page of 297 mm: up is up, in points.
        let unit = 72.0 / 254.0;
        let found = on_page([unit, 0.0, 0.0, -unit, 0.0, 841.89], [0.0, 0.0, 254.0, 254.0]);
        assert!(found.iter().zip([0.0, 769.89, 72.0, 841.89]).all(|(found, right)| (found - right).abs() < 0.01), "{found:?}");
    }

    #[test]
    fn frames_around_one_place_do_not_lie_on_each_other() {
        let area = AreaMm { x: 1.0, y: 1.0, width: 2.0, height: 2.0 };
        let mut framed = Vec::new();
        let (first, second) = (frame(area, &mut framed), frame(area, &mut framed));
        assert!(second[0] < first[0] && second[3] > first[3]);
    }
}
