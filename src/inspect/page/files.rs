//! What pages fetch, read once for all pages: style sheets, and pictures with what they show.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;
use scraper::Html;
use sha2::{Digest, Sha256};

use super::style::Styles;
use super::{drawing, emblem, red, sheet};
use crate::model::artifact::Artifact;
use crate::model::page::{EmblemDrawing, RedSign, SignUse};
use crate::model::path::join;

/// Output files as pages need them.
pub(super) struct Files<'a> {
    output: &'a BTreeMap<&'a str, &'a Artifact>,
    pictures: HashMap<&'a str, Arc<Picture<'a>>>,
    /// Pictures that stand in pages as `data:`, by address: the emblem is in many of them and the same in all.
    inside: Mutex<HashMap<String, Option<Arc<Picture<'static>>>>>,
    styles: Mutex<HashMap<String, Arc<PageStyles>>>,
}

/// A picture.
pub(super) struct Picture<'a> {
    /// Path in the output.
    pub(super) path: String,
    /// What it was made from; `None` where it stands in a page.
    pub(super) origin: Option<String>,
    bytes: Cow<'a, [u8]>,
    /// Its own width and height.
    pub(super) size: Option<(f64, f64)>,
    pub(super) emblem: Option<EmblemDrawing>,
    pub(super) sign: Option<&'static str>,
    hash: OnceLock<String>,
}

impl Picture<'_> {
    /// SHA-256 in lower-case hex.
    pub(super) fn hash(&self) -> &str {
        self.hash.get_or_init(|| {
            use std::fmt::Write as _;
            Sha256::digest(&self.bytes).iter().fold(String::new(), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            })
        })
    }
}

/// The sheets of a page, and the red signs in them.
pub(super) struct PageStyles {
    pub(super) styles: Styles,
    pub(super) signs: Vec<RedSign>,
}

impl<'a> Files<'a> {
    pub(super) fn new(output: &'a BTreeMap<&'a str, &'a Artifact>) -> Self {
        let pictures: Vec<_> = output.iter().collect();
        let pictures = pictures.into_par_iter().filter_map(|(path, artifact)| {
            let read = picture(path, Some(&artifact.origin), Cow::Borrowed(&artifact.bytes))?;
            Some((*path, Arc::new(read)))
        });
        let pictures = pictures.collect();
        Self { output, pictures, inside: Mutex::default(), styles: Mutex::default() }
    }

