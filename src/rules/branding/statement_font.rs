//! `BR207`: the typefaces of Regulation (EU) 2021/1060, Annex IX 1.3. The rule looks at the first family of the list: what
//! comes after it is only for machines that lack it. Metric twins stand for the faces that they are made to replace.

use super::credit::find;
use super::views::{by_style, in_views, on_page};
use crate::model::codes::STATEMENT_FONT;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::WebPage;

/// Named by the rules.
const ALLOWED: [&str; 8] = ["arial", "auto", "calibri", "garamond", "trebuchet", "tahoma", "verdana", "ubuntu"];
/// Same widths, free licence: Carlito for Calibri, Arimo and Liberation Sans for Arial, EB Garamond for Garamond.
const TWINS: [&str; 5] = ["carlito", "arimo", "liberation sans", "eb garamond", "trebuchet ms"];

/// Whether a family may set the statement. PDF font names come without spaces and with a style after a hyphen.
pub(crate) fn is_allowed(family: &str) -> bool {
    let lower = family.to_lowercase();
    let name = lower.split('-').next().unwrap_or_default().trim();
    ALLOWED
        .iter()
        .chain(&TWINS)
        .any(|allowed| name == *allowed || name == allowed.replace(' ', "") || name == format!("{allowed}mt"))
}

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let found = find(page, expected);
    let fault = found.iter().flat_map(|found| &found.credits).find_map(|credit| {
        in_views(&credit.looks, |look| match &look.family {
            _ if look.hidden.is_some() => None,
            Some(family) if is_allowed(&family.declaration) => None,
            family => Some(family.clone()),
        })
    });
    let finding = |(family, views): (Option<crate::model::page::Cause>, String)| {
        let finding = match family {
            Some(family) => by_style(
                STATEMENT_FONT,
                page,
                &family,
                format!("the funding statement is set in `{}`{views}", family.declaration),
            ),
            None => on_page(STATEMENT_FONT, page, format!("the funding statement has no typeface of its own{views}")),
        };
        finding.help("put Arial, Calibri, Garamond, Trebuchet, Tahoma, Verdana or Ubuntu first in its `font-family`")
    };
    fault.map(finding).into_iter().collect()
}
