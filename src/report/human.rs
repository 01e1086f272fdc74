//! In: findings and sources. Out: one text with a frame for each finding, as compilers print them: place, source line, mark, help.
//! It does not print, does not choose colours (the stream that prints strips them where they are not wanted) and never
//! reads a file: what a finding says of a file that could not be read is all that is known of it.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use crate::model::error::Error;
use crate::model::finding::{Finding, Place, Severity};
use crate::model::source::{SourceMap, Span};

/// Characters of a long line that are shown: narrower than the printer's own limit, so that a line is cut only here.
const SHOWN: usize = 120;

/// How many of them at most stand before the marked place.
const BEFORE: usize = 50;

/// All findings in the order of [`crate::check::settle`], each as a frame, with the counts as the last line. Empty without findings.
#[must_use]
pub fn report(findings: &[Finding], sources: &SourceMap) -> String {
    let renderer = Renderer::styled();
    let mut text: String = findings.iter().map(|finding| renderer.render(&[frame(finding, sources)]) + "\n\n").collect();
    text.extend(counts(findings).map(|line| line + "\n"));
    text
}

/// `3 errors, 2 warnings`, or nothing without findings.
#[must_use]
pub fn counts(findings: &[Finding]) -> Option<String> {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let words = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| (count(severity), severity.word()));
    let parts: Vec<String> = words.iter().filter(|(count, _)| *count > 0).map(|(count, word)| plural(*count, word)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// `1 page`, `2 pages`.
#[must_use]
pub fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// An error of the machine with what to do about it.
#[must_use]
pub fn error(error: &Error) -> String {
    let help = error.help().map(|help| Level::HELP.message(normalize_untrusted_str(&help)));
    let group = Group::with_title(Level::ERROR.primary_title(error.to_string())).elements(help);
    Renderer::styled().render(&[group]) + "\n"
}

fn frame<'a>(finding: &'a Finding, sources: &'a SourceMap) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&finding.message).id(format!("{} {}", finding.code.id, finding.code.name));
    let help = finding.help.as_ref().map(|help| Level::HELP.message(normalize_untrusted_str(help)));
    Group::with_title(title).elements(place(&finding.place, sources)).elements(help)
}

fn place<'a>(place: &'a Place, sources: &'a SourceMap) -> Vec<Element<'a>> {
    match place {
        Place::Book => Vec::new(),
        Place::File(path) | Place::Page { path, .. } => vec![Origin::path(path).into()],
        Place::Span(span) => quote(*span, sources),
    }
}

/// The printer counts columns in the text it is given, so a line that was cut gets its place written above it.
fn quote(span: Span, sources: &SourceMap) -> Vec<Element<'_>> {
    let source = sources.get(span.source);
    let place = sources.line_column(span);
    let excerpt = excerpt(&source.text, span);
    let snippet =
        Snippet::source(excerpt.text).line_start(place.line).annotation(AnnotationKind::Primary.span(excerpt.start..excerpt.end));
    if excerpt.is_cut {
        vec![Origin::path(&source.path).line(place.line).char_column(place.column).into(), snippet.into()]
    } else {
        vec![snippet.path(&source.path).into()]
    }
}

/// The part of a line that is shown, with the marked bytes in it.
#[derive(Debug, PartialEq, Eq)]
struct Excerpt {
    text: String,
    start: usize,
    end: usize,
    is_cut: bool,
}

