//! Every rule is held to its own page: each bad example gives exactly its report, each good one none, each fix exactly the
//! text below it. `UPDATE_REPORTS=1 cargo test` writes the reports anew.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rahnamo::Output;
use rahnamo::check::{fixes, texts};
use rahnamo::load::loose::{self, Markup};
use rahnamo::model::codes;
use rahnamo::model::finding::{Finding, Safety, Severity};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::source::SourceMap;
use rahnamo::progress::Silent;
use rahnamo::rules::page::Page;
use rahnamo::rules::{self, Check, Rule};

use crate::findings::report;
use crate::{pdf_examples, support};

/// A fenced block of a page: ```` ```text tg ````.
struct Block<'a> {
    kind: &'a str,
    words: Vec<&'a str>,
    content: &'a str,
    range: Range<usize>,
}

/// What is tried, and what must come of it.
struct Example<'a> {
    input: Block<'a>,
    report: Option<Block<'a>>,
    fixed: Option<Block<'a>>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, &str, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let end = at + line.len();
        let marks = &line[..line.len() - line.trim_start_matches('`').len()];
        match open {
            None if marks.len() >= 3 => open = Some((marks, line[marks.len()..].trim(), end)),
            Some((fence, info, start)) if marks.len() >= fence.len() && line.trim() == marks => {
                let mut words = info.split_whitespace();
                blocks.push(Block {
                    kind: words.next().unwrap_or_default(),
                    words: words.collect(),
                    content: &page[start..at],
                    range: start..at,
                });
                open = None;
            }
            _ => {}
        }
        at = end;
    }
    assert!(open.is_none(), "an example is never closed");
    blocks
}

/// Kinds of inputs; other blocks are for readers only.
const INPUTS: [&str; 9] = ["text", "plain", "book", "page", "leaflet", "document", "font", "typst", "bytes"];

fn examples(page: &str) -> Vec<Example<'_>> {
    let mut examples: Vec<Example<'_>> = Vec::new();
    for block in blocks(page) {
        match block.kind {
            kind if INPUTS.contains(&kind) => examples.push(Example { input: block, report: None, fixed: None }),
            "report" => examples.last_mut().expect("a report stands below its example").report = Some(block),
            "fixed" => examples.last_mut().expect("a fix stands below its example").fixed = Some(block),
            _ => {}
        }
    }
    examples
}

/// The page's path: the only `.md` that is this page.
fn path_of(rule: &Rule) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let pages = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("rules can be walked").into_path());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    pages
        .filter(is_page)
        .find(|path| fs::read_to_string(path).expect("a page can be read") == rule.page)
        .unwrap_or_else(|| panic!("{} has its page in src/rules", rule.code.id))
}

fn lint(text: &str, input: &Block<'_>) -> (Vec<Finding>, SourceMap) {
    let orthography = Orthography::of(input.words.first().copied().unwrap_or("und"));
    let markup = if input.kind == "plain" { Markup::Plain } else { Markup::Markdown };
    let mut map = SourceMap::default();
    let source = map.add("text.md".into(), text.into());
    let prose = loose::prose(source, text, markup, orthography);
    let mut findings = loose::faults(source, text, markup);
    findings.extend(texts::check(&map, &[prose]));
    (findings, map)
}

/// What the base book turns off is on for the rule whose page is tried.
fn options(root: &Path, output: Output, rule: &Rule) -> rahnamo::BuildOptions {
    let mut options = support::options(root, output);
    let name = format!("RAHNAMO_LINT__{}", rule.code.name.replace('-', "_").to_uppercase());
    options.environment.push((name, rule.code.severity.word().to_owned()));
    options
}

fn findings(input: &Block<'_>, rule: &Rule, faults: &mut Vec<String>) -> (Vec<Finding>, SourceMap) {
    let first = input.words.first().copied().unwrap_or_default();
    match input.kind {
        "page" => return crate::pages::findings(input.content, faults),
        "leaflet" => return crate::leaflets::findings(input.content, &input.words, faults),
        "document" => return (pdf_examples::document(input.content, first), SourceMap::default()),
        "typst" | "bytes" => return crate::brand_pdf::example(input.kind, &input.words, input.content),
        "book" | "font" => {}
        _ => return lint(input.content, input),
    }
    let root = support::book(if input.kind == "book" { input.content } else { "" });
    if input.kind == "font" {
        pdf_examples::put_font(root.path(), &input.words, input.content);
    }
    let output = if input.words.contains(&"pdf") { Output::Everything } else { Output::Html };
    let outcome = rahnamo::build(&options(root.path(), output, rule), &Silent).expect("the machine does its part");
    (outcome.findings, outcome.sources)
}

