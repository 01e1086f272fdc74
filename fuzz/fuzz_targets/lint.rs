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
use rahnamo::model::prose::Prose;
use rahnamo::model::selector::Choice;
use rahnamo::model::source::SourceId;

fuzz_target!(|input: (u8, bool, &str)| {
    let (pick, is_plain, text) = input;
    let orthography = Orthography::KNOWN.get(usize::from(pick) % 9).copied().unwrap_or(Orthography::Other);
    let markup = if is_plain { Markup::Plain } else { Markup::Markdown };
    let prose = |text: &str| vec![loose::prose(SourceId(0), text, markup, orthography)];
    for safety in [Safety::Safe, Safety::Unsafe] {
        let (levels, choice) = (Lint::default(), Choice::default());
        let settings = Settings::new(&levels, &choice, Purpose::Draft);
        let Some(after) = mend::text("text.md", text, &settings, safety, &prose) else { continue };
        assert_eq!(outside(text, &prose(text)[0]), outside(&after, &prose(&after)[0]), "fixes stay in running text");
        let again = mend::text("text.md", &after, &settings, safety, &prose);
        assert_eq!(again, None, "fixes come to an end");
    }
    for finding in texts::check_one(&prose(text)[0], text) {
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            assert!(text.get(edit.span.range()).is_some(), "{} edits whole letters", finding.code.id);
        }
    }
});

/// Everything between the segments.
fn outside(text: &str, prose: &Prose) -> String {
    let mut outside = String::new();
    let mut at = 0;
    for segment in &prose.segments {
        outside.push_str(&text[at..segment.start as usize]);
        at = segment.end as usize;
    }
    outside.push_str(&text[at..]);
    outside
}
