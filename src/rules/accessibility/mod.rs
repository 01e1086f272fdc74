//! `AX`: accessibility.

mod alt;
mod contrast;
mod css;
mod english_string;
mod english_supplement;
mod headless_table;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(MISSING_ALT, "missing_alt"),
    rule!(SKIPPED_HEADING, "skipped_heading"),
    rule!(HEADLESS_TABLE, "headless_table", Book(headless_table::check)),
    rule!(FILE_NAME_ALT, "file_name_alt", Book(alt::check_file_names)),
    rule!(PICTURE_OF_ALT, "picture_of_alt", Book(alt::check_beginnings)),
    rule!(LONG_ALT, "long_alt", Book(alt::check_length)),
    rule!(LOW_CONTRAST, "low_contrast", Book(contrast::check)),
    rule!(ENGLISH_STRING, "english_string", Book(english_string::check)),
    rule!(ENGLISH_SUPPLEMENT, "english_supplement", Pdf(english_supplement::check)),
];
