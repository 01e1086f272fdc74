//! Forms and letters of a pack as typst gets them. Each is in one language; what is only said about it ("draft", "page 1 of 2") is
//! in the language of the edition.

use serde::Serialize;

use super::data::Tongue;
use super::document::Scene;
use super::letters::Face;
use crate::model::finding::Place;
use crate::model::form::{EditionForm, Field, FieldKind, Head, Orientation, Section, Table};
use crate::model::law::Law;
use crate::model::letter::{Clause, EditionLetter};
use crate::model::localized::{Lang, Localized};
use crate::render::law::Speaker;

/// What packs of forms and letters print.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Sheets {
    /// Forms.
    forms: Vec<FormSheet>,
    /// Letters.
    letters: Vec<LetterSheet>,
}

/// What stands above every sheet and in its foot.
#[derive(Debug, Clone, Serialize)]
struct SheetHead {
    /// For links and page numbers.
    label: String,
    /// Title.
    title: String,
    /// Who fills it in, when, and what for.
    purpose: String,
    /// Language of its texts.
    tongue: Tongue,
    /// Short code: `tj-tg-participants`.
    code: String,
    /// "Content as of …".
    as_of: String,
    /// Draft, fallback.
    notices: Vec<String>,
}

/// A form.
#[derive(Debug, Clone, Serialize)]
struct FormSheet {
    head: SheetHead,
    /// Whether it lies on its long side.
    is_wide: bool,
    /// Who keeps the filled sheets.
    privacy: String,
    sections: Vec<SectionNode>,
}

/// A part of a form.
#[derive(Debug, Clone, Serialize)]
struct SectionNode {
    title: Option<String>,
    note: Option<String>,
    fields: Vec<FieldNode>,
}

/// A thing to fill in.
#[derive(Debug, Clone, Serialize)]
struct FieldNode {
    label: String,
    hint: Option<String>,
    /// Whether another one stands beside it.
    is_half: bool,
    #[serde(flatten)]
    answer: Answer,
}

/// Room for an answer; `t` names the kind.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
enum Answer {
    /// Lines to write on.
    Lines { count: u32 },
    /// Day, month, year.
    Date,
    /// Options to tick.
    Choice {
        many: bool,
        /// How many may be ticked, in words.
        how: String,
        options: Vec<String>,
    },
    /// Room for a signature.
    Signature,
    /// A box to tick before the label.
    Consent,
    /// Empty rows.
    Table {
        columns: Vec<ColumnNode>,
        rows: u32,
        /// Head of the column of numbers, where rows are numbered.
        number: Option<String>,
        /// First cell of the last row, where something is summed up.
        total: Option<String>,
    },
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
struct ColumnNode {
    label: String,
    /// What can be written there.
    hint: Option<String>,
    /// Share of the width.
    width: u32,
    is_summed: bool,
}

/// A letter: rows of one cell, or of two that say the same in two languages.
#[derive(Debug, Clone, Serialize)]
struct LetterSheet {
    head: SheetHead,
    style: &'static str,
    /// Title in the language beside.
    title_beside: Option<Cell>,
    opening: Vec<Vec<Cell>>,
    clauses: Vec<ClauseNode>,
    closing: Vec<Vec<Cell>>,
    signatures: Vec<Vec<Cell>>,
    /// Acts behind the clauses, with what is known of their check; articles of which the same is known share a line.
    laws: Vec<String>,
}

/// A clause in one or two languages.
#[derive(Debug, Clone, Serialize)]
struct ClauseNode {
    cells: Vec<Cell>,
    /// Act and article.
    law: Option<String>,
}

/// A text in its language.
#[derive(Debug, Clone, Serialize)]
struct Cell {
    tongue: Tongue,
    title: Option<String>,
    text: Vec<Piece>,
}

/// A piece of a text; `t` names the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
enum Piece {
    /// Words.
    Text { s: String },
    /// Room to write; as many underlines as the author has typed.
    Blank { length: usize },
}

/// Forms and letters of the scene's pack.
pub(super) fn sheets(scene: &Scene<'_>) -> Sheets {
    Sheets {
        forms: scene.pack.forms.iter().map(|form| form_sheet(scene, form)).collect(),
        letters: scene.pack.letters.iter().map(|letter| letter_sheet(scene, letter)).collect(),
    }
}

/// One sheet: its file, its language, and how its texts get to typst.
struct Desk<'a> {
    scene: &'a Scene<'a>,
    lang: &'a Lang,
    /// Where small strings of the sheet are looked for.
    chain: Vec<Lang>,
    place: Place,
}

