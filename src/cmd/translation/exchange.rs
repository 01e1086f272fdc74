//! PO files: written for translators, and read back.

use std::fs;
use std::path::{Component, Path};

use rahnamo::model::error::Error;
use rahnamo::po::export::export;
use rahnamo::po::file::{self, LIMIT};
use rahnamo::po::import::{Options, Plan, import};

use super::super::new_file::replace;
use super::super::{Verdict, say, shown};
use super::Desk;
use crate::cli::{Export, Import};

/// Writes the texts of one language into a PO file.
pub fn write(arguments: &Export) -> Result<Verdict, Error> {
    let desk = Desk::open(&arguments.book.dir)?;
    let config = &desk.sources.config;
    if !config.languages.contains_key(&arguments.lang) || arguments.lang == config.book.language {
        let others: Vec<_> =
            config.languages.keys().filter(|lang| **lang != config.book.language).map(ToString::to_string).collect();
        return Err(Error::Usage {
            message: format!("the book is not translated into `{}`", arguments.lang),
            help: format!("it is translated into {}", others.join(", ")),
        });
    }
    let po = export(&desk.sources, &arguments.lang);
    replace(&arguments.output, po.write())?;
    let done = po.entries.iter().filter(|entry| !entry.translation.is_empty() && !entry.is_fuzzy).count();
    say(&format!("wrote {}: {} texts, {done} of them up to date", shown(&arguments.output), po.entries.len()))?;
    Ok(Verdict::Good)
}

/// Reads a PO file back. Everything is made ready before the first file is written.
pub fn read(arguments: &Import) -> Result<Verdict, Error> {
    let refuse = |message: String, help: &str| Error::Usage { message, help: help.into() };
    let name = shown(&arguments.file);
    let size = fs::metadata(&arguments.file).map_err(Error::io("read", &arguments.file))?.len();
    if size > LIMIT as u64 {
        return Err(refuse(format!("`{name}` is too large for a PO file of this book"), "look whether it is the right file"));
    }
    let bytes = fs::read(&arguments.file).map_err(Error::io("read", &arguments.file))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| refuse(format!("`{name}` is not UTF-8, so nothing was written"), "save it as UTF-8 in Poedit"))?;
    let po = file::read(&text).map_err(|fault| {
        refuse(
            format!("`{name}`, line {}: {}; nothing was written", fault.line, fault.message),
            "open it in Poedit, which shows the fault, or ask the translator for it again",
        )
    })?;
    let mut desk = Desk::open(&arguments.book.dir)?;
    let options =
        Options { partial: arguments.partial, today: arguments.today.unwrap_or_else(super::super::new::template::today) };
    let plan = import(&desk.sources, &po, options).map_err(|clause| {
        refuse(format!("`{name}`: {clause}; nothing was written"), "export it anew with `rahnamo translation export`")
    })?;
    write_all(&mut desk, &plan)?;
    plan.left.iter().try_for_each(|line| say(&format!("left out {line}")))?;
    if plan.files.is_empty() {
        say("no text has changed")?;
    }
    Ok(if plan.left.is_empty() { Verdict::Good } else { Verdict::Findings })
}

fn write_all(desk: &mut Desk, plan: &Plan) -> Result<(), Error> {
    for (path, text) in &plan.files {
        let is_inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        debug_assert!(is_inside, "paths come from the book");
        replace(&desk.root.join(path), text)?;
        say(&format!("wrote {path}"))?;
    }
    desk.lock = plan.lock.clone();
    desk.save()
}
