//! Suppressions: `<!-- rahnamo: allow legacy-tajik -- the sample of an old letter -->` in Markdown, `# rahnamo: allow …` in
//! YAML, TOML and small strings.
//!
//! Standing alone, one covers the paragraph (in YAML and TOML: the entry) below it; behind words, its own line; as
//! `allow-file`, the whole file. It names its rules, one by one, and says why. One that is malformed covers nothing, and one
//! that has nothing to cover is a finding itself: otherwise they outlive their reasons.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::codes::{Code, MALFORMED_ALLOW, STALE_ALLOW};
use crate::model::config::Level;
use crate::model::finding::{Finding, Place};
use crate::model::selector::Selector;
use crate::model::source::{Source, SourceId, SourceMap, Span};

const MARK: &str = "rahnamo: allow";
/// What a comment begins with that is meant for this programme, in small letters.
const NAME: &str = "rahnamo";
/// Words that people may write behind the name when they mean to allow something.
const MEANT: [&str; 7] = [":", "allow", "alow", "disable", "ignore", "off", "suppress"];

/// One suppression.
#[derive(Debug)]
struct Allow {
    /// The comment itself.
    span: Span,
    /// What it covers.
    covers: Range<usize>,
    /// The rules, each with whether it had anything to cover.
    rules: Vec<(Selector, bool)>,
}

/// All suppressions of a run.
#[derive(Debug, Default)]
pub struct Allows {
    by_source: BTreeMap<SourceId, Vec<Allow>>,
}

impl Allows {
    /// Reads them from all sources; malformed ones become findings.
    #[must_use]
    pub fn read(map: &SourceMap) -> (Self, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut allows = Self::default();
        // The first letter may be a capital.
        for (id, source) in map.iter().filter(|(_, source)| source.text.contains(&NAME[1..])) {
            let found = read_source(id, source, &mut findings);
            if !found.is_empty() {
                allows.by_source.insert(id, found);
            }
        }
        (allows, findings)
    }

    /// Whether a suppression covers the finding; it counts as used then.
    pub fn cover(&mut self, finding: &Finding) -> bool {
        let Place::Span(span) = finding.place else { return false };
        let Some(allows) = self.by_source.get_mut(&span.source) else { return false };
        let mut is_covered = false;
        for allow in allows.iter_mut().filter(|allow| allow.covers.contains(&(span.start as usize))) {
            for (selector, is_used) in allow.rules.iter_mut().filter(|(selector, _)| selector.takes(finding.code)) {
                let _ = selector;
                *is_used = true;
                is_covered = true;
            }
        }
        is_covered
    }

    /// Findings about suppressions that covered nothing, of those rules that `has_run` says were asked.
    #[must_use]
    pub fn stale(&self, has_run: &dyn Fn(&Selector) -> bool) -> Vec<Finding> {
        let unused = |allow: &Allow| -> Vec<Finding> {
            let stale = allow.rules.iter().filter(|(selector, is_used)| !is_used && has_run(selector));
            stale.map(|(selector, _)| stale_finding(allow.span, selector)).collect()
        };
        self.by_source.values().flatten().flat_map(unused).collect()
    }
}

fn stale_finding(span: Span, selector: &Selector) -> Finding {
    Finding::at(STALE_ALLOW, span, format!("there is nothing here that `{}` would find", selector.as_str()))
        .help("delete the comment, or the rule's name in it")
}

fn read_source(id: SourceId, source: &Source, findings: &mut Vec<Finding>) -> Vec<Allow> {
    let text: &str = &source.text;
    let is_markdown = source.path.ends_with(".md") || source.path.ends_with(".txt");
    let mut fence: Option<Fence<'_>> = None;
    let mut allows = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        if is_markdown && is_fence(line, &mut fence) {
            continue;
        }
        let Some(comment) = Comment::find(line, range.start) else { continue };
        if comment.is_html && is_indented_code(&text[..range.start], line) {
            continue;
        }
        let span = Span::new(id, comment.range.clone());
        match comment.rules() {
            Ok(rules) => {
                let covers = comment.covers(text, &range);
                allows.push(Allow { span, covers, rules: rules.into_iter().map(|rule| (rule, false)).collect() });
            }
            Err(fault) => findings.push(
                Finding::at(MALFORMED_ALLOW, span, fault.message)
                    .help(format!("{}; as in `rahnamo: allow broken-link -- the sign is part of the name`", fault.help)),
            ),
        }
    }
    allows
}

