//! Paths as authors write them, made into paths from the book's root. No disk is touched.

use crate::model::path::join;

/// `written`, seen from the folder of `file`, as a path from the book's root; `None` when it leads outside.
/// Backslashes count as `/`, since authors on Windows copy them from their file manager.
pub(crate) fn resolve(file: &str, written: &str) -> Option<String> {
    let written = written.replace('\\', "/");
    if written.starts_with('/') || written.contains(':') {
        return None;
    }
    join(file, &written)
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn paths_stay_inside_the_book() {
        let from = "content/legal/documents.ru.md";
        assert_eq!(resolve(from, "img/a.svg").as_deref(), Some("content/legal/img/a.svg"));
        assert_eq!(resolve(from, "../health/tb.md").as_deref(), Some("content/health/tb.md"));
        assert_eq!(resolve(from, r"img\a.svg").as_deref(), Some("content/legal/img/a.svg"));
        assert_eq!(resolve(from, "../../../etc/passwd"), None);
        assert_eq!(resolve(from, "/etc/passwd"), None);
        assert_eq!(resolve(from, "c:/windows"), None);
    }
}
