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
