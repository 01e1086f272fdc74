//! `BR`: branding of everything that comes out.

use super::Rule;

pub(super) const RULES: &[Rule] = &[];
