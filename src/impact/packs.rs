//! Which packs differ, and on which pages. Only packs whose data differ are set at all.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{PackImpact, Side};
use crate::BuildOptions;
use crate::inspect::pdf;
use crate::model::artifact::Artifact;
use crate::model::book::Book;
use crate::model::error::Error;
use crate::model::pdf::{PdfDocument, PdfPage};
use crate::progress::Progress;
use crate::render;

/// Packs that come out otherwise.
pub(super) fn changed(
    before: &Side,
    after: &Side,
    options: &BuildOptions,
    progress: &dyn Progress,
) -> Result<Vec<PackImpact>, Error> {
    let after_inputs: BTreeSet<_> = inputs(after, options)?.into_iter().collect();
    let differ: BTreeSet<String> =
        inputs(before, options)?.into_iter().filter(|input| !after_inputs.contains(input)).map(|(path, _)| path).collect();
    let old = set(before, &differ, options, progress)?;
    let new = set(after, &differ, options, progress)?;
    let compared = old.par_iter().map(|old| compare(old, new.iter().find(|new| new.path == old.path)));
    Ok(compared.collect())
}

/// Path of each pack with the digest of all that it is made from.
fn inputs(side: &Side, options: &BuildOptions) -> Result<Vec<(String, [u8; 32])>, Error> {
    render::pdf::inputs(&side.book, &side.sources, &side.words, options.epoch)
}

fn set(side: &Side, paths: &BTreeSet<String>, options: &BuildOptions, progress: &dyn Progress) -> Result<Vec<Artifact>, Error> {
    let packs = side.book.packs.iter().filter(|pack| paths.contains(&side.book.pack_path(pack))).cloned().collect();
    let book = Book { packs, ..side.book.clone() };
    let engine = render::pdf::engine::select(&side.sources.config.pdf, options.typst.as_deref())?;
    let (mut artifacts, _) = render::pdf::render(&book, &side.sources, &side.words, &*engine, progress, options.epoch)?;
    // Sheets for the printer repeat the pages of their packs.
    artifacts.retain(|artifact| paths.contains(&artifact.path));
    Ok(artifacts)
}

fn compare(old: &Artifact, new: Option<&Artifact>) -> PackImpact {
    let read = |artifact: &Artifact| pdf::read_looking_at(&artifact.path, &artifact.bytes, 0).unwrap_or_default();
    let new: BTreeSet<String> = new.map(read).iter().flat_map(blocks).map(|(_, text)| text).collect();
    let old_document = read(old);
    let mut pages: Vec<u32> = blocks(&old_document).filter(|(_, text)| !new.contains(text)).map(|(page, _)| page).collect();
    pages.dedup();
    PackImpact { path: old.path.clone(), pages, of: old_document.pages.len() }
}

/// What stands on the pages, paragraph by paragraph, without spaces: a paragraph that only moves to another line or page is
/// the same one. Figures are known by what is said of them.
fn blocks(document: &PdfDocument) -> impl Iterator<Item = (u32, String)> + '_ {
    document.pages.iter().flat_map(|page| of_page(page).into_iter().map(|text| (page.number, text)))
}

fn of_page(page: &PdfPage) -> Vec<String> {
    let mut blocks: Vec<(Option<u32>, String)> = Vec::new();
    for run in &page.runs {
        let letters = run.text.chars().filter(|letter| !letter.is_whitespace());
        match blocks.last_mut().filter(|(block, _)| *block == run.block) {
            Some((_, text)) => text.extend(letters),
            None => blocks.push((run.block, letters.collect())),
        }
    }
    let figures = page.figures.iter().filter_map(|figure| figure.alt.clone());
    blocks.into_iter().map(|(_, text)| text).chain(figures).collect()
}
