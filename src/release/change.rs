//! What changed between two published trees. Digests say which files did; of those, and no others, the words are read: of a
//! page its main part, block by block, of a pack each sheet. A tree therefore needs no index of its contents.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::record::{Part, Record};
use crate::inspect::{self, Blocks, pdf};
use crate::model::output::Kind;
use crate::model::release::{Behind, BlockChange, Change, Changes, EditionChanges, PackChange, PageChange};
use crate::publish::sums::Sums;

/// Bytes of a file by its path.
pub type Read<'a> = &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync);

/// One side of a comparison.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What it says about itself.
    pub record: &'a Record,
    /// Digests of its files.
    pub sums: &'a Sums,
    /// Its files.
    pub read: Read<'a>,
}

/// Compares two editions; without an older one, everything is new.
#[must_use]
pub fn changes(old: Option<Side<'_>>, new: Side<'_>) -> Changes {
    let of_old = |part: &Part| old.and_then(|old| old.record.part(&part.folder).map(|part| (old, part)));
    let editions = new.record.editions.par_iter().map(|part| match of_old(part) {
        None => whole(part, Change::Added),
        Some((old, before)) => between(old, before, new, part),
    });
    let mut editions: Vec<EditionChanges> = editions.collect();
    let gone = old.into_iter().flat_map(|old| &old.record.editions).filter(|part| new.record.part(&part.folder).is_none());
    editions.extend(gone.map(|part| whole(part, Change::Removed)));
    let source = new.record.source.as_str();
    let behind: Vec<Vec<Behind>> = editions.iter().map(|edition| behind(edition, &editions, source, new.sums)).collect();
    for (edition, behind) in editions.iter_mut().zip(behind) {
        edition.behind = behind;
    }
    Changes { old: old.map(|old| old.record.edition.clone()), new: new.record.edition.clone(), editions }
}

fn whole(part: &Part, change: Change) -> EditionChanges {
    let Part { country, lang, folder, .. } = part.clone();
    EditionChanges { country, lang, folder, change, ..EditionChanges::default() }
}

fn between(old: Side<'_>, before: &Part, new: Side<'_>, part: &Part) -> EditionChanges {
    let mut edition = whole(part, Change::Changed);
    for path in changed_paths(old.sums, new.sums, &part.folder) {
        let kind = Kind::of(path);
        let both = || [old.read, new.read].map(|read| read(path));
        match kind {
            // News tell of changes and are none; pages in two languages have their texts from two others.
            Kind::News | Kind::Bilingual => continue,
            Kind::Pack => {
                let title = part.packs.get(path).or_else(|| before.packs.get(path)).cloned().unwrap_or_default();
                let [old, new] = both();
                edition.packs.extend(pack(path, title, old.as_deref(), new.as_deref()));
            }
            _ if kind.is_page() => {
                let [old, new] = both();
                edition.pages.extend(page(path, old.as_deref(), new.as_deref()));
            }
            // A file to share says what the pages say, and no second list of the same changes is needed.
            _ => {}
        }
        edition.files += 1;
    }
    edition
}

fn changed_paths<'a>(old: &'a Sums, new: &'a Sums, folder: &str) -> BTreeSet<&'a str> {
    let is_in = |path: &&String| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let paths = old.keys().chain(new.keys()).filter(is_in);
    paths.filter(|path| old.get(*path) != new.get(*path)).map(String::as_str).collect()
}

fn page(path: &str, old: Option<&[u8]>, new: Option<&[u8]>) -> Option<PageChange> {
    let (old, new) = (old.map(inspect::blocks), new.map(inspect::blocks));
    let title = new.as_ref().or(old.as_ref())?.title.clone();
    let (change, blocks) = match (&old, &new) {
        (None, _) => (Change::Added, Vec::new()),
        (_, None) => (Change::Removed, Vec::new()),
        (Some(old), Some(new)) => (Change::Changed, block_changes(old, new)),
    };
    let is_other = change != Change::Changed || !blocks.is_empty();
    is_other.then(|| PageChange { path: path.to_owned(), title, change, blocks })
}

fn block_changes(old: &Blocks, new: &Blocks) -> Vec<BlockChange> {
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old.texts, &new.texts) {
        let (tag, before, after) = op.as_tag_tuple();
        if tag != DiffTag::Equal {
            let (before, after) = (&old.texts[before], &new.texts[after]);
            let pairs = (0..before.len().max(after.len()))
                .map(|at| BlockChange { before: before.get(at).cloned(), after: after.get(at).cloned() });
            changes.extend(pairs);
        }
    }
    changes
}

fn pack(path: &str, title: String, old: Option<&[u8]>, new: Option<&[u8]>) -> Option<PackChange> {
    let change = match (old, new) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        _ => Change::Changed,
    };
    let (old, new) = (old.map(sheets).unwrap_or_default(), new.map(sheets).unwrap_or_default());
    let (mut take_out, mut put_in) = (Vec::new(), Vec::new());
    if change == Change::Changed {
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            let (tag, before, after) = op.as_tag_tuple();
            if tag != DiffTag::Equal {
                take_out.extend(before.map(number));
                put_in.extend(after.map(number));
            }
        }
    }
    let is_other = change != Change::Changed || !take_out.is_empty() || !put_in.is_empty();
    is_other.then(|| PackChange { path: path.to_owned(), title, change, pages: new.len(), take_out, put_in })
}

/// Sheets are numbered from 1.
fn number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

/// The words of each sheet, without head and foot: those bear the date of the pack, and a sheet with nothing else new may
/// stay in the binder. A file that cannot be read has no sheets, so all of the other one are new.
fn sheets(pdf: &[u8]) -> Vec<String> {
    let Ok(document) = pdf::read_looking_at("", pdf, 0) else { return Vec::new() };
    let words = |page: &crate::model::pdf::PdfPage| {
        let runs = page.runs.iter().filter(|run| !run.is_artifact);
        runs.map(|run| run.text.trim()).collect::<Vec<_>>().join("\n")
    };
    document.pages.iter().map(words).collect()
}

/// Sessions that changed in the source language of the same country and are, here, as they were: lists of sessions, centres and
/// words follow from what is elsewhere.
fn behind(edition: &EditionChanges, all: &[EditionChanges], source: &str, sums: &Sums) -> Vec<Behind> {
    let is_source = |other: &&EditionChanges| other.country == edition.country && other.lang == source;
    let Some(origin) = all.iter().find(is_source).filter(|origin| origin.folder != edition.folder) else { return Vec::new() };
    let own: BTreeMap<&str, &PageChange> = edition.pages.iter().map(|page| (page.path.as_str(), page)).collect();
    let waiting = origin.pages.iter().filter(|page| page.change == Change::Changed).filter_map(|page| {
        let path = format!("{}{}", edition.folder, page.path.strip_prefix(&origin.folder)?);
        let waits = edition.change == Change::Changed
            && Kind::of(&path) == Kind::Session
            && sums.contains_key(&path)
            && !own.contains_key(path.as_str());
        waits.then(|| Behind { path, source: page.path.clone(), title: page.title.clone() })
    });
    waiting.collect()
}
