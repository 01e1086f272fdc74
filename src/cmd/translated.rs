//! `rahnamo translated`: notes in translations the digests of the source text that they were made from.

use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::load;
use rahnamo::model::book::Sources;
use rahnamo::model::error::Error;
use rahnamo::model::parts;

use super::new_file::replace;
use super::project::overrides;
use super::{Verdict, say, shown};
use crate::cli::Translated;

const KEY: &str = "translated_from:";

/// A translation and the line that belongs into its front matter.
struct Record {
    path: PathBuf,
    line: String,
}

/// Writes the line into every translation that was named.
pub fn run(arguments: &Translated) -> Result<Verdict, Error> {
    let root = real(&arguments.book.dir)?;
    let (sources, _) = load::load(&root, &overrides())?;
    let records = records(&sources, &root);
    for named in &arguments.paths {
        let place = real(named)?;
        let mut chosen = records.iter().filter(|record| record.path.starts_with(&place)).peekable();
        if chosen.peek().is_none() {
            return Err(Error::Usage {
                message: format!("`{}` is no translation that can be read, and holds none", shown(named)),
                help: "name a session file in another language than the source, such as content/legal/wages.tg.md, or a folder"
                    .into(),
            });
        }
        chosen.try_for_each(|record| write(record, &root))?;
    }
    Ok(Verdict::Good)
}

fn real(path: &Path) -> Result<PathBuf, Error> {
    path.canonicalize().map_err(Error::io("find", path))
}

fn records(sources: &Sources, root: &Path) -> Vec<Record> {
    let lang = &sources.config.book.language;
    let sessions = sources.modules.values().flat_map(|module| module.sessions.values());
    let pairs = sessions.filter_map(|texts| Some((texts.get(lang)?, texts.values().filter(|text| text.lang != *lang))));
    pairs
        .flat_map(|(original, translations)| {
            let line = format!("{KEY} {}", parts::record(&parts::digests(original)));
            translations.map(move |text| Record { path: root.join(&sources.map.get(text.source).path), line: line.clone() })
        })
        .collect()
}

fn write(record: &Record, root: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(&record.path).map_err(Error::io("read", &record.path))?;
    let name = shown(record.path.strip_prefix(root).unwrap_or(&record.path));
    match with_line(&text, &record.line) {
        Some(changed) if changed != text => {
            replace(&record.path, &changed)?;
            say(&format!("recorded {name}"))
        }
        _ => say(&format!("unchanged {name}")),
    }
}

/// `text` with `line` as the last one of its front matter, in place of an older one.
fn with_line(text: &str, line: &str) -> Option<String> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let line_end = if first.ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut changed = first.to_owned();
    let mut is_old = false;
    while let Some(next) = lines.next() {
        if next.trim_end() == "---" {
            let rest: String = lines.collect();
            return Some(format!("{changed}{line}{line_end}{next}{rest}"));
        }
        // Lines that are set in go on with the key above them.
        is_old = next.starts_with(KEY) || is_old && next.starts_with([' ', '\t']);
        if !is_old {
            changed.push_str(next);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::with_line;

    #[test]
    fn the_line_stands_last_and_once() {
        let line = "translated_from: a=00000000";
        let once = with_line("---\ntitle: А\n---\n\nТекст\n---\n", line).unwrap();
        assert_eq!(once, "---\ntitle: А\ntranslated_from: a=00000000\n---\n\nТекст\n---\n");
        assert_eq!(with_line(&once, line).unwrap(), once);
        let old = "---\r\ntranslated_from:\r\n  b=11111111\r\ntitle: А\r\n---\r\n";
        assert_eq!(with_line(old, line).unwrap(), "---\r\ntitle: А\r\ntranslated_from: a=00000000\r\n---\r\n");
        assert_eq!(with_line("нет", line), None);
    }
}