/// Cuts the first line of `span` out of `text`, and of a long line only what stands around the mark. A span of many lines is
/// marked to the end of its first: where it begins is what the author looks for.
fn excerpt(text: &str, span: Span) -> Excerpt {
    let start = text.floor_char_boundary(span.start as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let line_end = line_start.max(start) + text[start..line_end].trim_end_matches('\r').len();
    let end = text.ceil_char_boundary(span.end as usize).clamp(start, line_end);
    let shown_start = text[line_start..start].char_indices().rev().nth(BEFORE - 1).map_or(line_start, |(at, _)| line_start + at);
    let after = SHOWN - text[shown_start..start].chars().count();
    let shown_end = text[start..line_end].char_indices().nth(after).map_or(line_end, |(at, _)| start + at);
    let (head, tail) = (cut_mark(shown_start > line_start), cut_mark(shown_end < line_end));
    let offset = head.len();
    Excerpt {
        text: format!("{head}{}{tail}", &text[shown_start..shown_end]),
        start: offset + start - shown_start,
        end: offset + end.min(shown_end) - shown_start,
        is_cut: offset > 0,
    }
}

fn cut_mark(is_cut: bool) -> &'static str {
    if is_cut { "…" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    /// The report of one finding that marks the first `marked` in `text`.
    fn rendered(text: &str, marked: &str) -> String {
        let start = text.find(marked).unwrap();
        let mut sources = SourceMap::default();
        let id = sources.add("content/legal/documents.ru.md".into(), text.into());
        let span = Span::new(id, start..start + marked.len());
        plain(&report(&[Finding::at(codes::UNKNOWN_KEY, span, "unknown key `titel`").help("write `title`")], &sources))
    }

    fn expect(text: &str, marked: &str, expected: &[&str]) {
        let report = rendered(text, marked);
        for line in expected {
            assert!(report.lines().any(|found| found == *line), "no line {line:?} in\n{report}");
        }
    }

    #[test]
    fn frame_has_place_line_mark_and_help() {
        let expected = "error[ST102 unknown-key]: unknown key `titel`
 --> content/legal/documents.ru.md:2:1
  |
2 | titel: Документы
  | ^^^^^
  |
  = help: write `title`

1 error
";
        assert_eq!(rendered("---\ntitel: Документы\n---\n", "titel"), expected);
    }

    #[test]
    fn mark_stands_under_tabs_combining_and_wide_letters() {
        expect("\tте\u{301}ст 漢字 плохо\r\n", "плохо", &["1 |     те\u{301}ст 漢字 плохо", "  |               ^^^^^"]);
    }

    #[test]
    fn places_without_text_are_marked() {
        expect("", "", &["1 |", "  | ^"]);
        expect("one\r\ntwo", "\r\n", &["1 | one", "  |    ^"]);
        expect("one\ntwo\nthree", "two\nthree", &["2 | two", "  | ^^^"]);
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert!(!rendered("a\u{1b}[31m\u{202e}b", "b").contains(['\u{1b}', '\u{202e}']));
    }

    #[test]
    fn long_lines_are_cut_and_keep_their_column() {
        let text = format!("{}плохо{}", "слово ".repeat(4_000_000), " дальше".repeat(10_000));
        let report = rendered(&text, "плохо");
        assert!(report.contains("documents.ru.md:1:24000001\n"), "{report}");
        assert!(report.lines().all(|line| line.chars().count() < 150), "{report}");
        assert!(report.contains("…о слово слово"), "{report}");
    }

    #[test]
    fn counts_come_last() {
        let mut sources = SourceMap::default();
        let a = sources.add("a.md".into(), "one two".into());
        let findings = [
            Finding::at(codes::RAW_HTML, Span::new(a, 0..3), "first"),
            Finding::at(codes::MINUTES_DIFFER, Span::new(a, 0..3), "second"),
        ];
        let report = plain(&report(&findings, &sources));
        assert!(report.find("first") < report.find("second"), "{report}");
        assert!(report.ends_with("\n\n1 error, 1 warning\n"), "{report}");
    }

    #[test]
    fn nothing_to_say_is_nothing_printed() {
        assert_eq!(report(&[], &SourceMap::default()), "");
    }

    #[test]
    fn error_of_the_machine_says_what_to_do() {
        let text = plain(&error(&Error::NoBook { path: "book.toml".into() }));
        assert!(text.starts_with("error: no book here: `book.toml` does not exist\n"), "{text}");
        assert!(text.contains("help: go to the folder with `book.toml`"), "{text}");
    }
}
