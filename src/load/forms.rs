//! `content/forms/<id>.yaml`. Here only the shape is checked; whether a form has the languages of the editions that print it is
//! `resolve`'s to say.

use std::collections::BTreeSet;

use super::data::{Node, Value};
use super::directory::refuse_twins;
use super::fields::{Fields, Sink};
use super::sheets::Reader;
use crate::model::codes::{INVALID_VALUE, UNKNOWN_NAME};
use crate::model::finding::Finding;
use crate::model::form::{
    Choice, Column, Condition, Field, FieldKind, Form, FormKind, Orientation, PART, Range, STORED, Section, TAKEN, Table,
};
use crate::model::localized::Lang;
use crate::model::source::Span;

/// Rows of one table: more than these are a second sheet.
const MOST_ROWS: u64 = 200;

/// Lines of one answer: more than these are a sheet of paper.
const MOST_LINES: u64 = 40;

/// Shares of a column's width.
const MOST_WIDTH: u64 = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Lines,
    Date,
    Number,
    YesNo,
    One,
    Many,
    Signature,
    Consent,
    Table,
}

/// What can stand in a cell comes first.
const KINDS: &[(&str, Kind)] = &[
    ("text", Kind::Text),
    ("date", Kind::Date),
    ("number", Kind::Number),
    ("yes-no", Kind::YesNo),
    ("one", Kind::One),
    ("signature", Kind::Signature),
    ("lines", Kind::Lines),
    ("many", Kind::Many),
    ("consent", Kind::Consent),
    ("table", Kind::Table),
];

/// How many of [`KINDS`] can stand in a cell.
const CELLS: usize = 6;

/// Reads the tree of one form; `stem` is the file's name without its ending.
pub(crate) fn read(root: &Node, stem: &str, source_lang: &Lang, known: &BTreeSet<Lang>, sink: &Sink) -> Form {
    const FORMS: &[(&str, FormKind)] = &[("sheet", FormKind::Sheet), ("questionnaire", FormKind::Questionnaire)];
    const LIES: &[(&str, Orientation)] = &[("portrait", Orientation::Portrait), ("landscape", Orientation::Landscape)];
    let reader = Reader { source_lang, known, sink };
    let fields = Fields::new(root, "a form", known, sink);
    let form = Form {
        head: reader.head(root, &fields, stem),
        kind: fields.choice("kind", FORMS),
        orientation: fields.choice("orientation", LIES),
        privacy: fields.required_localized("privacy", source_lang),
        sections: sections(&reader, &fields),
    };
    fields.finish();
    refuse_twins(form.sections.iter().map(|section| (section.id.as_str(), section.span)), sink);
    refuse_twins(form.fields().map(|field| (field.id.as_str(), field.span)), sink);
    check_conditions(&reader, &form);
    if form.kind == FormKind::Questionnaire {
        check_names(&reader, &form);
    }
    form
}

fn sections(reader: &Reader<'_>, fields: &Fields<'_>) -> Vec<Section> {
    let nodes = fields.tables("sections");
    if nodes.is_empty() {
        fields.missing("sections", "sections: [{id: main, fields: […]}]");
    }
    nodes.iter().map(|node| section(reader, node)).collect()
}

fn section(reader: &Reader<'_>, node: &Node) -> Section {
    let fields = Fields::new(node, "a section", reader.known, reader.sink);
    let nodes = fields.tables("fields");
    if nodes.is_empty() {
        fields.missing("fields", "fields: [{id: name, type: text, label: {ru: …}}]");
    }
    let section = Section {
        id: fields.id("id"),
        title: fields.localized("title", reader.source_lang),
        note: fields.localized("note", reader.source_lang),
        fields: nodes.iter().map(|node| field(reader, node)).collect(),
        span: place(&fields, "id"),
    };
    fields.finish();
    section
}

fn field(reader: &Reader<'_>, node: &Node) -> Field {
    let fields = Fields::new(node, "a field", reader.known, reader.sink);
    let field = read_field(reader, &fields, KINDS);
    fields.finish();
    field
}

