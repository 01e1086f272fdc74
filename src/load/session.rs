//! One session file: YAML front matter and a Markdown body.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::data::Node;
use super::fields::{Fields, Sink, without_places};
use super::law;
use super::markdown::{self, Document, Input};
use super::prose::{self, Segments};
use super::yaml;
use crate::model::codes::{EMPTY_SESSION, INCLUDE_LANGUAGE, INVALID_VALUE, MISSING_FRONT_MATTER, STALE_REVIEW};
use crate::model::date::Date;
use crate::model::finding::Finding;
use crate::model::law::of_text;
use crate::model::localized::{Country, Lang};
use crate::model::session::{FrontMatter, Neutral, Review, SessionText};
use crate::model::source::Span;

const AUDIENCES: [&str; 4] = ["migrants", "families", "volunteers", "trainers"];
const STAGES: [&str; 3] = ["before", "abroad", "return"];

/// A session with what it needs from other files.
pub(crate) struct LoadedSession {
    pub(crate) text: SessionText,
    pub(crate) prose: Segments,
    pub(crate) pictures: Vec<(String, Span)>,
    pub(crate) includes: Vec<(String, Span)>,
}

/// Reads a session file; `None` after findings that leave nothing to go on with.
pub(crate) fn read(input: &Input<'_>, lang: &Lang, known: &BTreeSet<Lang>, findings: &mut Vec<Finding>) -> Option<LoadedSession> {
    let Some((yaml, body)) = split_front_matter(input.text) else {
        findings.push(
            Finding::at(MISSING_FRONT_MATTER, Span::new(input.source, 0..0), "the file does not begin with front matter")
                .help("begin with a line `---`, then `title: …` and the other keys, then a line `---`"),
        );
        return None;
    };
    let tree = yaml::parse(input.source, input.text, yaml.clone(), findings);
    let document = markdown::parse(input, body.clone(), findings);
    let prose = prose::of_session(input.text, tree.as_ref(), body.clone());
    if input.text[body].trim().is_empty() {
        findings.push(
            Finding::at(EMPTY_SESSION, Span::new(input.source, yaml.clone()), "the session has front matter and no text")
                .help("write the session below the second `---`, or take it off the list in module.yaml"),
        );
    }
    for (included, span) in &document.includes {
        check_include_language(included, *span, lang, known, findings);
    }
    let sink = Sink::new(std::mem::take(findings));
    let front = tree.map(|tree| read_front_matter(&tree, yaml, input, known, &sink));
    *findings = sink.into_inner();
    let Document { blocks, footnotes, pictures, includes } = document;
    let text = SessionText {
        source: input.source,
        lang: lang.clone(),
        front: Arc::new(front?),
        blocks: blocks.into(),
        footnotes: footnotes.into(),
    };
    law::check_ids(&of_text(&text), findings);
    Some(LoadedSession { text, prose, pictures, includes })
}

/// Readers and screen readers are told one language for the whole session.
fn check_include_language(path: &str, span: Span, lang: &Lang, known: &BTreeSet<Lang>, findings: &mut Vec<Finding>) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let other = stem.rsplit_once('.').map(|(_, code)| Lang::new(code)).filter(|code| known.contains(code) && code != lang);
    if let Some(other) = other {
        findings.push(
            Finding::at(INCLUDE_LANGUAGE, span, format!("the session is in `{lang}`, and the included file in `{other}`"))
                .help(format!("include the `.{lang}.md` file, or write it")),
        );
    }
}

/// Ranges of the YAML between the `---` lines and of the body after them.
pub(crate) fn split_front_matter(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    split_between(text, "---")
}

/// Ranges of what stands between two lines `mark`, the first of which begins the text, and of what stands after them.
pub(crate) fn split_between(text: &str, mark: &str) -> Option<(Range<usize>, Range<usize>)> {
    let behind = text.strip_prefix(mark)?;
    let start = behind.strip_prefix('\r').unwrap_or(behind).starts_with('\n').then(|| text.find('\n'))?? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == mark {
            return Some((start..at, at + line.len()..text.len()));
        }
        at += line.len();
    }
    None
}

