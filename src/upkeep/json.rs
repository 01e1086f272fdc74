//! Items and the board as JSON, for programmes. Fields are described in `docs/status-format.md`; `schema` is raised when one goes
//! away or changes its meaning.

use serde::Serialize;

use super::matrix::{Cell, Matrix, Row, State};
use super::{Docket, Kind, Standing};
use crate::model::date::Date;
use crate::model::localized::{Country, Lang};

/// Version of both formats.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Listing<'a> {
    schema: u32,
    today: Date,
    within: i32,
    summary: Vec<Count<Standing>>,
    items: Vec<One<'a>>,
}

#[derive(Serialize)]
struct Count<T> {
    state: T,
    count: usize,
}

#[derive(Serialize)]
struct One<'a> {
    state: Standing,
    kind: Kind,
    id: &'a str,
    jurisdiction: Option<&'a Country>,
    what: &'a str,
    from: Option<Date>,
    until: Option<Date>,
    verified_on: Option<Date>,
    verified_by: Option<&'a str>,
    review_by: Option<Date>,
    address: Option<&'a str>,
    path: &'a str,
    line: usize,
    updated: Date,
}

/// `rahnamo law status --format json`
#[must_use]
pub fn items(docket: &Docket) -> String {
    let items = docket.items.iter().map(|(state, item)| One {
        state: *state,
        kind: item.kind,
        id: &item.id,
        jurisdiction: item.jurisdiction.as_ref(),
        what: &item.what,
        from: item.from,
        until: item.until,
        verified_on: item.verified_on,
        verified_by: item.verified_by.as_deref(),
        review_by: item.review_by,
        address: item.address.as_deref(),
        path: &item.path,
        line: item.line,
        updated: item.updated,
    });
    let summary = Standing::ALL.map(|state| Count { state, count: docket.count(state) }).into();
    text(&Listing { schema: SCHEMA, today: docket.today, within: docket.within, summary, items: items.collect() })
}

#[derive(Serialize)]
struct Board<'a> {
    schema: u32,
    today: Date,
    summary: Vec<Count<State>>,
    overdue: usize,
    cells: Vec<OneCell<'a>>,
}

#[derive(Serialize)]
struct OneCell<'a> {
    country: &'a Country,
    lang: &'a Lang,
    module: &'a str,
    session: &'a str,
    title: &'a str,
    state: State,
    text_lang: &'a Lang,
    draft: bool,
    stale: &'a [String],
    overdue: &'a [String],
    updated: Date,
    path: &'a str,
}

/// `rahnamo status --format json`
#[must_use]
pub fn board(matrix: &Matrix) -> String {
    let mut cells = Vec::new();
    for board in &matrix.countries {
        for row in &board.rows {
            let known = board.langs.iter().zip(&row.cells).filter_map(|(lang, cell)| Some((lang, cell.as_ref()?)));
            cells.extend(known.map(|(lang, cell)| one_cell(&board.country, lang, row, cell)));
        }
    }
    let summary = State::ALL.map(|state| Count { state, count: matrix.count(state) }).into();
    text(&Board { schema: SCHEMA, today: matrix.today, summary, overdue: matrix.overdue(), cells })
}

fn one_cell<'a>(country: &'a Country, lang: &'a Lang, row: &'a Row, cell: &'a Cell) -> OneCell<'a> {
    OneCell {
        country,
        lang,
        module: &row.module,
        session: &row.session,
        title: &row.title,
        state: cell.state,
        text_lang: &cell.text_lang,
        draft: cell.is_draft,
        stale: &cell.stale,
        overdue: &cell.overdue,
        updated: cell.updated,
        path: &cell.path,
    }
}

/// Plain data always has a form; an empty object would be a fault of ours and is better than a panic.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| "{}".into()) + "\n"
}
