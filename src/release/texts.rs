//! Texts in archives, for the person who unpacks one. In English and Russian, and in letters that every old programme shows
//! in one of the two.

/// Name and text of the file that tells how to check an edition. It names no edition, so that it never changes.
pub const HOW_TO_VERIFY: (&str, &str) = ("VERIFY.txt", include_str!("texts/verify.txt"));

/// Name of the list of files that were in the edition before and are in this one no more.
pub const DELETIONS: &str = "DELETE.txt";

/// The list of files to delete, one a line; empty when there are none.
pub fn deletions<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    paths.fold(String::new(), |list, path| list + path + "\n")
}

/// What an update says to the person who unpacks it.
#[must_use]
pub fn update_note(name: &str, since: &str, number: &str) -> String {
    include_str!("texts/update.txt").replace("{name}", name).replace("{since}", since).replace("{number}", number)
}
