//! `GL3xx`: words that are wrong as words, letter by letter right or not: letters lost to Russian ones, ӣ and й at the wrong
//! end, Russian left behind, apostrophes of the two Latin alphabets.

mod apostrophes;
mod case;
mod dropped_diacritics;
mod folded_word;
mod karakalpak_acute_i;
mod karakalpak_apostrophe;
mod leftover_russian;
mod macron_inside;
mod russian;
mod short_i_ending;
mod sieve;
mod uzbek_apostrophe;
mod uzbek_old_letter;

use crate::rules::{Rule, rule};

pub(in crate::rules) const RULES: &[Rule] = &[
    rule!(DROPPED_DIACRITICS, "dropped_diacritics", Text(dropped_diacritics::check)),
    rule!(FOLDED_WORD, "folded_word", Text(folded_word::check)),
    rule!(MACRON_INSIDE, "macron_inside", Text(macron_inside::check)),
    rule!(SHORT_I_ENDING, "short_i_ending", Text(short_i_ending::check)),
    rule!(LEFTOVER_RUSSIAN, "leftover_russian", Text(leftover_russian::check)),
    rule!(UZBEK_APOSTROPHE, "uzbek_apostrophe", Text(uzbek_apostrophe::check)),
    rule!(UZBEK_OLD_LETTER, "uzbek_old_letter", Text(uzbek_old_letter::check)),
    rule!(KARAKALPAK_APOSTROPHE, "karakalpak_apostrophe", Text(karakalpak_apostrophe::check)),
    rule!(KARAKALPAK_ACUTE_I, "karakalpak_acute_i", Text(karakalpak_acute_i::check)),
];