impl<'a> Desk<'a> {
    fn new(scene: &'a Scene<'a>, folder: &str, head: &Head, lang: &'a Lang) -> Self {
        let place = Place::File(format!("{}/{folder}/{}.yaml", scene.config.book.src, head.id));
        Self { scene, lang, chain: scene.config.chain(lang), place }
    }

    fn set(&self, words: &str) -> String {
        self.scene.letters.set(words, Face::Text, &self.place)
    }

    fn text(&self, text: &Localized) -> String {
        self.set(text.get(self.lang).unwrap_or_default())
    }

    fn written(&self, text: &Localized) -> Option<String> {
        (!text.is_empty()).then(|| self.text(text))
    }

    /// A small string in the language of the sheet.
    fn word(&self, key: &str) -> String {
        self.set(&self.scene.words.text(&self.chain, key))
    }

    fn head(&self, head: &Head) -> SheetHead {
        let scene = self.scene;
        let name = scene.config.languages.get(self.lang).map_or(self.lang.as_str(), |language| language.name.as_str());
        let fallback = (*self.lang != scene.edition.lang).then(|| scene.word_with("fallback-notice", "language", name));
        let draft = head.review.is_draft().then(|| scene.word("draft-notice"));
        SheetHead {
            label: head.id.clone(),
            title: self.text(&head.title),
            purpose: self.text(&head.purpose),
            tongue: scene.tongue(self.lang),
            code: scene.code(&head.id),
            as_of: scene.word_with("content-as-of", "date", &scene.date(head.updated)),
            notices: fallback.into_iter().chain(draft).collect(),
        }
    }
}

fn form_sheet(scene: &Scene<'_>, edition: &EditionForm) -> FormSheet {
    let form = &edition.form;
    let desk = Desk::new(scene, "forms", &form.head, &edition.lang);
    FormSheet {
        head: desk.head(&form.head),
        is_wide: form.orientation == Orientation::Landscape,
        privacy: desk.text(&form.privacy),
        sections: form.sections.iter().map(|section| section_node(&desk, section)).collect(),
    }
}

fn section_node(desk: &Desk<'_>, section: &Section) -> SectionNode {
    let mut fields: Vec<FieldNode> = section.fields.iter().map(|field| field_node(desk, field)).collect();
    widen_lonely(&mut fields);
    SectionNode { title: desk.written(&section.title), note: desk.written(&section.note), fields }
}

/// A half without a neighbour takes the whole width.
fn widen_lonely(fields: &mut [FieldNode]) {
    let mut at = 0;
    while at < fields.len() {
        let has_neighbour = fields[at].is_half && fields.get(at + 1).is_some_and(|next| next.is_half);
        fields[at].is_half = has_neighbour;
        at += if has_neighbour { 2 } else { 1 };
    }
}

fn field_node(desk: &Desk<'_>, field: &Field) -> FieldNode {
    let choice = |many, options| Answer::Choice { many, how: desk.word(if many { "form-many" } else { "form-one" }), options };
    let answer = match &field.kind {
        FieldKind::Text | FieldKind::Number(_) => Answer::Lines { count: 1 },
        FieldKind::Lines(count) => Answer::Lines { count: *count },
        FieldKind::Date => Answer::Date,
        FieldKind::YesNo => choice(false, vec![desk.word("form-yes"), desk.word("form-no")]),
        FieldKind::One(choices) => choice(false, choices.iter().map(|choice| desk.text(&choice.text)).collect()),
        FieldKind::Many(choices) => choice(true, choices.iter().map(|choice| desk.text(&choice.text)).collect()),
        FieldKind::Signature => Answer::Signature,
        FieldKind::Consent => Answer::Consent,
        FieldKind::Table(table) => table_node(desk, table),
    };
    let is_half = field.is_half && !matches!(answer, Answer::Table { .. } | Answer::Consent);
    FieldNode { label: desk.text(&field.label), hint: desk.written(&field.hint), is_half, answer }
}

fn table_node(desk: &Desk<'_>, table: &Table) -> Answer {
    let columns = table.columns.iter().map(|column| {
        let field = &column.field;
        let options = match &field.kind {
            FieldKind::YesNo => vec![desk.word("form-yes"), desk.word("form-no")],
            kind => kind.choices().iter().map(|choice| desk.text(&choice.text)).collect(),
        };
        let options = (!options.is_empty()).then(|| options.join(" / "));
        let hint = desk.written(&field.hint).or(options);
        ColumnNode { label: desk.text(&field.label), hint, width: column.width, is_summed: column.is_summed }
    });
    Answer::Table {
        columns: columns.collect(),
        rows: table.rows,
        number: table.is_numbered.then(|| desk.word("form-number")),
        total: table.has_totals().then(|| desk.word("form-total")),
    }
}

