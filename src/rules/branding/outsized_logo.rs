//! `BR301`: no logo is more prominent than the emblem: it is at least as high or as wide as the biggest of them (FAQ on the
//! manual of 2010; Regulation (EU) 2021/1060, Annex IX 1.7).

use super::credit::emblems;
use super::views::{by_style, in_views, on_page};
use crate::model::codes::OUTSIZED_LOGO;
use crate::model::expected::Expected;
use crate::model::finding::Finding;
use crate::model::page::{Logo, Look, WebPage};

pub(super) fn check(page: &WebPage, expected: &Expected) -> Vec<Finding> {
    let emblems = emblems(page, expected);
    // The largest emblem of the page in the same view.
    let emblem = |look: &Look| {
        let looks =
            emblems.iter().flat_map(|emblem| &emblem.looks).filter(|other| other.view == look.view && other.hidden.is_none());
        looks.filter_map(|look| look.width.zip(look.height)).reduce(|one, other| if other.1 > one.1 { other } else { one })
    };
    let fault = |logo: &Logo| {
        let ((size, cause), views) = in_views(&logo.looks, |look: &Look| {
            let (width, height) = look.width.zip(look.height).filter(|_| look.hidden.is_none())?;
            let (most_width, most_height) = emblem(look)?;
            let is_larger = width > most_width + 0.5 && height > most_height + 0.5;
            is_larger.then(|| (format!("{width:.0} × {height:.0}"), look.sized_by.clone()))
        })?;
        let message = format!("the logo `{}` is `{size}` pixels{views}, higher and wider than the EU emblem", logo.file);
        let finding = match &cause {
            Some(cause) => by_style(OUTSIZED_LOGO, page, cause, message),
            None => on_page(OUTSIZED_LOGO, page, message),
        };
        Some(finding.help("make the logo smaller or the emblem larger"))
    };
    page.logos.iter().filter_map(fault).collect()
}
