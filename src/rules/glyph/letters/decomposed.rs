//! `GL205`: a letter written as a plain letter and a mark, where one character is that letter. Holds in every language.

use super::clusters::{self, Cluster};
use super::{Swap, finding};
use crate::model::codes::DECOMPOSED;
use crate::model::finding::{Finding, Safety};
use crate::model::orthography::Orthography;
use crate::model::prose::Text;

pub(in crate::rules::glyph) fn check(text: &Text<'_>, findings: &mut Vec<Finding>) {
    for word in clusters::words(text) {
        let faulty = clusters::of(text, word).into_iter().filter(|cluster| is_decomposed(text, cluster));
        let swap = |cluster: Cluster| Swap { range: cluster.range, right: Some(cluster.composed), safety: Safety::Safe };
        let swaps: Vec<_> = faulty.map(swap).collect();
        if !swaps.is_empty() {
            let message = format!("`{}` has a letter that is written as two characters", text.slice(word.range()));
            findings.push(
                finding(DECOMPOSED, text, word.range(), message, swaps)
                    .help("run `rahnamo lint --fix`; the word looks the same and can be searched and printed"),
            );
        }
    }
}

/// Whether a cluster has a shorter form. In Russian a grave accent on е or и is a weak stress: one character for the two
/// would be taken for the damaged ё of `GL201`.
pub(super) fn is_decomposed(text: &Text<'_>, cluster: &Cluster) -> bool {
    let is_stress = text.orthography == Orthography::Ru && matches!(cluster.composed.as_str(), "ѐ" | "ѝ" | "Ѐ" | "Ѝ");
    !is_stress && cluster.composed != text.slice(cluster.range.clone())
}
