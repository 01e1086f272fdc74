//! `rahnamo pack`: what packs there are, single packs, and the order for the print shop.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use rahnamo::model::artifact::Artifact;
use rahnamo::model::book::{Book, Edition, Pack};
use rahnamo::model::error::Error;
use rahnamo::model::finding::Severity;
use rahnamo::model::localized::Lang;
use rahnamo::print_run::labels::Labels;
use rahnamo::print_run::{Copies, PrintRun, spreadsheet, text};
use rahnamo::render::pdf::{engine, render_print_run};
use rahnamo::report::{self, Format, Look, MessageLang, Report};
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, Outcome, Output};
use serde::Serialize;

use super::progress::{Audience, Bar};
use super::standing::{Opened, open};
use super::{Verdict, new_file, print_raw, project, say, shown};
use crate::cli::{Chosen, OrderFormat, PackBuild, PackCommand, PackList, PackListFormat, PackOrder, Typst};

/// Does what was asked for.
pub fn run(command: &PackCommand, language: MessageLang) -> Result<Verdict, Error> {
    match command {
        PackCommand::List(arguments) => list(arguments),
        PackCommand::Build(arguments) => build(arguments, language),
        PackCommand::Order(arguments) => order(arguments, language),
    }
}

// ---- list ----

/// A pack as it is listed.
#[derive(Serialize)]
struct Listed {
    id: String,
    kind: &'static str,
    paper: &'static str,
    title: String,
    editions: Vec<String>,
}

fn list(arguments: &PackList) -> Result<Verdict, Error> {
    let Some(opened) = open(&arguments.chosen.book.dir, None)? else { return Ok(Verdict::Findings) };
    let selection = selection(&arguments.chosen, &[]);
    rahnamo::check_selection(&selection, &opened.sources)?;
    let chain = opened.book.config.chain(&opened.book.config.book.language);
    let mut packs: Vec<Listed> = Vec::new();
    for pack in &opened.book.packs {
        let edition = opened.book.edition(pack);
        if !selection.takes(&edition.country, &edition.lang) {
            continue;
        }
        let name = format!("{}/{}", edition.country, edition.lang);
        match packs.iter_mut().find(|listed| listed.id == pack.config.id) {
            Some(listed) => listed.editions.push(name),
            None => packs.push(Listed {
                id: pack.config.id.clone(),
                kind: pack.config.kind.word(),
                paper: pack.config.paper.word(),
                title: opened.words.pack_title(&chain, &pack.config),
                editions: vec![name],
            }),
        }
    }
    match arguments.format {
        PackListFormat::Table => print_raw(table(&packs).as_bytes())?,
        PackListFormat::Json => say(&serde_json::to_string_pretty(&packs).map_err(|error| Error::Usage {
            message: format!("cannot write the list: {error}"),
            help: "report this as a fault".into(),
        })?)?,
    }
    Ok(Verdict::Good)
}

fn table(packs: &[Listed]) -> String {
    let width = |of: fn(&Listed) -> &str| packs.iter().map(|pack| of(pack).chars().count()).max().unwrap_or(0);
    let (ids, kinds) = (width(|pack| &pack.id), width(|pack| pack.kind));
    let line = |pack: &Listed| {
        let indent = " ".repeat(ids + 2);
        format!(
            "{:<ids$}  {:<kinds$}  {}  {}\n{indent}{}\n",
            pack.id,
            pack.kind,
            pack.paper.to_uppercase(),
            pack.title,
            pack.editions.join(", ")
        )
    };
    packs.iter().map(line).collect()
}

// ---- build ----

fn build(arguments: &PackBuild, language: MessageLang) -> Result<Verdict, Error> {
    let options = BuildOptions { one_ink: arguments.bw, ..options(&arguments.chosen, &arguments.ids, &arguments.typst)? };
    let outcome = make(&options, language)?;
    if outcome.has_errors() {
        return Ok(Verdict::Findings);
    }
    let book = &outcome.made.book;
    let named: Vec<(PathBuf, &Artifact)> =
        book.packs.iter().flat_map(|pack| named(book, pack, &outcome.artifacts, arguments)).collect();
    if named.is_empty() {
        return Err(Error::Usage {
            message: "no edition that was chosen has these packs".into(),
            help: "`rahnamo pack list` shows which pack comes in which edition".into(),
        });
    }
    fs::create_dir_all(&arguments.dest_dir).map_err(Error::io("make the folder", &arguments.dest_dir))?;
    for (path, artifact) in &named {
        new_file::replace(path, &artifact.bytes)?;
        say(&shown(path))?;
    }
    for (path, _) in named.iter().filter(|_| arguments.open) {
        open::that_detached(path).map_err(Error::io("show", path))?;
    }
    Ok(Verdict::Good)
}

/// The files of a pack, with names that tell all packs of all editions apart.
fn named<'a>(book: &Book, pack: &Pack, artifacts: &'a [Artifact], arguments: &PackBuild) -> Vec<(PathBuf, &'a Artifact)> {
    let edition = book.edition(pack);
    let one_ink = if arguments.bw { "-bw" } else { "" };
    let own = (Some(book.pack_path(pack)), "");
    let files = [own, (pack.imposed_path(edition), "-a4")].into_iter().filter_map(|(path, sheets)| {
        let path = path?;
        let artifact = artifacts.iter().find(|artifact| artifact.path == path)?;
        let name = format!("{}-{}-{}{sheets}{one_ink}.pdf", edition.country.folder(), edition.lang, pack.config.id);
        Some((arguments.dest_dir.join(name), artifact))
    });
    files.collect()
}

