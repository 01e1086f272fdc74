//! The list of an edition's files: what `sw.js` keeps when a reader saves a module, how large it is, and by which revision the
//! worker knows that a file has changed. It is a file of its own: in a page, it would change the page with every other page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::model::artifact::Artifact;
use crate::model::book::Edition;
use crate::model::number::NumberSigns;
use crate::model::orthography::Orthography;
use crate::model::output::ASSETS;
use crate::model::path::join;
use crate::render::html::{LOGOS, PICTURES};
use crate::words::{Value, Words};

/// Words that `hosted.js` shows, by the name under which it looks for them.
const WORDS: [(&str, &str); 9] = [
    ("save", "hosted-save"),
    ("saveAll", "hosted-save-all"),
    ("saving", "hosted-saving"),
    ("saved", "hosted-saved"),
    ("savedAll", "hosted-saved-all"),
    ("remove", "hosted-remove"),
    ("failed", "hosted-failed"),
    ("newer", "hosted-newer"),
    ("update", "hosted-update"),
];

/// Files by path; the order is that of the list.
type Files<'a> = BTreeMap<&'a str, &'a Artifact>;

/// The list of `edition` as JSON, one file a line, so that people can compare two lists.
///
/// `core` is what every saved page needs: the pages that lead to the others, style sheet, scripts, emblem. `modules` has the
/// pages of each module and the pictures on them.
pub(super) fn write(edition: &Edition, words: &Words, pages: &[Artifact], offline: &Artifact) -> String {
    let all: Files = pages.iter().chain([offline]).map(|artifact| (artifact.path.as_str(), artifact)).collect();
    let mut core: Files = all.iter().filter(|(path, _)| is_of_theme(path)).map(|(path, file)| (*path, *file)).collect();
    let mut modules: BTreeMap<&str, Files> = edition.modules.iter().map(|module| (module.id.as_str(), Files::new())).collect();
    let folder = format!("{}/", edition.folder());
    for (path, file) in all.range(folder.as_str()..).take_while(|(path, _)| path.starts_with(&folder)) {
        let module = path[folder.len()..].split_once('/').and_then(|(module, _)| modules.get_mut(module));
        let group = module.unwrap_or(&mut core);
        group.insert(path, file);
        group.extend(pictures(file, &all));
    }
    let mut text = format!("{{\n\"edition\": {},\n\"words\": {},\n\"core\": ", json!(edition.folder()), spoken(edition, words));
    push(&mut text, &core);
    text.push_str(",\n\"modules\": {");
    let known: BTreeSet<&str> = core.keys().copied().collect();
    for (at, (module, mut files)) in modules.into_iter().enumerate() {
        files.retain(|path, _| !known.contains(path));
        let _ = write!(text, "{}\n{}: ", if at > 0 { "," } else { "" }, json!(module));
        push(&mut text, &files);
    }
    text.push_str("\n}\n}\n");
    text
}

/// Style sheet, scripts and emblem: what is loaded later, by a script or a style sheet, is among them.
fn is_of_theme(path: &str) -> bool {
    path.starts_with(ASSETS) && !path.starts_with(LOGOS) && !path.starts_with(PICTURES)
}

/// Pictures on a page. Pages are our own, so their attributes are written in one way.
fn pictures<'a>(page: &Artifact, all: &Files<'a>) -> Vec<(&'a str, &'a Artifact)> {
    let html = if page.path.ends_with(".html") { String::from_utf8_lossy(&page.bytes) } else { "".into() };
    let sources = html.split(" src=\"").skip(1).filter_map(|rest| rest.split('"').next());
    sources
        .filter_map(|source| all.get_key_value(join(&page.path, source)?.as_str()).map(|(path, file)| (*path, *file)))
        .collect()
}

fn push(text: &mut String, files: &Files) {
    text.push('[');
    for (at, (path, file)) in files.iter().enumerate() {
        let (separator, revision) = (if at > 0 { "," } else { "" }, revision(&file.bytes));
        let entry = json!({ "url": path, "revision": revision, "size": file.bytes.len() });
        let _ = write!(text, "{separator}\n{entry}");
    }
    text.push(']');
}

/// The first 16 digits of SHA-256: enough to tell the versions of one file apart, and to see that it arrived whole.
fn revision(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The words of the buttons; `{size}` and `{number}` are filled in by the script, which knows what is kept already.
fn spoken(edition: &Edition, words: &Words) -> serde_json::Value {
    let chain = &edition.chain;
    let size = [("size", Value::Text("{size}"))];
    let mut spoken: serde_json::Map<_, _> =
        WORDS.iter().map(|(name, key)| ((*name).to_owned(), words.with(chain, key, &size).into())).collect();
    for (name, key) in [("kilobytes", "kilobytes"), ("megabytes", "megabytes")] {
        spoken.insert(name.to_owned(), words.with(chain, key, &[("number", Value::Text("{number}"))]).into());
    }
    let decimal = NumberSigns::of(Orthography::of(edition.lang.as_str())).decimal;
    spoken.insert("decimal".to_owned(), decimal.to_string().into());
    spoken.into()
}
