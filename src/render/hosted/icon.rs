//! The icon of the edition on a home screen, from one drawing of the theme. It is never the emblem: that says who pays.

use crate::model::artifact::Artifact;
use crate::model::error::Error;
use crate::model::theme::Theme;
use crate::render::raster;

/// The drawing in the theme, and in the output. Square; what counts lies in the middle four fifths, since home screens cut
/// round.
pub(super) const DRAWING: &str = "assets/icon.svg";

/// Sides in pixels that browsers ask for before they offer to install a page.
pub(super) const SIDES: [u32; 2] = [192, 512];

/// Path of the icon with this side.
pub(super) fn path(side: u32) -> String {
    format!("assets/icon-{side}.png")
}

/// The icons as PNG files.
pub(super) fn files(theme: &Theme) -> Result<Vec<Artifact>, Error> {
    SIDES.into_iter().map(|side| Ok(Artifact { path: path(side), bytes: png(theme, side)?, origin: place(theme) })).collect()
}

/// The icon of `theme` as a PNG with sides of `side` pixels.
pub(in crate::render) fn png(theme: &Theme, side: u32) -> Result<Vec<u8>, Error> {
    let broken = |message: String| Error::Theme { place: place(theme), message };
    let drawing = theme.get(DRAWING).ok_or_else(|| broken("the drawing is missing".into()))?;
    raster::png(&drawing.bytes, side, side).map_err(broken)
}

fn place(theme: &Theme) -> String {
    theme.get(DRAWING).map_or_else(|| DRAWING.to_owned(), |file| file.place.clone())
}
