//! `ST`: structure of files and front matter.

mod control_character;

use super::{Rule, rule};

pub(super) const RULES: &[Rule] = &[
    rule!(INVALID_SYNTAX, "invalid_syntax"),
    rule!(UNKNOWN_KEY, "unknown_key"),
    rule!(INVALID_VALUE, "invalid_value"),
    rule!(MISSING_KEY, "missing_key"),
    rule!(DUPLICATE_ID, "duplicate_id"),
    rule!(UNKNOWN_LANGUAGE, "unknown_language"),
    rule!(MISSING_SESSION, "missing_session"),
    rule!(UNLISTED_FILE, "unlisted_file"),
    rule!(UNKNOWN_NAME, "unknown_name"),
    rule!(NOT_UTF8, "not_utf8"),
    rule!(BYTE_ORDER_MARK, "byte_order_mark"),
    rule!(CARRIAGE_RETURNS, "carriage_returns"),
    rule!(FILE_TOO_LARGE, "file_too_large"),
    rule!(NESTED_TOO_DEEP, "nested_too_deep"),
    rule!(INCLUDE_CYCLE, "include_cycle"),
    rule!(INCLUDE_OUTSIDE, "include_outside"),
    rule!(INCLUDE_MISSING, "include_missing"),
    rule!(MALFORMED_BLOCK, "malformed_block"),
    rule!(RAW_HTML, "raw_html"),
    rule!(BAD_FILE_NAME, "bad_file_name"),
    rule!(OUTPUT_COLLISION, "output_collision"),
    rule!(MISSING_FRONT_MATTER, "missing_front_matter"),
    rule!(EMPTY_SESSION, "empty_session"),
    rule!(BROKEN_STRING, "broken_string"),
    rule!(INCLUDE_LANGUAGE, "include_language"),
    rule!(MALFORMED_ALLOW, "malformed_allow"),
    rule!(STALE_ALLOW, "stale_allow"),
    rule!(CONTROL_CHARACTER, "control_character", Text(control_character::check)),
    rule!(LINKED_FILE, "linked_file"),
    rule!(STALE_REVIEW, "stale_review"),
    rule!(UNLIKELY_DATE, "unlikely_date"),
    rule!(UNREAD_FILE, "unread_file"),
    rule!(UNREADABLE_PDF, "unreadable_pdf"),
    rule!(IDLE_PATTERN, "idle_pattern"),
];
