//! Results of the tests before and after a training: exported tables in, shares with intervals out. Pure: no I/O, no clock.
//!
//! ```text
//! bytes ─▶ table ─▶ row (scored by key) ─▶ tally (who may be shown) ─▶ report ─▶ terminal, csv, xlsx, json
//! ```
//!
//! What a row says wrongly is never guessed: the row is left out and listed. No participant code ever comes out again.

pub mod key;
pub mod labels;
pub mod report;
mod row;
pub mod spreadsheet;
pub mod suppress;
mod table;
mod tally;
pub mod template;
pub mod terminal;
pub mod trouble;
pub mod wilson;

use self::key::Key;
use self::report::Report;
use self::row::People;

/// Age bands: code in a table and first age in years.
pub use self::row::BANDS as AGE_BANDS;

/// One file as it was handed over.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// As people call it, for messages.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// A stage of the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before the training.
    Before,
    /// After it.
    After,
}

impl Stage {
    /// Both, in the order of arrays.
    pub const ALL: [Self; 2] = [Self::Before, Self::After];

    /// Place in arrays.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self == Self::After)
    }
}

/// What people are broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Country where the test was held.
    Country,
    /// Place in the country.
    Site,
    /// Sex.
    Sex,
    /// Age band.
    Age,
}

impl Dimension {
    /// Every one, in the order of arrays.
    pub const ALL: [Self; 4] = [Self::Country, Self::Site, Self::Sex, Self::Age];

    /// Name on the command line and for programmes.
    #[must_use]
    pub fn word(self) -> &'static str {
        ["country", "site", "sex", "age"][self as usize]
    }
}

/// Reads and counts `inputs`. `least` is the number of right answers from which a person counts for an indicator; without it,
/// all of its questions.
#[must_use]
pub fn results(key: &Key, inputs: &[Input<'_>], least: Option<u32>) -> Report {
    let mut people = People::default();
    for (file, input) in inputs.iter().enumerate() {
        people.read(key, file, input);
    }
    tally::report(key, people, least)
}

/// How many question columns of `key` the first line of `input` has: tells to which module a table belongs.
#[must_use]
pub fn matching_columns(key: &Key, input: &Input<'_>) -> usize {
    table::Table::open(input.bytes)
        .map_or(0, |table| row::Columns::of(&table.header, key).map_or(0, |columns| columns.questions()))
}
