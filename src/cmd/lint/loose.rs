//! Texts and PDFs that belong to no book.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::load::loose_files::{self, STDIN};
use rahnamo::loose::{self, Checked, Manner, Told};
use rahnamo::mend::Mended;
use rahnamo::model::config::Lint as Levels;
use rahnamo::model::error::Error;
use rahnamo::model::orthography::Orthography;

use super::mended;
use super::{Verdict, choice, conclude, safety};
use crate::cli::Lint;
use crate::cmd::print;

pub(super) fn run(arguments: &Lint) -> Result<Verdict, Error> {
    let choice = choice(arguments);
    let levels = Levels::default();
    let settings = Settings::new(&levels, &choice, Purpose::Draft);
    let files = loose_files::find(&arguments.paths)?;
    let orthography = arguments.lang.as_ref().map(|lang| Orthography::of(lang.as_str()));
    let manner = Manner { orthography, safety: safety(arguments) };
    let checked = loose::check(&files, manner, &settings)?;
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
    conclude(&findings, &map, arguments)
}

/// As a filter the command answers with the text, and with nothing else.
fn filter(checked: Vec<Checked>) -> Result<Verdict, Error> {
    for file in &checked {
        print(file.text.as_bytes())?;
    }
    let (_, findings) = loose::gather(checked);
    Ok(Verdict::of(&findings))
}

/// Says which languages were guessed: with a wrong guess, all findings are wrong.
fn tell_languages(checked: &[Checked]) {
    let mut guessed: BTreeMap<Orthography, Vec<&str>> = BTreeMap::new();
    for file in checked {
        if let Some((orthography, Told::ByWords)) = file.language {
            guessed.entry(orthography).or_default().push(&file.path);
        }
    }
    for (orthography, paths) in guessed {
        let of_what = match paths.as_slice() {
            [path] => format!("`{path}`"),
            paths => format!("{} files", paths.len()),
        };
        let line = match orthography {
            Orthography::Other => format!("the language of {of_what} cannot be told: only rules for all languages look at it"),
            known => format!("the language of {of_what} seems to be {}", known.tag()),
        };
        anstream::eprintln!("{line}; name it with `--lang`");
    }
}
