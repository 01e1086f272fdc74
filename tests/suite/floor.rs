//! What the theme must not use, so that it works from `file://` and in Chrome 109 and Firefox 115: as far as words in its files
//! tell. `.ci/syntax.cjs` reads the scripts with a parser; browsers that old cannot be run here.

use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::Output;

use crate::support::{book, build};

/// Words that no script may have: `file://` or the policy of the pages forbids them, or the floor does not know them.
const NOT_IN_SCRIPTS: &[&str] = &[
    "import(",
    "import ",
    "export ",
    "eval(",
    "new Function",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "setHTML",
    "Worker(",
    "XMLHttpRequest",
    "http://",
    "https://",
    "groupBy(",
    ".toSorted(",
    ".toReversed(",
    ".toSpliced(",
    "withResolvers(",
    "canParse(",
];

/// The only scripts that may ask a server: they do nothing without one.
const HOSTED: &[&str] = &["hosted.js", "sw.js"];

/// Newer than the floor. `:has()` is in Chrome 105, but not in Firefox 115, and may only embellish.
const NOT_IN_STYLES: &[&str] = &[
    "@import",
    "http://",
    "https://",
    "url(\"/",
    "url(/",
    "light-dark(",
    "color-mix(",
    "@scope",
    "@starting-style",
    "anchor(",
    "oklch(from",
    "@property",
    "animation-timeline",
    "field-sizing",
    "interpolate-size",
    "text-box",
    "@container style(",
    "&:",
    "& .",
    "& >",
];

fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(folder);
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let path = entry.expect("the theme can be walked").into_path();
        if path.extension().is_some_and(|extension| extension == ending) {
            found.push((path.clone(), fs::read_to_string(&path).expect("the file can be read")));
        }
    }
    found
}

/// Without `/* … */`, line for line.
fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        let (comment, rest) = part.split_once("*/").unwrap_or((part, ""));
        kept + &"\n".repeat(comment.matches('\n').count()) + rest
    })
}

/// Lines that have one of `words`, comments left out.
fn strays(files: &[(PathBuf, String)], words: &[&str]) -> Vec<String> {
    let mut strays = Vec::new();
    for (path, text) in files {
        for (line, number) in without_comments(text).lines().zip(1..) {
            let is_comment = ["//", "{#-"].iter().any(|mark| line.trim_start().starts_with(mark));
            for word in words.iter().filter(|word| !is_comment && line.contains(**word)) {
                strays.push(format!("{}:{number} has `{word}`", path.display()));
            }
        }
    }
    strays
}

#[test]
fn scripts_use_only_what_file_and_floor_allow() {
    let scripts = files("", "js");
    assert!(scripts.len() >= 2, "the scripts are found");
    assert_eq!(strays(&scripts, NOT_IN_SCRIPTS), [""; 0]);
    let local: Vec<_> = scripts.into_iter().filter(|(path, _)| !HOSTED.iter().any(|name| path.ends_with(name))).collect();
    assert_eq!(strays(&local, &["fetch(", "serviceWorker", "caches."]), [""; 0]);
}

#[test]
fn styles_use_only_what_file_and_floor_allow() {
    let mut styles = files("assets", "css");
    styles.extend(files("html", "css"));
    assert!(styles.len() >= 2, "the style sheets of pages and of files to share are found");
    assert_eq!(strays(&styles, NOT_IN_STYLES), [""; 0]);
    for (path, text) in styles {
        assert!(!is_nested(&without_comments(&text)), "{}: rules inside rules need Chrome 112", path.display());
    }
}

/// Whether a rule stands inside a rule that is no `@` rule.
fn is_nested(text: &str) -> bool {
    let mut heads: Vec<bool> = Vec::new();
    let mut head = String::new();
    for letter in text.chars() {
        match letter {
            '{' => {
                if heads.last() == Some(&false) {
                    return true;
                }
                let start = head.trim();
                heads.push(start.starts_with("@media") || start.starts_with("@supports") || start.starts_with("@layer"));
                head.clear();
            }
            '}' => {
                heads.pop();
                head.clear();
            }
            ';' => head.clear(),
            other => head.push(other),
        }
    }
    false
}

#[test]
fn a_rule_inside_a_rule_is_seen() {
    assert!(is_nested("a { b { c: d } }") && is_nested("@media print { a { color: red; & b { c: d } } }"));
    assert!(!is_nested(&without_comments("/* { */ @media print { a { b: c } }\nd { e: f }")));
}

#[test]
fn templates_need_nothing_from_outside() {
    let templates = files("html", "html");
    assert!(templates.len() > 5, "the templates are found");
    let words = [
        "type=\"module\"",
        "src=\"http",
        "src=\"//",
        "href=\"http",
        "href=\"/",
        "src=\"/",
        "<use",
        "<iframe",
        " style=\"",
        " onclick=",
        "<form",
        "javascript:",
    ];
    assert_eq!(strays(&templates, &words), [""; 0]);
}

#[test]
fn what_all_pages_share_weighs_less_than_sixty_kilobytes() {
    let outcome = build(book("").path(), Output::Html);
    let is_shared = |path: &str| path.starts_with("assets/") && (path.ends_with(".css") || path.ends_with(".js"));
    let shared = outcome.artifacts.iter().filter(|artifact| is_shared(&artifact.path));
    let size: usize = shared.map(|artifact| artifact.bytes.len()).sum();
    assert!(size < 60_000, "{size} bytes");
}
