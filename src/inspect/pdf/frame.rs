//! From a page's own space to the places of the model: tenths of a millimetre from the top left corner of the trim box,
//! turned as the page is shown.

use hayro_interpret::hayro_syntax::object::Rect as PdfRect;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::util::TransformExt;
use kurbo::{Affine, Rect};

use crate::model::finding::Area;

/// Tenths of a millimetre in a point.
pub(super) const TENTHS: f64 = 254.0 / 72.0;
/// Longest side of a page, in tenths of a millimetre: fifty metres of banner.
const LONGEST: f64 = 500_000.0;

/// Where a page lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// From the page's space to the model's.
    pub(super) place: Affine,
    /// The trim box in the model's space: its top left corner is the origin.
    pub(super) trim: Rect,
    /// The crop box in the model's space: what is drawn.
    pub(super) crop: Rect,
    /// Tenths of a millimetre in a unit of the page.
    pub(super) unit: f64,
}

impl Frame {
    /// The frame of a page; `None` when its boxes make no sense.
    pub(super) fn of(page: &Page<'_>) -> Option<Self> {
        let user_unit = page.raw().get::<f64>("UserUnit").filter(|unit| (0.1..=1000.0).contains(unit)).unwrap_or(1.0);
        let unit = TENTHS * user_unit;
        let shown = Affine::scale(unit) * page.initial_transform(true).to_kurbo();
        let crop_box = page.intersected_crop_box();
        let (width, height) = page.render_dimensions();
        let crop = Rect::new(0.0, 0.0, f64::from(width) * unit, f64::from(height) * unit);
        let trim_box = page.raw().get::<PdfRect>("TrimBox").map(|trim| trim.intersect(crop_box));
        let trim = trim_box.map(|trim| shown.transform_rect_bbox(Rect::new(trim.x0, trim.y0, trim.x1, trim.y1)));
        let trim = trim.filter(|trim| trim.width() > 1.0 && trim.height() > 1.0).unwrap_or(crop);
        let corner = trim.origin().to_vec2();
        let is_sane = |side: f64| side.is_finite() && side > 0.0 && side <= LONGEST;
        (is_sane(crop.width()) && is_sane(crop.height())).then(|| Self {
            place: Affine::translate(-corner) * shown,
            trim: trim - corner,
            crop: crop - corner,
            unit,
        })
    }
}

/// The area of the model.
pub(super) fn area(rect: Rect) -> Area {
    let (x, y) = (rounded(rect.x0), rounded(rect.y0));
    Area { x, y, width: rounded(rect.x1) - x, height: rounded(rect.y1) - y }
}

/// To whole tenths.
#[expect(clippy::cast_possible_truncation, reason = "pages are limited to metres, and what lies beyond is clamped")]
pub(super) fn rounded(length: f64) -> i32 {
    length.clamp(-1e8, 1e8).round() as i32
}
