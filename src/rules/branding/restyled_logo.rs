//! `BR305`: plain, in its own shape, on white – never on beige or grey (IFRC brand rules).

use super::colours::hex;
use super::views::{by_style, in_views, on_page};
use crate::model::codes::RESTYLED_LOGO;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Cause, Logo, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let is_society = |logo: &&Logo| {
        let is_registered = expected.society_logo.as_ref().is_some_and(|hash| *hash == logo.hash);
        is_registered || expected.society.as_ref().is_some_and(|name| logo.alt.contains(name.as_str()))
    };
    let finding = |logo: &Logo| {
        let ((fault, cause), views) = in_views(&logo.looks, |look| fault(look, logo.ratio))?;
        let message = format!("the logo `{}` {fault}{views}", logo.file);
        let finding = match &cause {
            Some(cause) => by_style(RESTYLED_LOGO, page, cause, message),
            None => on_page(RESTYLED_LOGO, page, message),
        };
        Some(finding.help("show the logo as the Society gave it, on white"))
    };
    page.logos.iter().filter(is_society).filter_map(finding).collect()
}

fn fault(look: &Look, ratio: Option<f64>) -> Option<(String, Option<Cause>)> {
    if look.hidden.is_some() {
        return None;
    }
    if let Some(cause) = look.effects.first() {
        return Some((format!("is changed by `{}`", cause.declaration), Some(cause.clone())));
    }
    let shown = look.width.zip(look.height).map(|(width, height)| width / height);
    let is_distorted = shown.zip(ratio).is_some_and(|(shown, own)| (shown / own - 1.0).abs() > 0.02);
    if is_distorted {
        return Some(("is squeezed or stretched".to_owned(), look.sized_by.clone()));
    }
    let ground = look.ground.filter(|ground| ground.iter().any(|byte| *byte < 250))?;
    Some((format!("stands on `{}` and not on white", hex(ground)), None))
}
