//! Pictures of dots as files to share have them: no wider than a phone can show, upright, and without what a camera notes about
//! the place. In: the pictures of a book as they were read. Out: the same ones, lighter; pages of the folder keep the originals.
//!
//! A picture keeps its format, because its name and its media type say it. Films (GIF, APNG, animated WebP) and pictures in
//! inks keep their dots, and so does what cannot be read: rules about pictures name it.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{self, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageResult, Limits};
use rayon::prelude::*;

use super::bare::{bare, is_in_inks};
use crate::caught::catch;
use crate::model::book::Sources;
use crate::progress::Progress;
use crate::render::html::is_logo;

/// Dots across. The theme shows a figure at most 26rem wide, which is 416 px, and a phone is 360 to 430 px wide with two or
/// three dots to each: 1200 is sharp on all of them, and it is what the rules about pictures ask authors for.
const WIDTH: u32 = 1200;

/// Of 100. Below 75 edges of letters on signs and papers begin to fray; above 85 a file grows and nobody sees why.
const QUALITY: u8 = 80;

/// Bytes that decoding and scaling may have at one time, over all threads.
const MEMORY: u64 = 1 << 30;

/// All pictures of `sources` by their path. A Society's logo goes everywhere as it was handed over.
pub(super) fn pictures(sources: &Sources, progress: &dyn Progress) -> BTreeMap<String, Arc<[u8]>> {
    let mut pictures = sources.pictures.clone();
    let mut wanted: Vec<&mut Arc<[u8]>> =
        pictures.iter_mut().filter(|(path, _)| !is_logo(&sources.config, path)).map(|(_, bytes)| bytes).collect();
    progress.stage("pictures", wanted.len());
    let mut rest = wanted.as_mut_slice();
    while !rest.is_empty() {
        let (round, behind) = rest.split_at_mut(fitting(rest));
        round.par_iter_mut().for_each(|bytes| {
            if let Ok(Some(scaled)) = catch(|| light(bytes)) {
                **bytes = scaled.into();
            }
            progress.step();
        });
        rest = behind;
    }
    progress.done();
    pictures
}

/// How many of the first pictures can be worked on at the same time.
fn fitting(pictures: &[&mut Arc<[u8]>]) -> usize {
    let mut needed = 0;
    let fits = |bytes: &&&mut Arc<[u8]>| {
        let picture = catch(|| Some(Picture::open(bytes)?.memory())).ok().flatten();
        needed += picture.filter(|memory| *memory <= MEMORY).unwrap_or(0);
        needed <= MEMORY
    };
    pictures.iter().take_while(fits).count().max(1)
}

/// The picture in `bytes` as files to share have it, never with more bytes; `None` when it stays as it is.
fn light(bytes: &[u8]) -> Option<Vec<u8>> {
    let picture = Picture::open(bytes)?;
    let bare = bare(bytes, picture.format, picture.turn);
    let most = bare.as_ref().map_or(bytes.len(), Vec::len);
    picture.redrawn().filter(|redrawn| redrawn.len() < most).or(bare)
}

/// A picture of which the head was read.
struct Picture<'a> {
    format: ImageFormat,
    decoder: Box<dyn ImageDecoder + 'a>,
    /// What has to be done to its dots before people see it upright.
    turn: Orientation,
    /// Whether it is one picture, and in colours of a screen.
    is_plain: bool,
}

