//! Languages of whole texts and of pieces of thirty words.

use std::collections::BTreeMap;

use rahnamo::model::orthography::Orthography;

use super::corpus::{self, Clean};

/// Words of a piece.
const PIECE: usize = 30;

fn pieces(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.chunks(PIECE).filter(|piece| piece.len() == PIECE).map(|piece| piece.join(" ")).collect()
}

/// Rows: what it is; columns: what it was taken for.
type Confusion = BTreeMap<(&'static str, &'static str), usize>;

fn confusion(texts: &[Clean], cut: fn(&str) -> Vec<String>) -> Confusion {
    let mut table = Confusion::new();
    for clean in texts {
        for piece in cut(&clean.text) {
            let detection = Orthography::detect(&piece);
            let language = detection.language.unwrap_or("?");
            if language != clean.tag {
                let shown: String = piece.chars().take(120).collect();
                println!("{} taken for {language} ({}): {shown}", clean.tag, detection.evidence);
            }
            *table.entry((clean.tag, language)).or_default() += 1;
        }
    }
    for ((tag, language), count) in &table {
        println!("{tag:>9} → {language:<9} {count:>4}");
    }
    table
}

/// Texts taken for another orthography with rules, and texts recognized, both of how many.
fn wrong_and_right(table: &Confusion) -> (usize, usize, usize) {
    let orthography = |tag: &str| Orthography::KNOWN.into_iter().find(|known| known.tag() == tag);
    let (mut wrong, mut right, mut all) = (0, 0, 0);
    for ((tag, language), count) in table {
        all += count;
        if tag == language {
            right += count;
        } else if orthography(language).is_some() {
            wrong += count;
        }
    }
    (wrong, right, all)
}

#[test]
fn whole_texts_are_recognized_without_exception() {
    let mut texts = corpus::clean();
    texts.extend(corpus::content());
    let (wrong, right, all) = wrong_and_right(&confusion(&texts, |text| vec![text.to_owned()]));
    assert_eq!((wrong, right), (0, all));
}

#[test]
fn pieces_of_thirty_words_are_hardly_ever_taken_for_another_language() {
    let mut texts = corpus::clean();
    texts.extend(corpus::content());
    let (wrong, right, all) = wrong_and_right(&confusion(&texts, pieces));
    println!("{right} of {all} recognized, {wrong} taken for another language");
    assert!(wrong * 1000 <= all && right * 100 >= all * 96, "{right} of {all} right, {wrong} wrong");
}
