//! `rahnamo new module` and `rahnamo new session`: files to fill in, beside those that are there, never over them.

mod listing;
pub mod template;

use std::fs;
use std::path::Path;

use rahnamo::model::ast::EditionPage;
use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;
use rahnamo::model::output::{PACKS, SHARE};
use rahnamo::model::path::is_reserved;

use super::new_file::{self, NewFile, replace};
use super::project::Project;
use super::{Verdict, say, shown};
use crate::cli;
use listing::Listing;

/// The id of the session that a new module begins with: a module without sessions is in no edition.
const FIRST_SESSION: &str = "introduction";

/// Makes a module or a session.
pub fn run(arguments: &cli::New) -> Result<Verdict, Error> {
    match arguments {
        cli::New::Module { id, book } => new_module(&Project::open(&book.dir)?, id),
        cli::New::Session { id, lang, book } => new_session(&Project::open(&book.dir)?, id, lang.as_ref()),
    }?;
    Ok(Verdict::Good)
}

fn new_module(project: &Project, id: &str) -> Result<(), Error> {
    check_id(id)?;
    let (folder, lang) = (project.content().join(id), project.source_lang());
    let files = [
        NewFile { path: folder.join("module.yaml"), text: template::module(id, lang) },
        NewFile {
            path: folder.join(format!("{FIRST_SESSION}.{lang}.md")),
            text: template::session(FIRST_SESSION, lang, FIRST_SESSION),
        },
    ];
    new_file::write_all(&files)?;
    announce(&files)?;
    say(&format!("next: write both, then add \"{id}\" to the `modules` of a pack in book.toml"))
}

fn new_session(project: &Project, id: &str, lang: Option<&Lang>) -> Result<(), Error> {
    let (module, session) = id
        .split_once('/')
        .ok_or_else(|| refuse(id, "it names no module", "write it as `module/session`, such as `legal/wages`"))?;
    check_id(module)?;
    check_id(session)?;
    let source = project.source_lang();
    let lang = lang.unwrap_or(source);
    check_lang(project, lang)?;
    let folder = project.content().join(module);
    let listed = listed(&folder.join("module.yaml"), module, session)?;
    let text = if lang == source { template::session(session, lang, "") } else { translation(&folder, session, source)? };
    let files = [NewFile { path: folder.join(format!("{session}.{lang}.md")), text }];
    new_file::write_all(&files)?;
    announce(&files)?;
    match listed {
        Listing::Present => Ok(()),
        Listing::Added(text) => {
            replace(&folder.join("module.yaml"), &text)?;
            say(&format!("added {session} to the sessions in {}", shown(&folder.join("module.yaml"))))
        }
    }
}

fn listed(path: &Path, module: &str, session: &str) -> Result<Listing, Error> {
    if !path.is_file() {
        let help = format!("make it with `rahnamo new module {module}`");
        return Err(refuse(&format!("{module}/{session}"), "there is no such module", &help));
    }
    let text = fs::read_to_string(path).map_err(Error::io("read", path))?;
    listing::with(&text, session).ok_or_else(|| Error::Usage {
        message: format!("the list `sessions:` in `{}` is written in a way that cannot be added to safely", shown(path)),
        help: format!("write it as `sessions: [one, two]`, or add `{session}` to it yourself and start again"),
    })
}

/// Parts and their ids are those of the source text, because links and the minutes of a session depend on them.
fn translation(folder: &Path, session: &str, source: &Lang) -> Result<String, Error> {
    let path = folder.join(format!("{session}.{source}.md"));
    if !path.is_file() {
        let help = format!("the text in `{source}` comes first: leave `--lang` out");
        return Err(refuse(session, "there is nothing to translate yet", &help));
    }
    fs::read_to_string(&path).map(|text| template::translation(session, &text)).map_err(Error::io("read", &path))
}

fn announce(files: &[NewFile]) -> Result<(), Error> {
    files.iter().try_for_each(|file| say(&format!("wrote {}", shown(&file.path))))
}

fn check_id(id: &str) -> Result<(), Error> {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !id.split('-').all(is_word) || id.len() > 60 {
        return Err(refuse(
            id,
            "it becomes a part of an address",
            "use words of small Latin letters joined by `-`, such as `first-aid`",
        ));
    }
    if is_taken(id) || is_reserved(id) {
        return Err(refuse(id, "this name is taken in every edition or by Windows", "choose another word"));
    }
    Ok(())
}

/// Whether every edition has a folder or page of this name beside its modules.
fn is_taken(id: &str) -> bool {
    [PACKS, SHARE].contains(&id) || EditionPage::ALL.iter().any(|page| page.name() == id)
}

fn check_lang(project: &Project, lang: &Lang) -> Result<(), Error> {
    if project.langs().any(|known| known == lang) {
        return Ok(());
    }
    let codes: Vec<_> = project.langs().map(Lang::as_str).collect();
    let help =
        format!("the book has {}; for another one add a table `[languages.{lang}]` to `book.toml` first", codes.join(", "));
    Err(Error::Usage { message: format!("`book.toml` has no language `{lang}`"), help })
}

fn refuse(name: &str, reason: &str, help: &str) -> Error {
    Error::Usage { message: format!("`{name}` cannot be made: {reason}"), help: help.into() }
}

#[cfg(test)]
mod tests {
    use super::check_id;

    #[test]
    fn ids_are_words_of_an_address() {
        for id in ["legal", "first-aid", "tb-2", "103"] {
            assert!(check_id(id).is_ok(), "{id}");
        }
        for id in
            ["", "-a", "a-", "a--b", "Legal", "a_b", "../x", "a/b", "a b", "право", "_shared", "packs", "share", "az", "aux"]
        {
            assert!(check_id(id).is_err(), "{id:?}");
        }
    }
}
