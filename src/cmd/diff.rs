//! `rahnamo diff`: what changed between two published editions, for the coordinator who tells the centres.

use std::fmt::Write as _;
use std::path::Path;

use rahnamo::model::error::Error;
use rahnamo::model::release::{Change, Changes, EditionChanges, PackChange, PageChange};
use rahnamo::publish::tree::Tree;
use rahnamo::release::verify::UPDATE_NOTE;
use rahnamo::release::{self, Previous};
use rahnamo::render::notice::ranges;
use rahnamo::report::human::plural;

use super::{Verdict, print_raw, shown};
use crate::cli::{Diff, DiffFormat};

/// Passages longer than this are cut in the table; `--format json` has all of them.
const LONGEST: usize = 160;

/// Compares and prints.
pub fn run(arguments: &Diff) -> Result<Verdict, Error> {
    let changes = release::diff(&open(&arguments.old)?, &open(&arguments.new)?);
    let text = match arguments.format {
        DiffFormat::Table => table(&changes),
        DiffFormat::Json => json(&changes)?,
    };
    print_raw(text.as_bytes())?;
    Ok(Verdict::Good)
}

fn open(path: &Path) -> Result<Previous, Error> {
    let tree = Tree::open(path)?;
    if tree.is_archive() && tree.read(UPDATE_NOTE).is_some() {
        return Err(Error::Usage {
            message: format!("`{}` is an update, with only some files of its edition", shown(path)),
            help: "compare whole archives, or folders".into(),
        });
    }
    Previous::read(tree)
}

fn json(changes: &Changes) -> Result<String, Error> {
    let written = serde_json::to_string_pretty(changes).map(|json| json + "\n");
    written.map_err(|error| Error::io("write to", Path::new("stdout"))(error.into()))
}

fn table(changes: &Changes) -> String {
    let mut text = format!("{} → {}\n", changes.old.as_deref().unwrap_or("nothing"), changes.new);
    let quiet = changes.editions.iter().filter(|edition| edition.is_quiet() && edition.behind.is_empty()).count();
    for edition in changes.editions.iter().filter(|edition| !edition.is_quiet() || !edition.behind.is_empty()) {
        edition_part(&mut text, edition);
    }
    if quiet > 0 {
        let _ = writeln!(text, "\n{} without changes", plural(quiet, "edition"));
    }
    text
}

fn edition_part(text: &mut String, edition: &EditionChanges) {
    let _ = writeln!(text, "\n{}-{}{}", edition.country, edition.lang, came_or_went(edition.change));
    for page in &edition.pages {
        page_part(text, page);
    }
    for pack in &edition.packs {
        pack_part(text, pack);
    }
    for page in &edition.behind {
        let _ = writeln!(text, "  behind  {} ({})", page.path, page.source);
    }
}

fn page_part(text: &mut String, page: &PageChange) {
    let _ = writeln!(text, "  page  {}{}  {}", page.path, came_or_went(page.change), page.title);
    for block in &page.blocks {
        for (sign, words) in [('-', &block.before), ('+', &block.after)] {
            if let Some(words) = words {
                let _ = writeln!(text, "        {sign} {}", shortened(words));
            }
        }
    }
}

fn came_or_went(change: Change) -> &'static str {
    match change {
        Change::Added => " (new)",
        Change::Removed => " (removed)",
        Change::Changed => "",
    }
}

fn pack_part(text: &mut String, pack: &PackChange) {
    let _ = writeln!(text, "  pack  {}{}", pack.path, came_or_went(pack.change));
    for (what, pages) in [("take out", &pack.take_out), ("put in", &pack.put_in)] {
        if !pages.is_empty() {
            let _ = writeln!(text, "        {what} pages {}", ranges(pages));
        }
    }
}

fn shortened(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    words.chars().take(LONGEST).chain(['…']).collect()
}
