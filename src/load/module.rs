//! `module.yaml`: a module's titles, category, minimum standard, and the order of its sessions.

use std::collections::{BTreeMap, BTreeSet};

use super::config::read_category;
use super::data::Node;
use super::fields::{Fields, Sink, is_id};
use crate::model::codes::{DUPLICATE_ID, INVALID_VALUE};
use crate::model::finding::Finding;
use crate::model::localized::{Lang, Localized};
use crate::model::session::{Module, StalePolicy};
use crate::model::source::SourceId;

const STALE: [(&str, StalePolicy); 3] =
    [("mark", StalePolicy::Mark), ("fall-back", StalePolicy::FallBack), ("withhold", StalePolicy::Withhold)];

const COLOURS: [&str; 4] = ["legal", "health", "first-aid", "volunteer"];

/// Reads the tree of `module.yaml` in the folder `folder`.
pub(crate) fn read(
    root: &Node,
    folder: &str,
    source: SourceId,
    source_lang: &Lang,
    known: &BTreeSet<Lang>,
    sink: &Sink,
) -> Module {
    let fields = Fields::new(root, "module.yaml", known, sink);
    let id = fields.id("id");
    if let Some(node) = fields.node("id").filter(|_| is_id(&id) && id != folder) {
        sink.borrow_mut().push(
            Finding::at(INVALID_VALUE, node.span, format!("the module's id is `{id}` and its folder is `{folder}`"))
                .help("make them the same: the folder's name is the address of the module"),
        );
    }
    let order = fields.texts("sessions");
    if fields.node("sessions").is_none() {
        fields.missing("sessions", "sessions: [first-session]");
    }
    for (position, (session, span)) in order.iter().enumerate() {
        if order[..position].iter().any(|(earlier, _)| earlier == session) {
            sink.borrow_mut().push(
                Finding::at(DUPLICATE_ID, *span, format!("`{session}` is listed twice")).help("delete one of the two lines"),
            );
        }
    }
    let module = Module {
        id: folder.to_owned(),
        title: fields.required_localized("title", source_lang),
        summary: fields.localized("summary", source_lang),
        category: read_category(&fields),
        indicator: fields.text("indicator"),
        colour: fields.choice("colour", &COLOURS.map(|colour| (colour, colour))).to_owned(),
        order,
        stale: fields.choice("stale", &STALE),
        minimum_standard: read_standard(&fields, source_lang, known, sink),
        sessions: BTreeMap::new(),
        questions: None,
        source,
    };
    fields.finish();
    module
}

fn read_standard(fields: &Fields<'_>, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> BTreeMap<String, Localized> {
    let mut topics = BTreeMap::new();
    for entry in fields.table("minimum_standard") {
        // Each topic is a text per language, read as if it were the key `label` of a table of its own.
        let label = super::data::Node {
            span: entry.node.span,
            value: super::data::Value::Table(vec![super::data::Entry {
                key: "label".into(),
                key_span: entry.key_span,
                node: entry.node.clone(),
            }]),
        };
        let topic = Fields::new(&label, "a topic", known, sink);
        topics.insert(entry.key.clone(), topic.required_localized("label", source_lang));
    }
    topics
}
