//! `LK`: links and pictures.

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(BROKEN_LINK, "broken_link"),
    rule!(BROKEN_ANCHOR, "broken_anchor"),
    rule!(MISSING_IMAGE, "missing_image"),
    rule!(MISSING_FOOTNOTE, "missing_footnote"),
    rule!(ABSENT_SESSION, "absent_session"),
    rule!(OUTSIDE_RESOURCE, "outside_resource"),
];
