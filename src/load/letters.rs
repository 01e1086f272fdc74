//! `content/letters/<id>.yaml`. Whether each clause stands on a law is asked by a rule; here only the shape is checked.

use std::collections::BTreeSet;

use super::data::Node;
use super::directory::refuse_twins;
use super::fields::{Fields, Sink, nearest};
use super::law;
use super::sheets::Reader;
use crate::model::codes::UNKNOWN_NAME;
use crate::model::finding::Finding;
use crate::model::law::Law;
use crate::model::letter::{Clause, Letter, LetterStyle};
use crate::model::localized::{Country, Lang};

const STYLES: &[(&str, LetterStyle)] =
    &[("agreement", LetterStyle::Agreement), ("certificate", LetterStyle::Certificate), ("thanks", LetterStyle::Thanks)];

/// Reads the tree of one letter; `stem` is the file's name without its ending.
pub(crate) fn read(root: &Node, stem: &str, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Letter {
    let reader = Reader { source_lang, known, sink };
    let fields = Fields::new(root, "a letter", known, sink);
    let beside = fields.text("beside").zip(fields.node("beside"));
    let letter = Letter {
        head: reader.head(root, &fields, stem),
        style: fields.choice("style", STYLES),
        country: fields.text("country").map(|code| Country::new(&code)),
        beside: beside.and_then(|(code, node)| fields.known_lang(&code, node.span)),
        opening: fields.localized_list("opening", source_lang),
        clauses: fields.tables("clauses").iter().map(|node| clause(&reader, node)).collect(),
        closing: fields.localized_list("closing", source_lang),
        signatures: fields.localized_list("signatures", source_lang),
        laws: law::of_key(&fields, "laws", "law", (source_lang, known), sink),
    };
    fields.finish();
    refuse_twins(letter.clauses.iter().map(|clause| (clause.id.as_str(), clause.span)), sink);
    law::check_ids(&letter.laws.iter().collect::<Vec<&Law>>(), &mut sink.borrow_mut());
    check_laws(&reader, &letter);
    letter
}

fn clause(reader: &Reader<'_>, node: &Node) -> Clause {
    let fields = Fields::new(node, "a clause", reader.known, reader.sink);
    let clause = Clause {
        id: fields.id("id"),
        title: fields.localized("title", reader.source_lang),
        text: fields.required_localized("text", reader.source_lang),
        law: fields.texts("law"),
        span: fields.node("id").map_or(node.span, |id| id.span),
    };
    fields.finish();
    clause
}

/// The laws that clauses name are those of the letter.
fn check_laws(reader: &Reader<'_>, letter: &Letter) {
    let named = letter.clauses.iter().flat_map(|clause| &clause.law);
    for (id, span) in named.filter(|(id, _)| letter.law(id).is_none()) {
        let help = match nearest(id, letter.laws.iter().map(|law| law.id.as_str())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add `- id: {id}` with `act` and `provision` to `laws:`"),
        };
        reader.push(Finding::at(UNKNOWN_NAME, *span, format!("the letter has no law `{id}`")).help(help));
    }
}
