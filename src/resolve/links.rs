//! Links as authors write them to places in an edition.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::nearest;
use crate::model::ast::{Block, EditionPage, Footnote, InlineKind, Target};
use crate::model::codes::{ABSENT_SESSION, BROKEN_ANCHOR, BROKEN_LINK};
use crate::model::finding::Finding;
use crate::model::localized::Country;
use crate::model::session::Module;
use crate::model::source::Span;
use crate::model::walk;

/// What links of one session can lead to.
pub(super) struct Linker<'a> {
    /// Module of the session.
    pub(super) module: &'a str,
    /// Every session of the book.
    pub(super) modules: &'a BTreeMap<String, Module>,
    /// The country whose edition is made.
    pub(super) country: &'a Country,
    /// Heading ids of a session as the edition shows it; `None` when the edition does not carry it.
    pub(super) headings: &'a dyn Fn(&str, &str) -> Option<Vec<String>>,
    /// Whether a session is there and cannot be read.
    pub(super) is_unread: &'a dyn Fn(&str, &str) -> bool,
    /// The session itself.
    pub(super) session: &'a str,
}

impl Linker<'_> {
    /// Settles every link in `blocks`; blocks without one stay shared.
    pub(super) fn settle(&self, blocks: &mut Arc<[Block]>, findings: &mut Vec<Finding>) {
        if has_links(blocks) {
            self.settle_all(Arc::make_mut(blocks), findings);
        }
    }

    /// Settles every link in `footnotes`.
    pub(super) fn settle_notes(&self, footnotes: &mut Arc<[Footnote]>, findings: &mut Vec<Finding>) {
        if footnotes.iter().any(|footnote| has_links(&footnote.blocks)) {
            for footnote in Arc::make_mut(footnotes) {
                self.settle_all(&mut footnote.blocks, findings);
            }
        }
    }

    fn settle_all(&self, blocks: &mut [Block], findings: &mut Vec<Finding>) {
        walk::inlines_mut(blocks, &mut |run, _| {
            for inline in run {
                let span = inline.span;
                if let InlineKind::Link { target, .. } = &mut inline.kind
                    && let Target::Written(written) = &mut **target
                {
                    **target = self.target(&std::mem::take(written), span, findings);
                }
            }
        });
    }

    fn target(&self, written: &str, span: Span, findings: &mut Vec<Finding>) -> Target {
        if is_address(written) {
            return Target::Outside(written.to_owned());
        }
        let (path, anchor) = match written.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor).filter(|anchor| !anchor.is_empty())),
            None => (written, None),
        };
        if let Some(page) = EditionPage::ALL.into_iter().find(|page| page.name() == path) {
            if let Some(anchor) = anchor {
                findings.push(
                    Finding::at(BROKEN_ANCHOR, span, format!("the page `{path}` has no place `{anchor}` to link to"))
                        .help(format!("link to `{path}` alone")),
                );
            }
            return Target::Page(page);
        }
        let nothing = path.is_empty() && anchor.is_none();
        let Some((module, session)) = self.session_of(path).filter(|_| !nothing) else {
            findings.push(
                Finding::at(BROKEN_LINK, span, format!("`{written}` leads nowhere")).help(
                    "link to `session.md`, `../module/session.md`, `az`, `centres`, `glossary`, `disclaimer`, or an address with `https://`",
                ),
            );
            return Target::Absent;
        };
        if !self.modules.get(&module).is_some_and(|module| module.sessions.contains_key(&session)) {
            if !(self.is_unread)(&module, &session) {
                findings.push(self.broken(written, &module, &session, span));
            }
            return Target::Absent;
        }
        let Some(headings) = (self.headings)(&module, &session) else {
            let country = self.country;
            findings.push(
                Finding::at(
                    ABSENT_SESSION,
                    span,
                    format!("editions of `{country}` do not carry `{module}/{session}`: they print the words without the link"),
                )
                .help("put the sentence into a `::: only` block if it makes no sense there"),
            );
            return Target::Absent;
        };
        if let Some(anchor) = anchor.filter(|anchor| !headings.iter().any(|heading| heading == anchor)) {
            let near = nearest(anchor, headings.iter().map(String::as_str));
            findings.push(Finding::at(BROKEN_ANCHOR, span, format!("`{module}/{session}` has no heading `{anchor}`")).help(
                near.map_or_else(
                    || "give the heading this id, as in `## Title {#id}`".to_owned(),
                    |near| format!("did you mean `#{near}`?"),
                ),
            ));
        }
        Target::Session { module, session, anchor: anchor.map(str::to_owned) }
    }

    /// Module and session of a path such as `registration.md`, `registration.tg.md` or `../health/tb.md`.
    fn session_of(&self, path: &str) -> Option<(String, String)> {
        if path.is_empty() {
            return Some((self.module.to_owned(), self.session.to_owned()));
        }
        let (module, file) = match path.split('/').collect::<Vec<_>>().as_slice() {
            [file] | [".", file] => (self.module, *file),
            ["..", module, file] => (*module, *file),
            _ => return None,
        };
        let session = file.strip_suffix(".md")?.split('.').next()?;
        Some((module.to_owned(), session.to_owned()))
    }

    fn broken(&self, written: &str, module: &str, session: &str, span: Span) -> Finding {
        let sessions = self.modules.values().flat_map(|module| module.sessions.keys());
        let near = match self.modules.get(module) {
            Some(module) => nearest(session, module.sessions.keys().map(String::as_str)),
            None => nearest(session, sessions.map(String::as_str)),
        };
        Finding::at(BROKEN_LINK, span, format!("`{written}` leads nowhere: there is no session `{module}/{session}`")).help(
            near.map_or_else(
                || "check the name; the language is left out, as in `registration.md`".to_owned(),
                |near| format!("did you mean `{near}.md`?"),
            ),
        )
    }
}

fn has_links(blocks: &[Block]) -> bool {
    let mut has = false;
    walk::inlines(blocks, &mut |inline| has |= matches!(inline.kind, InlineKind::Link { .. }));
    has
}

/// An address out of the book that can work: a scheme that opens no script, and something behind it.
fn is_address(written: &str) -> bool {
    match written.split_once(':') {
        Some(("http" | "https", rest)) => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
        Some(("tel", rest)) => {
            rest.chars().any(|letter| letter.is_ascii_digit())
                && rest.chars().all(|letter| letter.is_ascii_digit() || "+-() ".contains(letter))
        }
        Some(("mailto", rest)) => rest.contains('@'),
        _ => false,
    }
}
