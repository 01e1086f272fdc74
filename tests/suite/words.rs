//! How much of each fault the rules on words find, on this book's own correct texts after they were spoilt; run with
//! `--nocapture` for the figures. What they find on correct text is nothing: the same texts hold them to that.

use std::fs;
use std::path::{Path, PathBuf};

use rahnamo::check::{fixes, texts};
use rahnamo::load::loose::{self, Markup};
use rahnamo::model::finding::{Finding, Safety, Severity};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::prose::{Prose, Text};
use rahnamo::model::source::SourceMap;

/// Letters that Russian lacks, and what a Russian keyboard has for them.
const TAJIK: [(char, char); 12] = [
    ('ғ', 'г'),
    ('ӣ', 'и'),
    ('қ', 'к'),
    ('ӯ', 'у'),
    ('ҳ', 'х'),
    ('ҷ', 'ч'),
    ('Ғ', 'Г'),
    ('Ӣ', 'И'),
    ('Қ', 'К'),
    ('Ӯ', 'У'),
    ('Ҳ', 'Х'),
    ('Ҷ', 'Ч'),
];

/// Texts of the book in one language, in the order of their paths.
fn content(lang: &str) -> Vec<String> {
    let ending = format!(".{lang}.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut paths: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the content can be walked").into_path())
        .filter(|path| path.to_string_lossy().ends_with(&ending))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are texts in {lang}");
    paths.iter().map(|path| fs::read_to_string(path).expect("a text can be read")).collect()
}

fn prose(map: &mut SourceMap, text: &str, markup: Markup, orthography: Orthography) -> Prose {
    let source = map.add("text.md".into(), text.into());
    loose::prose(source, text, markup, orthography)
}

/// Findings of GL3xx in a text.
fn words(text: &str, markup: Markup, orthography: Orthography) -> Vec<Finding> {
    let mut map = SourceMap::default();
    let prose = prose(&mut map, text, markup, orthography);
    let mut found = texts::check(&map, &[prose]);
    found.retain(|finding| finding.code.id.starts_with("GL3"));
    found
}

/// The blocks of the book's Tajik texts, as plain text.
fn tajik_blocks() -> Vec<String> {
    let mut blocks = Vec::new();
    for text in content("tg") {
        let mut map = SourceMap::default();
        let prose = prose(&mut map, &text, Markup::Markdown, Orthography::Tg);
        let cut = Text::new(&prose, &text);
        let of_words = |words: &[rahnamo::model::prose::Word]| {
            let words: Vec<&str> = words.iter().map(|word| cut.slice(word.range())).collect();
            words.join(" ")
        };
        blocks.extend(cut.blocks().map(of_words));
    }
    blocks
}

fn without_diacritics(text: &str) -> String {
    let fold = |letter: char| TAJIK.iter().find(|(right, _)| *right == letter).map_or(letter, |(_, folded)| *folded);
    text.chars().map(fold).collect()
}

fn cyrillic_letters(text: &str) -> usize {
    text.chars().filter(|letter| ('\u{0400}'..='\u{052F}').contains(letter)).count()
}

#[test]
fn correct_texts_have_no_faults() {
    for lang in ["tg", "kk", "ky", "uz", "kaa", "ru", "en"] {
        for text in content(lang) {
            let mut found = words(&text, Markup::Markdown, Orthography::of(lang));
            found.retain(|finding| finding.severity > Severity::Note);
            assert!(found.is_empty(), "{lang}: {found:#?}");
        }
    }
}

#[test]
fn every_long_block_without_diacritics_is_found() {
    let mut blocks = vec![String::new()];
    for block in tajik_blocks() {
        let last = blocks.last_mut().expect("there is always one");
        *last = format!("{last} {block}");
        if cyrillic_letters(last) >= 200 {
            blocks.push(String::new());
        }
    }
    blocks.pop();
    println!("blocks of 200 letters and more: all {}", blocks.len());
    assert!(blocks.len() >= 200, "there are {} long blocks", blocks.len());
    for block in blocks {
        let found = words(&without_diacritics(&block), Markup::Plain, Orthography::Tg);
        assert!(found.iter().any(|finding| finding.code.id == "GL301"), "{block}");
        assert_eq!(words(&block, Markup::Plain, Orthography::Tg), [], "{block}");
    }
}

#[test]
fn every_whole_text_without_diacritics_is_one_finding() {
    for text in content("tg") {
        let found = words(&without_diacritics(&text), Markup::Markdown, Orthography::Tg);
        let ids: Vec<_> = found.iter().map(|finding| finding.code.id).collect();
        assert_eq!(ids, ["GL301"], "{text}");
    }
}

#[test]
fn most_short_blocks_without_diacritics_are_found() {
    let is_short = |block: &&String| (40..200).contains(&cyrillic_letters(block)) && without_diacritics(block) != **block;
    let blocks = tajik_blocks();
    let short: Vec<&String> = blocks.iter().filter(is_short).collect();
    let found =
        short.iter().filter(|block| !words(&without_diacritics(block), Markup::Plain, Orthography::Tg).is_empty()).count();
    println!("blocks of 40 to 199 letters: {found} of {} found", short.len());
    assert!(found * 100 >= short.len() * SHORT_BLOCKS, "{found} of {}", short.len());
}

#[test]
fn single_words_without_diacritics_are_found_by_the_list() {
    let blocks = tajik_blocks().join(" ");
    let special: Vec<&str> = blocks.split(' ').filter(|word| without_diacritics(word) != *word).collect();
    let is_found = |word: &&&str| {
        let sentence = format!("Ҳамеша {} ҳаст.", without_diacritics(word));
        !words(&sentence, Markup::Plain, Orthography::Tg).is_empty()
    };
    let found = special.iter().filter(is_found).count();
    println!("words with a special letter: {found} of {} found", special.len());
    assert!(found * 100 >= special.len() * SINGLE_WORDS, "{found} of {}", special.len());
}

/// Per cent, rounded down from what was measured when the rules were made: no change may lose more.
const SHORT_BLOCKS: usize = 70;
const SINGLE_WORDS: usize = 35;

#[test]
fn uzbek_apostrophes_come_back_byte_for_byte() {
    let spoilt = [("'", "'"), ("‘", "’"), ("`", "`"), ("’", "’"), ("´", "´"), ("ʼ", "ʻ")];
    for text in content("uz") {
        for (turned, tutuq) in spoilt {
            let typed: String = text
                .chars()
                .map(|letter| match letter {
                    'ʻ' => turned.into(),
                    'ʼ' => tutuq.into(),
                    other => other.to_string(),
                })
                .collect();
            // A single backtick is Markdown; what is between two of them is code.
            let markup = if turned == "`" { Markup::Plain } else { Markup::Markdown };
            let found = words(&typed, markup, Orthography::UzLatn);
            assert_eq!(fixes::apply(&typed, &found, Safety::Safe).as_deref(), Some(text.as_str()), "{turned} {tutuq}");
        }
    }
}
