//! PL101: a sentence with too many words.
//!
//! Sources on plain language count 12 to 14 words as easy and look at the share of sentences over 20. The limits here are
//! higher: a note has to be worth reading. Measured in November 2026: no sentence of this book's content has more than 19
//! words in any language; the disclaimer, whose words nobody may change, has 32 in English, 30 in Tajik, 25 in Russian and
//! 24 in the Turkic languages, which say with an ending what the others say with a preposition.

use crate::model::codes::LONG_SENTENCE;
use crate::model::finding::Finding;
use crate::model::orthography::Orthography;
use crate::model::prose::{Text, Word};

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    let Some(limit) = limit(text.orthography) else { return };
    for block in text.blocks().filter(|block| block.len() > limit) {
        let sentences = block.chunk_by(|left, right| !is_end(text, *left, *right));
        findings.extend(sentences.filter(|sentence| sentence.len() > limit).map(|sentence| finding(text, sentence, limit)));
    }
}

/// Words that a sentence may have.
fn limit(orthography: Orthography) -> Option<usize> {
    match orthography {
        Orthography::En | Orthography::Tg => Some(32),
        Orthography::Ru => Some(26),
        Orthography::Kk | Orthography::Ky | Orthography::UzLatn | Orthography::UzCyrl | Orthography::KaaLatn => Some(24),
        Orthography::Other => None,
    }
}

/// Whether a sentence ends between two words: at ; too, which sets apart what could be sentences. The dot after an initial
/// or an abbreviation ends none.
fn is_end(text: &Text<'_>, left: Word, right: Word) -> bool {
    let gap = text.slice(left.range().end..right.range().start);
    let begins_anew =
        text.slice(right.range()).starts_with(char::is_uppercase) || gap.contains(|sign: char| sign.is_ascii_digit());
    let is_initial = text.slice(left.range()).chars().nth(1).is_none();
    gap.contains([';', '?', '!', '…']) || (gap.contains('.') && begins_anew && !is_initial)
}

fn finding(text: &Text<'_>, sentence: &[Word], limit: usize) -> Finding {
    let range = sentence[0].range().start..sentence[sentence.len() - 1].range().end;
    Finding::at(LONG_SENTENCE, text.span(range), format!("a sentence of `{}` words", sentence.len()))
        .help(format!("say it in two or three sentences, one thought each: {limit} words are much"))
}
