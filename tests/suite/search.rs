//! Search: what the script of the pages is held to.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rahnamo::render::search::{fold, fold_sample};

/// Words of the book in all its languages, and every letter of Latin and Cyrillic scripts.
fn sample() -> String {
    let mut words = BTreeSet::new();
    for module in ["first-aid", "health", "legal", "volunteer"] {
        for session in ["bleeding", "tuberculosis", "documents", "role"] {
            for lang in ["en", "kaa", "kk", "ky", "ru", "tg", "uz"] {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("content/{module}/{session}.{lang}.md"));
                let text = fs::read_to_string(path).unwrap_or_default();
                // The first of each file: the sample is kept in the repository.
                words.extend(fold::words(&text).take(400).map(Cow::into_owned));
            }
        }
    }
    words.extend(('\u{41}'..='\u{24f}').chain('\u{400}'..='\u{52f}').filter(|letter| letter.is_alphabetic()).map(String::from));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    fold_sample(&words)
}

/// `RAHNAMO_BLESS=1` writes the sample anew; `.ci/check_fold.cjs` holds the script to it.
#[test]
fn sample_of_folded_words_is_of_these_tables() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fold.tsv");
    if std::env::var_os("RAHNAMO_BLESS").is_some() {
        fs::write(&path, sample()).unwrap();
    }
    let head = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let kept = fs::read_to_string(&path).unwrap();
    assert_eq!(
        head(&kept),
        head(&sample()),
        "the tables have changed: run this test with RAHNAMO_BLESS=1, then .ci/check_fold.cjs"
    );
    for line in kept.lines().skip(1) {
        let parts: Vec<&str> = line.split('\t').collect();
        assert_eq!(parts, [parts[0], &fold::fold(parts[0]), &fold::sound(parts[0])]);
    }
}
