//! In: a report. Out: one text with a frame for each finding, as compilers print them: place, source line, mark, wrong and
//! right letters, help, fix. It does not print and does not choose colours. Whatever an author wrote, no character of it
//! steers the terminal: see `visible`.

use std::collections::BTreeMap;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Renderer};

use super::data::{Entry, Fixable, Report, Snippet};
use super::{Look, MessageLang, pairs, visible};
use crate::model::error::Error;
use crate::model::finding::{Finding, Severity};

/// Frames of one rule in one file; the rest is only counted: nobody reads the fortieth time that a letter is wrong.
const FRAMES: usize = 5;

/// Stands for the path while a frame is made. It occurs nowhere else, because whatever an author wrote is made visible.
const PATH: &str = "\u{1}";

/// Every finding, file by file, with the counts as the last line. Empty without findings.
#[must_use]
pub fn print(report: &Report, look: Look) -> String {
    let renderer = match look {
        Look::Styled => Renderer::styled(),
        Look::Plain => Renderer::plain(),
    };
    let files = report.findings.chunk_by(|left, right| left.path == right.path);
    let mut text: String = files.map(|file| frames(file, report.language, look, &renderer)).collect();
    text.extend(report.language.summary(&report.summary).map(|line| line + "\n"));
    text.extend(report.unchecked_line().map(|line| line + "\n"));
    text
}

/// The findings of one file, or those about the book as a whole, of which none is held back.
fn frames(file: &[Entry], language: MessageLang, look: Look, renderer: &Renderer) -> String {
    let mut text = String::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in file {
        let count = counts.entry(entry.code).or_default();
        *count += usize::from(entry.path.is_some());
        if *count <= FRAMES {
            text += &located(&renderer.render(&[frame(entry, language, look)]), entry);
            text += "\n\n";
        }
    }
    for (code, count) in counts.into_iter().filter(|(_, count)| *count > FRAMES) {
        text += &language.more(count - FRAMES, code);
        text += "\n\n";
    }
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
pub fn error(error: &Error, language: MessageLang) -> String {
    let (message, help) = language.error(error);
    let help = help.map(|help| Level::HELP.with_name(language.help_label()).message(visible::lines(&help).into_owned()));
    let level = Level::ERROR.with_name(language.severity("error"));
    let group = Group::with_title(level.primary_title(visible::lines(&message).into_owned())).elements(help);
    Renderer::styled().render(&[group]) + "\n"
}

fn frame(entry: &Entry, language: MessageLang, look: Look) -> Group<'_> {
    let level = match entry.severity {
        "error" => Level::ERROR,
        "warning" => Level::WARNING,
        _ => Level::NOTE,
    };
    let title = level
        .with_name(language.severity(entry.severity))
        .primary_title(visible::lines(&entry.message))
        .id(format!("{} {}", entry.code, entry.name));
    let help = entry.help.as_ref().map(|help| Level::HELP.with_name(language.help_label()).message(visible::lines(help)));
    Group::with_title(title)
        .elements(place(entry, language))
        .elements(letters(entry, language, look))
        .elements(help)
        .elements(entry.fix.as_ref().map(|fix| mending(fix, entry, language)))
}

/// The printer counts columns in the text it is given, which may be cut or have characters spelled out. So it gets a sign for the
/// path, and the right place is written over that sign and the numbers behind it.
fn located(frame: &str, entry: &Entry) -> String {
    let (Some(range), Some(path), Some((head, tail))) = (&entry.range, &entry.path, frame.split_once(PATH)) else {
        return frame.to_owned();
    };
    let tail = tail.trim_start_matches(|character: char| character == ':' || character.is_ascii_digit());
    format!("{head}{}:{}:{}{tail}", visible::line(path), range.line, range.column)
}

fn place(entry: &Entry, language: MessageLang) -> Vec<Element<'_>> {
    let Some(path) = &entry.path else { return Vec::new() };
    let path = visible::line(path);
    match (&entry.range, &entry.snippet, &entry.sheet) {
        (Some(range), Some(snippet), _) => vec![quote(snippet, range.line).path(PATH).into()],
        (_, _, Some(sheet)) => vec![Origin::path(format!("{path}: {}", language.sheet(*sheet))).into()],
        _ => vec![Origin::path(path).into()],
    }
}

fn quote<'a>(snippet: &Snippet, line: usize) -> annotate_snippets::Snippet<'a, Annotation<'a>> {
    let Snippet { before, marked, after, is_cut_before, is_cut_after } = snippet;
    let cut_mark = |is_cut: &bool| if *is_cut { "…" } else { "" };
    let head = format!("{}{}", cut_mark(is_cut_before), visible::lines(before));
    let marked = visible::lines(marked);
    let mark = head.len()..head.len() + marked.len();
    let text = format!("{head}{marked}{}{}", visible::lines(after), cut_mark(is_cut_after));
    annotate_snippets::Snippet::source(text).line_start(line).annotation(AnnotationKind::Primary.span(mark))
}

