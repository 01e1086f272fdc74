//! Texts and PDFs that belong to no book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::loose_files::{self, Kind, STDIN};
use rahnamo::loose::{self, Checked, Known, Manner, Neighbours, Told};
use rahnamo::mend::Mended;
use rahnamo::model::config::Lint as Levels;
use rahnamo::model::error::Error;
use rahnamo::model::orthography::{Detection, Orthography};
use rahnamo::report::{self, Format, Look, MessageLang, Options, Report};

use super::{Verdict, choice, conclude, safety, tell_failures, verdict};
use super::{annotated, flags, mended};
use crate::cli::Lint;
use crate::cmd::{print_raw, project};

pub(super) fn run(arguments: &Lint, language: MessageLang) -> Result<Verdict, Error> {
    let choice = choice(arguments);
    let levels = Levels::default();
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    annotated::check(arguments)?;
    let (files, mut failures) = loose_files::find(&arguments.paths)?;
    let is_filter = files == [PathBuf::from(STDIN)];
    let kinds: Vec<Kind> = files.iter().filter_map(|file| Kind::of(file)).collect();
    // What comes through standard input is known when it is read.
    if !is_filter {
        flags::check_kinds(arguments, &kinds)?;
    }
    let orthography = told_orthography(arguments)?;
    let manner = Manner { orthography, safety: safety(arguments) };
    let (checked, unread) = loose::check(&files, manner, &known(arguments)?, &settings);
    failures.extend(unread);
    if let ([file], true) = (checked.as_slice(), is_filter) {
        flags::check_kinds(arguments, &[file.kind])?;
    }
    tell_languages(&checked, language);
    let mended: Vec<Mended> = checked.iter().filter_map(|file| file.mended.clone()).collect();
    if arguments.diff {
        let verdict = mended::show(&mended)?;
        tell_failures(&failures, language);
        return Ok(if failures.is_empty() { verdict } else { Verdict::Incomplete });
    }
    if manner.safety.is_some() && is_filter {
        return filter(checked, language, &failures);
    }
    failures.extend(mended::write(Path::new(""), &mended, language));
    let (map, findings) = loose::gather(checked);
    let report = Report::new(&findings, &map, Options { language });
    annotated::write(&report, arguments)?;
    conclude(&report, arguments, &failures)
}

/// The language that `--lang` names. A slip would switch nearly all rules off.
fn told_orthography(arguments: &Lint) -> Result<Option<Orthography>, Error> {
    let Some(lang) = &arguments.lang else { return Ok(None) };
    match Orthography::of(lang.as_str()) {
        Orthography::Other => {
            let near = match lang.as_str().to_ascii_lowercase().as_str() {
                "tj" | "tajik" | "tgk" | "tojik" => "did you mean `tg`? ",
                "kz" | "kazakh" | "kaz" => "did you mean `kk`? ",
                "kg" | "kyrgyz" | "kir" => "did you mean `ky`? ",
                "uzbek" | "uzb" => "did you mean `uz` or `uz-Cyrl`? ",
                _ => "",
            };
            let known: Vec<&str> = Orthography::KNOWN.iter().map(|known| known.tag()).collect();
            Err(Error::Usage {
                message: format!("there are no rules for the language `{lang}`"),
                help: format!("{near}there are rules for {}; texts in others are checked without `--lang`", known.join(", ")),
            })
        }
        known => Ok(Some(known)),
    }
}

/// What the command line and a book say about PDFs.
fn known(arguments: &Lint) -> Result<Known, Error> {
    let known = Known::new(arguments.product, arguments.profile);
    match &arguments.book {
        Some(root) => known.with_book(root, &project::overrides(), &arguments.country),
        None => Ok(known),
    }
}

/// As a filter the command answers with the text on stdout; what it could not mend goes to stderr. Bytes that are no text
/// come back as they were.
fn filter(checked: Vec<Checked>, language: MessageLang, failures: &[Error]) -> Result<Verdict, Error> {
    for file in &checked {
        match &file.undecoded {
            Some(bytes) => print_raw(bytes)?,
            None => print_raw(file.text.as_bytes())?,
        }
    }
    let (map, findings) = loose::gather(checked);
    let report = Report::new(&findings, &map, Options { language });
    anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
    tell_failures(failures, language);
    Ok(verdict(&report, failures))
}

/// Says which languages were guessed: with a wrong guess, all findings are wrong.
fn tell_languages(checked: &[Checked], language: MessageLang) {
    let mut guessed: BTreeMap<Option<&str>, (Vec<&str>, Detection)> = BTreeMap::new();
    for file in checked {
        if let Some((_, Told::ByWords(detection))) = file.language {
            guessed.entry(detection.language).or_insert((Vec::new(), detection)).0.push(&file.path);
        }
    }
    for (paths, detection) in guessed.into_values() {
        let sentence = format!("{}; `--lang` names another one", told(&paths, &detection));
        anstream::eprintln!("{}", language.say(&sentence));
    }
    tell_borrowed(checked, language);
}

/// Says which files were too short to tell their language, and whose was taken.
fn tell_borrowed(checked: &[Checked], language: MessageLang) {
    let mut borrowed: BTreeMap<(&str, Neighbours), Vec<&str>> = BTreeMap::new();
    for file in checked {
        if let Some((orthography, Told::ByNeighbours(neighbours))) = file.language {
            borrowed.entry((orthography.tag(), neighbours)).or_default().push(&file.path);
        }
    }
    for ((tag, neighbours), paths) in borrowed {
        let whose = match neighbours {
            Neighbours::Folder => "the other files of the folder",
            Neighbours::Run => "all other files",
        };
        let (who, were) = match paths.as_slice() {
            [path] => (format!("`{path}` has"), "was"),
            paths => (format!("{} files have", paths.len()), "were"),
        };
        let sentence = format!(
            "{who} too few words to tell the language and {were} checked as {tag}, the language of {whose}; `--lang` names another one"
        );
        anstream::eprintln!("{}", language.say(&sentence));
    }
}

fn told(paths: &[&str], detection: &Detection) -> String {
    let (of_what, why) = match paths {
        [STDIN] => ("the text".to_owned(), format!(" ({})", detection.evidence)),
        [path] => (format!("`{path}`"), format!(" ({})", detection.evidence)),
        paths => (format!("{} files", paths.len()), String::new()),
    };
    match (detection.orthography, detection.language) {
        (Orthography::Other, Some(tag)) => {
            format!("the language of {of_what} seems to be {tag}{why}, which has no rules of its own here")
        }
        (Orthography::Other, None) => {
            format!("the language of {of_what} cannot be told{why}; only rules for all languages were asked")
        }
        (known, _) => format!("the language of {of_what} seems to be {}{why}", known.tag()),
    }
}
