//! A PO file back into a book: which files get which text, and what is recorded as up to date. Nothing is written here;
//! paths come from the book and never from the PO file.

use std::collections::{BTreeMap, BTreeSet};

use super::export::{FRAME, FROM, LANGUAGE, context};
use super::file::{Entry, PoFile};
use super::frame::{Parts, fill, is_sound, is_text_of_front, names, own_names, places, take_apart};
use super::localized;
use super::new_frame::{for_new, with_place};
use super::shape::shape;
use crate::load::reread::{self, Reread};
use crate::model::book::Sources;
use crate::model::date::Date;
use crate::model::localized::Lang;
use crate::model::session::FrontMatter;
use crate::model::translation::digest::digest;
use crate::model::translation::lock::{Accepted, Lock, Recorded, UNTRANSLATED};
use crate::model::translation::pairs::{Side, texts};
use crate::model::translation::passages::{Passage, addresses, passages};
use crate::model::translation::stale::{Step, kinds, steps};

/// How a PO file is read into a book.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Texts that are not whole are written too, with the source's words where a passage is missing.
    pub partial: bool,
    /// Written as `updated` into files whose words change.
    pub today: Date,
}

/// What would be written.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Path from the book's root and whole text of each file that changes.
    pub files: Vec<(String, String)>,
    /// The record of translations as it is then.
    pub lock: Lock,
    /// What was left out, and why: one clause each.
    pub left: Vec<String>,
}

/// One text of the book on its way.
struct Job<'a> {
    sources: &'a Sources,
    key: &'a str,
    lang: &'a Lang,
    original: &'a Side<'a>,
    existing: Option<&'a Side<'a>>,
    entries: &'a BTreeMap<&'a str, &'a Entry>,
    options: Options,
}

/// Where the words of a passage come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The PO file; the translator has seen today's source.
    Fresh,
    /// The PO file or the file that is there; as old as it was.
    Kept,
    /// The source.
    Source,
    /// The translation is built otherwise and has none.
    Absent,
}

/// What the import of `po` would write. The error is a clause that says why nothing can be.
pub fn import(sources: &Sources, po: &PoFile, options: Options) -> Result<Plan, String> {
    let lang = language(sources, po)?;
    let entries: BTreeMap<&str, &Entry> = po.entries.iter().map(|entry| (entry.context.as_str(), entry)).collect();
    let mut plan = Plan { lock: sources.lock.clone(), ..Plan::default() };
    let texts = texts(sources);
    let mut used = BTreeSet::new();
    for (key, sides) in &texts {
        let Some(original) = sides.iter().find(|side| *side.lang == sources.config.book.language) else { continue };
        let existing = sides.iter().find(|side| *side.lang == lang);
        let job = Job { sources, key, lang: &lang, original, existing, entries: &entries, options };
        job.run(&mut plan, &mut used);
    }
    localized::import(sources, &lang, &entries, &mut plan, &mut used);
    for entry in po.entries.iter().filter(|entry| !used.contains(&entry.context) && !entry.translation.is_empty()) {
        plan.left.push(format!("`{}`: the book has no such passage any more", entry.context));
    }
    Ok(plan)
}

/// The language of the file, which must be one of the book and not its source.
fn language(sources: &Sources, po: &PoFile) -> Result<Lang, String> {
    let written = po.header(LANGUAGE).ok_or("the file was not made by `rahnamo translation export`")?;
    let lang = Lang::new(written);
    let book = &sources.config;
    if !book.languages.contains_key(&lang) || lang == book.book.language {
        return Err(format!("the file is in `{written}`, into which this book is not translated"));
    }
    match po.header(FROM) {
        Some(from) if from == book.book.language.as_str() => Ok(lang),
        _ => Err("the file was made from another source language".into()),
    }
}