/// The keys of a field, or of a column's head.
fn read_field(reader: &Reader<'_>, fields: &Fields<'_>, kinds: &[(&str, Kind)]) -> Field {
    if fields.node("type").is_none() {
        fields.missing("type", "type: text");
    }
    let is_cell = kinds.len() == CELLS;
    let kind = fields.choice("type", kinds);
    let is_short = matches!(kind, Kind::Date | Kind::Number | Kind::YesNo);
    let width = if is_cell { is_short } else { fields.node("half").map_or(is_short, |_| fields.flag("half")) };
    Field {
        id: fields.id("id"),
        label: fields.required_localized("label", reader.source_lang),
        hint: fields.localized("hint", reader.source_lang),
        kind: read_kind(reader, fields, kind),
        is_half: width,
        condition: if is_cell { None } else { condition(reader, fields) },
        span: place(fields, "id"),
    }
}

fn read_kind(reader: &Reader<'_>, fields: &Fields<'_>, kind: Kind) -> FieldKind {
    match kind {
        Kind::Text => FieldKind::Text,
        Kind::Lines => FieldKind::Lines(count(reader, fields, "lines", MOST_LINES)),
        Kind::Date => FieldKind::Date,
        Kind::Number => FieldKind::Number(range(reader, fields)),
        Kind::YesNo => FieldKind::YesNo,
        Kind::One => FieldKind::One(choices(reader, fields)),
        Kind::Many => FieldKind::Many(choices(reader, fields)),
        Kind::Signature => FieldKind::Signature,
        Kind::Consent => FieldKind::Consent,
        Kind::Table => FieldKind::Table(Table {
            columns: columns(reader, fields),
            rows: count(reader, fields, "rows", MOST_ROWS),
            is_numbered: fields.flag("numbered"),
        }),
    }
}

fn choices(reader: &Reader<'_>, fields: &Fields<'_>) -> Vec<Choice> {
    let nodes = fields.tables("options");
    if fields.node("options").is_none() {
        fields.missing("options", "options: [{id: first, text: {ru: …}}, …]");
    } else if nodes.len() < 2 {
        let message = format!("there {} to choose from", if nodes.is_empty() { "is nothing" } else { "is only one option" });
        refuse(reader, place(fields, "options"), message, "write at least two options, or `type: yes-no`");
    }
    let choices: Vec<Choice> = nodes.iter().map(|node| choice(reader, node)).collect();
    refuse_twins(choices.iter().map(|choice| choice.id.as_str()).zip(nodes.iter().map(|node| node.span)), reader.sink);
    choices
}

fn choice(reader: &Reader<'_>, node: &Node) -> Choice {
    let fields = Fields::new(node, "an option", reader.known, reader.sink);
    let choice = Choice { id: fields.id("id"), text: fields.required_localized("text", reader.source_lang) };
    fields.finish();
    choice
}

fn columns(reader: &Reader<'_>, fields: &Fields<'_>) -> Vec<Column> {
    let nodes = fields.tables("columns");
    if nodes.is_empty() {
        fields.missing("columns", "columns: [{id: name, type: text, label: {ru: …}}]");
    }
    let columns: Vec<Column> = nodes.iter().map(|node| column(reader, node)).collect();
    refuse_twins(columns.iter().map(|column| (column.field.id.as_str(), column.field.span)), reader.sink);
    columns
}

fn column(reader: &Reader<'_>, node: &Node) -> Column {
    let fields = Fields::new(node, "a column", reader.known, reader.sink);
    let field = read_field(reader, &fields, &KINDS[..CELLS]);
    let is_summed = fields.flag("sum");
    if is_summed && !matches!(field.kind, FieldKind::Number(_)) {
        let message = "only numbers can be summed up".to_owned();
        refuse(reader, place(&fields, "sum"), message, "write `type: number`, or delete `sum`");
    }
    let width = if fields.node("width").is_some() { count(reader, &fields, "width", MOST_WIDTH) } else { 2 };
    fields.finish();
    Column { field, width, is_summed }
}

/// A number from 1 to `most`.
fn count(reader: &Reader<'_>, fields: &Fields<'_>, key: &'static str, most: u64) -> u32 {
    if fields.node(key).is_none() {
        fields.missing(key, &format!("{key}: 3"));
        return 1;
    }
    let Some(number) = fields.number(key) else { return 1 };
    if !(1..=most).contains(&number) {
        refuse(reader, place(fields, key), format!("`{key}` cannot be `{number}`"), &format!("write a number from 1 to {most}"));
    }
    u32::try_from(number.clamp(1, most)).unwrap_or(1)
}

