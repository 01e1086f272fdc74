//! One report in every format. The findings are made by hand, so that each kind of place, fix and letter is there, and a few
//! names that would break a careless printer.

use std::fs;
use std::path::Path;

use rahnamo::model::codes::Code;
use rahnamo::model::finding::{Area, Finding, Place, Safety, Severity};
use rahnamo::model::source::{SourceMap, Span};
use rahnamo::report::{self, Format, Look, MessageLang, Options, Report, statistics};
use serde_json::Value;

// No rule has these codes, so no page changes what is expected here.
const OLD_LETTERS: Code = Code { id: "XX101", name: "old-letters", severity: Severity::Error };
const UNKNOWN_WORD: Code = Code { id: "XX102", name: "unknown-word", severity: Severity::Warning };
const NO_LOGO: Code = Code { id: "XX103", name: "no-logo", severity: Severity::Note };
const SMALL_EMBLEM: Code = Code { id: "XX201", name: "small-emblem", severity: Severity::Error };

/// What every author should see: one finding of each kind.
fn findings() -> (Vec<Finding>, SourceMap) {
    let text = "---\ntitle: Ҳуҷҷатҳо\n---\n\nШиноснома дар дасти шумо аст, на дар дасти корфармо.\nБо ў розї шавед.\n";
    let mut sources = SourceMap::default();
    let id = sources.add("content/legal/documents.tg.md".into(), text.into());
    let span = |words: &str| {
        let start = text.find(words).expect("the words are in the text");
        Span::new(id, start..start + words.len())
    };
    let area = Area { x: 150, y: 205, width: 120, height: 80 };
    let findings = vec![
        Finding::new(NO_LOGO, Place::Book, "the National Society of `KG` has no logo file")
            .help("ask the Society for its logo, and set `society.logo`"),
        Finding::in_file(UNKNOWN_WORD, "content/legal/папка, 1/a:b.md", "the file is not UTF-8").help("save it as UTF-8"),
        Finding::at(UNKNOWN_WORD, span("title"), "unknown key `title`").help("write `name`"),
        Finding::at(OLD_LETTERS, span("ў"), "`ў` is a letter of an old font").letter("ў", Some("ӯ")).fix(
            Safety::Safe,
            span("ў"),
            "ӯ",
        ),
        Finding::at(OLD_LETTERS, span("розї"), "`розї` has letters of an old font").letter("ї", Some("ӣ")).fix(
            Safety::Unsafe,
            span("розї"),
            "розӣ",
        ),
        Finding::on_page(SMALL_EMBLEM, "leaflet.pdf", 2, Some(area), "the emblem is 8.0 mm high").help("make it 10 mm high"),
        Finding::on_page(SMALL_EMBLEM, "leaflet.pdf", 3, None, "the page has no funding statement"),
    ];
    (findings, sources)
}

/// Names and messages that steer terminals, end lines, end attributes and turn the writing around.
fn hostile() -> (Vec<Finding>, SourceMap) {
    let bad = "a\u{1b}]0;owned\u{7}\u{1b}[2J\n::error::x\r%0A\u{202e}\u{9b}m\u{2028}\u{feff}\u{ffff}]]>\"'<&>{0}[b](1)";
    let mut sources = SourceMap::default();
    let id = sources.add(bad.into(), bad.into());
    let all = Span::new(id, 0..bad.len());
    let findings = vec![
        Finding::at(UNKNOWN_WORD, all, bad).help(bad).letter(bad, Some(bad)).fix(Safety::Safe, all, bad),
        Finding::at(OLD_LETTERS, all, bad).letter("\u{1b}", Some("\u{9b}")).fix(Safety::Unsafe, all, ""),
        Finding::on_page(UNKNOWN_WORD, bad, 1, None, bad),
        Finding::in_file(UNKNOWN_WORD, bad, bad),
        Finding::new(UNKNOWN_WORD, Place::Book, bad),
    ];
    (findings, sources)
}

fn report(language: MessageLang) -> Report {
    let (findings, sources) = findings();
    Report::new(&findings, &sources, Options { language })
}

fn printed(format: Format) -> String {
    report::print(&report(MessageLang::En), format, Look::Plain)
}

#[test]
fn people_get_frames() {
    insta::assert_snapshot!(printed(Format::Human));
}

#[test]
fn people_get_frames_in_russian() {
    insta::assert_snapshot!(report::print(&report(MessageLang::Ru), Format::Human, Look::Plain));
}

#[test]
fn editors_get_one_line_each() {
    insta::assert_snapshot!(printed(Format::Short));
}

#[test]
fn code_hosts_get_sarif() {
    insta::assert_snapshot!(printed(Format::Sarif));
}

#[test]
fn github_gets_commands() {
    insta::assert_snapshot!(printed(Format::Github));
}

#[test]
fn build_servers_get_junit() {
    insta::assert_snapshot!(printed(Format::Junit));
}

#[test]
fn everyone_gets_statistics() {
    insta::assert_snapshot!(statistics::table(&report(MessageLang::En)));
}

/// The example in the documentation is what the programme prints. `UPDATE_REPORTS=1 cargo test` writes it anew.
#[test]
fn documented_json_is_what_is_printed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report-format.md");
    let page = fs::read_to_string(&path).expect("the format is documented");
    let (findings, sources) = findings();
    let report = Report::new(&findings[3..6], &sources, Options::default());
    let actual = report::print(&report, Format::Json, Look::Plain);
    let actual = actual.replace(&format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION")), "\"version\": \"…\"");
    let (head, rest) = page.split_once("```json\n").expect("the page has an example");
    let (expected, tail) = rest.split_once("```").expect("the example ends");
    if expected != actual && std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::write(&path, format!("{head}```json\n{actual}```{tail}")).expect("the page can be written");
    }
    assert_eq!(expected, actual);
}

