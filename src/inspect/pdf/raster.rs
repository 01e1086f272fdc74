//! A page as pixels.

use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::hayro_syntax::page::Page;

use super::frame::Frame;

/// Most pixels of a picture of a page: 64 MB in memory.
const PIXELS: f64 = 16e6;
/// Longest side; the drawing crate counts in 16 bits.
const SIDE: f64 = 16_000.0;

/// A page as pixels, white where nothing is drawn.
pub(super) struct Raster {
    pub(super) width: usize,
    pub(super) height: usize,
    pixels: Vec<[u8; 3]>,
    /// Pixels in a tenth of a millimetre.
    pub(super) scale: f64,
    /// Place of the first pixel's corner, in tenths of a millimetre.
    pub(super) corner: (f64, f64),
}

/// Draws a page with as many pixels in a tenth of a millimetre as `wanted`, or fewer where the page is too large for that.
/// What lies right of or below `until` (tenths of a millimetre from the corner of what is drawn) is left out.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sides are limited above, and positive")]
pub(super) fn draw(page: &Page<'_>, frame: &Frame, wanted: f64, until: Option<(f64, f64)>) -> Option<Raster> {
    let (right, bottom) = until.unwrap_or((f64::MAX, f64::MAX));
    let (width, height) = (frame.crop.width().min(right), frame.crop.height().min(bottom));
    let most = (PIXELS / (width * height)).sqrt().min(SIDE / width.max(height));
    let scale = wanted.min(most);
    let (columns, rows) = ((width * scale).ceil().max(1.0), (height * scale).ceil().max(1.0));
    let by_unit = (scale * frame.unit) as f32;
    let settings = RenderSettings {
        x_scale: by_unit,
        y_scale: by_unit,
        width: Some(columns as u16),
        height: Some(rows as u16),
        bg_color: WHITE,
    };
    let pixmap = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let pixels = pixmap.data().iter().map(|pixel| [pixel.r, pixel.g, pixel.b]).collect::<Vec<_>>();
    let (width, height) = (usize::from(pixmap.width()), usize::from(pixmap.height()));
    (pixels.len() == width * height).then_some(Raster { width, height, pixels, scale, corner: (frame.crop.x0, frame.crop.y0) })
}

impl Raster {
    /// A raster from pixels row by row: for tests, and for parts of a larger one.
    #[cfg(test)]
    pub(super) fn of(width: usize, pixels: Vec<[u8; 3]>, scale: f64) -> Self {
        Self { width, height: pixels.len() / width, pixels, scale, corner: (0.0, 0.0) }
    }

    /// The pixel in column `x` of row `y`; both are inside.
    pub(super) fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }

    /// All pixels, row by row.
    pub(super) fn pixels(&self) -> &[[u8; 3]] {
        &self.pixels
    }
}
