//! `PR103` is an estimate: here the typesetter says whether it is right. A change of the theme's measures shows up as a failure.

use rahnamo::Output;
use rahnamo::inspect::pdf;

use crate::support::{book, build, bytes};
use crate::txtar;

/// A trainer's guide with a table of `columns` words of `letters` each.
fn guide(columns: usize, letters: usize) -> (String, String) {
    let word: String = "шаносимродвежубгқк".chars().cycle().take(letters).collect();
    let (row, line) = (format!("|{}\n", format!(" {word} |").repeat(columns)), format!("|{}\n", " --- |".repeat(columns)));
    let toml = txtar::base()["book.toml"].replace("kind = \"handout\"", "kind = \"guide\"");
    let session =
        format!("---\ntitle: Ҳуҷҷатҳо\nupdated: 2026-11-02\n---\n\n## Шиноснома {{#passport minutes=10}}\n\n{row}{line}{row}");
    (format!("-- book.toml --\n{toml}-- content/legal/documents.tg.md --\n{session}"), word)
}

#[test]
fn words_that_are_reported_are_broken_in_the_guide_and_others_are_whole() {
    for (columns, letters, is_crowded) in
        [(3, 22, false), (3, 24, true), (4, 16, false), (4, 18, true), (6, 10, false), (6, 11, true)]
    {
        let (case, word) = guide(columns, letters);
        let root = book(&case);
        let outcome = build(root.path(), Output::Pdf);
        let is_reported = outcome.findings.iter().any(|finding| finding.code.id == "PR103");
        let pack = pdf::read("pack.pdf", bytes(&outcome, "tj/tg/packs/legal-social.pdf")).expect("a pack can be read");
        let is_whole = pack.pages.iter().flat_map(|page| &page.runs).any(|run| run.text.contains(&word));
        assert_eq!((is_reported, is_whole), (is_crowded, !is_crowded), "{columns} columns of {letters} letters");
    }
}