impl Job<'_> {
    fn run(&self, plan: &mut Plan, used: &mut BTreeSet<String>) {
        let map = &self.sources.map;
        let now = passages(self.original, map);
        let source = take_apart(self.original, map, &own_names(&now));
        let there = self.existing.map(|side| take_apart(side, map, &names(&now, &passages(side, map))));
        let frame = self.frame(&source, there.as_ref());
        let has: BTreeSet<String> = places(&frame).unwrap_or_default().into_iter().collect();
        let mut words = BTreeMap::new();
        let mut origins = BTreeMap::new();
        let (mut missing, mut others) = (Vec::new(), Vec::new());
        let mut taken = 0;
        used.insert(context(self.key, FRAME));
        for (address, original) in &source.words {
            let entry = self.entries.get(context(self.key, address).as_str());
            used.extend(entry.map(|entry| entry.context.clone()));
            let translated = entry.filter(|entry| !entry.translation.trim().is_empty());
            let kept = there.as_ref().and_then(|parts| parts.words.get(address));
            let (text, origin) = match translated {
                Some(entry) if digest(&entry.source) == digest(original) => {
                    taken += 1;
                    (entry.translation.clone(), if entry.is_fuzzy { Origin::Kept } else { Origin::Fresh })
                }
                other => {
                    others.extend(other.map(|_| address.as_str()));
                    if !has.contains(address) {
                        origins.insert(address.clone(), Origin::Absent);
                        continue;
                    }
                    if kept.is_none() && address != "search_terms" {
                        missing.push(address.as_str());
                    }
                    kept.map_or((original.clone(), Origin::Source), |words| (words.clone(), Origin::Kept))
                }
            };
            words.insert(address.clone(), text);
            origins.insert(address.clone(), origin);
        }
        plan.left.extend(others.iter().map(|address| {
            format!("`{}`: the source has changed since the file was made, or is another one", context(self.key, address))
        }));
        if taken == 0 {
            return;
        }
        if !missing.is_empty() && !self.options.partial {
            plan.left.push(format!(
                "`{}`: not whole, so it is not written; missing: {}",
                self.key,
                missing.iter().map(|address| format!("`{address}`")).collect::<Vec<_>>().join(", ")
            ));
            return;
        }
        match self.put_together(frame, &source, there.as_ref(), &words) {
            Ok(text) => self.plan(text, &now, &origins, plan),
            Err(clause) => plan.left.push(format!("`{}`: {clause}", self.key)),
        }
    }

    /// The file's new text, after it was read again and found to be built as it should be.
    fn put_together(
        &self,
        mut frame: String,
        source: &Parts,
        there: Option<&Parts>,
        words: &BTreeMap<String, String>,
    ) -> Result<String, String> {
        let has: BTreeSet<String> = places(&frame).ok_or("its frame is damaged")?.into_iter().collect();
        let order = places(&source.frame).unwrap_or_default();
        let new = order.iter().filter(|address| !has.contains(*address) && words.contains_key(*address));
        for address in new.filter(|address| *address != "search_terms") {
            frame = with_place(&frame, &source.frame, address)
                .ok_or_else(|| format!("there is no place for `{address}`; add it to the file by hand"))?;
        }
        let today = self.options.today.to_string();
        let extra = |address: &str| there.and_then(|parts| parts.words.get(address)).cloned();
        let filled = fill(&frame, &today, &|address| words.get(address).cloned().or_else(|| extra(address)));
        let text = filled.ok_or("its frame names passages that nobody has")?;
        let inert = |address: &str| {
            let word = || Some(INERT.to_owned());
            if is_text_of_front(address) { words.get(address).cloned().or_else(word) } else { word() }
        };
        let inert = fill(&frame, &today, &inert).unwrap_or_default();
        let (read, built) = (self.reread(&text), self.reread(&inert));
        let read = read.ok_or("it could not be read any more; look for `:::`, `{{…}}` and quotation marks that were changed")?;
        let fronts = read.side().front.map(texts_of).unwrap_or_default();
        if let Some((address, _)) = words.iter().find(|(address, text)| is_text_of_front(address) && !fronts.contains(text)) {
            return Err(format!("`{address}` finds no place in the front matter; write it there by hand"));
        }
        let sound = built.is_some_and(|built| shape(&built.side()) == shape(&read.side()));
        if !sound {
            return Err("a translation changes how the file is built: headings, `:::` blocks, includes or footnotes".into());
        }
        Ok(text)
    }

    /// The frame of the file that is there, else the one that came with the PO file, else one like the source's.
    fn frame(&self, source: &Parts, there: Option<&Parts>) -> String {
        let given = self.entries.get(context(self.key, FRAME).as_str()).map(|entry| &entry.translation);
        let given = given.filter(|frame| !frame.is_empty() && is_sound(frame));
        let new = || for_new(&source.frame, &self.sources.config.book.language, self.lang);
        there.map(|parts| &parts.frame).or(given).cloned().unwrap_or_else(new)
    }

    fn path(&self) -> String {
        let path = &self.sources.map.get(self.original.source).path;
        let stem = path.strip_suffix(&format!(".{}.md", self.original.lang)).unwrap_or(path);
        format!("{stem}.{}.md", self.lang)
    }

    fn reread(&self, text: &str) -> Option<Reread> {
        let known = self.sources.config.languages.keys().cloned().collect();
        match self.original.front {
            Some(_) => reread::session(&self.path(), text, self.lang, &known),
            None => reread::fragment(&self.path(), text, self.lang, &known),
        }
    }

    fn plan(&self, text: String, now: &[Passage], origins: &BTreeMap<String, Origin>, plan: &mut Plan) {
        let updated = self.original.front.map(|front| front.updated);
        let passages = recorded(plan.lock.get(self.key, self.lang), now, origins);
        let is_fresh = passages == Accepted::now(None, now).passages;
        let before = plan.lock.get(self.key, self.lang).and_then(|accepted| accepted.updated);
        let accepted = Accepted { updated: if is_fresh { updated } else { before.or(updated) }, passages, span: None };
        if plan.lock.get(self.key, self.lang).is_none_or(|known| !known.agrees(&accepted)) {
            plan.lock.set(self.key, self.lang, accepted);
        }
        if plan.lock.get(self.key, self.original.lang).is_none() {
            plan.lock.set(self.key, self.original.lang, Accepted::now(updated, now));
        }
        let old = self.existing.map(|side| self.sources.map.get(side.source).text.clone());
        match old {
            Some(old) if *old == *text => {}
            Some(_) => plan.files.push((self.path(), dated(&text, self.options.today))),
            None => plan.files.push((self.path(), text)),
        }
    }
}

