//! Which web pages differ, and below which headings.

use std::collections::{BTreeMap, BTreeSet};

use super::PageImpact;
use crate::model::artifact::Artifact;
use crate::model::output::Kind;
use crate::render::search;

/// Pages and other files that one side has otherwise than the other, or not at all; ordered by path.
pub(super) fn changed(before: &BTreeMap<String, Artifact>, after: &BTreeMap<String, Artifact>) -> Vec<PageImpact> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let bytes = |side: &'_ BTreeMap<String, Artifact>, path: &str| side.get(path).map(|artifact| artifact.bytes.clone());
    let differ = paths.into_iter().filter_map(|path| {
        let (old, new) = (bytes(before, path), bytes(after, path));
        // One digit more makes a word that is looked for, and other words may have the places of those before: which of the
        // two files of the search a change touches is not known before it is made.
        let is_beside = search::beside(path).is_some_and(|other| bytes(before, &other) != bytes(after, &other));
        (old != new || is_beside).then(|| PageImpact { path: path.clone(), parts: parts(path, old.as_deref(), new.as_deref()) })
    });
    differ.collect()
}

fn parts(path: &str, old: Option<&[u8]>, new: Option<&[u8]>) -> Vec<String> {
    let text = |bytes: Option<&[u8]>| String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned();
    // A file to share says what the pages say; that it is another is enough to know.
    if !Kind::of(path).is_page() {
        return Vec::new();
    }
    let (old, new) = (text(old), text(new));
    let (old, new) = (by_heading(&old), by_heading(&new));
    // The order is that of the page.
    old.iter().filter(|(id, body)| !id.is_empty() && !new.contains(&(id, body))).map(|(id, _)| (*id).to_owned()).collect()
}

/// The page cut at the headings that have an id.
fn by_heading(html: &str) -> Vec<(&str, &str)> {
    let main = html.split_once("<main").map_or(html, |(_, main)| main);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    let mut starts: Vec<usize> = ["<h2 id=\"", "<h3 id=\"", "<h4 id=\"", "<h5 id=\"", "<h6 id=\""]
        .iter()
        .flat_map(|mark| main.match_indices(mark).map(|(at, _)| at))
        .collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).copied().chain([main.len()]);
    let sections = starts.iter().zip(ends).map(|(start, end)| {
        let section = &main[*start..end];
        (section.split('"').nth(1).unwrap_or_default(), section)
    });
    sections.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headings_above_a_change_are_named() {
        let page = |number| {
            format!("<main><p>0</p><h2 id=\"a\">A</h2><p>1</p><h3 id=\"b\">B</h3><p>{number}</p><h2 id=\"c\">C</h2></main>")
        };
        let side = |text: String| {
            let artifact = Artifact { path: "tj/tg/legal/x.html".into(), bytes: text.into_bytes(), origin: String::new() };
            BTreeMap::from([("tj/tg/legal/x.html".to_owned(), artifact)])
        };
        let impact = changed(&side(page(7)), &side(page(8)));
        assert_eq!(impact, [PageImpact { path: "tj/tg/legal/x.html".into(), parts: vec!["b".into()] }]);
        assert_eq!(changed(&side(page(7)), &side(page(7))), []);
        assert_eq!(changed(&side(page(7)), &BTreeMap::new())[0].parts, ["a", "b", "c"]);
    }
}
