//! Boxes of a page for the print shop. typst writes the `TrimBox` from its `bleed`, which here also has room for the crop marks;
//! how far the ink goes is for us to say.

use lopdf::{Document, Error, Object};

use super::plan::points;

/// The file with a `BleedBox` on each page: the `MediaBox` without the strip of `slug` millimetres that holds the marks.
pub(super) fn with_bleed(pdf: &[u8], slug: f64) -> Result<Vec<u8>, Error> {
    let mut document = Document::load_mem(pdf)?;
    let pages: Vec<_> = document.page_iter().collect();
    for page in pages {
        let [left, bottom, right, top] = media_box(&document, page)?;
        let inset = points(slug);
        let bleed = [left + inset, bottom + inset, right - inset, top - inset];
        document.get_object_mut(page)?.as_dict_mut()?.set("BleedBox", numbers(bleed));
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes)?;
    Ok(bytes)
}

/// The `MediaBox` of a page as typst writes it: on the page itself.
pub(super) fn media_box(document: &Document, page: lopdf::ObjectId) -> Result<[f64; 4], Error> {
    let corners = document.get_dictionary(page)?.get(b"MediaBox")?.as_array()?;
    let mut sides = [0.0; 4];
    for (side, corner) in sides.iter_mut().zip(corners) {
        *side = f64::from(corner.as_float()?);
    }
    Ok(sides)
}

/// Numbers of a PDF in thousandths of a point.
#[expect(clippy::cast_possible_truncation, reason = "single precision holds a thousandth of a point on the largest sheet")]
pub(super) fn numbers(of: [f64; 4]) -> Object {
    Object::Array(of.iter().map(|number| Object::Real(((number * 1000.0).round() / 1000.0) as f32)).collect())
}
