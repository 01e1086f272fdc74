//! Pages of a finished pack as pictures of themselves (form `XObjects`) on larger sheets. The result is for the printer only: it is
//! not tagged and claims no standard, and lies beside the pack, which is and does.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Error, Object, ObjectId, Stream, dictionary};

use super::boxes::{media_box, numbers};
use super::plan::{Place, Side, points};

/// Line width of marks in points.
const HAIR: f64 = 0.3;
/// What only a tagged pack may say about itself.
const CLAIMS: [&[u8]; 8] =
    [b"StructTreeRoot", b"MarkInfo", b"Metadata", b"Outlines", b"Dests", b"Names", b"PageLabels", b"OutputIntents"];

/// The pages of `pdf` on the sides that `plan` makes of their number.
pub(super) fn impose(pdf: &[u8], plan: impl Fn(usize) -> Vec<Side>) -> Result<Vec<u8>, Error> {
    let mut document = Document::load_mem(pdf)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let forms = pages.iter().map(|page| form(&mut document, *page)).collect::<Result<Vec<_>, _>>()?;
    let sides = plan(pages.len());
    let tree = document.new_object_id();
    let kids = sides.iter().map(|side| page(&mut document, side, &forms, tree)).collect::<Result<Vec<_>, _>>()?;
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    let kids = kids.into_iter().map(Object::Reference).collect::<Vec<_>>();
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.catalog_mut()?;
    catalog.set("Pages", tree);
    for claim in CLAIMS {
        catalog.remove(claim);
    }
    document.prune_objects();
    document.renumber_objects();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// A page and the size of its paper in points.
struct Form {
    id: ObjectId,
    size: (f64, f64),
}

fn form(document: &mut Document, page: ObjectId) -> Result<Form, Error> {
    let corners @ [left, bottom, right, top] = media_box(document, page)?;
    let resources = document.get_dictionary(page)?.get(b"Resources").cloned().unwrap_or_else(|_| Dictionary::new().into());
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => numbers(corners),
        "Resources" => resources,
        // Colours that lie over each other mix as they do on the page itself.
        "Group" => dictionary! { "Type" => "Group", "S" => "Transparency" },
    };
    let mut stream = Stream::new(form, document.get_page_content(page));
    stream.compress()?;
    Ok(Form { id: document.add_object(stream), size: (right - left, top - bottom) })
}

fn page(document: &mut Document, side: &Side, forms: &[Form], tree: ObjectId) -> Result<ObjectId, Error> {
    let mut content = String::new();
    let mut names = Dictionary::new();
    for place in &side.places {
        let Some(form) = forms.get(place.page) else { continue };
        put(&mut content, place, form.size);
        names.set(format!("P{}", place.page), form.id);
    }
    if !side.marks.is_empty() {
        let _ = write!(content, "0 G {HAIR} w ");
    }
    for mark in &side.marks {
        let [x0, y0, x1, y1] = mark.map(|length| exact(points(length)));
        let _ = write!(content, "{x0} {y0} m {x1} {y1} l S ");
    }
    let mut stream = Stream::new(Dictionary::new(), content.into_bytes());
    stream.compress()?;
    let content = document.add_object(stream);
    let (width, height) = (points(side.size.0), points(side.size.1));
    Ok(document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => numbers([0.0, 0.0, width, height]),
        "Resources" => dictionary! { "XObject" => names },
        "Contents" => content,
    }))
}

/// One page, cut to its window.
fn put(content: &mut String, place: &Place, size: (f64, f64)) {
    let [x, y, width, height] = place.window.map(|length| exact(points(length)));
    let at = (points(place.at.0), points(place.at.1));
    let matrix =
        if place.turned { [-1.0, 0.0, 0.0, -1.0, at.0 + size.0, at.1 + size.1] } else { [1.0, 0.0, 0.0, 1.0, at.0, at.1] };
    let matrix = matrix.map(|number| exact(number).to_string()).join(" ");
    let _ = write!(content, "q {x} {y} {width} {height} re W n {matrix} cm /P{} Do Q ", place.page);
}

/// A thousandth of a point is finer than any printer.
fn exact(points: f64) -> f64 {
    (points * 1000.0).round() / 1000.0
}
