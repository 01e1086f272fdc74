//! GL308: Karakalpak a' g' n' o' u' of the alphabet of 1995. Since 2016 they are á ǵ ń ó ú.

use super::apostrophes::{self, Mark};
use crate::model::codes::KARAKALPAK_APOSTROPHE;
use crate::model::finding::{Edit, Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

/// Letter of 1995 without its apostrophe, letter of 2016.
const LETTERS: [(char, &str); 10] =
    [('a', "á"), ('A', "Á"), ('g', "ǵ"), ('G', "Ǵ"), ('n', "ń"), ('N', "Ń"), ('o', "ó"), ('O', "Ó"), ('u', "ú"), ('U', "Ú")];

pub(super) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    if text.orthography == Orthography::KaaLatn && text.characters().any("'’‘`´ʻʼʹ′‛ˈ＇") {
        findings.extend(text.blocks().filter_map(|block| of_block(text, &apostrophes::marks(text, block))));
    }
}

/// One finding for a block: in an old text nearly every word has one.
fn of_block(text: &Text<'_>, marks: &[Mark]) -> Option<Finding> {
    let old: Vec<(&Mark, &str)> = marks
        .iter()
        .filter(|mark| !apostrophes::is_name(text, mark))
        .filter_map(|mark| LETTERS.iter().find(|(old, _)| *old == mark.before).map(|(_, right)| (mark, *right)))
        .collect();
    let (first, _) = old.first()?;
    let message = format!("the old spelling of `{}`, `{}` letters in all", text.slice(first.word.range()), old.len());
    let mut finding = Finding::at(KARAKALPAK_APOSTROPHE, text.span(first.word.range()), message)
        .help("write the letters of 2016: á ǵ ń ó ú instead of a letter and an apostrophe");
    let mut edits = Vec::new();
    for (mark, right) in old {
        finding = finding.letter(format!("{}{}", mark.before, mark.sign), Some(right));
        let range = mark.range.start - mark.before.len_utf8()..mark.range.end;
        edits.push(Edit { span: text.span(range), text: right.into() });
    }
    Some(finding.fix_all(Safety::Unsafe, edits))
}