/// A code fence that is open.
struct Fence<'a> {
    marks: &'a str,
    /// Whether it stands in a block quote, with which it ends.
    is_quoted: bool,
}

/// Whether the line belongs to a code fence, whose comments are examples.
fn is_fence<'a>(line: &'a str, fence: &mut Option<Fence<'a>>) -> bool {
    if fence.as_ref().is_some_and(|open| open.is_quoted && !line.trim_start().starts_with('>')) {
        *fence = None;
    }
    let trimmed = line[container(line)..].trim();
    let length = trimmed.len() - trimmed.trim_start_matches(['`', '~']).len();
    match fence {
        Some(open) => {
            if length == trimmed.len() && trimmed.starts_with(open.marks) {
                *fence = None;
            }
            true
        }
        // Three backticks with another one behind them are code in a line of text.
        None if length >= 3 && !trimmed[length..].contains('`') => {
            *fence = Some(Fence { marks: &trimmed[..length], is_quoted: line.trim_start().starts_with('>') });
            true
        }
        None => false,
    }
}

/// Bytes of the marks of block quotes and list items that a line begins with, and of the spaces around them.
fn container(line: &str) -> usize {
    let mut rest = line;
    loop {
        let inner = rest.trim_start_matches([' ', '\t']);
        let behind = inner.strip_prefix('>').or_else(|| item(inner));
        match behind {
            Some(behind) => rest = behind,
            None => return line.len() - inner.len(),
        }
    }
}

/// What stands behind `- `, `* `, `+ `, `1. ` or `1) `.
fn item(line: &str) -> Option<&str> {
    let digits = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered = digits.len() < line.len() && digits.starts_with(['.', ')']);
    let behind = if is_numbered { &digits[1..] } else { line.strip_prefix(['-', '*', '+'])? };
    behind.starts_with([' ', '\t']).then_some(behind)
}

/// Whether Markdown reads the line as code for its four spaces or tab: not so below a list item that reaches so far.
fn is_indented_code(above: &str, line: &str) -> bool {
    let columns = |line: &str| -> usize {
        line.chars()
            .map_while(|space| match space {
                ' ' => Some(1),
                '\t' => Some(4),
                _ => None,
            })
            .sum()
    };
    let own = columns(line);
    if own < 4 {
        return false;
    }
    let mut limit = own;
    for line in above.lines().rev().filter(|line| !line.trim().is_empty()) {
        let begin = columns(line);
        if begin < limit {
            let inner = line.trim_start_matches([' ', '\t']);
            if let Some(behind) = item(inner) {
                let words = begin + (inner.len() - behind.trim_start().len());
                // Four spaces more than its words are code within the item.
                return own < begin + 2 || own >= words + 4;
            }
            limit = begin;
        }
        if limit == 0 {
            break;
        }
    }
    true
}

/// A comment with the mark, found in a line.
struct Comment<'a> {
    /// From `<!--` or `#` to its end.
    range: Range<usize>,
    /// What stands behind `rahnamo: allow`.
    words: &'a str,
    /// Whether it ends with `-->`.
    is_html: bool,
    /// Whether nothing but the comment stands on the line.
    is_alone: bool,
}

struct Fault {
    message: String,
    help: &'static str,
}