fn range(reader: &Reader<'_>, fields: &Fields<'_>) -> Range {
    let number = |key| fields.number(key).and_then(|number| u32::try_from(number).ok());
    let range = Range { least: number("min").unwrap_or(0), most: number("max") };
    if range.most.is_some_and(|most| most < range.least) {
        refuse(reader, place(fields, "max"), "`max` is less than `min`".to_owned(), "write the greater number after `max`");
    }
    range
}

/// `when: {field: asked-doctor, is: no}`
fn condition(reader: &Reader<'_>, fields: &Fields<'_>) -> Option<Condition> {
    let node = fields.node("when")?;
    let when = Fields::new(node, "`when`", reader.known, reader.sink);
    let condition = Condition {
        field: when.required_text("field", "field: asked-doctor"),
        option: match when.node("is").map(|node| &node.value) {
            // YAML takes a bare `yes` or `no` for a truth value.
            Some(Value::Boolean(truth)) => if *truth { "yes" } else { "no" }.to_owned(),
            _ => when.required_text("is", "is: yes"),
        },
        span: node.span,
    };
    when.finish();
    Some(condition)
}

/// A condition names an earlier field and one of its options: later ones have no answer yet.
fn check_conditions(reader: &Reader<'_>, form: &Form) {
    let mut earlier: Vec<&Field> = Vec::new();
    for field in form.fields() {
        if let Some(condition) = &field.condition {
            let asked = earlier.iter().find(|other| other.id == condition.field);
            if let Some(finding) = condition_fault(asked.copied(), condition) {
                reader.push(finding);
            }
        }
        earlier.push(field);
    }
}

fn condition_fault(asked: Option<&Field>, condition: &Condition) -> Option<Finding> {
    let Some(asked) = asked else {
        let message = format!("no field before this one has the id `{}`", condition.field);
        return Some(Finding::at(UNKNOWN_NAME, condition.span, message).help("name a field that is asked earlier in the form"));
    };
    let options: Vec<&str> = match &asked.kind {
        FieldKind::YesNo => vec!["yes", "no"],
        FieldKind::Consent => vec!["yes"],
        kind => kind.choices().iter().map(|choice| choice.id.as_str()).collect(),
    };
    let message = format!("the field `{}` has no option `{}`", condition.field, condition.option);
    let help = match options.as_slice() {
        [] => "name a field with options: `yes-no`, `one`, `many` or `consent`".to_owned(),
        known => format!("it has {}", known.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")),
    };
    (!options.contains(&condition.option.as_str())).then(|| Finding::at(UNKNOWN_NAME, condition.span, message).help(help))
}

/// On a phone each field and each column of a table has a name that nothing else in the form may have.
fn check_names(reader: &Reader<'_>, form: &Form) {
    let fields: BTreeSet<&str> = form.fields().map(|field| field.id.as_str()).collect();
    let mut others = BTreeSet::new();
    for column in form.fields().flat_map(|field| field.kind.columns()).map(|column| &column.field) {
        if fields.contains(column.id.as_str()) || !others.insert(column.id.as_str()) {
            let message = format!("something else in this questionnaire has the id `{}`", column.id);
            refuse(
                reader,
                column.span,
                message,
                "give the column an id of its own: forms for phones need that, also across tables",
            );
        }
    }
    let columns = form.fields().flat_map(|field| field.kind.columns()).map(|column| &column.field);
    for field in form.fields().chain(columns) {
        let id = field.id.as_str();
        if STORED.contains(&id) || TAKEN.contains(&id) || id.starts_with(PART) {
            let message = format!("`{id}` is a name of its own in every form for phones");
            refuse(reader, field.span, message, "say in the id what is asked, as in `trip-start`");
        }
    }
}

fn refuse(reader: &Reader<'_>, span: Span, message: String, help: &str) {
    reader.push(Finding::at(INVALID_VALUE, span, message).help(help));
}

fn place(fields: &Fields<'_>, key: &'static str) -> Span {
    fields.node(key).map_or(fields.span, |node| node.span)
}
