//! Drawings as pictures of dots, and written out plainly. The only file that reads SVG as a drawing.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, WriteOptions};

/// `drawing` as a PNG of `width` × `height` pixels, or what is wrong with it.
pub(crate) fn png(drawing: &[u8], width: u32, height: u32) -> Result<Vec<u8>, String> {
    let tree = Tree::from_data(drawing, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| format!("no picture has {width} × {height} pixels"))?;
    #[expect(clippy::cast_precision_loss, reason = "sides are hundreds of pixels")]
    let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

/// `drawing` with styles and names of colours resolved: each colour is an attribute of its own, `fill="#rrggbb"`.
pub(crate) fn plain<'a>(drawing: &[u8], fonts: impl Iterator<Item = &'a [u8]>) -> Result<String, String> {
    let mut options = Options::default();
    for font in fonts {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    let tree = Tree::from_data(drawing, &options).map_err(|error| error.to_string())?;
    Ok(tree.to_string(&WriteOptions { preserve_text: true, ..WriteOptions::default() }))
}
