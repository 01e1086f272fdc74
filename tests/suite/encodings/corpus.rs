//! Clean texts by language.

use std::fs;
use std::path::{Path, PathBuf};

/// A text without faults, as far as this project can tell.
pub struct Clean {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Where it is from.
    pub path: PathBuf,
    /// All of it.
    pub text: String,
}

/// Every language of `tests/corpus`, with the name of its file in the Declaration.
const LANGUAGES: [(&str, Option<&str>); 14] = [
    ("tg", Some("tgk")),
    ("kk", Some("kaz")),
    ("ky", Some("kir")),
    ("uz-Latn", Some("uzn_latn")),
    ("uz-Cyrl", Some("uzn_cyrl")),
    ("kaa-Latn", None),
    ("ru", Some("rus")),
    ("en", Some("eng")),
    ("kaa-Cyrl", Some("kaa")),
    ("sr", Some("srp_cyrl")),
    ("mk", Some("mkd")),
    ("uk", Some("ukr")),
    ("be", Some("bel")),
    ("bg", None),
];

/// The sentences of `tests/corpus`, and the Declaration where it is at hand.
pub fn clean() -> Vec<Clean> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let declaration = std::env::var_os("RAHNAMO_CORPUS").map(PathBuf::from);
    if declaration.is_none() {
        eprintln!("RAHNAMO_CORPUS is not set: measured on the sentences of tests/corpus only");
    }
    let mut texts = Vec::new();
    for (tag, name) in LANGUAGES {
        texts.push(read(tag, own.join(format!("{tag}.txt"))));
        if let (Some(folder), Some(name)) = (&declaration, name) {
            texts.push(read(tag, folder.join(format!("{name}.txt"))));
        }
    }
    texts
}

/// The Markdown files of this book.
pub fn content() -> Vec<Clean> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut texts = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = entry.expect("the content can be walked").into_path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((_, lang)) = name.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.')) else { continue };
        let tag = match lang {
            "uz" => "uz-Latn",
            "kaa" => "kaa-Latn",
            other => LANGUAGES.iter().find(|(tag, _)| *tag == other).expect("a language of the book").0,
        };
        let clean = read(tag, path);
        texts.push(Clean { text: without_law(&clean.text), ..clean });
    }
    assert!(texts.len() > 30, "the content is found");
    texts
}

/// Keys of laws name their acts in several languages.
fn without_law(text: &str) -> String {
    let (mut kept, mut is_law) = (String::new(), false);
    for line in text.split_inclusive('\n') {
        let starts = line.starts_with("law:") || line.starts_with("::: law");
        is_law = starts
            || is_law
                && (line.starts_with(' ')
                    || line.starts_with(|c: char| c.is_ascii_lowercase()) && !line.starts_with("search_terms"));
        if !is_law {
            kept.push_str(line);
        }
    }
    kept
}

fn read(tag: &'static str, path: PathBuf) -> Clean {
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Clean { tag, path, text }
}