/// Applies every fix of this rule, unsafe ones too, until none is left.
fn fixed(input: &Block<'_>, rule: &Rule) -> String {
    let mut text = input.content.to_owned();
    for _ in 0..10 {
        let (mut found, _) = lint(&text, input);
        found.retain(|finding| finding.code == rule.code);
        let next = fixes::apply(&text, &found, Safety::Unsafe).unwrap_or_else(|| text.clone());
        if next == text {
            return text;
        }
        text = next;
    }
    panic!("the fixes of {} never come to an end:\n{text}", rule.code.id);
}

fn count_of_others(text: &str, input: &Block<'_>, rule: &Rule) -> usize {
    lint(text, input).0.iter().filter(|finding| finding.code != rule.code && finding.severity > Severity::Note).count()
}

fn check_rule(rule: &Rule, faults: &mut Vec<String>) {
    let id = rule.code.id;
    let Some(page) = Page::of(rule.page) else {
        faults.push(format!("{id}: its page does not begin with title, title-ru, help, help-ru"));
        return;
    };
    let mut page_text = rule.page.to_owned();
    let examples = examples(page.body);
    let (bad, good) = (
        examples.iter().filter(|example| example.report.is_some()).count(),
        examples.iter().filter(|example| example.report.is_none()).count(),
    );
    if bad == 0 || (good == 0 && !matches!(rule.check, Check::OnTheWay)) {
        faults.push(format!("{id}: {bad} bad and {good} good examples on its page"));
    }
    for example in examples.iter().rev() {
        let (mut found, map) = findings(&example.input, rule, faults);
        // A fault put into a finished page or leaflet breaks exactly its rule, but where the example says that it breaks more.
        let is_exact = matches!(example.input.kind, "page" | "leaflet") && !example.input.words.contains(&"and-more");
        if is_exact && found.iter().any(|finding| finding.code != rule.code) {
            faults.push(format!("{id}: of\n{}\nmore than this rule\n{}", example.input.content, report(&found, &map)));
        }
        found.retain(|finding| finding.code == rule.code);
        let actual = report(&found, &map);
        let expected = example.report.as_ref().map_or("", |block| block.content);
        if actual != expected {
            faults.push(format!("{id}: of\n{}\nexpected\n{expected}\nfound\n{actual}", example.input.content));
            if let Some(block) = &example.report {
                let start = rule.page.len() - page.body.len();
                page_text.replace_range(start + block.range.start..start + block.range.end, &actual);
            }
        }
        if let Some(block) = &example.fixed {
            let fixed = fixed(&example.input, rule);
            if fixed != block.content {
                faults.push(format!("{id}: the fix gives\n{fixed}\nand not\n{}", block.content));
            }
            if count_of_others(&fixed, &example.input, rule) > count_of_others(example.input.content, &example.input, rule) {
                faults.push(format!("{id}: the fix brings new findings:\n{fixed}"));
            }
        }
    }
    if std::env::var_os("UPDATE_REPORTS").is_some() && page_text != rule.page {
        fs::write(path_of(rule), page_text).expect("a page can be written");
    }
}

#[test]
fn every_rule_does_what_its_page_says() {
    let only = std::env::var("RULE").ok();
    let mut faults = Vec::new();
    for rule in rules::all().filter(|rule| only.as_ref().is_none_or(|only| rule.code.id.starts_with(only.as_str()))) {
        check_rule(rule, &mut faults);
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n\n"));
}

#[test]
fn every_code_is_one_rule() {
    let ids: Vec<_> = rules::all().map(|rule| rule.code.id).collect();
    for code in codes::ALL {
        assert_eq!(ids.iter().filter(|id| **id == code.id).count(), 1, "{} {} stands in the registry once", code.id, code.name);
    }
}
