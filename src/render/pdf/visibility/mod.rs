//! What sheets for walls, pockets and equipment need besides a pack: their data, boxes for the print shop, and their pages put
//! together on paper. Only this folder writes PDFs that typst has set.

pub(super) mod boxes;
pub(super) mod data;
mod fill;
mod imposed;
pub(super) mod plan;

pub(super) use self::fill::sheet;

use self::data::SLUG;
use crate::model::artifact::Artifact;
use crate::model::book::{Edition, Pack};
use crate::model::config::PackConfig;
use crate::model::error::Error;

/// The files of a pack that typst has set: its own, and the one for the printer where its kind has one.
pub(super) fn files(pack: &Pack, edition: &Edition, set: Vec<u8>) -> Result<Vec<Artifact>, Error> {
    let origin = &pack.config.id;
    let own = |bytes| Artifact { path: pack.path(edition), bytes, origin: origin.clone() };
    if pack.config.sheet.marks {
        return Ok(vec![own(boxes::with_bleed(&set, SLUG).map_err(broken)?)]);
    }
    let PackConfig { kind, paper, ref sheet, .. } = pack.config;
    let Some((path, imposing)) = pack.imposed_path(edition).zip(kind.traits().imposing) else { return Ok(vec![own(set)]) };
    let sides = |pages| plan::sides(imposing, kind.page_size(paper), pages, sheet.paper_thickness);
    let bytes = imposed::impose(&set, sides).map_err(broken)?;
    Ok(vec![own(set), Artifact { path, bytes, origin: origin.clone() }])
}

/// typst has just written the file, so this says that one of the two programs has a fault.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn broken(error: lopdf::Error) -> Error {
    Error::Tool {
        name: "typst".into(),
        message: format!("its file cannot be put on sheets: {error}"),
        help: "report this with the pack's part of book.toml".into(),
    }
}