impl<'a> Comment<'a> {
    fn find(line: &'a str, line_start: usize) -> Option<Self> {
        let mark = line.to_ascii_lowercase().find(NAME)?;
        let before = line[..mark].trim_end();
        let is_html = before.ends_with("<!--");
        let is_code = before.matches('`').count() % 2 == 1;
        let behind = line[mark + NAME.len()..].trim_start().to_ascii_lowercase();
        let is_meant = MEANT.iter().any(|word| behind.starts_with(word));
        if !is_meant || is_html && is_code || !is_html && !before.ends_with('#') {
            return None;
        }
        let start = before.len() - if is_html { 4 } else { 1 };
        let is_understood = line[mark..].starts_with(MARK);
        let words = mark + if is_understood { MARK.len() } else { 0 };
        let rest = &line[words..];
        let length = if is_html { rest.find("-->").unwrap_or(rest.trim_end().len()) } else { rest.trim_end().len() };
        let end = words + length;
        let close = if is_html && line[end..].starts_with("-->") { 3 } else { 0 };
        let is_alone = container(line) >= start && line[end + close..].trim().is_empty();
        Some(Self { range: line_start + start..line_start + end + close, words: &rest[..length], is_html, is_alone })
    }

    fn is_for_file(&self) -> bool {
        self.words.starts_with("-file")
    }

    fn rules(&self) -> Result<Vec<Selector>, Fault> {
        let words = self.words.strip_prefix("-file").unwrap_or(self.words);
        let fault = |message: String, help| Err(Fault { message, help });
        if !words.starts_with([' ', '\t']) && !words.is_empty() {
            return fault("this comment allows nothing".into(), "write `allow` or `allow-file`, then the names of rules");
        }
        let (names, reason) = words.split_once("--").unwrap_or((words, ""));
        if names.trim().is_empty() {
            return fault("this comment names no rule".into(), "name the rules that reports print, with commas between them");
        }
        if reason.trim().is_empty() {
            return fault("this comment gives no reason".into(), "write ` -- ` and the reason behind the names");
        }
        names.split(',').map(str::trim).map(known_rule).collect()
    }

    /// A comment alone covers what follows it; behind words, its line.
    fn covers(&self, text: &str, line: &Range<usize>) -> Range<usize> {
        if self.is_for_file() {
            return 0..text.len() + 1;
        }
        if !self.is_alone {
            return line.clone();
        }
        let block = if self.is_html { paragraph_below(text, line.end) } else { entry_below(text, line.end) };
        line.start..block
    }
}

fn known_rule(name: &str) -> Result<Selector, Fault> {
    let selector = Selector::new(name).filter(Selector::is_exact);
    let Some(selector) = selector else {
        return Err(Fault { message: format!("there is no rule `{name}`"), help: "name single rules, as reports print them" });
    };
    let is_fixed = |code: &Code| selector.takes(*code) && !code.can_be_set_to(Level::Off);
    if crate::model::codes::ALL.iter().any(is_fixed) {
        return Err(Fault { message: format!("`{name}` cannot be allowed"), help: "what cannot be read cannot be published" });
    }
    Ok(selector)
}

/// End of the paragraph that begins at or below `from`, blank lines before it left out.
fn paragraph_below(text: &str, from: usize) -> usize {
    let mut at = from;
    let mut has_words = false;
    for line in text[from..].split_inclusive('\n') {
        // In a block quote an empty line has its `>`.
        let is_blank = line.trim_start_matches(['>', ' ', '\t']).trim().is_empty();
        if is_blank && has_words {
            break;
        }
        has_words |= !is_blank;
        at += line.len();
    }
    at
}

