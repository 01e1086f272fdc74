//! `rahnamo translation`: what translators and coordinators do with `translations.lock` and with PO files.

mod exchange;
mod record;
mod status;

use std::path::{Path, PathBuf};

use rahnamo::load;
use rahnamo::model::book::Sources;
use rahnamo::model::error::Error;
use rahnamo::model::localized::Lang;
use rahnamo::model::translation::lock::{self, Lock};
use rahnamo::model::translation::pairs::texts;

use super::Verdict;
use super::new_file::replace;
use super::project::overrides;
use crate::cli::Translation;

/// Runs one of the commands.
pub fn run(arguments: &Translation) -> Result<Verdict, Error> {
    match arguments {
        Translation::Status(arguments) => status::run(arguments),
        Translation::Accept(arguments) => record::accept(arguments),
        Translation::Minor(arguments) => record::minor(arguments),
        Translation::Tidy(arguments) => record::tidy(arguments),
        Translation::Export(arguments) => exchange::write(arguments),
        Translation::Import(arguments) => exchange::read(arguments),
    }
}

/// A book that was read, and the record to be changed.
pub(super) struct Desk {
    root: PathBuf,
    pub(super) sources: Sources,
    pub(super) lock: Lock,
}

impl Desk {
    pub(super) fn open(root: &Path) -> Result<Self, Error> {
        let (sources, _) = load::load(root, &overrides())?;
        let lock = sources.lock.clone();
        Ok(Self { root: root.to_owned(), sources, lock })
    }

    /// The language that the others are translated from.
    pub(super) fn source_lang(&self) -> &Lang {
        &self.sources.config.book.language
    }

    /// Writes the record when something in it has changed.
    pub(super) fn save(&self) -> Result<(), Error> {
        let path = self.root.join(&self.sources.config.book.src).join(lock::FILE);
        if self.lock.is_broken {
            return Err(Error::Usage {
                message: format!("`{}` cannot be read, so nothing is written over it", super::shown(&path)),
                help: "run `rahnamo lint` to see where it is hurt".into(),
            });
        }
        let text = self.lock.text();
        let same = self.lock.source.is_some_and(|source| *self.sources.map.get(source).text == *text);
        if same || self.lock.entries.is_empty() && self.lock.source.is_none() { Ok(()) } else { replace(&path, &text) }
    }

    /// Names of the texts that `named` means, and the language if it is a file of one: `legal/wages`, `legal`,
    /// `content/legal/wages.tg.md`.
    fn chosen(&self, named: &str) -> Result<(Vec<String>, Option<Lang>), Error> {
        let src = &self.sources.config.book.src;
        let plain = named.replace('\\', "/");
        let below = plain.trim_start_matches("./").trim_end_matches('/');
        let below = below.strip_prefix(&format!("{src}/")).unwrap_or(below);
        let below = below.rsplit_once(&format!("/{src}/")).map_or(below, |(_, below)| below);
        let (key, lang) = match below.strip_suffix(".md").map(|stem| stem.rsplit_once('.')) {
            Some(Some((stem, code))) => (stem, Some(Lang::new(code))),
            Some(None) => (below.trim_end_matches(".md"), None),
            None => (below, None),
        };
        let folder = format!("{key}/");
        let all: Vec<String> = texts(&self.sources).into_iter().map(|(key, _)| key).collect();
        let chosen: Vec<String> =
            all.iter().filter(|name| *name == key || name.starts_with(&folder) || key == src).cloned().collect();
        if chosen.is_empty() {
            let near = load::nearest(key, all.iter().map(String::as_str));
            return Err(Error::Usage {
                message: format!("the book has no session `{named}`"),
                help: near.map_or_else(
                    || "name it after module and session, such as `legal/wages`".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                ),
            });
        }
        Ok((chosen, lang))
    }
}
