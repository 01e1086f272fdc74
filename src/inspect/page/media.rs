//! Which `@media` conditions hold in which view. Features that are about the reader's settings or machine (motion, forced
//! colours, pointing) are taken as absent.

use super::values::{Sizes, length};
use crate::model::page::View;

/// A set of views, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Views(u8);

impl Views {
    pub(super) const ALL: Self = Self(0b1111);

    pub(super) fn has(self, view: View) -> bool {
        self.0 & Self::bit(view) != 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    fn bit(view: View) -> u8 {
        1 << (view as u8)
    }
}

/// The views in which a media query list holds; an empty one always does.
pub(super) fn views(query: &str) -> Views {
    let query = query.trim().to_ascii_lowercase();
    if query.is_empty() {
        return Views::ALL;
    }
    let holds = |view: View| query.split(',').any(|one| holds(one.trim(), view));
    Views(View::ALL.into_iter().filter(|view| holds(*view)).map(Views::bit).sum())
}

fn holds(query: &str, view: View) -> bool {
    let (is_negated, query) = query.strip_prefix("not ").map_or((false, query), |rest| (true, rest));
    let query = query.strip_prefix("only ").unwrap_or(query);
    let all = query.split(" and ").all(|part| match part.trim() {
        "all" => true,
        "screen" => view != View::Paper,
        "print" => view == View::Paper,
        feature => feature.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).is_some_and(|rest| has_feature(rest, view)),
    });
    all != is_negated
}

/// Width in pixels; of paper, what is left of A4 between margins of 17 mm.
fn width(view: View) -> f64 {
    match view {
        View::Phone => 360.0,
        View::Screen | View::Dark => 1280.0,
        View::Paper => 665.0,
    }
}

fn has_feature(feature: &str, view: View) -> bool {
    let sizes = Sizes { em: 16.0, rem: 16.0 };
    let pixels = |text: &str| length(text, sizes);
    if let Some((name, value)) = feature.split_once(':') {
        return match (name.trim(), value.trim()) {
            ("min-width", value) => pixels(value).is_some_and(|least| width(view) >= least),
            ("max-width", value) => pixels(value).is_some_and(|most| width(view) <= most),
            ("prefers-color-scheme", "dark") => view == View::Dark,
            ("prefers-color-scheme", "light") => view != View::Dark,
            ("orientation", "portrait") => matches!(view, View::Phone | View::Paper),
            ("orientation", "landscape") => matches!(view, View::Screen | View::Dark),
            ("hover", "hover") | ("pointer", "fine") => matches!(view, View::Screen | View::Dark),
            ("hover", "none") | ("pointer", "coarse") => view == View::Phone,
            ("scripting" | "forced-colors", "none") | ("prefers-reduced-motion", "no-preference") => true,
            _ => false,
        };
    }
    let range =
        |sign: &str| feature.split_once(sign).filter(|(name, _)| name.trim() == "width").and_then(|(_, value)| pixels(value));
    if let Some(least) = range(">=").or_else(|| range(">")) {
        return width(view) >= least;
    }
    range("<=").or_else(|| range("<")).is_some_and(|most| width(view) <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_hold_in_their_views() {
        use View::{Dark, Paper, Phone, Screen};
        for (query, expected) in [
            ("", &View::ALL[..]),
            ("print", &[Paper]),
            ("screen", &[Phone, Screen, Dark]),
            ("not print", &[Phone, Screen, Dark]),
            ("screen and (min-width: 40rem)", &[Screen, Dark]),
            ("(max-width: 30em), print", &[Phone, Paper]),
            ("(prefers-color-scheme: dark)", &[Dark]),
            ("(width >= 1000px)", &[Screen, Dark]),
            ("(forced-colors: active)", &[]),
        ] {
            let found: Vec<View> = View::ALL.into_iter().filter(|view| views(query).has(*view)).collect();
            assert_eq!(found, expected, "{query}");
        }
    }
}
