//! Pictures without colours, for packs that are printed with one ink. The lightness of a colour is that of the sRGB standard, the
//! same for dots and for drawings, so that what a picture tells by light and dark stays told.

use std::fmt::Write as _;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, ImageResult};

use super::raster;

/// Photographs are saved once more: finer than they usually come, so that nobody sees it.
const JPEG_QUALITY: u8 = 92;
/// Attributes of a drawing that hold colours, as `raster::plain` writes them.
const PAINTS: [&str; 5] = [" fill=\"#", " stroke=\"#", " stop-color=\"#", " flood-color=\"#", " lighting-color=\"#"];

/// The picture in grey, in the format that it has; `None` for what is no picture, about which the typesetter will complain.
/// `fonts` set the words in drawings.
pub(super) fn picture<'a>(path: &str, bytes: &[u8], fonts: impl Iterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    if path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("svg")) {
        return raster::plain(bytes, fonts).ok().map(|drawing| drawing_in_grey(&drawing).into_bytes());
    }
    dots(bytes).ok()
}

fn dots(bytes: &[u8]) -> ImageResult<Vec<u8>> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let format = reader.format().unwrap_or(ImageFormat::Png);
    let mut decoder = reader.into_decoder()?;
    // A camera that was held upright says so beside the dots; what is saved anew does not.
    let orientation = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    let grey = image.grayscale();
    let mut saved = Cursor::new(Vec::new());
    match format {
        ImageFormat::Jpeg => grey.write_with_encoder(JpegEncoder::new_with_quality(&mut saved, JPEG_QUALITY))?,
        // Its encoder takes no other dots.
        ImageFormat::Gif => grey.into_rgba8().write_to(&mut saved, format)?,
        _ => grey.write_to(&mut saved, format)?,
    }
    Ok(saved.into_inner())
}

fn drawing_in_grey(drawing: &str) -> String {
    let mut grey = String::with_capacity(drawing.len());
    let mut rest = drawing;
    while let Some((start, paint)) = PAINTS.iter().filter_map(|paint| Some((rest.find(paint)?, paint))).min() {
        let colour = start + paint.len();
        grey.push_str(&rest[..colour]);
        rest = &rest[colour..];
        let digits = rest.get(..6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(colour) = digits {
            let [_, red, green, blue] = colour.to_be_bytes();
            let light = lightness([red, green, blue]);
            let _ = write!(grey, "{light:02x}{light:02x}{light:02x}");
            rest = &rest[6..];
        }
    }
    grey + rest
}

/// As the `image` crate weighs the channels.
fn lightness([red, green, blue]: [u8; 3]) -> u8 {
    let weighed = 2126 * u32::from(red) + 7152 * u32::from(green) + 722 * u32::from(blue);
    u8::try_from(weighed / 10_000).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_lose_their_colours_wherever_they_are_written() {
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">
            <style>.a { fill: rgb(255, 0, 0) }</style>
            <linearGradient id="ff0000"><stop stop-color="gold"/><stop offset="1" style="stop-color:#00f"/></linearGradient>
            <rect class="a" width="3" height="3"/><rect x="3" width="3" height="3" fill="url(#ff0000)" stroke="teal"/></svg>"#;
        let grey = picture("a/b.svg", drawing, std::iter::empty()).and_then(|bytes| String::from_utf8(bytes).ok()).unwrap();
        assert!(grey.contains("fill=\"#363636\""), "red: {grey}");
        assert!(grey.contains("stop-color=\"#121212\""), "blue: {grey}");
        assert!(grey.contains("stroke=\"#646464\""), "teal: {grey}");
        assert!(grey.contains("url(#ff0000)"), "a name is no colour: {grey}");
        let png = raster::png(grey.as_bytes(), 9, 9).unwrap();
        let dots = image::load_from_memory(&png).unwrap().into_rgb8();
        assert!(dots.pixels().all(|dot| dot.0[0] == dot.0[1] && dot.0[1] == dot.0[2]));
        assert!(dots.pixels().any(|dot| dot.0[0] == 0x36), "and something is drawn");
    }

    #[test]
    fn photographs_stay_in_their_format() {
        let red = DynamicImage::from(image::RgbImage::from_fn(4, 2, |x, _| {
            if x == 0 { image::Rgb([0, 10, 200]) } else { image::Rgb([180, 10, 200]) }
        }));
        for (name, format) in [
            ("a.png", ImageFormat::Png),
            ("a.jpg", ImageFormat::Jpeg),
            ("a.webp", ImageFormat::WebP),
            ("a.gif", ImageFormat::Gif),
        ] {
            let mut saved = Cursor::new(Vec::new());
            red.write_to(&mut saved, format).unwrap();
            let grey = picture(name, &saved.into_inner(), std::iter::empty()).unwrap();
            assert_eq!(image::guess_format(&grey).unwrap(), format, "{name}");
            let dots = image::load_from_memory(&grey).unwrap().into_rgb8();
            assert_eq!(dots.dimensions(), (4, 2), "{name}");
            assert!(dots.pixels().all(|dot| dot.0[0] == dot.0[1] && dot.0[1] == dot.0[2]), "{name}");
            assert!(dots.get_pixel(0, 0).0[0] < dots.get_pixel(3, 0).0[0], "{name}: light and dark stay apart");
        }
        assert_eq!(picture("a.png", b"no picture", std::iter::empty()), None);
    }
}