impl<'a> Picture<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let (format, input) = (image::guess_format(bytes).ok()?, Cursor::new(bytes));
        let (mut decoder, is_plain): (Box<dyn ImageDecoder>, bool) = match format {
            ImageFormat::Jpeg => (Box::new(JpegDecoder::new(input).ok()?), !is_in_inks(bytes)),
            ImageFormat::Png => {
                let decoder = PngDecoder::with_limits(input, Limits::default()).ok()?;
                let is_film = decoder.is_apng().unwrap_or(true);
                (Box::new(decoder), !is_film)
            }
            ImageFormat::WebP => {
                let decoder = WebPDecoder::new(input).ok()?;
                let is_film = decoder.has_animation();
                (Box::new(decoder), !is_film)
            }
            _ => return None,
        };
        let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        Some(Self { format, decoder, turn, is_plain })
    }

    /// Dots across and down that it needs, as they lie in the file.
    fn wanted(&self) -> (u32, u32) {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        let (width, height) = self.decoder.dimensions();
        let is_on_its_side = matches!(self.turn, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH);
        let shown = u64::from(if is_on_its_side { height } else { width }.max(1));
        let share = u64::from(WIDTH).min(shown);
        let scaled = |dots: u32| u32::try_from((u64::from(dots) * share + shown / 2) / shown).unwrap_or(dots).max(1);
        (scaled(width), scaled(height))
    }

    /// Bytes that it takes to draw it anew: the decoder's own work is about twice what comes of it, and between the old height
    /// and the new width stand four floats for each dot. 0 when it is not drawn anew.
    fn memory(&self) -> u64 {
        let (width, height) = self.wanted();
        let is_fine = self.turn == Orientation::NoTransforms && (width, height) == self.decoder.dimensions();
        if is_fine || !self.is_plain {
            return 0;
        }
        let between = 16 * u64::from(self.decoder.dimensions().0) * u64::from(height);
        self.decoder.total_bytes().saturating_mul(3).saturating_add(between)
    }

    /// The picture upright, as wide as a phone can show it. `None` when it is so already, and when it cannot be.
    fn redrawn(mut self) -> Option<Vec<u8>> {
        if !(1..=MEMORY).contains(&self.memory()) {
            return None;
        }
        let (width, height) = self.wanted();
        let colours = self.decoder.icc_profile().ok().flatten();
        let whole = plain(DynamicImage::from_decoder(self.decoder).ok()?);
        let mut image = if (width, height) == (whole.width(), whole.height()) { whole } else { resized(whole, width, height) };
        image.apply_orientation(self.turn);
        let colours = colours.filter(|profile| speaks_of(profile, &image));
        encoded(&image, self.format, colours).ok()
    }
}

/// Eight bits for each colour, and transparency only where something is seen through.
fn plain(image: DynamicImage) -> DynamicImage {
    let image = match (image.color().has_alpha(), image.color().has_color()) {
        (false, false) => DynamicImage::ImageLuma8(image.into_luma8()),
        (true, false) => DynamicImage::ImageLumaA8(image.into_luma_alpha8()),
        (false, true) => DynamicImage::ImageRgb8(image.into_rgb8()),
        (true, true) => DynamicImage::ImageRgba8(image.into_rgba8()),
    };
    match image {
        DynamicImage::ImageLumaA8(dots) if dots.pixels().all(|dot| dot.0[1] == u8::MAX) => {
            DynamicImage::ImageLuma8(DynamicImage::ImageLumaA8(dots).into_luma8())
        }
        DynamicImage::ImageRgba8(dots) if dots.pixels().all(|dot| dot.0[3] == u8::MAX) => {
            DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(dots).into_rgb8())
        }
        image => image,
    }
}

fn resized(mut image: DynamicImage, width: u32, height: u32) -> DynamicImage {
    weigh(&mut image, |colour, alpha| colour * alpha / 255);
    let mut image = image.resize_exact(width, height, FilterType::CatmullRom);
    weigh(&mut image, |colour, alpha| (colour * 255 + alpha / 2).checked_div(alpha).unwrap_or(0));
    image
}

/// Changes colours by their transparency. While dots are mixed a colour counts as much as it is seen: what nobody sees is
/// often black, and would darken the edges.
fn weigh(image: &mut DynamicImage, change: impl Fn(u32, u32) -> u32) {
    let weigh = |dot: &mut [u8]| {
        let Some((alpha, colours)) = dot.split_last_mut() else { return };
        for colour in colours {
            *colour = u8::try_from(change(u32::from(*colour), u32::from(*alpha))).unwrap_or(u8::MAX);
        }
    };
    match image {
        DynamicImage::ImageLumaA8(dots) => dots.chunks_exact_mut(2).for_each(weigh),
        DynamicImage::ImageRgba8(dots) => dots.chunks_exact_mut(4).for_each(weigh),
        _ => {}
    }
}