#[test]
fn every_field_is_documented() {
    let page = include_str!("../../docs/report-format.md");
    let text = printed(Format::Json);
    let value: Value = serde_json::from_str(&text).expect("it is JSON");
    let mut fields = Vec::new();
    names(&value, &mut fields);
    assert!(fields.len() > 40, "the fields are found");
    for field in fields {
        assert!(page.contains(&format!("`{field}`")), "docs/report-format.md says nothing of `{field}`");
    }
}

/// Every key of every object.
fn names<'a>(value: &'a Value, fields: &mut Vec<&'a str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| names(item, fields)),
        Value::Object(items) => {
            for (name, item) in items {
                if !fields.contains(&name.as_str()) {
                    fields.push(name);
                }
                names(item, fields);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_hostile_reaches_a_terminal() {
    let (findings, sources) = hostile();
    for language in MessageLang::ALL {
        let report = Report::new(&findings, &sources, Options { language });
        let mut texts = Format::ALL.map(|format| (format.name(), report::print(&report, format, Look::Plain))).to_vec();
        texts.push(("statistics", statistics::table(&report)));
        texts.push(("statistics as JSON", statistics::json(&report)));
        for (name, text) in texts {
            let stray = text.chars().find(|character| {
                *character != '\n' && (character.is_control() || "\u{202e}\u{2028}\u{feff}\u{ffff}".contains(*character))
            });
            assert_eq!(stray, None, "{name}:\n{text}");
        }
    }
}

#[test]
fn hostile_names_stay_one_line_and_one_command() {
    let (findings, sources) = hostile();
    let report = Report::new(&findings, &sources, Options::default());
    for format in [Format::Short, Format::Github] {
        let text = report::print(&report, format, Look::Plain);
        assert_eq!(text.lines().count(), findings.len(), "{}:\n{text}", format.name());
    }
    let commands = report::print(&report, Format::Github, Look::Plain);
    assert!(commands.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")), "{commands}");
}

#[test]
fn json_gives_hostile_words_back_as_they_were() {
    let (findings, sources) = hostile();
    let report = Report::new(&findings, &sources, Options::default());
    let value: Value = serde_json::from_str(&report::print(&report, Format::Json, Look::Plain)).expect("it is JSON");
    assert_eq!(value["findings"][0]["message"], findings[0].message.as_str());
    assert_eq!(value["findings"][0]["fix"]["edits"][0]["text"], findings[0].message.as_str());
    assert_eq!(value["findings"][1]["letters"][0]["found"]["code_points"][0]["code"], "U+001B");
}

/// Spans that end before they begin, lie behind the text or cut a letter in two are faults of a rule; the report stands.
#[test]
fn any_span_can_be_reported() {
    let text = "ӯ\r\n\u{304}\t漢\u{1b}\n\n⟨x";
    let mut sources = SourceMap::default();
    let id = sources.add("a.md".into(), text.into());
    let places = 0..text.len() + 3;
    let spans =
        places.clone().flat_map(|start| places.clone().map(move |end| Span { source: id, start: at(start), end: at(end) }));
    let findings: Vec<Finding> =
        spans.map(|span| Finding::at(OLD_LETTERS, span, "`x` is wrong").fix(Safety::Safe, span, "y")).collect();
    // Alone, since only the first of many are shown, and together, since places are counted on from each other.
    let together = Report::new(&findings, &sources, Options::default());
    for (finding, entry) in findings.iter().zip(&together.findings) {
        let alone = Report::new(std::slice::from_ref(finding), &sources, Options::default());
        assert_eq!(&alone.findings[0], entry);
        for format in Format::ALL {
            assert!(report::print(&alone, format, Look::Plain).contains("a.md"), "{}: {finding:?}", format.name());
        }
    }
}

fn at(offset: usize) -> u32 {
    u32::try_from(offset).expect("the text is short")
}

#[test]
fn a_clean_run_is_empty_or_says_so() {
    let report = Report::new(&[], &SourceMap::default(), Options::default());
    let print = |format| report::print(&report, format, Look::Plain);
    for format in [Format::Human, Format::Short, Format::Github] {
        assert_eq!(print(format), "", "{}", format.name());
    }
    let value: Value = serde_json::from_str(&print(Format::Json)).expect("it is JSON");
    assert_eq!(value["summary"]["errors"], 0);
    let value: Value = serde_json::from_str(&print(Format::Sarif)).expect("it is JSON");
    assert_eq!(value["runs"][0]["results"], Value::Array(Vec::new()));
    assert!(print(Format::Junit).contains("<testcase name=\"no findings\"/>"));
}

/// Writes the hostile and the plain report in every format into `REPORTS_TO`, for programmes that are not ours to read:
/// the JSON schema of SARIF, an XML parser.
#[test]
fn reports_can_be_written_for_others_to_check() {
    let Some(folder) = std::env::var_os("REPORTS_TO") else { return };
    for (name, (findings, sources)) in
        [("plain", findings()), ("hostile", hostile()), ("clean", (Vec::new(), SourceMap::default()))]
    {
        let report = Report::new(&findings, &sources, Options::default());
        for format in Format::ALL {
            let path = Path::new(&folder).join(format!("{name}.{}", format.name()));
            fs::write(path, report::print(&report, format, Look::Plain)).expect("the report can be written");
        }
    }
}
