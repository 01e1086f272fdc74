//! GL306: Uzbek oʻ and gʻ have U+02BB, and the tutuq belgisi is U+02BC (CLDR; Wikipedia). Other signs break words in two for
//! search and spelling. The state law database writes ‘ and ’, as BGN/PCGN 2000 does: that is a note, one for a text.

use super::apostrophes::{self, Mark};
use crate::model::codes::UZBEK_APOSTROPHE;
use crate::model::finding::{Edit, Finding, Safety, Severity};
use crate::model::orthography::Orthography;
use crate::model::prose::{Text, Word};

const TURNED: char = '\u{02BB}';
const TUTUQ: char = '\u{02BC}';

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography != Orthography::UzLatn || !text.characters().any("'’‘`´ʻʼʹ′‛ˈ＇") {
        return;
    }
    let mut curly = Vec::new();
    for block in text.blocks() {
        let (notes, faults): (Vec<_>, Vec<_>) = wrong(text, block).partition(|(mark, _)| matches!(mark.sign, '‘' | '’'));
        findings.extend(finding(text, &faults, Severity::Warning));
        curly.extend(notes);
    }
    findings.extend(finding(text, &curly, Severity::Note));
}

fn wrong(text: &Text<'_>, block: &[Word]) -> impl Iterator<Item = (Mark, char)> {
    let marks = apostrophes::marks(text, block).into_iter();
    marks
        .filter(|mark| !is_foreign(text, mark))
        .filter_map(|mark| right(&mark).map(|right| (mark, right)))
        .filter(|(mark, right)| mark.sign != *right)
        .collect::<Vec<_>>()
        .into_iter()
}

fn is_foreign(text: &Text<'_>, mark: &Mark) -> bool {
    apostrophes::is_name(text, mark) || apostrophes::is_english(text, mark) || apostrophes::is_after_abbreviation(text, mark)
}

/// What belongs there; `None` for a quotation mark.
fn right(mark: &Mark) -> Option<char> {
    match ("oOgG".contains(mark.before), mark.after) {
        (true, _) => Some(TURNED),
        (false, Some(_)) => Some(TUTUQ),
        (false, None) => None,
    }
}

/// One finding for all of `wrong`: a page typed with ' would have hundreds.
fn finding(text: &Text<'_>, wrong: &[(Mark, char)], severity: Severity) -> Option<Finding> {
    let (first, _) = wrong.first()?;
    let word = first.word.range();
    let message = format!("not the Uzbek apostrophe in `{}`, `{}` in all", text.slice(word.start..word.end), wrong.len());
    let mut finding = Finding::at(UZBEK_APOSTROPHE, text.span(word), message)
        .help("run `rahnamo lint --fix`: each apostrophe becomes ʻ (in oʻ, gʻ) or ʼ; quotation marks stay as they are");
    for (mark, right) in wrong {
        finding = finding.letter(mark.sign.to_string(), Some(&right.to_string()));
    }
    finding.severity = severity;
    let edits = wrong.iter().map(|(mark, right)| Edit { span: text.span(mark.range.clone()), text: right.to_string() }).collect();
    Some(finding.fix_all(Safety::Safe, edits))
}
