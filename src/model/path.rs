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

/// Whether Windows keeps the name for a device, whatever its ending: no file or folder may bear it.
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    ["con", "prn", "aux", "nul"].contains(&stem)
        || port.is_some_and(|digit| digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit())
}