/// A word that builds nothing.
const INERT: &str = "x";

fn texts_of(front: &FrontMatter) -> BTreeSet<&String> {
    let lists = [&front.objectives, &front.methods, &front.materials, &front.key_messages, &front.sources];
    std::iter::once(&front.title).chain(lists.into_iter().flatten()).collect()
}

/// The front matter with the day of the change in it.
fn dated(text: &str, today: Date) -> String {
    let end = text.find("\n---").unwrap_or(0);
    let Some(start) = text[..end].find("\nupdated:").map(|at| at + 1) else { return text.to_owned() };
    let line_end = start + text[start..].find(['\r', '\n']).unwrap_or(0);
    format!("{}updated: {today}{}", &text[..start], &text[line_end..])
}

/// What is recorded of a translation whose passages come from where `origins` says.
fn recorded(before: Option<&Accepted>, now: &[Passage], origins: &BTreeMap<String, Origin>) -> Vec<Recorded> {
    let fresh = Accepted::now(None, now).passages;
    let addresses = addresses(&kinds(now));
    let old = before.map(|accepted| accepted.passages.as_slice()).unwrap_or_default();
    let one = |new: usize, known: Option<&Recorded>| -> Option<Recorded> {
        let made = |digest: &str| Recorded { kind: fresh[new].kind.clone(), digest: digest.to_owned() };
        match (origins.get(&addresses[new]), known) {
            // A translation that was never recorded is built as its author wanted it.
            (Some(Origin::Absent), None) if before.is_some() => None,
            (Some(Origin::Absent | Origin::Kept), Some(known)) => Some(known.clone()),
            // In doubt, but never recorded: as if it were made from another text.
            (Some(Origin::Kept), None) => Some(made("0000000000000000")),
            (Some(Origin::Source), _) => Some(made(UNTRANSLATED)),
            (Some(Origin::Fresh | Origin::Absent) | None, _) => Some(fresh[new].clone()),
        }
    };
    let step = |step| match step {
        Step::Same { old: at, new } | Step::Changed { old: at, new } => one(new, Some(&old[at])),
        Step::Added { new, .. } => one(new, None),
        // What the source no longer has is taken out of the translation by a person, who accepts it then.
        Step::Removed { old: at } => Some(old[at].clone()),
    };
    steps(old, &fresh).into_iter().filter_map(step).collect()
}
