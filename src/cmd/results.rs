//! `rahnamo results`: tables of answers in, the report out. Rows that are left out are listed on standard error.

use std::fs;
use std::path::Path;

use rahnamo::model::book::Edition;
use rahnamo::model::error::Error;
use rahnamo::model::session::Module;
use rahnamo::render::pdf::{engine, render_results};
use rahnamo::report::MessageLang;
use rahnamo::results::key::Key;
use rahnamo::results::labels::Labels;
use rahnamo::results::report::Report;
use rahnamo::results::trouble::Weight;
use rahnamo::results::{self, Dimension, Input, matching_columns, spreadsheet, template, terminal};

use super::standing::{Opened, open};
use super::{Verdict, print_raw, shown};
use crate::cli::{By, Results, ResultsFormat};

impl From<By> for Dimension {
    fn from(by: By) -> Self {
        match by {
            By::Country => Self::Country,
            By::Site => Self::Site,
            By::Sex => Self::Sex,
            By::Age => Self::Age,
        }
    }
}

/// Counts and writes.
pub fn run(arguments: &Results, language: MessageLang) -> Result<Verdict, Error> {
    let Some(opened) = open(&arguments.book.dir, None)? else { return Ok(Verdict::Findings) };
    let lang = arguments.lang.clone().unwrap_or_else(|| opened.sources.config.book.language.clone());
    let chain = opened.sources.config.chain(&lang);
    if let Some(id) = &arguments.template {
        let module = module(&opened, id)?;
        // The tests of a country ask ten questions at most; without a country the table has all that a test may ask.
        let key = match &arguments.country {
            Some(country) => Key::of_test(module, &opened.sources.config, country, &chain),
            None => Key::new(module, &chain),
        };
        let country = arguments.country.as_ref().map(ToString::to_string).unwrap_or_default();
        return print_raw(template::template(&key, &country).as_bytes()).map(|()| Verdict::Good);
    }
    let files = read(arguments)?;
    let inputs: Vec<_> = files.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let keys: Vec<Key> = match &arguments.module {
        Some(id) => vec![Key::new(module(&opened, id)?, &chain)],
        None => opened.sources.modules.values().map(|module| Key::new(module, &chain)).collect(),
    };
    let key = choose(&keys, &inputs)?;
    let mut report = results::results(key, &inputs, arguments.threshold);
    for line in troubles(&report, language) {
        anstream::eprintln!("{line}");
    }
    if report.counted == 0 {
        anstream::eprintln!(
            "{}",
            if language == MessageLang::Ru {
                "нет ни одной строки, которую можно учесть; ничего не записано"
            } else {
                "there is no row to count; nothing was written"
            }
        );
        return Ok(Verdict::Findings);
    }
    if !arguments.by.is_empty() {
        report.keep(&arguments.by.iter().map(|by| (*by).into()).collect::<Vec<_>>());
    }
    let labels = Labels::new(&opened.words, &chain, opened.sources.config.tag(&lang));
    let bytes = match arguments.format {
        ResultsFormat::Table => terminal::table(&report, &labels).into_bytes(),
        ResultsFormat::Csv => spreadsheet::csv(&report)?,
        ResultsFormat::Xlsx => spreadsheet::xlsx(&report, &labels, language)?,
        ResultsFormat::Json => report.json(language).into_bytes(),
        ResultsFormat::Pdf => pdf(arguments, &opened, &report, &labels)?,
    };
    match &arguments.output {
        Some(path) => fs::write(path, bytes).map_err(Error::io("write", path))?,
        None => print_raw(&bytes)?,
    }
    Ok(if report.has_left_out() { Verdict::Findings } else { Verdict::Good })
}

fn read(arguments: &Results) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let read = |path: &std::path::PathBuf| Ok((shown(path), fs::read(path).map_err(Error::io("read", path))?));
    arguments.files.iter().map(read).collect()
}

fn module<'a>(opened: &'a Opened, id: &str) -> Result<&'a Module, Error> {
    let modules = &opened.sources.modules;
    let asked = |module: &&Module| module.questions.as_ref().is_some_and(|questions| !questions.is_empty());
    modules.get(id).filter(asked).ok_or_else(|| {
        let known: Vec<_> = modules.values().filter(asked).map(|module| module.id.as_str()).collect();
        Error::Usage {
            message: format!("no module `{id}` with questions"),
            help: format!("modules with questions: {}", known.join(", ")),
        }
    })
}

/// The module that most columns of the files belong to.
fn choose<'a>(keys: &'a [Key], inputs: &[Input<'_>]) -> Result<&'a Key, Error> {
    let columns = |key: &Key| inputs.iter().map(|input| matching_columns(key, input)).sum::<usize>();
    let mut ranked: Vec<_> = keys.iter().map(|key| (columns(key), key)).collect();
    ranked.sort_by_key(|(columns, _)| std::cmp::Reverse(*columns));
    match ranked.as_slice() {
        [(_, only)] => Ok(only),
        [(first, key), (second, _), ..] if first > second => Ok(key),
        _ => Err(Error::Usage {
            message: "the names of the columns do not tell which module was tested".into(),
            help: "name the module with `--module`; `rahnamo results --template MODULE` shows its columns".into(),
        }),
    }
}

/// What was left out and what is odd, one line each.
fn troubles(report: &Report, language: MessageLang) -> Vec<String> {
    let line = |trouble: &results::trouble::Trouble| {
        let result = match (trouble.fault.weight(), language) {
            (Weight::File, MessageLang::En) => "file left out",
            (Weight::File, MessageLang::Ru) => "файл не учтён",
            (Weight::Row, MessageLang::En) => "row left out",
            (Weight::Row, MessageLang::Ru) => "строка не учтена",
            (Weight::Note, MessageLang::En) => "note",
            (Weight::Note, MessageLang::Ru) => "замечание",
        };
        format!("{}:{}: {result}: {}", trouble.name, trouble.line, trouble.fault.text(language))
    };
    report.troubles.iter().map(line).collect()
}

fn pdf(arguments: &Results, opened: &Opened, report: &Report, labels: &Labels<'_>) -> Result<Vec<u8>, Error> {
    let engine = engine::select(&opened.sources.config.pdf, arguments.typst.typst.as_deref())?;
    let edition = edition(arguments, opened, &labels.chain[0])?;
    render_results(report, labels, edition, &opened.sources, &opened.words, &*engine)
}

fn edition<'a>(arguments: &Results, opened: &'a Opened, lang: &rahnamo::model::localized::Lang) -> Result<&'a Edition, Error> {
    let is_meant = |edition: &&Edition| {
        edition.lang == *lang && arguments.country.as_ref().is_none_or(|country| edition.country == *country)
    };
    opened.book.editions.iter().find(is_meant).ok_or_else(|| Error::Usage {
        message: format!("`{}` has no edition in `{lang}` for this country", Path::new("book.toml").display()),
        help: "name another country with `--country` or another language with `--lang`".into(),
    })
}
