//! One HTML file for each module, and one for the whole edition: which files there are, and how they are dressed. What stands in
//! them is written where the pages are, in `render::html`.

use std::fmt::Write as _;

use super::fonts::Fonts;
use crate::model::artifact::Artifact;
use crate::model::book::{Book, Sources};
use crate::model::config::ShareKind;
use crate::model::error::Error;
use crate::model::path::join;
use crate::model::theme::Theme;
use crate::progress::Progress;
use crate::render::html::{self, Dress, Extent, Single};
use crate::words::Words;

/// The style sheet of the folder's pages.
const SHEET: &str = "assets/rahnamo.css";
/// What a file of its own has otherwise.
const OWN_SHEET: &str = "html/single.css";

/// All files of one kind.
pub(super) fn render(
    kind: ShareKind,
    book: &Book,
    sources: &Sources,
    words: &Words,
    progress: &dyn Progress,
) -> Result<Vec<Artifact>, Error> {
    let wanted: Vec<Single<'_>> = book
        .editions
        .iter()
        .enumerate()
        .flat_map(|(edition, of)| {
            let extents: Vec<Extent<'_>> = match kind {
                ShareKind::Module => of
                    .modules
                    .iter()
                    .filter(|module| !module.sessions.is_empty())
                    .map(|module| Extent::Module(&module.id))
                    .collect(),
                _ => vec![Extent::Edition],
            };
            extents.into_iter().map(move |extent| Single { edition, extent })
        })
        .collect();
    progress.stage("files to share", wanted.len());
    let wardrobe = Wardrobe { fonts: Fonts::new(&sources.theme, &book.config), sheet: sheet(&sources.theme) };
    let files = html::render_singles(book, sources, words, &wanted, &wardrobe, progress);
    progress.done();
    files
}

/// Style and fonts of all files.
struct Wardrobe<'a> {
    fonts: Fonts<'a>,
    sheet: String,
}

impl Dress for Wardrobe<'_> {
    fn style(&self, html: &str) -> String {
        format!("{}{}", self.fonts.css(html), self.sheet)
    }
}

fn sheet(theme: &Theme) -> String {
    let text = |path: &str| {
        let css = html::squeezed(path, &theme.get(path)?.bytes);
        Some(inlined(&String::from_utf8_lossy(&css), path, theme))
    };
    [SHEET, OWN_SHEET].into_iter().filter_map(text).collect()
}

/// A style sheet with the theme's files in it that it names; what it names elsewhere is not fetched, and shown by nothing.
fn inlined(css: &str, path: &str, theme: &Theme) -> String {
    let mut parts = css.split("url(");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once(')').unwrap_or((part, ""));
        let address = address.trim().trim_matches(['"', '\'']);
        let file = join(path, address.split(['?', '#']).next().unwrap_or_default()).and_then(|path| theme.get(&path));
        let address = file.map_or_else(
            || if address.starts_with("data:") { address.to_owned() } else { "data:,".to_owned() },
            |file| html::uri(address, &file.bytes),
        );
        let _ = write!(whole, "url(\"{address}\"){rest}");
    }
    whole
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::model::theme::ThemeFile;

    #[test]
    fn files_of_the_theme_go_into_the_sheet() {
        let mut theme = Theme::default();
        let file = ThemeFile { bytes: Cow::Borrowed(b"<svg/>"), place: String::new(), from_book: true };
        theme.files.insert("assets/dots.svg".into(), file);
        let css = "a { background: url('dots.svg') } b { background: url(https://example.org/x.png) } c { color: red }";
        assert_eq!(
            inlined(css, SHEET, &theme),
            "a { background: url(\"data:image/svg+xml;base64,PHN2Zy8+\") } b { background: url(\"data:,\") } c { color: red }"
        );
    }
}
