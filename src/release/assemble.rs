//! From a build to the whole tree of an edition: notices, feeds, archives, updates, the record, the signed list.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::change::{self, Side};
use super::feed::{self, Channel};
use super::key::Signer;
use super::record::{Allowed, ArchiveFile, Identity, News, Part, Record, remember};
use super::texts;
use crate::archive;
use crate::inspect::{self, pdf};
use crate::model::artifact::Artifact;
use crate::model::book::Edition;
use crate::model::error::Error;
use crate::model::finding::Finding;
use crate::model::output::Kind;
use crate::model::release::{Change, Changes, EditionChanges, Notice};
use crate::progress::Silent;
use crate::publish::sums::{self, Sums};
use crate::publish::tree::Tree;
use crate::render;
use crate::render::notice::{self, Extent};
use crate::render::pdf::engine::Engine;
use crate::words::Value;
use crate::{Made, Outcome};

/// The edition that stands in the output now.
#[derive(Debug)]
pub struct Previous {
    /// Where.
    pub tree: Tree,
    /// What it says about itself.
    pub record: Record,
    /// Digests of its files.
    pub sums: Sums,
}

/// What an edition is made from, beside the build.
pub struct Order<'a> {
    /// Number and days.
    pub identity: &'a Identity,
    /// What was let through.
    pub allowed: Vec<Allowed>,
    /// The edition before.
    pub previous: Option<&'a Previous>,
    /// Who signs.
    pub signer: &'a Signer,
    /// Who sets notices.
    pub engine: &'a dyn Engine,
}

/// A whole edition.
#[derive(Debug)]
pub struct Assembled {
    /// Every file of the output.
    pub artifacts: Vec<Artifact>,
    /// Its record.
    pub record: Record,
    /// What changed.
    pub changes: Changes,
    /// What the rules say about the notices, which the build did not see.
    pub findings: Vec<Finding>,
    /// What it was made from.
    pub made: Made,
}

/// Makes an edition of what a build made. A build that was stopped made nothing, and an empty edition would take all away.
pub fn assemble(outcome: Outcome, order: Order<'_>) -> Result<Assembled, Error> {
    if outcome.has_errors() || outcome.made.book.editions.is_empty() {
        return Err(Error::Usage {
            message: "there is nothing to publish: the book has no edition, or errors that stop it".into(),
            help: "see what `rahnamo lint --release` says".into(),
        });
    }
    let Outcome { artifacts: mut site, mut made, brand, .. } = outcome;
    announce(&mut site, &mut made)?;
    let Order { identity, allowed, previous, signer, engine } = order;
    let source = made.book.config.book.language.as_str();
    let mut record = Record::new(identity, previous.map(|previous| &previous.record), source, allowed);
    record.editions = made.book.editions.iter().enumerate().map(|(index, edition)| part(&made, index, edition)).collect();
    let changes = compare(&site, &record, previous);
    let press = Press { made: &made, identity, previous, signer, engine, record: &record, site: &site };
    let finished: Result<Vec<Finished>, Error> = changes
        .editions
        .par_iter()
        .filter(|edition| edition.change != Change::Removed)
        .map(|edition| press.finish(edition))
        .collect();
    let finished = finished?;
    record.editions = Vec::new();
    for Finished { part, files } in finished {
        site.extend(files);
        record.editions.push(part);
    }
    let findings = inspect::inspect_some(&site, &brand, inspect::Scope::Everything, |path| Kind::of(path) == Kind::News);
    site.push(file(sums::RECORD, record.to_json()));
    seal(&mut site, signer, &record.comment("site"))?;
    site.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(Assembled { artifacts: site, record, changes, findings, made })
}

/// Lets the start pages lead to the notices that will lie beside them.
fn announce(site: &mut [Artifact], made: &mut Made) -> Result<(), Error> {
    made.book.has_notices = true;
    exchange(site, render::html::render_starts(&made.book, &made.sources, &made.words)?);
    // What a server lets its readers keep is told by digests, and these are now others.
    let is_kept = |path: &str| !matches!(Kind::of(path), Kind::Pack | Kind::Form | Kind::Data | Kind::Shared | Kind::Server);
    let pages: Vec<Artifact> = site.iter().filter(|artifact| is_kept(&artifact.path)).cloned().collect();
    exchange(site, render::hosted::render(&made.book, &made.sources, &made.words, &pages)?);
    Ok(())
}

/// Puts each of `files` in the place of the one with its path.
fn exchange(site: &mut [Artifact], files: Vec<Artifact>) {
    let mut files: BTreeMap<String, Artifact> = files.into_iter().map(|file| (file.path.clone(), file)).collect();
    for artifact in site {
        if let Some(file) = files.remove(&artifact.path) {
            *artifact = file;
        }
    }
}

fn file(path: &str, text: String) -> Artifact {
    Artifact { path: path.into(), bytes: text.into_bytes(), origin: "release".into() }
}

/// Adds the list of all files, and its signature.
fn seal(files: &mut Vec<Artifact>, signer: &Signer, comment: &str) -> Result<Sums, Error> {
    let sums = sums::of(files);
    let list = sums::write(&sums);
    let signature = signer.sign(&list, comment)?;
    files.extend([file(sums::SUMS, list), file(sums::SIGNATURE, signature)]);
    Ok(sums)
}

