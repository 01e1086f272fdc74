//! `GL511`: a font of the pages that is packed so that it cannot be looked into: WOFF 2, or a broken WOFF.

use ttf_parser::Face;

use super::woff;
use crate::model::book::{Book, Sources};
use crate::model::codes::UNCHECKED_FONT;
use crate::model::finding::Finding;
use crate::model::theme::ThemeFile;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let packed = sources.theme.files.iter().filter(|(path, file)| is_packed(path) && !is_read(file));
    let finding = |(path, file): (&String, &ThemeFile)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let message = format!("the letters of the font file `{name}` cannot be checked");
        Finding::in_file(UNCHECKED_FONT, &file.place, message)
            .help("put the same font there as a TTF, OTF or WOFF file (not WOFF2), and name that one in the style sheet")
    };
    packed.map(finding).collect()
}

fn is_packed(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    [".woff", ".woff2"].iter().any(|ending| lower.ends_with(ending))
}

fn is_read(file: &ThemeFile) -> bool {
    woff::unpacked(&file.bytes).is_some_and(|font| Face::parse(&font, 0).is_ok())
}
