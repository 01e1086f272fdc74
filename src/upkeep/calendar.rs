//! Days of review as a calendar (iCalendar, RFC 5545), one all-day event for each item. The same book gives the same bytes:
//! `DTSTAMP` is the day of the content, and the id of an event is made from the item, so that a calendar which imports the file
//! again moves the event instead of doubling it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Docket, Item};
use crate::model::date::Date;

/// Octets of a line without its end, as RFC 5545 (3.1) counts them.
const LINE: usize = 75;

/// The calendar of the items that have a day of review and still apply. `book` is the title, which keeps the events of two
/// books apart.
#[must_use]
pub fn ics(docket: &Docket, book: &str) -> String {
    let mut calendar = String::new();
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rahnamo//law status//EN", "CALSCALE:GREGORIAN"];
    for text in head {
        line(&mut calendar, text);
    }
    for (_, item) in &docket.items {
        if let Some(day) = item.review_by.filter(|_| item.until.is_none_or(|last| last >= docket.today)) {
            event(&mut calendar, item, day, book);
        }
    }
    line(&mut calendar, "END:VCALENDAR");
    calendar
}

fn event(calendar: &mut String, item: &Item, day: Date, book: &str) {
    let country = item.jurisdiction.as_ref().map_or("?", |country| country.as_str());
    let checked = match (item.verified_on, &item.verified_by) {
        (Some(day), Some(role)) => format!("last checked {day} by {role}"),
        (Some(day), None) => format!("last checked {day}"),
        (None, _) => "never checked".to_owned(),
    };
    let about = [Some(checked.as_str()), Some(&item.path), item.address.as_deref()];
    line(calendar, "BEGIN:VEVENT");
    line(calendar, &format!("UID:{}", uid(item, book)));
    line(calendar, &format!("DTSTAMP:{}T000000Z", basic(item.updated)));
    line(calendar, &format!("DTSTART;VALUE=DATE:{}", basic(day)));
    line(calendar, &format!("DTEND;VALUE=DATE:{}", basic(day.tomorrow().unwrap_or(day))));
    line(calendar, &format!("SUMMARY:{}", escaped(&format!("{country}: check again: {}", item.what))));
    line(calendar, &format!("DESCRIPTION:{}", escaped(&about.into_iter().flatten().collect::<Vec<_>>().join("\n"))));
    line(calendar, &format!("CATEGORIES:{}", escaped(country)));
    line(calendar, "TRANSP:TRANSPARENT");
    line(calendar, "END:VEVENT");
}

/// Does not change with the day, the act's name or the place in the file.
fn uid(item: &Item, book: &str) -> String {
    let digest = Sha256::digest(format!("{book}\n{}\n{}", item.kind.word(), item.id).as_bytes());
    let hex = digest.iter().take(16).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("{hex}@rahnamo")
}

fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Text as a property value. Control characters other than line ends have no way to be written and are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Appends a line, folded between letters.
fn line(calendar: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LINE {
            calendar.push_str("\r\n ");
            length = 1;
        }
        calendar.push(letter);
        length += letter.len_utf8();
    }
    calendar.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut text = String::new();
        line(&mut text, &format!("SUMMARY:{}", "ӣ".repeat(60)));
        let lines: Vec<_> = text.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75), "{lines:?}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ӣ".repeat(60)));
        assert!(lines.len() == 3 && lines[1].starts_with(' '));
    }

    #[test]
    fn no_text_can_end_its_line() {
        assert_eq!(escaped("а; б, в\\г\r\nEND:VEVENT"), "а\\; б\\, в\\\\г\\nEND:VEVENT");
    }
}