fn read_front_matter(tree: &Node, yaml: Range<usize>, input: &Input<'_>, known: &BTreeSet<Lang>, sink: &Sink) -> FrontMatter {
    let fields = Fields::new(tree, "the front matter", known, sink);
    let key_messages = fields.texts("key_messages");
    let (topics, countries) = (fields.texts("topics"), fields.texts("countries"));
    let destination = fields.text("destination").zip(fields.node("destination").map(|node| node.span));
    let named = topics.iter().chain(&countries).chain(&destination).cloned().collect();
    let updated = required_date(&fields, "updated");
    let front = FrontMatter {
        title: fields.required_text("title", "title: …"),
        neutral: Neutral {
            minutes: fields.number("minutes").and_then(|minutes| u32::try_from(minutes).ok()),
            audience: words(&fields, "audience", &AUDIENCES, sink),
            stage: words(&fields, "stage", &STAGES, sink),
            topics: without_places(topics),
            countries: countries.iter().map(|(code, _)| Country::new(code)).collect(),
            destination: destination.map(|(code, _)| Country::new(&code)),
            law: law::of_front_matter(&fields, input, sink),
        },
        objectives: fields.list("objectives"),
        methods: fields.list("methods"),
        materials: fields.list("materials"),
        key_message_spans: key_messages.iter().map(|(_, span)| *span).collect(),
        key_messages: without_places(key_messages),
        sources: fields.list("sources"),
        search_terms: fields.list("search_terms"),
        updated,
        review: read_review(&fields, updated, sink),
        named,
        span: Span::new(input.source, yaml),
    };
    fields.finish();
    front
}

pub(super) fn required_date(fields: &Fields<'_>, key: &'static str) -> Date {
    if fields.node(key).is_none() {
        fields.missing(key, "updated: 2026-11-20");
    }
    // After the finding nothing is published, so the value is never seen.
    fields.date(key).unwrap_or(Date::ZERO)
}

/// A list in which every word is one of `allowed`.
fn words(fields: &Fields<'_>, key: &'static str, allowed: &[&str], sink: &Sink) -> Vec<String> {
    let words = fields.texts(key);
    for (word, span) in words.iter().filter(|(word, _)| !allowed.contains(&word.as_str())) {
        let choices: Vec<_> = allowed.iter().map(|word| format!("`{word}`")).collect();
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, *span, format!("`{key}` cannot be `{word}`"))
                .help(format!("it can be {}", choices.join(", "))),
        );
    }
    without_places(words)
}

/// `review: draft`, or `review: reviewed` with `reviewed_by` (a role) and `reviewed_on`. Nothing written means draft.
pub(super) fn read_review(fields: &Fields<'_>, updated: Date, sink: &Sink) -> Review {
    let reviewed = fields.choice("review", &[("draft", false), ("reviewed", true)]);
    let (by, on) = (fields.text("reviewed_by"), fields.date("reviewed_on"));
    match (reviewed, by, on) {
        (false, None, None) => Review::Draft,
        (true, Some(by), Some(on)) => {
            if on < updated {
                let span = fields.node("reviewed_on").map_or(fields.span, |node| node.span);
                sink.borrow_mut().push(
                    Finding::at(STALE_REVIEW, span, format!("the text was changed on `{updated}`, after its review on `{on}`"))
                        .help("have it read again and set `reviewed_on`, or write `review: draft` and delete the two other keys"),
                );
            }
            Review::Reviewed { by, on }
        }
        (true, _, _) => {
            fields.missing("reviewed_by` and `reviewed_on", "reviewed_by: lawyer of the centre` and `reviewed_on: 2026-11-20");
            Review::Draft
        }
        (false, _, _) => {
            let span = fields.node("reviewed_by").or(fields.node("reviewed_on")).map_or(fields.span, |node| node.span);
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, span, "the file names a reviewer and is still a draft")
                    .help("write `review: reviewed`, or delete `reviewed_by` and `reviewed_on`"),
            );
            Review::Draft
        }
    }
}
