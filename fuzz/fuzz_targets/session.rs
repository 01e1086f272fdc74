//! Any bytes as a session file: reading must end, without a panic, with spans that lie in the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rahnamo::load::loose;
use rahnamo::model::finding::Place;

fuzz_target!(|text: &str| {
    let (_, findings) = loose::session(text);
    for finding in findings {
        if let Place::Span(span) = finding.place {
            assert!(span.start <= span.end && span.end as usize <= text.len());
            assert!(text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize));
        }
    }
});