fn letters(entry: &Entry, language: MessageLang, look: Look) -> Option<Message<'_>> {
    let lines = pairs::lines(&entry.letters, look);
    (!lines.is_empty()).then(|| Level::NOTE.with_name(language.letters_label()).message(lines.join("\n")))
}

fn mending<'a>(fix: &Fixable, entry: &Entry, language: MessageLang) -> Message<'a> {
    let changes = pairs::changes(fix, &entry.letters, language);
    let colon = if changes.is_empty() { "" } else { ": " };
    let label = Level::HELP.with_name(language.fix_label());
    label.message(format!("{}{colon}{}", language.safety(fix.safety), changes.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::finding::{Area, Place, Safety};
    use crate::model::source::{SourceMap, Span};
    use crate::report::Options;
    use crate::report::sample;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    fn report(findings: &[Finding], sources: &SourceMap, language: MessageLang) -> String {
        print(&Report::new(findings, sources, Options { language }), Look::Plain)
    }

    /// A text and the place of the first `marked` in it.
    fn source(text: &str, marked: &str) -> (SourceMap, Span) {
        let start = text.find(marked).unwrap();
        let mut sources = SourceMap::default();
        let id = sources.add("content/legal/documents.ru.md".into(), text.into());
        (sources, Span::new(id, start..start + marked.len()))
    }

    /// The report of one finding that marks the first `marked` in `text`.
    fn rendered(text: &str, marked: &str) -> String {
        let (sources, span) = source(text, marked);
        let finding = Finding::at(sample::ERROR, span, "unknown key `titel`").help("write `title`");
        report(&[finding], &sources, MessageLang::En)
    }

    fn expect(text: &str, marked: &str, expected: &[&str]) {
        let report = rendered(text, marked);
        for line in expected {
            assert!(report.lines().any(|found| found == *line), "no line {line:?} in\n{report}");
        }
    }

    #[test]
    fn frame_has_place_line_mark_and_help() {
        let expected = "error[XX101 bad-thing]: unknown key `titel`
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
    fn letters_and_fix_stand_below_the_line() {
        let (sources, span) = source("Бо ў ҳарф зад.\n", "ў");
        let finding = Finding::at(sample::ERROR, span, "`ў` is a letter of an old font")
            .letter("ў", Some("ӯ"))
            .letter("и\u{304}", Some("ӣ"))
            .letter("\u{ad}", None)
            .fix(Safety::Safe, span, "ӯ");
        let expected = "error[XX101 bad-thing]: `ў` is a letter of an old font
 --> content/legal/documents.ru.md:1:4
  |
1 | Бо ў ҳарф зад.
  |    ^
  |
  = letters: ў  U+045E CYRILLIC SMALL LETTER SHORT U                      →  ӯ  U+04EF CYRILLIC SMALL LETTER U WITH MACRON
             и\u{304}  U+0438 CYRILLIC SMALL LETTER I + U+0304 COMBINING MACRON  →  ӣ  U+04E3 CYRILLIC SMALL LETTER I WITH MACRON
             U+00AD SOFT HYPHEN
  = fix: safe, apply with `--fix`

1 error; 1 can be mended with `rahnamo lint --fix`
";
        assert_eq!(report(&[finding], &sources, MessageLang::En), expected);
    }

    #[test]
    fn places_on_paper_have_page_and_millimetres() {
        let area = Area { x: 150, y: 205, width: 120, height: 80 };
        let finding = Finding::on_page(sample::ERROR, "leaflet.pdf", 2, Some(area), "the emblem is too small");
        let report = |language| report(std::slice::from_ref(&finding), &SourceMap::default(), language);
        let english = report(MessageLang::En);
        assert!(
            english.contains("> leaflet.pdf: page 2, 12.0 × 8.0 mm at 15.0, 20.5 mm from the left and top edge\n"),
            "{english}"
        );
        let russian = report(MessageLang::Ru);
        assert!(russian.contains("> leaflet.pdf: страница 2, 12,0 × 8,0 мм, 15,0 мм от левого"), "{russian}");
        assert!(russian.starts_with("ошибка[XX101 bad-thing]: ") && russian.ends_with("\n1 ошибка\n"), "{russian}");
    }

    #[test]
    fn mark_stands_under_tabs_combining_and_wide_letters() {
        expect(
            "\tте\u{301}ст 漢字 плохо\r\n",
            "плохо",
            &[" --> content/legal/documents.ru.md:1:11", "1 |     те\u{301}ст 漢字 плохо", "  |               ^^^^^"],
        );
    }

    #[test]
    fn places_without_text_are_marked() {
        expect("", "", &["1 |", "  | ^"]);
        expect("one\r\ntwo", "\r\n", &["1 | one", "  |    ^"]);
        expect("one\ntwo\nthree", "two\nthree", &["2 | two", "  | ^^^"]);
    }

    #[test]
    fn hidden_characters_are_shown_and_keep_their_column() {
        expect(
            "Бо шино\u{ad}снома\u{202e}",
            "снома",
            &[" --> content/legal/documents.ru.md:1:9", "1 | Бо шино⟨U+00AD⟩снома⟨U+202E⟩", "  |                ^^^^^"],
        );
    }

    #[test]
    fn nothing_an_author_wrote_steers_the_terminal() {
        let hostile = "a\u{1b}[31m\u{202e}\u{9b}2J\u{2066}\rb";
        let mut sources = SourceMap::default();
        let id = sources.add(hostile.into(), hostile.into());
        let span = Span::new(id, 0..hostile.len());
        let findings = [
            Finding::at(sample::ERROR, span, hostile).help(hostile).letter(hostile, Some(hostile)).fix(
                Safety::Safe,
                span,
                hostile,
            ),
            Finding::on_page(sample::ERROR, hostile, 1, None, hostile),
            Finding::in_file(sample::ERROR, hostile, hostile),
        ];
        for language in MessageLang::ALL {
            let report = report(&findings, &sources, language);
            assert!(!report.contains(|character| character != '\n' && visible::is_hidden(character)), "{report:?}");
        }
    }

    #[test]
    fn long_lines_are_cut_and_keep_their_column() {
        let text = format!("{}плохо{}", "слово ".repeat(4_000_000), " дальше".repeat(10_000));
        let report = rendered(&text, "плохо");
        assert!(report.contains("documents.ru.md:1:24000001\n"), "{report}");
        assert!(report.lines().all(|line| line.chars().count() < 150), "{report}");
        assert!(report.contains("24000001\n  |\n1 | …о слово слово"), "{report}");
    }

    #[test]
    fn many_findings_of_one_rule_in_one_file_are_gathered() {
        let mut sources = SourceMap::default();
        let a = sources.add("a.md".into(), "ў".repeat(42).into());
        let at = |index: usize| Span::new(a, index * 2..index * 2 + 2);
        let mut findings: Vec<_> = (0..42).map(|index| Finding::at(sample::ERROR, at(index), "raw")).collect();
        findings.push(Finding::at(sample::WARNING, at(41), "minutes"));
        findings.push(Finding::in_file(sample::ERROR, "b.md", "raw"));
        let english = report(&findings, &sources, MessageLang::En);
        assert_eq!(english.matches("error[XX101 bad-thing]").count(), 6, "{english}");
        let more = "… and 37 more of XX101 in this file; `rahnamo lint --format short` lists all\n\n";
        assert!(english.find("minutes").unwrap() < english.find(more).unwrap(), "{english}");
        assert!(english.find(more).unwrap() < english.find("b.md").unwrap(), "{english}");
        assert!(english.ends_with("\n43 errors, 1 warning\n"), "{english}");
        assert!(report(&findings, &sources, MessageLang::Ru).contains("… и ещё 37 с кодом XX101 в этом файле"));
    }

    #[test]
    fn counts_come_last() {
        let mut sources = SourceMap::default();
        let a = sources.add("a.md".into(), "one two".into());
        let findings =
            [Finding::at(sample::ERROR, Span::new(a, 0..3), "first"), Finding::at(sample::WARNING, Span::new(a, 0..3), "second")];
        let report = report(&findings, &sources, MessageLang::En);
        assert!(report.find("first") < report.find("second"), "{report}");
        assert!(report.ends_with("\n\n1 error, 1 warning\n"), "{report}");
    }

    #[test]
    fn colours_are_codes_that_can_be_stripped() {
        let finding = Finding::new(sample::ERROR, Place::Book, "first").letter("ў", Some("ӯ")).letter("x", None);
        let report = Report::new(&[finding], &SourceMap::default(), Options::default());
        let styled = print(&report, Look::Styled);
        assert!(styled.contains('\u{1b}'));
        assert_eq!(plain(&styled), print(&report, Look::Plain));
    }

    #[test]
    fn nothing_to_say_is_nothing_printed() {
        assert_eq!(report(&[], &SourceMap::default(), MessageLang::En), "");
    }

    #[test]
    fn error_of_the_machine_says_what_to_do() {
        let text = plain(&error(&Error::NoBook { path: "book.toml".into() }, MessageLang::En));
        assert!(text.starts_with("error: no book here: `book.toml` does not exist\n"), "{text}");
        assert!(text.contains("help: go to the folder with `book.toml`"), "{text}");
    }
}
