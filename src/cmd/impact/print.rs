//! An impact in words, and as JSON.

use std::fmt::Write as _;

use rahnamo::impact::{EditionImpact, Impact, PackImpact, PageImpact};
use rahnamo::report::human::plural;
use serde_json::{Value, json};

/// What a coordinator reads: edition by edition, first what is printed.
pub(super) fn table(target: &str, impact: &Impact) -> String {
    let mut text = String::new();
    for edition in &impact.editions {
        let _ = writeln!(text, "{} · {}", edition.country, edition.lang);
        let lines = edition.packs.iter().map(pack_line).chain(edition.pages.iter().map(page_line));
        for (path, what) in lines.collect::<Vec<_>>() {
            let _ = writeln!(text, "  {path:<44} {what}");
        }
        text.push('\n');
    }
    if !impact.others.is_empty() {
        text.push_str("all editions\n");
        for path in &impact.others {
            let _ = writeln!(text, "  {path}");
        }
        text.push('\n');
    }
    text + &summary(target, impact) + "\n"
}

fn pack_line(pack: &PackImpact) -> (&str, String) {
    let what = match &*pack.pages {
        [] => "nothing that is printed".to_owned(),
        [page] => format!("page {page} of {}", pack.of),
        pages => format!("pages {} of {}", ranges(pages), pack.of),
    };
    (&pack.path, what)
}

fn page_line(page: &PageImpact) -> (&str, String) {
    let parts: Vec<String> = page.parts.iter().map(|id| format!("#{id}")).collect();
    (&page.path, parts.join(" "))
}

fn summary(target: &str, impact: &Impact) -> String {
    if *impact == Impact::default() {
        return format!("a change of `{target}` touches nothing that is published");
    }
    let sum = |count: fn(&EditionImpact) -> usize| impact.editions.iter().map(count).sum::<usize>();
    let printed = sum(|edition| edition.packs.iter().map(|pack| pack.pages.len()).sum());
    format!(
        "a change of `{target}` touches {}: {}, {} with {}",
        plural(impact.editions.len(), "edition"),
        plural(sum(|edition| edition.pages.len()), "web page"),
        plural(sum(|edition| edition.packs.len()), "pack"),
        plural(printed, "printed page"),
    )
}

/// `2, 5–7`
fn ranges(pages: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => ranges.push((*page, *page)),
        }
    }
    let shown = ranges.iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    shown.collect::<Vec<_>>().join(", ")
}

/// The same for programmes, see docs/coordinator.md.
pub(super) fn json(target: &str, impact: &Impact) -> String {
    let value = json!({
        "target": target,
        "editions": impact.editions.iter().map(edition_json).collect::<Vec<_>>(),
        "others": impact.others,
    });
    format!("{value:#}\n")
}

fn edition_json(edition: &EditionImpact) -> Value {
    let page = |page: &PageImpact| json!({ "path": page.path, "parts": page.parts });
    let pack = |pack: &PackImpact| json!({ "path": pack.path, "pages": pack.pages, "of": pack.of });
    json!({
        "country": edition.country,
        "lang": edition.lang,
        "pages": edition.pages.iter().map(page).collect::<Vec<_>>(),
        "packs": edition.packs.iter().map(pack).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_pages_are_one_range() {
        assert_eq!(ranges(&[2]), "2");
        assert_eq!(ranges(&[1, 2, 4, 6, 7, 8]), "1–2, 4, 6–8");
    }
}
