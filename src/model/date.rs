//! Calendar dates of content. There is no clock here: a date comes from a file or from the caller.

pub use jiff::civil::Date;

/// Reads `2026-11-20`; anything else, a time of day included, is refused.
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    shape.then(|| text.parse().ok()).flatten()
}

/// Seconds from 1970-01-01 to the start of `date` in UTC.
#[must_use]
pub fn unix_seconds(date: Date) -> i64 {
    date.to_zoned(jiff::tz::TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second())
}
