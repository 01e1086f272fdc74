//! Texts and PDFs that belong to no book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::loose_files::{self, STDIN};
use rahnamo::loose::{self, Checked, Known, Manner, Neighbours, Told};
use rahnamo::mend::Mended;
use rahnamo::model::config::Lint as Levels;
use rahnamo::model::error::Error;
use rahnamo::model::orthography::{Detection, Orthography};
use rahnamo::report::{self, Format, Look, Options, Report};

use super::{Verdict, choice, conclude, safety};
use super::{annotated, mended};
use crate::cli::Lint;
use crate::cmd::{print_raw, project};

pub(super) fn run(arguments: &Lint) -> Result<Verdict, Error> {
    let choice = choice(arguments);
    let levels = Levels::default();
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let files = loose_files::find(&arguments.paths)?;
    let orthography = told_orthography(arguments)?;
    let manner = Manner { orthography, safety: safety(arguments) };
    let known = known(arguments)?;
    let checked = loose::check(&files, manner, &known, &settings)?;
    tell_languages(&checked);
    let mended: Vec<Mended> = checked.iter().filter_map(|file| file.mended.clone()).collect();
    if arguments.diff {
        return mended::show(&mended);
    }
    if manner.safety.is_some() && files == [PathBuf::from(STDIN)] {
        return filter(checked);
    }
    mended::write(Path::new(""), &mended)?;
    let (map, findings) = loose::gather(checked);
    annotated::write(&findings, &map, arguments)?;
    conclude(&findings, &map, arguments)
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
fn filter(checked: Vec<Checked>) -> Result<Verdict, Error> {
    for file in &checked {
        match &file.undecoded {
            Some(bytes) => print_raw(bytes)?,
            None => print_raw(file.text.as_bytes())?,
        }
    }
    let (map, findings) = loose::gather(checked);
    anstream::eprint!("{}", report::print(&Report::new(&findings, &map, Options::default()), Format::Human, Look::Styled));
    Ok(Verdict::of(&findings))
}

/// Says which languages were guessed: with a wrong guess, all findings are wrong.
fn tell_languages(checked: &[Checked]) {
    let mut guessed: BTreeMap<Option<&str>, (Vec<&str>, Detection)> = BTreeMap::new();
    for file in checked {
        if let Some((_, Told::ByWords(detection))) = file.language {
            guessed.entry(detection.language).or_insert((Vec::new(), detection)).0.push(&file.path);
        }
    }
    for (paths, detection) in guessed.into_values() {
        anstream::eprintln!("{}; `--lang` names another one", told(&paths, &detection));
    }
    tell_borrowed(checked);
}

/// Says which files were too short to tell their language, and whose was taken.
fn tell_borrowed(checked: &[Checked]) {
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
        anstream::eprintln!(
            "{who} too few words to tell the language and {were} checked as {tag}, the language of {whose}; `--lang` names another one"
        );
    }
}

fn told(paths: &[&str], detection: &Detection) -> String {
    let (of_what, why) = match paths {
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