fn part(made: &Made, index: usize, edition: &Edition) -> Part {
    let Made { words, book, .. } = made;
    let packs = book.packs.iter().filter(|pack| pack.edition == index);
    Part {
        country: edition.country.to_string(),
        lang: edition.lang.to_string(),
        folder: edition.folder(),
        packs: packs.map(|pack| (book.pack_path(pack), words.pack_title(&edition.chain, &pack.config))).collect(),
        archive: None,
        update: None,
        update_pages: None,
        news: Vec::new(),
    }
}

fn compare(site: &[Artifact], record: &Record, previous: Option<&Previous>) -> Changes {
    let files: BTreeMap<&str, &Artifact> = site.iter().map(|artifact| (artifact.path.as_str(), artifact)).collect();
    let read = |path: &str| files.get(path).map(|artifact| artifact.bytes.clone());
    let read_old = |path: &str| previous.and_then(|previous| previous.tree.read(path));
    let old = previous.map(|previous| Side { record: &previous.record, sums: &previous.sums, read: &read_old });
    change::changes(old, Side { record, sums: &sums::of(site), read: &read })
}

/// What the parts of an edition share.
struct Press<'a> {
    made: &'a Made,
    identity: &'a Identity,
    previous: Option<&'a Previous>,
    signer: &'a Signer,
    engine: &'a dyn Engine,
    record: &'a Record,
    site: &'a [Artifact],
}

/// A country and language with what was added to the build for it.
struct Finished {
    part: Part,
    files: Vec<Artifact>,
}

