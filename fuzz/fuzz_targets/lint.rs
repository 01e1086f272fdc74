//! No text makes the rules panic or hang, and no fix touches what is not running text: front matter keys, code, addresses.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rahnamo::check::levels::{Purpose, Settings};
use rahnamo::check::texts;
use rahnamo::load::loose::{self, Markup};
use rahnamo::mend;
use rahnamo::model::config::Lint;
use rahnamo::model::finding::Safety;
use rahnamo::model::orthography::Orthography;
use rahnamo::model::selector::Choice;
use rahnamo::model::source::{SourceId, Span};

fuzz_target!(|input: (u8, bool, &str)| {
    let (pick, is_plain, text) = input;
    let orthography = Orthography::KNOWN.get(usize::from(pick) % 9).copied().unwrap_or(Orthography::Other);
    let markup = if is_plain { Markup::Plain } else { Markup::Markdown };
    let prose = |text: &str| vec![loose::prose(SourceId(0), text, markup, orthography)];
    for safety in [Safety::Safe, Safety::Unsafe] {
        let (levels, choice) = (Lint::default(), Choice::default());
        let settings = Settings::new(&levels, &choice, Purpose::Draft);
        let Some(after) = mend::text("text.md", text, &settings, safety, &prose) else { continue };
        let again = mend::text("text.md", &after, &settings, safety, &prose);
        assert_eq!(again, None, "fixes come to an end");
    }
    let prose = &prose(text)[0];
    for finding in texts::check_one(prose, text) {
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            let Span { start, end, .. } = edit.span;
            let is_prose = prose.segments.iter().any(|segment| segment.start <= start && end <= segment.end);
            assert!(is_prose && text.get(edit.span.range()).is_some(), "{} edits whole letters of words", finding.code.id);
        }
    }
});
