//! Paths with `/` inside a book or an output. No disk is touched.

/// `link` as seen from the folder of the file `from`; `None` when it climbs out of the root.
#[must_use]
pub fn join(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Between the id of a session and the language beside its own, in the name of a page in two languages. No id has it, so
/// no session can have such a name.
pub const BESIDE: &str = "--";

/// Whether the page at `path` sets two languages side by side: its texts are those of two other pages.
#[must_use]
pub fn is_bilingual(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains(BESIDE) && name.ends_with(".html"))
}

/// Whether the output file at `path` has right answers for those who hold tests: `tj/data/legal-xlsform.xlsx`,
/// `tj/tg/data/legal.gift.txt`. Pages of a module of the name `data` have other endings.
#[must_use]
pub fn is_data(path: &str) -> bool {
    let name = path.rsplit_once('/').filter(|(folder, _)| folder.ends_with("/data"));
    name.is_some_and(|(_, name)| [".xlsx", ".gift.txt", ".csv"].iter().any(|ending| name.ends_with(ending)))
}

/// Whether Windows keeps the name for a device, whatever its ending: no file or folder may bear it.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    ["con", "prn", "aux", "nul"].contains(&stem)
        || port.is_some_and(|digit| digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit())
}
/// Whether the output file at `path` is a file to share, `tj/tg/share/TJ-tg-legal.html`. Names of content are in small letters, so
/// that a module of the name `share` is none.
#[must_use]
pub fn is_shared(path: &str) -> bool {
    let name = path.rsplit_once('/').filter(|(folder, _)| folder.ends_with("/share"));
    name.is_some_and(|(_, name)| name.starts_with(|first: char| first.is_ascii_uppercase()))
}