impl Press<'_> {
    fn finish(&self, changes: &EditionChanges) -> Result<Finished, Error> {
        let Made { sources, words, book } = self.made;
        let Some(index) = book.editions.iter().position(|edition| edition.folder() == changes.folder) else {
            return Ok(Finished { part: self.record.editions[0].clone(), files: Vec::new() });
        };
        let edition = &book.editions[index];
        let about = Notice {
            edition: index,
            number: self.identity.number.to_string(),
            date: self.identity.date,
            as_of: self.identity.as_of,
            previous: self.previous.map(|previous| previous.record.edition.clone()),
            changes,
        };
        let page = render::html::render_notice(book, sources, words, &about)?;
        let sheet = self.sheet(&about)?;
        let before = self.previous.and_then(|previous| previous.record.part(&changes.folder));
        let view = notice::view(words, &edition.chain, &about, &page.path, Extent::LINES);
        let news = News { edition: about.number.clone(), date: about.date.to_string(), lines: view.lines() };
        let mut part = part(self.made, index, edition);
        part.news = remember(news, before);
        let feed =
            Artifact { path: render::html::feed_path(edition), bytes: self.feed(edition, &part)?, origin: "release".into() };
        let mut files = vec![page, sheet, feed];
        let alone = self.alone(&about, &part, &files)?;
        files.extend(self.archives(&mut part, before, alone)?);
        Ok(Finished { part, files })
    }

    /// The notice on one sheet, as full as fits.
    fn sheet(&self, about: &Notice<'_>) -> Result<Artifact, Error> {
        let Made { sources, words, book } = self.made;
        let set = |extent| render::pdf::render_notice(book, sources, words, self.engine, about, extent);
        let passages = about.changes.pages.iter().map(|page| page.blocks.len()).max().unwrap_or(0);
        let names = about.changes.pages.len().max(about.changes.packs.len()).max(about.changes.behind.len());
        let [fullest, shorter @ ..] = Extent::SHEETS;
        let (mut sheet, mut shown) = (set(fullest)?, fullest);
        for extent in shorter {
            if pdf::read_looking_at(&sheet.path, &sheet.bytes, 0).is_ok_and(|read| read.pages.len() <= 1) {
                break;
            }
            // Setting the same words once more would not shorten them.
            if extent.names.min(names) < shown.names.min(names) || extent.passages.min(passages) < shown.passages.min(passages) {
                (sheet, shown) = (set(extent)?, extent);
            }
        }
        Ok(sheet)
    }

    fn feed(&self, edition: &Edition, part: &Part) -> Result<Vec<u8>, Error> {
        let Made { words, book, .. } = self.made;
        let config = &book.config;
        let language = config.languages.get(&edition.lang);
        let title = language.and_then(|language| language.title.as_deref()).unwrap_or(&config.book.title);
        let country = config.countries.get(&edition.country);
        let name = country.map_or("", |country| country.name.text(&edition.chain));
        let author = country.map_or("", |country| country.society.text(&edition.chain));
        let entry = |news: &News| {
            let date = crate::model::date::parse(&news.date).map(|date| words.date(&edition.chain, date)).unwrap_or_default();
            words.with(&edition.chain, "notice-edition", &[("name", Value::Text(&news.edition)), ("date", Value::Text(&date))])
        };
        let channel = Channel {
            title: format!("{title} · {name}"),
            lang: config.tag(&edition.lang),
            author: if author.is_empty() { title } else { author },
            site: config.book.site_url.as_deref(),
            entry: &entry,
        };
        feed::write(&channel, part)
    }

    /// The files of an archive: pages whose pickers lead to nothing outside it, all else of the folder but what
    /// has the right answers of tests, and how to check them.
    fn alone(&self, about: &Notice<'_>, part: &Part, extra: &[Artifact]) -> Result<Vec<Artifact>, Error> {
        let Made { sources, words, book } = self.made;
        let alone = book.alone(about.edition);
        let has_pages = self.site.iter().any(|artifact| Kind::of(&artifact.path).is_page());
        let mut files = if has_pages { render::html::render(&alone, sources, words, &Silent)? } else { Vec::new() };
        files.push(render::html::render_notice(&alone, sources, words, &Notice { edition: 0, ..about.clone() })?);
        let folder = format!("{}/", part.folder);
        let there: BTreeSet<String> = files.iter().map(|artifact| artifact.path.clone()).collect();
        let is_missing = |artifact: &&Artifact| {
            let path = &artifact.path;
            path.starts_with(&folder) && !there.contains(path) && !matches!(Kind::of(path), Kind::Server | Kind::Data)
        };
        files.extend(self.site.iter().chain(extra).filter(is_missing).cloned());
        files.push(file(sums::RECORD, self.record.alone(part.clone()).to_json()));
        files.push(file(texts::HOW_TO_VERIFY.0, texts::HOW_TO_VERIFY.1.to_owned()));
        Ok(files)
    }

    fn archives(&self, part: &mut Part, before: Option<&Part>, mut files: Vec<Artifact>) -> Result<Vec<Artifact>, Error> {
        let old = self.previous.zip(before.and_then(|part| part.archive.as_ref()));
        let old = old.map(|(previous, archive)| Tree::open(&previous.tree.place().join(&archive.path))).transpose()?;
        let old = old.map(|tree| tree.sums()).transpose()?;
        let gone: BTreeSet<&str> = old.iter().flat_map(Sums::keys).map(String::as_str).collect();
        let kept: BTreeSet<&str> = files.iter().map(|artifact| artifact.path.as_str()).collect();
        let gone = gone.difference(&kept).filter(|path| **path != texts::DELETIONS);
        let deletions = texts::deletions(gone.copied());
        files.push(file(texts::DELETIONS, deletions.clone()));
        let name = part.name();
        let sums = seal(&mut files, self.signer, &self.record.comment(&name))?;
        let number = &self.record.edition;
        let mut made = Vec::new();
        let whole = format!("archives/{name}-{number}.zip");
        part.archive = Some(pack(&mut made, whole, &name, &files, &[])?);
        let Some((old, since)) = old.zip(self.record.previous.as_ref()) else { return Ok(made) };
        let changed: Vec<&Artifact> = files
            .iter()
            .filter(|artifact| sums.get(&artifact.path) != old.get(&artifact.path) || !sums.contains_key(&artifact.path))
            .collect();
        // New words about an edition that is as it was are not worth sending around.
        if deletions.is_empty() && changed.iter().all(|artifact| is_about(&artifact.path)) {
            return Ok(made);
        }
        let note = file(super::verify::UPDATE_NOTE, texts::update_note(&name, since, number));
        let pages: Vec<&Artifact> = changed.iter().copied().filter(|artifact| is_of_pages(&artifact.path)).collect();
        let update = format!("updates/{name}-{since}_{number}.zip");
        part.update = Some(pack(&mut made, update, &name, &[], &with(&changed, &note))?);
        if pages.len() < changed.len() {
            let update = format!("updates/{name}-{since}_{number}-pages.zip");
            part.update_pages = Some(pack(&mut made, update, &name, &[], &with(&pages, &note))?);
        }
        Ok(made)
    }
}

/// What is sent where data is dear: no packs and forms, and no files to share, which say all of it once more.
fn is_of_pages(path: &str) -> bool {
    !matches!(Kind::of(path), Kind::Pack | Kind::Form | Kind::Shared)
}

/// Files that tell about an edition, and are new in each; and ZIM archives, which are never the same bytes twice.
fn is_about(path: &str) -> bool {
    let is_list = [sums::SUMS, sums::SIGNATURE, sums::RECORD, texts::DELETIONS].contains(&path);
    is_list || Kind::of(path) == Kind::News || path.ends_with(".zim")
}

fn with<'a>(files: &[&'a Artifact], note: &'a Artifact) -> Vec<&'a Artifact> {
    files.iter().copied().chain([note]).collect()
}

fn pack(
    made: &mut Vec<Artifact>,
    path: String,
    folder: &str,
    files: &[Artifact],
    more: &[&Artifact],
) -> Result<ArchiveFile, Error> {
    let all = files.iter().chain(more.iter().copied());
    let bytes = archive::pack(folder, all.map(|artifact| (artifact.path.clone(), artifact.bytes.as_slice())).collect())?;
    let about = ArchiveFile { path: path.clone(), size: bytes.len() as u64, sha256: sums::sha256(&bytes) };
    made.push(Artifact { path, bytes, origin: "release".into() });
    Ok(about)
}
