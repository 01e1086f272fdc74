//! `LK111`: telephone numbers that work in one country only. In: `tel:` links of the texts, numbers of the directory. Out: a
//! finding for each. Short numbers (112, 103, 1414), those that begin with `+` and free ones are left alone.

use crate::model::ast::{InlineKind, Target};
use crate::model::book::{Book, Sources};
use crate::model::codes::LOCAL_PHONE;
use crate::model::finding::Finding;
use crate::model::source::Span;
use crate::model::walk;

/// Emergency and service numbers have up to six digits (ITU-T E.129 lists them as national short codes); the shortest
/// subscriber numbers of our countries have more once the town's code is with them.
const SHORT: usize = 6;

/// Beginnings of numbers that cost nothing. They work in their own country only, whatever stands before them.
const FREE: [&str; 3] = ["800", "8800", "0800"];

pub(super) fn check(sources: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::inlines(part, &mut |inline| {
            if let InlineKind::Link { target, .. } = &inline.kind
                && let Target::Outside(address) = &**target
                && let Some(number) = address.strip_prefix("tel:")
            {
                findings.extend(finding(number, inline.span));
            }
        });
    }
    for centre in &sources.centres {
        findings.extend(centre.phones.iter().filter_map(|phone| finding(&phone.number, centre.span)));
    }
    findings
}

fn finding(number: &str, span: Span) -> Option<Finding> {
    is_local(number).then(|| {
        Finding::at(LOCAL_PHONE, span, format!("the number `{number}` has no country code"))
            .help("write it as `+992 …`: people call from other countries, and the address `tel:` dials what stands there")
    })
}

fn is_local(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_international = number.trim_start_matches([' ', '(']).starts_with('+');
    let is_free = FREE.iter().any(|start| digits.starts_with(start));
    digits.len() > SHORT && !is_international && !is_free
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn short_and_international_numbers_are_not_local() {
        for sound in [
            "112",
            "103",
            "1414",
            "+992 37 224 00 00",
            " +7 800 000-00-00",
            "(+992) 37 224 00 00",
            "8 800 000-00-00",
            "0800 00 00 00",
        ] {
            assert!(!is_local(sound), "{sound}");
        }
        for local in ["8 495 000-00-00", "224-00-00", "0372240000"] {
            assert!(is_local(local), "{local}");
        }
    }
}
