//! GL305: Russian words left standing in a translation: a sentence that was not translated, a string of a form.
//!
//! Names do not count, nor what stands in quotation marks or brackets, nor the `sources` of a session, which have titles in
//! the language of the original.

use std::ops::Range;

use super::russian::{self, Sign};
use crate::model::codes::LEFTOVER_RUSSIAN;
use crate::model::finding::Finding;
use crate::model::orthography::Orthography;
use crate::model::prose::{Text, Word};

/// Words between two Russian ones that may be Russian too without a sign of it.
const GAP: usize = 2;

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if matches!(text.orthography, Orthography::Ru | Orthography::En | Orthography::Other) || !text.characters().any_in('а'..='я')
    {
        return;
    }
    let mut signs = Vec::new();
    for block in text.blocks() {
        signs.clear();
        let all = block.iter().enumerate().map(|(at, word)| (at, russian::sign(text, *word)));
        signs.extend(all.filter(|(_, sign)| *sign != Sign::None));
        if signs.iter().any(|(_, sign)| *sign == Sign::Certain) {
            of_block(text, block, &signs, findings);
        }
    }
}

fn of_block(text: &Text<'_>, block: &[Word], signs: &[(usize, Sign)], findings: &mut Vec<Finding>) {
    let quoted = quoted(text, block);
    let titles = titles(text.text);
    let is_free = |at: usize| !quoted.iter().chain([&titles]).any(|range| range.contains(&block[at].range().start));
    let hits: Vec<(usize, Sign)> = signs.iter().copied().filter(|(at, _)| is_free(*at)).collect();
    if hits.iter().all(|hit| hit.1 != Sign::Certain) {
        return;
    }
    let belong = |left: &(usize, Sign), right: &(usize, Sign)| {
        let between = &block[left.0 + 1..right.0];
        between.len() <= GAP && is_in_russian_letters(text, between)
    };
    if quoted.is_empty() && hits.len() >= 2 && hits.len() * 3 >= block.len() && is_in_russian_letters(text, block) {
        return findings.push(finding(text, block));
    }
    for cluster in hits.chunk_by(belong) {
        let run = &block[cluster[0].0..=cluster[cluster.len() - 1].0];
        findings.extend(proved(text, block, run, cluster).map(|run| finding(text, run)));
    }
}

/// Words that a message quotes.
const QUOTED: usize = 5;

fn finding(text: &Text<'_>, run: &[Word]) -> Finding {
    let range = |words: &[Word]| words[0].range().start..words[words.len() - 1].range().end;
    let quoted = text.slice(range(&run[..run.len().min(QUOTED)])).replace('\n', " ");
    let more = if run.len() > QUOTED { " …" } else { "" };
    Finding::at(LEFTOVER_RUSSIAN, text.span(range(run)), format!("Russian left in the text: `{quoted}{more}`"))
        .help("translate it; a title or name that has to stay Russian goes into quotation marks")
}

/// The words that are Russian, when `cluster` is enough to say so.
fn proved<'w>(text: &Text<'_>, block: &'w [Word], run: &'w [Word], cluster: &[(usize, Sign)]) -> Option<&'w [Word]> {
    let is_certain = cluster.iter().any(|(_, sign)| *sign == Sign::Certain);
    if is_certain && cluster.len() >= 2 && cluster.len() * 2 >= run.len() {
        return Some(run);
    }
    // `Удалить файл`: a button of a form.
    let is_button =
        text.orthography == Orthography::Tg && (2..=4).contains(&block.len()) && text.slice(run[0].range()).ends_with('ь');
    (is_certain && is_button && is_in_russian_letters(text, block)).then_some(block)
}

fn is_in_russian_letters(text: &Text<'_>, words: &[Word]) -> bool {
    words.iter().all(|word| russian::is_in_russian_letters(text.slice(word.range())))
}

/// What stands in quotation marks and brackets.
fn quoted(text: &Text<'_>, block: &[Word]) -> Vec<Range<usize>> {
    let (start, end) = (block[0].range().start, block[block.len() - 1].range().end);
    // The mark before the first word opens, too.
    let before = text.text[..start].char_indices().next_back().map_or(start, |(at, _)| at);
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut ranges = Vec::new();
    for (at, mark) in text.text[before..end].char_indices().map(|(at, mark)| (before + at, mark)) {
        match closing(mark) {
            Some(closing) if open.last().is_none_or(|(expected, _)| *expected != mark) => open.push((closing, at)),
            _ if open.last().is_some_and(|(expected, _)| *expected == mark) => {
                ranges.extend(open.pop().map(|(_, start)| start..at));
            }
            _ => {}
        }
    }
    // A mark that is never closed within the words closes after the last one.
    ranges.extend(open.into_iter().map(|(_, start)| start..end));
    ranges
}

fn closing(mark: char) -> Option<char> {
    match mark {
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '"' => Some('"'),
        '(' => Some(')'),
        '[' => Some(']'),
        _ => None,
    }
}

/// The `sources` of the front matter.
fn titles(text: &str) -> Range<usize> {
    let Some(end) = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---")).map(|end| end + 4) else { return 0..0 };
    let Some(start) = text[..end].find("\nsources:") else { return 0..0 };
    let next_key = |line: &str| line.chars().next().is_some_and(char::is_alphabetic);
    let body = start + "\nsources:".len();
    let mut at = body;
    for line in text[body..end].split_inclusive('\n') {
        if at > body && next_key(line) {
            return body..at;
        }
        at += line.len();
    }
    body..end
}