// ---- order ----

fn order(arguments: &PackOrder, language: MessageLang) -> Result<Verdict, Error> {
    let Some(opened) = open(&arguments.chosen.book.dir, None)? else { return Ok(Verdict::Findings) };
    // Whatever can be refused is, before minutes are spent on packs.
    let copies = wanted(&arguments.copies)?;
    check_names(arguments, &copies, &opened)?;
    let outcome = make(&options(&arguments.chosen, &arguments.ids, &arguments.typst)?, language)?;
    if outcome.has_errors() {
        return Ok(Verdict::Findings);
    }
    let made = &outcome.made;
    let runs = PrintRun::all(&made.book, &outcome.artifacts, &made.words, &copies)?;
    let lang = arguments.words.as_ref().unwrap_or(&made.book.config.book.language);
    let labels = Labels::new(&made.words, &made.book.config, lang);
    let bytes = match arguments.format {
        OrderFormat::Table => text::table(&runs, &labels).into_bytes(),
        OrderFormat::Csv => spreadsheet::csv(&runs)?,
        OrderFormat::Pdf => pdf(&runs, &labels, &outcome, arguments)?,
    };
    match &arguments.output {
        Some(path) => new_file::replace(path, &bytes)?,
        None => print_raw(&bytes)?,
    }
    Ok(Verdict::Good)
}

/// Copies by pack; a pack that is named twice, or two numbers for all of them, cannot both be meant.
fn wanted(given: &[(Option<String>, u32)]) -> Result<Copies, Error> {
    let mut copies = Copies::default();
    for (id, number) in given {
        let before = match id {
            None => copies.others.replace(*number),
            Some(id) => copies.of.insert(id.clone(), *number),
        };
        if before.is_some() {
            let what = id.as_ref().map_or_else(|| "all packs".to_owned(), |id| format!("`{id}`"));
            return Err(Error::Usage {
                message: format!("`--copies` has two numbers for {what}"),
                help: "write one number for all packs, and one for each pack that needs another: `300,legal-social=500`".into(),
            });
        }
    }
    Ok(copies)
}

/// Whether the book has the packs and the language that the order names, and a sheet is about one country.
fn check_names(arguments: &PackOrder, copies: &Copies, opened: &Opened) -> Result<(), Error> {
    let selection = selection(&arguments.chosen, &arguments.ids);
    rahnamo::check_selection(&selection, &opened.sources)?;
    let packs = copies.of.keys().cloned().collect();
    rahnamo::check_selection(&Selection { packs, ..Selection::default() }, &opened.sources)?;
    let languages = &opened.book.config.languages;
    // An order may be in a language that has no edition of its own.
    if let Some(lang) = arguments.words.as_ref().filter(|lang| !languages.contains_key(*lang)) {
        return Err(Error::Usage {
            message: format!("the book has no language `{lang}`"),
            help: format!("the book has {}", languages.keys().map(Lang::as_str).collect::<Vec<_>>().join(", ")),
        });
    }
    let taken = |edition: &&Edition| selection.takes(&edition.country, &edition.lang);
    let countries: BTreeSet<_> = opened.book.editions.iter().filter(taken).map(|edition| &edition.country).collect();
    if arguments.format == OrderFormat::Pdf && countries.len() > 1 {
        return Err(of_one_country());
    }
    Ok(())
}

fn of_one_country() -> Error {
    Error::Usage {
        message: "a sheet for the print shop is about one country".into(),
        help: "name it with `--country`, such as `--country TJ`".into(),
    }
}

fn pdf(runs: &[PrintRun<'_>], labels: &Labels<'_>, outcome: &Outcome, arguments: &PackOrder) -> Result<Vec<u8>, Error> {
    let [run] = runs else { return Err(of_one_country()) };
    let made = &outcome.made;
    let of_country = || made.book.editions.iter().filter(|edition| edition.country == *run.country);
    let edition: Option<&Edition> = of_country().find(|edition| edition.lang == labels.chain[0]).or_else(|| of_country().next());
    let edition = edition.ok_or_else(|| Error::Usage {
        message: format!("`{}` has no edition", run.country),
        help: "`languages` of the country in book.toml says which editions there are".into(),
    })?;
    let engine = engine::select(&made.book.config.pdf, arguments.typst.typst.as_deref())?;
    render_print_run(run, labels, edition, (&made.book, &made.sources, &made.words), &*engine)
}

// ---- What both need ----

fn selection(chosen: &Chosen, ids: &[String]) -> Selection {
    Selection { countries: chosen.country.clone(), langs: chosen.lang.clone(), packs: ids.to_vec() }
}

fn options(chosen: &Chosen, ids: &[String], typst: &Typst) -> Result<BuildOptions, Error> {
    Ok(BuildOptions {
        selection: selection(chosen, ids),
        output: Output::Pdf,
        typst: typst.typst.clone(),
        environment: project::overrides(),
        epoch: project::epoch()?,
        ..BuildOptions::new(&chosen.book.dir)
    })
}

/// Sets the packs and shows what was found on the way.
fn make(options: &BuildOptions, language: MessageLang) -> Result<Outcome, Error> {
    let mut outcome = rahnamo::build(options, &Bar::new(Audience::of_stderr()))?;
    // Notes are for authors; who prints a pack wants to know what is wrong with it.
    outcome.findings.retain(|finding| finding.severity != Severity::Note);
    let report = Report::new(&outcome.findings, &outcome.sources, report::Options { language });
    anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
    Ok(outcome)
}
