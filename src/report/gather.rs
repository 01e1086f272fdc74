//! From findings to the [`Report`]: looks up places, lines, names of letters and the words of the rule's page. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::data::{AreaMm, Edit, Entry, FixCount, Fixable, Report, RuleSummary, SCHEMA, Sheet, Summary, TextRange, Tool};
use super::language::MessageLang;
use super::locate::Locator;
use super::{letters, shorten, snippet};
use crate::model::codes::Code;
use crate::model::finding::{self, Area, Finding, Place, Safety, Severity, Unchecked};
use crate::model::source::SourceMap;
use crate::rules;
use crate::rules::page::Page;

/// How a report speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Language of messages.
    pub language: MessageLang,
}

impl Report {
    /// Everything there is to say about `findings`, in their order.
    ///
    /// # Panics
    /// When a finding points into a text that `sources` does not have.
    #[must_use]
    pub fn new(findings: &[Finding], sources: &SourceMap, options: Options) -> Self {
        let Options { language } = options;
        Self {
            schema: SCHEMA,
            tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
            language,
            findings: Gatherer { sources, language, locator: Locator::new(sources), pages: BTreeMap::new() }.entries(findings),
            rules: summaries(findings, language),
            unchecked: Vec::new(),
            summary: summary(findings, sources),
        }
    }
}

impl Report {
    /// The same report of a run that errors kept from looking at all of this.
    #[must_use]
    pub fn without(mut self, unchecked: &[Unchecked]) -> Self {
        self.unchecked = unchecked.iter().map(|kind| kind.word()).collect();
        self
    }

    /// The line that says what was not checked; `None` when everything was.
    #[must_use]
    pub fn unchecked_line(&self) -> Option<String> {
        self.language.unchecked(&self.unchecked)
    }
}

/// Codes that have no page yet speak for themselves.
fn page_of(code: Code) -> Option<Page<'static>> {
    rules::of(code).and_then(|rule| Page::of(rule.page))
}

/// What is looked up once for many findings.
struct Gatherer<'a> {
    sources: &'a SourceMap,
    language: MessageLang,
    locator: Locator<'a>,
    pages: BTreeMap<Code, Option<Page<'static>>>,
}

impl Gatherer<'_> {
    fn entries(mut self, findings: &[Finding]) -> Vec<Entry> {
        findings.iter().map(|finding| self.entry(finding)).collect()
    }

    fn entry(&mut self, finding: &Finding) -> Entry {
        let Self { sources, language, .. } = *self;
        let page = *self.pages.entry(finding.code).or_insert_with(|| page_of(finding.code));
        let page = page.as_ref();
        let span = match &finding.place {
            Place::Span(span) => Some(*span),
            Place::Page { .. } | Place::File(_) | Place::Book => None,
        };
        Entry {
            code: finding.code.id,
            name: finding.code.name,
            severity: finding.severity.word(),
            title: language.title(page, finding.code.name).to_owned(),
            message: shorten::message(language.message(finding, page)),
            help: language.help(finding, page).map(shorten::message),
            path: path(&finding.place, sources).map(str::to_owned),
            range: span.map(|span| self.locator.range(span)),
            sheet: sheet(&finding.place),
            letters: finding.letters.iter().map(letters::pair).collect(),
            fix: finding.fix.as_ref().map(|fix| self.fix(fix)),
            snippet: span.map(|span| snippet::snippet(sources, span)),
        }
    }

    fn fix(&mut self, fix: &finding::Fix) -> Fixable {
        Fixable { safety: fix.safety.word(), edits: fix.edits.iter().map(|edit| self.edit(edit)).collect() }
    }

    fn edit(&mut self, edit: &finding::Edit) -> Edit {
        let TextRange { line, column, end_line, end_column, byte_start, byte_end } = self.locator.range(edit.span);
        let found = self.sources.get(edit.span.source).text.get(edit.span.range()).unwrap_or_default().to_owned();
        Edit { byte_start, byte_end, line, column, end_line, end_column, found, text: edit.text.clone() }
    }
}

fn path<'a>(place: &'a Place, sources: &'a SourceMap) -> Option<&'a str> {
    match place {
        Place::Span(span) => Some(&sources.get(span.source).path),
        Place::File(path) | Place::Page { path, .. } => Some(path),
        Place::Book => None,
    }
}

fn sheet(place: &Place) -> Option<Sheet> {
    let Place::Page { page, area, .. } = place else { return None };
    let mm = |tenths: i32| f64::from(tenths) / 10.0;
    let area_mm = area.map(|Area { x, y, width, height }| AreaMm { x: mm(x), y: mm(y), width: mm(width), height: mm(height) });
    Some(Sheet { page: *page, area_mm })
}

fn summaries(findings: &[Finding], language: MessageLang) -> Vec<RuleSummary> {
    let mut by_code: BTreeMap<Code, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        by_code.entry(finding.code).or_default().push(finding);
    }
    by_code.into_iter().map(|(code, found)| rule(code, &found, language)).collect()
}

fn rule(code: Code, found: &[&Finding], language: MessageLang) -> RuleSummary {
    let page = page_of(code);
    RuleSummary {
        code: code.id,
        name: code.name,
        title: language.title(page.as_ref(), code.name).to_owned(),
        help: language.page_help(page.as_ref()).map(str::to_owned),
        page: page.map(|page| page.body),
        default_severity: code.severity.word(),
        severity: found.iter().map(|finding| finding.severity).max().unwrap_or(code.severity).word(),
        count: found.len(),
        fixable: fix_count(found.iter().copied()),
    }
}

fn fix_count<'a>(findings: impl Iterator<Item = &'a Finding>) -> FixCount {
    let mut count = FixCount::default();
    for fix in findings.filter_map(|finding| finding.fix.as_ref()) {
        match fix.safety {
            Safety::Safe => count.safe += 1,
            Safety::Unsafe => count.risky += 1,
            Safety::Shown => {}
        }
    }
    count
}

fn summary(findings: &[Finding], sources: &SourceMap) -> Summary {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let files: BTreeSet<&str> = findings.iter().filter_map(|finding| path(&finding.place, sources)).collect();
    Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
        fixable: fix_count(findings.iter()),
        files: files.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::Span;
    use crate::report::sample;

    #[test]
    fn rules_are_counted_at_the_level_they_were_given() {
        let mut sources = SourceMap::default();
        let id = sources.add("a.md".into(), "ў ў".into());
        let at = |start: usize| Span::new(id, start..start + 2);
        let mut findings = vec![
            Finding::at(sample::WARNING, at(0), "a").fix(Safety::Safe, at(0), "ӯ"),
            Finding::at(sample::WARNING, at(3), "b").fix(Safety::Unsafe, at(3), "ӯ"),
            Finding::in_file(sample::WARNING, "b.md", "c").fix(Safety::Shown, at(3), "ӯ"),
            Finding::new(sample::NOTE, Place::Book, "d"),
        ];
        findings[1].severity = Severity::Error;
        let report = Report::new(&findings, &sources, Options::default());
        let rules: Vec<_> =
            report.rules.iter().map(|rule| (rule.code, rule.severity, rule.default_severity, rule.count)).collect();
        assert_eq!(rules, [("XX102", "error", "warning", 3), ("XX103", "note", "note", 1)]);
        let fixable = FixCount { safe: 1, risky: 1 };
        assert_eq!(report.rules[0].fixable, fixable);
        assert_eq!(report.summary, Summary { errors: 1, warnings: 2, notes: 1, fixable, files: 2 });
    }
}
