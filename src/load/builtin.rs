//! The default theme and locales from inside the binary, with the book's own files laid over them path by path.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::files;
use crate::model::book::LocaleText;
use crate::model::codes::UNKNOWN_LANGUAGE;
use crate::model::error::Error;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::source::SourceMap;
use crate::model::theme::{Theme, ThemeFile};

static THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
const THEME_FOLDER: &str = "themes/default";
const LOCALE_FOLDER: &str = "locales";

/// The default theme with `themes/default` of the book over it.
pub(crate) fn theme(root: &Path, findings: &mut Vec<Finding>) -> Result<Theme, Error> {
    let mut theme = Theme::default();
    for (path, bytes) in embedded(&THEME) {
        let place = format!("{THEME_FOLDER}/{path}");
        theme.files.insert(path, ThemeFile { bytes: Cow::Borrowed(bytes), place, from_book: false });
    }
    if root.join(THEME_FOLDER).is_dir() {
        let walk = files::walk(root, THEME_FOLDER)?;
        findings.extend(walk.links.iter().map(|path| files::linked(path)));
        for place in walk.files {
            let Some(bytes) = files::read_limited(root, &place, files::PICTURE_LIMIT, findings)? else { continue };
            let path = place[THEME_FOLDER.len() + 1..].to_owned();
            theme.files.insert(path, ThemeFile { bytes: Cow::Owned(bytes), place, from_book: true });
        }
    }
    Ok(theme)
}

/// Locale texts of the binary per language.
pub(crate) fn own_locales() -> BTreeMap<Lang, Vec<LocaleText>> {
    let mut locales: BTreeMap<Lang, Vec<LocaleText>> = BTreeMap::new();
    for (path, bytes) in embedded(&LOCALES) {
        let Some(lang) = path.strip_suffix(".ftl") else { continue };
        let text = String::from_utf8_lossy(bytes).into();
        let path = format!("{LOCALE_FOLDER}/{path}");
        locales.entry(Lang::new(lang)).or_default().push(LocaleText { text, path, source: None });
    }
    locales
}

/// Locale texts per language: the binary's first, the book's after it, so that a book can change single strings.
pub(crate) fn locales(
    root: &Path,
    map: &mut SourceMap,
    findings: &mut Vec<Finding>,
) -> Result<BTreeMap<Lang, Vec<LocaleText>>, Error> {
    let mut locales = own_locales();
    if root.join(LOCALE_FOLDER).is_dir() {
        let walk = files::walk(root, LOCALE_FOLDER)?;
        findings.extend(walk.links.iter().map(|path| files::linked(path)));
        for path in walk.files {
            let Some(lang) = path[LOCALE_FOLDER.len() + 1..].strip_suffix(".ftl") else {
                findings.push(
                    Finding::in_file(UNKNOWN_LANGUAGE, &path, "this is not a file of small strings")
                        .help("files in `locales` are named after a language, as in `tg.ftl`"),
                );
                continue;
            };
            let lang = Lang::new(lang);
            let Some(text) = files::read_text(root, &path, findings)? else { continue };
            // A book that carries the binary's own file unchanged (as this project does) gains nothing from reading it twice.
            if locales.get(&lang).is_some_and(|texts| texts.iter().any(|known| known.text == text)) {
                continue;
            }
            let source = Some(map.add(path.clone(), text.clone()));
            locales.entry(lang).or_default().push(LocaleText { text, path, source });
        }
    }
    Ok(locales)
}

fn embedded(folder: &'static Dir<'static>) -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();
    files
}

fn collect(folder: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in folder.files() {
        files.push((file.path().to_string_lossy().replace('\\', "/"), file.contents()));
    }
    for inner in folder.dirs() {
        collect(inner, files);
    }
}