fn letter_sheet(scene: &Scene<'_>, edition: &EditionLetter) -> LetterSheet {
    let letter = &edition.letter;
    let desk = Desk::new(scene, "letters", &letter.head, &edition.lang);
    let langs: Vec<&Lang> = [&edition.lang].into_iter().chain(&edition.beside).collect();
    let row = |text: &Localized| langs.iter().map(|lang| cell(&desk, lang, None, text)).collect();
    let rows = |texts: &[Localized]| texts.iter().map(row).collect();
    let clause = |clause: &Clause| ClauseNode {
        cells: langs.iter().map(|lang| cell(&desk, lang, Some(&clause.title), &clause.text)).collect(),
        law: law_line(&desk, clause.law.iter().filter_map(|(id, _)| letter.law(id))),
    };
    LetterSheet {
        head: desk.head(&letter.head),
        style: letter.style.word(),
        title_beside: edition.beside.as_ref().map(|lang| cell(&desk, lang, None, &letter.head.title)),
        opening: rows(&letter.opening),
        clauses: letter.clauses.iter().map(clause).collect(),
        closing: rows(&letter.closing),
        signatures: rows(&letter.signatures),
        laws: about_laws(&desk, &letter.laws),
    }
}

fn cell(desk: &Desk<'_>, lang: &Lang, title: Option<&Localized>, text: &Localized) -> Cell {
    Cell {
        tongue: desk.scene.tongue(lang),
        title: title.and_then(|title| title.get(lang)).map(|title| desk.set(title)),
        text: pieces(text.get(lang).unwrap_or_default(), &|words| desk.set(words)),
    }
}

/// Acts and articles in one line; an act that stands on several articles is named once.
fn law_line<'a>(desk: &Desk<'_>, laws: impl Iterator<Item = &'a Law>) -> Option<String> {
    let laws: Vec<&Law> = laws.collect();
    let name = |(at, law): (usize, &&Law)| {
        let is_same = at > 0 && laws[at - 1].act == law.act && !law.provision.is_empty();
        if is_same { desk.set(law.provision.text(&desk.chain)) } else { act_and_article(desk, law) }
    };
    (!laws.is_empty()).then(|| laws.iter().enumerate().map(name).collect::<Vec<_>>().join("; "))
}

fn act_and_article(desk: &Desk<'_>, law: &Law) -> String {
    let texts = [&law.act, &law.provision].map(|text| text.text(&desk.chain).to_owned());
    desk.set(&texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Acts with their articles, dates, and whether anybody has compared the letter with them.
fn about_laws(desk: &Desk<'_>, laws: &[Law]) -> Vec<String> {
    let mut lines: Vec<(String, Vec<&Law>)> = Vec::new();
    for law in laws {
        let known = known_of(desk, law);
        match lines.iter_mut().find(|(other, same)| *other == known && same[0].act == law.act) {
            Some((_, same)) => same.push(law),
            None => lines.push((known, vec![law])),
        }
    }
    let line = |(known, laws): (String, Vec<&Law>)| format!("{}: {known}", law_line(desk, laws.into_iter()).unwrap_or_default());
    lines.into_iter().map(line).collect()
}

/// Where it applies, since when, and whether anybody has compared the letter with it.
fn known_of(desk: &Desk<'_>, law: &Law) -> String {
    let speaker = Speaker { config: desk.scene.config, words: desk.scene.words, chain: &desk.chain, day: desk.scene.book.as_of };
    let said = speaker.say(law);
    let parts = [said.jurisdiction.as_deref(), said.now(), Some(said.checked.as_str()), said.review_ahead(), said.late()];
    parts.into_iter().flatten().map(|part| desk.set(part)).collect::<Vec<_>>().join("; ")
}

/// Cuts a text at runs of three or more `_`.
fn pieces(text: &str, set: &dyn Fn(&str) -> String) -> Vec<Piece> {
    const SHORTEST: usize = 3;
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.bytes().take_while(|byte| *byte == b'_').count();
        if length >= SHORTEST {
            if !words.is_empty() {
                pieces.push(Piece::Text { s: set(&std::mem::take(&mut words)) });
            }
            pieces.push(Piece::Blank { length });
            rest = &rest[length..];
            continue;
        }
        let next = rest[length..].find('_').map_or(rest.len(), |at| length + at);
        words.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    if !words.is_empty() {
        pieces.push(Piece::Text { s: set(&words) });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn underlines_are_room_to_write() {
        let cut = pieces("Я, _____, a_b __ и ___", &|words| words.to_owned());
        let text = |s: &str| Piece::Text { s: s.into() };
        assert_eq!(cut, [text("Я, "), Piece::Blank { length: 5 }, text(", a_b __ и "), Piece::Blank { length: 3 }]);
    }
}
