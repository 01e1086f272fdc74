//! Texts and PDFs that belong to no book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::loose_files::{self, STDIN};
use rahnamo::loose::{self, Checked, Known, Manner, Told};
use rahnamo::mend::Mended;
use rahnamo::model::config::Lint as Levels;
use rahnamo::model::error::Error;
use rahnamo::model::orthography::{Detection, Orthography};

use super::{Verdict, choice, conclude, safety};
use super::{annotated, mended};
use crate::cli::Lint;
use crate::cmd::{print_raw, project};

pub(super) fn run(arguments: &Lint) -> Result<Verdict, Error> {
    let choice = choice(arguments);
    let levels = Levels::default();
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let files = loose_files::find(&arguments.paths)?;
    let orthography = arguments.lang.as_ref().map(|lang| Orthography::of(lang.as_str()));
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

/// What the command line and a book say about PDFs.
fn known(arguments: &Lint) -> Result<Known, Error> {
    let known = Known::new(arguments.product, arguments.profile);
    match &arguments.book {
        Some(root) => known.with_book(root, &project::overrides(), &arguments.country),
        None => Ok(known),
    }
}

/// As a filter the command answers with the text, and with nothing else.
fn filter(checked: Vec<Checked>) -> Result<Verdict, Error> {
    for file in &checked {
        print_raw(file.text.as_bytes())?;
    }
    let (_, findings) = loose::gather(checked);
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