/// End of the entry below: its line and the lines that are indented deeper.
fn entry_below(text: &str, from: usize) -> usize {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut lines = text[from..].split_inclusive('\n');
    let Some(first) = lines.next() else { return from };
    let deeper = lines.take_while(|line| !line.trim().is_empty() && indent(line) > indent(first));
    from + first.len() + deeper.map(str::len).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(path: &str, text: &str) -> Vec<String> {
        let mut map = SourceMap::default();
        map.add(path.into(), text.into());
        let (allows, findings) = Allows::read(&map);
        let allows = allows
            .by_source
            .into_values()
            .flatten()
            .map(|allow| text[allow.covers.start..allow.covers.end.min(text.len())].to_owned());
        allows.chain(findings.into_iter().map(|finding| finding.message)).collect()
    }

    #[test]
    fn a_comment_covers_the_paragraph_below_it_its_line_or_the_file() {
        let alone = "<!-- rahnamo: allow broken-link -- why -->\n\none\ntwo\n\nthree\n";
        assert_eq!(covered("a.md", alone), ["<!-- rahnamo: allow broken-link -- why -->\n\none\ntwo\n"]);
        assert_eq!(covered("a.md", "x\nword <!-- rahnamo: allow broken-link -- why -->\ny\n").len(), 1);
        assert_eq!(
            covered("a.md", "x\n\n<!-- rahnamo: allow-file broken-link -- why -->\n"),
            ["x\n\n<!-- rahnamo: allow-file broken-link -- why -->\n"]
        );
        let yaml = "a: 1\n# rahnamo: allow broken-link -- why\nb:\n  c: 2\nd: 3\n";
        assert_eq!(covered("a.yaml", yaml), ["# rahnamo: allow broken-link -- why\nb:\n  c: 2\n"]);
    }

    #[test]
    fn a_comment_in_a_quote_or_list_item_covers_the_paragraph_below_it() {
        let comment = "<!-- rahnamo: allow broken-link -- why -->";
        for (before, prefix, below) in [
            ("", "> ", "> one\n> two\n"),
            ("", "- ", "  one\n  two\n"),
            ("", "12) ", "    one\n"),
            ("1. zero\n\n", "    ", "    one\n"),
            ("- zero\n  - more\n\n", "    ", "    one\n"),
            ("- zero\n\n", "\t", "\tone\n"),
            ("> - zero\n", ">   - ", ">     one\n"),
        ] {
            let text = format!("{before}{prefix}{comment}\n{below}{}\nthree\n", if prefix.contains('>') { ">" } else { "" });
            assert_eq!(covered("a.md", &text), [format!("{prefix}{comment}\n{below}")], "{text}");
        }
        for malformed in ["> <!-- rahnamo: allow -->\n", "- zero\n\n    <!-- rahnamo: allow -->\n", "* <!-- rahnamo: off -->\n"] {
            assert_eq!(covered("a.md", malformed).len(), 1, "{malformed}");
        }
    }

    #[test]
    fn what_is_malformed_covers_nothing() {
        for (comment, fault) in [
            ("rahnamo: allow", "names no rule"),
            ("rahnamo: allow broken-link", "no reason"),
            ("rahnamo: allow broken-link --", "no reason"),
            ("rahnamo: allow -- why", "names no rule"),
            ("rahnamo: allow broken-lnk -- why", "no rule `broken-lnk`"),
            ("rahnamo: allow ST -- why", "no rule `ST`"),
            ("rahnamo: allow invalid-syntax -- why", "cannot be allowed"),
            ("rahnamo: allowed broken-link -- why", "allows nothing"),
            ("Rahnamo: Allow broken-link -- why", "allows nothing"),
            ("rahnamo allow broken-link -- why", "allows nothing"),
            ("rahnamo:allow broken-link -- why", "allows nothing"),
            ("rahnamo: disable broken-link -- why", "allows nothing"),
        ] {
            let found = covered("a.md", &format!("<!-- {comment} -->\nx\n"));
            assert!(found.len() == 1 && found[0].contains(fault), "{comment}: {found:?}");
        }
    }

    #[test]
    fn examples_in_code_are_no_suppressions() {
        for code in [
            "```\n<!-- rahnamo: allow x -->\n```\n",
            "`<!-- rahnamo: allow x -->`\n",
            "    <!-- rahnamo: allow x -->\n",
            "> ```\n> <!-- rahnamo: allow x -->\n> ```\n",
            "- ```\n  <!-- rahnamo: allow x -->\n  ```\n",
            "- one\n\n      <!-- rahnamo: allow x -->\n",
            "- one\n\ntwo\n\n    <!-- rahnamo: allow x -->\n",
        ] {
            assert!(covered("a.md", code).is_empty(), "{code}");
        }
        assert_eq!(covered("a.md", "``` x ``` y\n\n<!-- rahnamo: allow x -->\n").len(), 1, "this is no fence");
        assert!(covered("a.toml", "# Rahnamo makes packs of this book.\n").is_empty());
    }
}
