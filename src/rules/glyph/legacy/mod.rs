//! `GL1xx`: text in an encoding from before Unicode, or read in a wrong one. Comes in: a text. Goes out: one finding for each
//! faulty line, with a fix of all its words. Every rule here goes by the language, declared or detected, because the same
//! letter means different things: њ is ҳ in Tajik, ң in Kazakh and Kyrgyz, and itself in Serbian. Of a text in no language
//! that is known here, only lines that are certainly Tajik are reported.

pub(super) mod freed_letters;
pub(super) mod kazakh;
pub(super) mod koi8;
pub(super) mod kyrgyz;
pub(super) mod latin_font;
mod line;
pub(super) mod mojibake;
pub(super) mod recoded;
pub(super) mod tajik;
mod tajik_stems;
mod western;
