//! `rahnamo impact`: which editions, packs and printed pages a change of one file would touch.

mod print;
mod touch;

use std::path::Path;

use rahnamo::impact::{self, Change, Outcome};
use rahnamo::model::book::Sources;
use rahnamo::model::error::Error;
use rahnamo::report::{self, Format, Look, Report};
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, load};
use tempfile::TempDir;

use super::progress::{Audience, Bar};
use super::project::{self, Project};
use super::{Verdict, print, print_raw, shown};
use crate::cli::{Impact, ImpactFormat};

/// Compares the book with a copy of itself in which the file is another.
pub fn run(arguments: &Impact) -> Result<Verdict, Error> {
    let root = &arguments.book.dir;
    let project = Project::open(root)?;
    let (sources, _) = load::load(root, &project::overrides())?;
    let target = target(root, &project, &sources, &arguments.target)?;
    // The folder is removed when this goes, so it is kept until the comparison is done.
    let (change, _copy) = change(root, &project, &sources, &target)?;
    match impact::compare(&options(arguments)?, &change, &Bar::new(Audience::of_stderr()))? {
        Outcome::Faulty { findings, sources } => {
            let report = Report::new(&findings, &sources, report::Options::default());
            anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
            Ok(Verdict::Findings)
        }
        Outcome::Compared(impact) => {
            match arguments.format {
                ImpactFormat::Table => print(print::table(&arguments.target, &impact).as_bytes())?,
                ImpactFormat::Json => print_raw(print::json(&arguments.target, &impact).as_bytes())?,
            }
            Ok(Verdict::Good)
        }
    }
}

fn options(arguments: &Impact) -> Result<BuildOptions, Error> {
    Ok(BuildOptions {
        selection: Selection { countries: arguments.country.clone(), langs: arguments.lang.clone(), ..Selection::default() },
        typst: arguments.typst.typst.clone(),
        environment: project::overrides(),
        epoch: project::epoch()?,
        as_of: arguments.as_of,
        ..BuildOptions::new(&arguments.book.dir)
    })
}

/// What the command line names.
enum Target {
    /// A file, by its path from the root.
    File(String),
    /// Facts, by id.
    Facts(Vec<String>),
}

fn change(root: &Path, project: &Project, sources: &Sources, target: &Target) -> Result<(Change, Option<TempDir>), Error> {
    match target {
        Target::Facts(ids) => Ok((Change::Facts(ids.clone()), None)),
        Target::File(path) => {
            let copy = touch::copy(root, project, sources, path)?;
            Ok((Change::Copy(copy.path().to_owned()), Some(copy)))
        }
    }
}

/// All facts of a file, where it is a file of facts: they stand in it as values, not as words.
fn of_path(sources: &Sources, path: String) -> Target {
    let id = sources.map.iter().find(|(_, source)| source.path == path).map(|(id, _)| id);
    let of_file = sources.facts.iter().filter(|fact| Some(fact.span.source) == id);
    let ids: Vec<String> = of_file.map(|fact| fact.id.clone()).collect();
    if ids.is_empty() { Target::File(path) } else { Target::Facts(ids) }
}

/// The path of the file from the book's root. People name it from the folder they stand in, or as findings do.
fn target(root: &Path, project: &Project, sources: &Sources, target: &str) -> Result<Target, Error> {
    if sources.facts.get(target).is_some() {
        return Ok(Target::Facts(vec![target.to_owned()]));
    }
    let real_root = root.canonicalize().map_err(Error::io("find", root))?;
    for candidate in [root.join(target), target.into()] {
        let Ok(real) = candidate.canonicalize() else { continue };
        if let Ok(path) = real.strip_prefix(&real_root)
            && real.is_file()
        {
            let path = path.to_string_lossy().replace('\\', "/");
            return if is_read(root, project, sources, &path) { Ok(of_path(sources, path)) } else { Err(not_of_the_book(&path)) };
        }
    }
    let known = sources.map.iter().map(|(_, source)| source.path.as_str()).chain(sources.facts.ids());
    let near = load::nearest(target, known).map(|near| format!("did you mean `{near}`?"));
    Err(Error::Usage {
        message: format!("there is no file and no fact `{target}` in the book `{}`", shown(root)),
        help: near.unwrap_or_else(|| {
            "name a file such as content/legal/wages.ru.md, or a fact such as RU.registration.working-days".into()
        }),
    })
}

fn is_read(root: &Path, project: &Project, sources: &Sources, path: &str) -> bool {
    sources.map.iter().any(|(_, source)| source.path == path)
        || project.authored().iter().chain(&project.logos()).any(|authored| root.join(path).starts_with(authored))
}

fn not_of_the_book(path: &str) -> Error {
    Error::Usage {
        message: format!("`{path}` is no part of the book: nothing is made from it"),
        help: "name a file in `content`, `locales` or `themes`, or book.toml".into(),
    }
}