/// Whether a profile is about the colours that `image` has now: that of a grey picture says nothing about red.
fn speaks_of(profile: &[u8], image: &DynamicImage) -> bool {
    let space: &[u8] = if image.color().has_color() { b"RGB " } else { b"GRAY" };
    profile.get(16..20) == Some(space)
}

fn encoded(image: &DynamicImage, format: ImageFormat, colours: Option<Vec<u8>>) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        ImageFormat::Jpeg => write(image, JpegEncoder::new_with_quality(&mut bytes, QUALITY), colours)?,
        // Without loss; the crate has no other way to write WebP. A photograph that was smaller with loss stays as it was.
        ImageFormat::WebP => write(image, WebPEncoder::new_lossless(&mut bytes), colours)?,
        _ => {
            let (compression, filter) = (png::CompressionType::Best, png::FilterType::Adaptive);
            write(image, PngEncoder::new_with_quality(&mut bytes, compression, filter), colours)?;
        }
    }
    Ok(bytes)
}

fn write(image: &DynamicImage, mut encoder: impl ImageEncoder, colours: Option<Vec<u8>>) -> ImageResult<()> {
    if let Some(colours) = colours {
        // What cannot hold a profile is shown in the colours of every screen.
        let _ = encoder.set_icc_profile(colours);
    }
    image.write_with_encoder(encoder)
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, Rgb, RgbImage, Rgba, RgbaImage};

    use super::super::bare::{exif, png_chunk};
    use super::*;

    const PLACE: &[u8] = b"38.55 N 68.78 E";

    /// Light grey with red in the upper left quarter, and with grain, without which a photograph weighs nothing.
    fn photograph(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            let grain = u8::try_from((x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 7 & 31).unwrap();
            let is_red = x < width / 2 && y < height / 2;
            Rgb(if is_red { [220 + grain, grain, grain] } else { [200 + grain; 3] })
        })
    }

    fn jpeg(image: &RgbImage, turn: Orientation) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
        encoder.set_exif_metadata([&exif(turn), PLACE].concat()).unwrap();
        image.write_with_encoder(encoder).unwrap();
        bytes
    }

    fn png(image: &DynamicImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        image.write_with_encoder(PngEncoder::new(&mut bytes)).unwrap();
        bytes
    }

    /// A PNG that says of itself how large it is and has no dots.
    fn head_only(width: u32, height: u32) -> Vec<u8> {
        let head = [&width.to_be_bytes(), height.to_be_bytes().as_slice(), &[8, 2, 0, 0, 0]].concat();
        let chunks = [(b"IHDR", head), (b"IDAT", Vec::new()), (b"IEND", Vec::new())];
        let chunks = chunks.map(|(name, content)| png_chunk(name, &content).unwrap());
        [b"\x89PNG\r\n\x1a\n".as_slice(), &chunks.concat()].concat()
    }

    fn has(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn a_photograph_becomes_as_wide_as_a_phone_and_stands_upright_without_its_place() {
        let original = jpeg(&photograph(1600, 2000), Orientation::Rotate270);
        let light = light(&original).unwrap();
        assert!(light.len() < original.len() && !has(&light, PLACE) && !has(&light, b"Exif"));
        let image = image::load_from_memory_with_format(&light, ImageFormat::Jpeg).unwrap();
        assert_eq!(image.dimensions(), (1200, 960));
        // It was turned by a quarter to the left, so red is below.
        let is_red = |x, y| image.get_pixel(x, y).0[1] < 100;
        assert_eq!([is_red(300, 240), is_red(900, 240), is_red(300, 720), is_red(900, 720)], [false, false, true, false]);
        assert_eq!(super::light(&original), Some(light));
    }

    #[test]
    fn a_picture_that_is_narrow_enough_keeps_its_dots() {
        let original = jpeg(&photograph(WIDTH, 40), Orientation::NoTransforms);
        let light = light(&original).unwrap();
        assert!(!has(&light, PLACE));
        assert_eq!(image::load_from_memory(&light).unwrap(), image::load_from_memory(&original).unwrap());
        assert_eq!(super::light(&light), Some(light));
    }

    #[test]
    fn what_would_grow_is_not_drawn_anew() {
        let mut original = Vec::new();
        photograph(1300, 200).write_with_encoder(JpegEncoder::new_with_quality(&mut original, 15)).unwrap();
        assert_eq!(light(&original), Some(original));
    }

    #[test]
    fn drawings_stay_as_they_are_and_edges_of_glass_stay_clear() {
        assert_eq!(light(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), None);
        let glass = RgbaImage::from_fn(2400, 30, |x, _| Rgba(if x < 1201 { [255, 200, 100, 255] } else { [0; 4] }));
        let light = image::load_from_memory(&light(&png(&glass.into())).unwrap()).unwrap();
        assert_eq!(light.dimensions(), (1200, 15));
        let seen = light.to_rgba8().pixels().filter(|dot| dot.0[3] > 30).all(|dot| dot.0[0] > 245 && dot.0[2].abs_diff(100) < 10);
        assert!(seen, "no dot is darker for what nobody sees");
        let opaque = RgbaImage::from_pixel(2400, 30, Rgba([255, 200, 100, 255]));
        let opaque = image::load_from_memory(&super::light(&png(&opaque.into())).unwrap()).unwrap();
        assert!(!opaque.color().has_alpha(), "what is seen through nowhere needs no transparency");
    }

    #[test]
    fn colours_go_along_when_they_are_those_of_the_picture() {
        let profile = |space: &[u8; 4]| [&[0; 16], space.as_slice(), &[0; 108]].concat();
        for (space, is_kept) in [(b"RGB ", true), (b"GRAY", false), (b"CMYK", false)] {
            let mut original = Vec::new();
            let mut encoder = JpegEncoder::new_with_quality(&mut original, 95);
            encoder.set_icc_profile(profile(space)).unwrap();
            photograph(1500, 100).write_with_encoder(encoder).unwrap();
            let light = light(&original).unwrap();
            assert_eq!(Picture::open(&light).unwrap().decoder.dimensions(), (1200, 80));
            assert_eq!(has(&light, b"ICC_PROFILE"), is_kept);
        }
    }

    #[test]
    fn films_keep_their_frames() {
        let still = png(&photograph(1500, 20).into());
        let (head, rest) = still.split_at(33);
        let film = [head, &png_chunk(b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]).unwrap(), rest].concat();
        assert_eq!(light(&film), Some(film));
        assert!(light(&still).unwrap() != still);
    }

    #[test]
    fn what_is_broken_or_beyond_measure_is_left_as_it_is() {
        let photograph = jpeg(&photograph(1300, 20), Orientation::NoTransforms);
        let (bomb, tall) = (head_only(60_000, 60_000), head_only(1201, u32::MAX >> 1));
        for bytes in [b"".as_slice(), b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", &photograph[..30], &bomb, &tall] {
            assert!(light(bytes).is_none_or(|same| same == bytes));
        }
    }

    #[test]
    fn pictures_are_worked_on_together_as_far_as_there_is_room() {
        let (huge, narrow, beyond) = (head_only(9000, 9000), head_only(100, 100), head_only(60_000, 60_000));
        assert!(Picture::open(&huge).is_some_and(|picture| (MEMORY / 2..MEMORY).contains(&picture.memory())));
        let count = |pictures: &[&Vec<u8>]| {
            let mut pictures: Vec<Arc<[u8]>> = pictures.iter().map(|bytes| bytes.as_slice().into()).collect();
            fitting(&pictures.iter_mut().collect::<Vec<_>>())
        };
        assert_eq!(count(&[&huge, &narrow, &narrow, &huge]), 3);
        assert_eq!(count(&[&narrow, &huge, &beyond]), 3);
        assert_eq!(count(&[&huge, &huge]), 1);
    }
}
