//! What pages fetch, read once for all pages: style sheets, and pictures with what they show.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

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
    pictures: HashMap<&'a str, Picture<'a>>,
    styles: Mutex<HashMap<String, Arc<PageStyles>>>,
}

/// A picture.
pub(super) struct Picture<'a> {
    pub(super) artifact: &'a Artifact,
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
            Sha256::digest(&self.artifact.bytes).iter().fold(String::new(), |mut hex, byte| {
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
        let pictures = pictures.into_par_iter().filter_map(|(path, artifact)| Some((*path, picture(artifact)?))).collect();
        Self { output, pictures, styles: Mutex::default() }
    }

    /// The picture that `link` on the page (or in the sheet) `from` leads to.
    pub(super) fn picture(&self, from: &str, link: &str) -> Option<&Picture<'a>> {
        let path = join(from, link.split(['#', '?']).next().unwrap_or_default())?;
        self.pictures.get(path.as_str())
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
        self.styles.lock().map_or_else(|_| Arc::clone(&made), |mut styles| Arc::clone(styles.entry(key).or_insert(Arc::clone(&made))))
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
        for value in declarations.filter(|declaration| is_decorating(&declaration.property)).map(|declaration| &declaration.value) {
            let letter = red::LETTERS.iter().find(|letter| value.contains(**letter)).map(ToString::to_string);
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
    ["content", "background", "background-image", "list-style", "list-style-image", "list-style-type", "border-image", "border-image-source"]
        .contains(&property)
}

fn address(value: &str) -> Option<&str> {
    let inside = value.split_once("url(")?.1.split_once(')')?.0;
    Some(inside.trim().trim_matches(['"', '\'']))
}

fn picture(artifact: &Artifact) -> Option<Picture<'_>> {
    let path = artifact.path.as_str();
    let plain = |size| Some(Picture { artifact, size, emblem: None, sign: None, hash: OnceLock::new() });
    if path.ends_with(".svg") {
        let html = Html::parse_document(&String::from_utf8_lossy(&artifact.bytes));
        let svg = html.root_element().descendent_elements().find(|element| element.value().name() == "svg")?;
        let drawing = drawing::read(svg);
        let measured = emblem::measure(&drawing);
        let sign = red::sign(&drawing);
        return Some(Picture { artifact, size: drawing.size, emblem: Some(measured), sign, hash: OnceLock::new() });
    }
    if path.ends_with(".png") {
        let number = |at: usize| artifact.bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
        return plain(number(16).zip(number(20)).map(|(width, height)| (f64::from(width), f64::from(height))));
    }
    let is_picture = [".jpg", ".jpeg", ".gif", ".webp", ".avif"].iter().any(|ending| path.ends_with(ending));
    is_picture.then(|| plain(None)).flatten()
}
