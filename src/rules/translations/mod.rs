//! `TR`: translations. What a translation must share with its source, part by part.

mod differing_structure;
mod differing_values;
mod missing_translation;
mod orphaned_record;
mod partly_translated_question;
mod stale_translation;
mod units;
mod untracked_translation;
mod untranslated_question;
mod untranslated_sheet;
mod values;

use super::{Rule, rule};

/// `TR101` is found by `resolve`, as are `TR102` and `TR120`; `TR115` by `load`. One pass finds `TR107` to `TR112`: they are one rule with a level for each
/// kind of value.
pub(super) const RULES: &[Rule] = &[
    rule!(INCOMPLETE_PACK, "incomplete_pack"),
    rule!(DIFFERING_KEY, "differing_key"),
    rule!(MISSING_TRANSLATION, "missing_translation", Book(missing_translation::check)),
    rule!(STALE_TRANSLATION, "stale_translation", Book(stale_translation::check)),
    rule!(UNTRACKED_TRANSLATION, "untracked_translation", Book(untracked_translation::check)),
    rule!(DIFFERING_STRUCTURE, "differing_structure", Book(differing_structure::check)),
    rule!(DIFFERING_NUMBER, "differing_number", Book(differing_values::check)),
    rule!(DIFFERING_PHONE, "differing_phone"),
    rule!(DIFFERING_DATE, "differing_date"),
    rule!(DIFFERING_MONEY, "differing_money"),
    rule!(DIFFERING_ADDRESS, "differing_address"),
    rule!(DIFFERING_DOSE, "differing_dose"),
    rule!(UNTRANSLATED_QUESTION, "untranslated_question", Book(untranslated_question::check)),
    rule!(ORPHANED_RECORD, "orphaned_record", Book(orphaned_record::check)),
    rule!(MALFORMED_LOCK, "malformed_lock"),
    rule!(PARTLY_TRANSLATED_QUESTION, "partly_translated_question", Book(partly_translated_question::check)),
    rule!(SHEET_WITHOUT_LANGUAGE, "sheet_without_language"),
    rule!(UNTRANSLATED_SHEET, "untranslated_sheet", Book(untranslated_sheet::check)),
];