    /// The picture that `link` on the page (or in the sheet) `from` leads to.
    pub(super) fn picture(&self, from: &str, link: &str) -> Option<Arc<Picture<'a>>> {
        if link.starts_with("data:") {
            return self.inside(link);
        }
        let path = join(from, link.split(['#', '?']).next().unwrap_or_default())?;
        self.pictures.get(path.as_str()).cloned()
    }

    /// The picture that the address itself brings along.
    fn inside(&self, link: &str) -> Option<Arc<Picture<'static>>> {
        if let Some(known) = self.inside.lock().ok().and_then(|inside| inside.get(link).cloned()) {
            return known;
        }
        let read = || {
            let (kind, bytes) = link.strip_prefix("data:")?.split_once(";base64,")?;
            let ending = kind.strip_prefix("image/")?.split('+').next()?;
            let bytes = STANDARD.decode(bytes).ok()?;
            picture(&format!("data:image/.{ending}"), None, Cow::Owned(bytes))
        };
        let read = read().map(Arc::new);
        if let Ok(mut inside) = self.inside.lock() {
            inside.insert(link.to_owned(), read.clone());
        }
        read
    }

    /// Sheets by address with their `media`, or texts of `<style>`, of the page `page`.
    pub(super) fn styles(&self, page: &str, wanted: &[SheetSource]) -> Arc<PageStyles> {
        let mut key = String::new();
        for source in wanted {
            match source {
                SheetSource::File { href, media } => {
                    key.push_str(&join(page, href).unwrap_or_default());
                    key.push('|');
                    key.push_str(media);
                }
                SheetSource::Text(text) => key.push_str(text),
            }
            key.push('\n');
        }
        if let Some(found) = self.styles.lock().ok().and_then(|styles| styles.get(&key).cloned()) {
            return found;
        }
        let made = Arc::new(self.read_styles(page, wanted));
        self.styles
            .lock()
            .map_or_else(|_| Arc::clone(&made), |mut styles| Arc::clone(styles.entry(key).or_insert(Arc::clone(&made))))
    }

    fn read_styles(&self, page: &str, wanted: &[SheetSource]) -> PageStyles {
        let mut sheets = Vec::new();
        let mut signs = Vec::new();
        for source in wanted {
            match source {
                SheetSource::File { href, media } => {
                    let Some(artifact) = join(page, href).and_then(|path| self.output.get(path.as_str())) else { continue };
                    let text = String::from_utf8_lossy(&artifact.bytes);
                    let text = if media.is_empty() { text.into_owned() } else { format!("@media {media} {{ {text} }}") };
                    self.add(&text, &artifact.path, Some(&artifact.origin), &mut sheets, &mut signs, 0);
                }
                SheetSource::Text(text) => self.add(text, page, None, &mut sheets, &mut signs, 0),
            }
        }
        PageStyles { styles: Styles::new(sheets), signs }
    }

    fn add(
        &self,
        text: &str,
        path: &str,
        origin: Option<&str>,
        sheets: &mut Vec<(Arc<sheet::Sheet>, Option<String>)>,
        signs: &mut Vec<RedSign>,
        depth: u8,
    ) {
        let sheet = sheet::parse(text);
        for import in sheet.imports.iter().filter(|_| depth < 4) {
            if let Some(artifact) = join(path, import).and_then(|path| self.output.get(path.as_str())) {
                let text = String::from_utf8_lossy(&artifact.bytes);
                self.add(&text, &artifact.path, Some(&artifact.origin), sheets, signs, depth + 1);
            }
        }
        let declarations = sheet.rules.iter().flat_map(|rule| &rule.declarations);
        for value in declarations.filter(|declaration| is_decorating(&declaration.property)).map(|declaration| &declaration.value)
        {
            let letter = red::LETTERS.iter().find(|letter| value.contains(**letter)).map(|letter| format!("`{letter}`"));
            let drawn = || self.picture(path, address(value)?)?.sign.map(str::to_owned);
            if let Some(what) = letter.or_else(drawn) {
                let sign = RedSign { what, place: path.to_owned(), origin: origin.map(str::to_owned), used: SignUse::Decoration };
                if !signs.contains(&sign) {
                    signs.push(sign);
                }
            }
        }
        sheets.push((Arc::new(sheet), origin.map(str::to_owned)));
    }
}

/// Where a page takes a sheet from.
pub(super) enum SheetSource {
    File { href: String, media: String },
    Text(String),
}

fn is_decorating(property: &str) -> bool {
    [
        "content",
        "background",
        "background-image",
        "list-style",
        "list-style-image",
        "list-style-type",
        "border-image",
        "border-image-source",
    ]
    .contains(&property)
}

fn address(value: &str) -> Option<&str> {
    let inside = value.split_once("url(")?.1.split_once(')')?.0;
    Some(inside.trim().trim_matches(['"', '\'']))
}

fn picture<'a>(path: &str, origin: Option<&str>, bytes: Cow<'a, [u8]>) -> Option<Picture<'a>> {
    let plain = Picture {
        path: path.to_owned(),
        origin: origin.map(str::to_owned),
        bytes,
        size: None,
        emblem: None,
        sign: None,
        hash: OnceLock::new(),
    };
    if path.ends_with(".svg") {
        let html = Html::parse_document(&String::from_utf8_lossy(&plain.bytes));
        let svg = html.root_element().descendent_elements().find(|element| element.value().name() == "svg")?;
        let drawing = drawing::read(svg);
        let measured = emblem::measure(&drawing);
        let sign = red::sign(&drawing);
        return Some(Picture { size: drawing.size, emblem: Some(measured), sign, ..plain });
    }
    if path.ends_with(".png") {
        let number = |at: usize| plain.bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
        let size = number(16).zip(number(20)).map(|(width, height)| (f64::from(width), f64::from(height)));
        return Some(Picture { size, ..plain });
    }
    let is_picture = [".jpg", ".jpeg", ".gif", ".webp", ".avif"].iter().any(|ending| path.ends_with(ending));
    is_picture.then_some(plain)
}
