//! `rahnamo impact`: which editions, packs and printed pages a change of one file would touch.

mod print;
mod touch;

use std::path::Path;

use rahnamo::impact::{self, Outcome};
use rahnamo::model::book::Sources;
use rahnamo::model::error::Error;
use rahnamo::report::{self, Format, Look, Report};
use rahnamo::resolve::Selection;
use rahnamo::{BuildOptions, load};

use super::progress::{Audience, Bar};
use super::project::{self, Project};
use super::{Verdict, print, print_raw, shown};
use crate::cli::{Impact, ImpactFormat};

/// Compares the book with a copy of itself in which the file is another.
pub fn run(arguments: &Impact) -> Result<Verdict, Error> {
    let root = &arguments.book.dir;
    let project = Project::open(root)?;
    let (sources, _) = load::load(root, &project::overrides())?;
    let path = target(root, &project, &sources, &arguments.target)?;
    let copy = touch::copy(root, &project, &sources, &path)?;
    match impact::compare(&options(arguments)?, copy.path(), &Bar::new(Audience::of_stderr()))? {
        Outcome::Faulty { findings, sources } => {
            let report = Report::new(&findings, &sources, report::Options::default());
            anstream::eprint!("{}", report::print(&report, Format::Human, Look::Styled));
            Ok(Verdict::Findings)
        }
        Outcome::Compared(impact) => {
            match arguments.format {
                ImpactFormat::Table => print(print::table(&path, &impact).as_bytes())?,
                ImpactFormat::Json => print_raw(print::json(&path, &impact).as_bytes())?,
            }
            Ok(Verdict::Good)
        }
    }
}

fn options(arguments: &Impact) -> Result<BuildOptions, Error> {
    Ok(BuildOptions {
        selection: Selection { countries: arguments.country.clone(), langs: arguments.lang.clone() },
        typst: arguments.typst.typst.clone(),
        environment: project::overrides(),
        epoch: project::epoch()?,
        as_of: arguments.as_of,
        ..BuildOptions::new(&arguments.book.dir)
    })
}

/// The path of the file from the book's root. People name it from the folder they stand in, or as findings do.
fn target(root: &Path, project: &Project, sources: &Sources, target: &str) -> Result<String, Error> {
    let real_root = root.canonicalize().map_err(Error::io("find", root))?;
    for candidate in [root.join(target), target.into()] {
        let Ok(real) = candidate.canonicalize() else { continue };
        if let Ok(path) = real.strip_prefix(&real_root)
            && real.is_file()
        {
            let path = path.to_string_lossy().replace('\\', "/");
            return if is_read(root, project, sources, &path) { Ok(path) } else { Err(not_of_the_book(&path)) };
        }
    }
    let known = sources.map.iter().map(|(_, source)| source.path.as_str());
    let near = load::nearest(target, known).map(|near| format!("did you mean `{near}`?"));
    Err(Error::Usage {
        message: format!("there is no file `{target}` in the book `{}`", shown(root)),
        help: near.unwrap_or_else(|| "name a file such as content/legal/wages.ru.md".into()),
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
