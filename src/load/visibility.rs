//! Keys of `[[pack]]` that only sheets have: `paper` by kind, `message`, `sessions`, `marks`, `paper-thickness`. Whether the
//! sessions that they name exist is `resolve`'s to say.

use super::data::{Node, Value};
use super::fields::{Fields, Sink};
use crate::model::codes::INVALID_VALUE;
use crate::model::config::{Filling, PackKind, Paper};
use crate::model::finding::Finding;
use crate::model::localized::{Lang, Localized};
use crate::model::pack_kind::{Imposing, Traits};
use crate::model::sheet::{Message, SessionName, SheetConfig};

/// Leaf of common office paper (80 g/m²), in millimetres.
const OFFICE_PAPER: f64 = 0.1;

/// The sheet on which a kind is printed; the usual one where nothing is written.
pub(super) fn read_paper(pack: &Fields<'_>, kind: PackKind, sink: &Sink) -> Paper {
    let papers = kind.traits().papers;
    let usual = papers[0];
    if pack.node("paper").is_none() {
        return usual;
    }
    // The kind's own come first: after a word that is no sheet at all, the usual one stands in without a second finding.
    let others = [Paper::A2, Paper::A3, Paper::A4, Paper::A5].into_iter().filter(|paper| !papers.contains(paper));
    let words: Vec<_> = papers.iter().copied().chain(others).map(|paper| (paper.word(), paper)).collect();
    let paper = pack.choice("paper", &words);
    if papers.contains(&paper) {
        return paper;
    }
    let can: Vec<_> = papers.iter().map(|paper| format!("`{}`", paper.word())).collect();
    let help = match papers {
        [_] => format!("take the line away: this kind is always made for {}", can.join(", ")),
        _ => format!("it can be {}", can.join(", ")),
    };
    refuse(pack, "paper", sink, format!("`{}` is not made for `{}`", kind.word(), paper.word()), help);
    usual
}

/// All other keys.
pub(super) fn read(pack: &Fields<'_>, kind: PackKind, source_lang: &Lang, sink: &Sink) -> SheetConfig {
    let Traits { filling, bleed, imposing, .. } = kind.traits();
    let takes = |key, is_taken: bool, what: &str| {
        if !is_taken && pack.node(key).is_some() {
            let message = format!("`{key}` means nothing for `{}`", kind.word());
            refuse(pack, key, sink, message, format!("take the line away: only {what} can have it"));
        }
    };
    takes("message", *filling == Filling::Message, "posters and banners");
    takes("sessions", filling.is_of_modules(), "kinds that are made of modules");
    takes("marks", bleed.is_some(), "posters, leaflets, banners and signs");
    takes("paper-thickness", *imposing == Some(Imposing::Booklet), "booklets");
    if *filling == Filling::Message && pack.node("message").is_none() {
        pack.missing("message", "message = \"legal/documents/1\"");
    }
    SheetConfig {
        sessions: read_sessions(pack, sink),
        message: pack.node("message").and_then(|node| read_message(pack, node, source_lang, sink)),
        marks: pack.flag("marks"),
        paper_thickness: read_thickness(pack, sink),
    }
}

fn read_sessions(pack: &Fields<'_>, sink: &Sink) -> Vec<SessionName> {
    let read = |(text, span): (String, _)| {
        let name = SessionName::parse(&text);
        if name.is_none() {
            let message = format!("`{text}` does not name a session");
            sink.borrow_mut().push(
                Finding::at(INVALID_VALUE, span, message)
                    .help("write module and session with `/` between them: `legal/documents`"),
            );
        }
        name
    };
    pack.texts("sessions").into_iter().filter_map(read).collect()
}

/// A text names a key message; a table has words of its own.
fn read_message(pack: &Fields<'_>, node: &Node, source_lang: &Lang, sink: &Sink) -> Option<Message> {
    if matches!(node.value, Value::Table(_)) {
        return Some(pack.localized("message", source_lang)).filter(|words| *words != Localized::default()).map(Message::Own);
    }
    let text = pack.text("message")?;
    let message = Message::parse_key(&text);
    if message.is_none() {
        let help = "name module, session and number of a key message, as in `legal/documents/1`, or give own words per language: \
                    `{ ru = \"…\", tg = \"…\" }`";
        refuse(pack, "message", sink, format!("`{text}` does not name a key message"), help.to_owned());
    }
    message
}

/// Thinner than cigarette paper or thicker than cardboard is a slip of the comma.
fn read_thickness(pack: &Fields<'_>, sink: &Sink) -> f64 {
    let Some(written) = pack.text("paper-thickness") else { return OFFICE_PAPER };
    let thickness = written.parse().ok().filter(|thickness| (0.0..=1.0).contains(thickness));
    if thickness.is_none() {
        let help = "write how thick one leaf is, from 0 to 1; office paper of 80 g has 0.1".to_owned();
        refuse(pack, "paper-thickness", sink, format!("`{written}` is no thickness of paper in millimetres"), help);
    }
    thickness.unwrap_or(OFFICE_PAPER)
}

fn refuse(pack: &Fields<'_>, key: &'static str, sink: &Sink, message: String, help: String) {
    let span = pack.node(key).map_or(pack.span, |node| node.span);
    sink.borrow_mut().push(Finding::at(INVALID_VALUE, span, message).help(help));
}
