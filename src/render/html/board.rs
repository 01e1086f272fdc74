//! The board of `rahnamo status` as one page that needs no other file and no script.

use serde::Serialize;

use super::templates::Templates;
use crate::model::book::Sources;
use crate::model::error::Error;
use crate::model::localized::Lang;
use crate::upkeep::matrix::{Board, Cell, Matrix, State};
use crate::words::{Value, Words};

/// What `board.html` gets.
#[derive(Debug, Serialize)]
struct BoardView {
    /// BCP 47 tag of the page.
    lang: String,
    /// "How the book stands".
    title: String,
    /// Title of the book.
    book: String,
    /// "as of …".
    as_of: String,
    /// The style sheet itself.
    css: String,
    /// Word above the sessions.
    session: String,
    /// "All languages".
    all: String,
    /// Word before the choice of languages.
    language: String,
    /// States with their signs and counts.
    legend: Vec<LegendView>,
    /// Languages of all boards, for the filter.
    langs: Vec<LangView>,
    /// One for each country.
    boards: Vec<CountryView>,
}

/// A language of the filter, or a head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct LangView {
    /// Code, safe in an id.
    code: String,
    /// BCP 47 tag of the name.
    tag: String,
    /// Name in itself.
    name: String,
}

/// A line of the legend.
#[derive(Debug, Serialize)]
struct LegendView {
    state: &'static str,
    sign: char,
    words: String,
    count: usize,
}

/// A country.
#[derive(Debug, Serialize)]
struct CountryView {
    code: String,
    name: String,
    langs: Vec<LangView>,
    rows: Vec<RowView>,
}

/// A session.
#[derive(Debug, Serialize)]
struct RowView {
    id: String,
    title: String,
    cells: Vec<CellView>,
}

/// A session in a language. Where the edition does not carry it, `state` is `none`.
#[derive(Debug, Serialize)]
struct CellView {
    lang: String,
    state: &'static str,
    sign: char,
    words: String,
    detail: String,
    overdue: Option<String>,
}

/// The page, in the language of the book.
pub fn page(matrix: &Matrix, sources: &Sources, words: &Words) -> Result<String, Error> {
    let writer = BoardWriter { sources, words, chain: sources.config.chain(&sources.config.book.language) };
    Templates::new(&sources.theme)?.render("board.html", &writer.view(matrix))
}

struct BoardWriter<'a> {
    sources: &'a Sources,
    words: &'a Words,
    chain: Vec<Lang>,
}

impl BoardWriter<'_> {
    fn view(&self, matrix: &Matrix) -> BoardView {
        let config = &self.sources.config;
        let css = self.sources.theme.get(super::assets::CSS).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        let mut langs: Vec<LangView> = Vec::new();
        for lang in matrix.countries.iter().flat_map(|board| &board.langs).map(|lang| self.lang(lang)) {
            if !langs.contains(&lang) {
                langs.push(lang);
            }
        }
        let day = self.words.date(&self.chain, matrix.today);
        BoardView {
            lang: config.tag(&config.book.language).to_owned(),
            title: self.word("board-title"),
            book: config.book.title.clone(),
            as_of: self.words.with(&self.chain, "law-as-of", &[("date", Value::Text(&day))]),
            css: css.unwrap_or_default(),
            session: self.word("session"),
            all: self.word("all-languages"),
            language: self.word("language"),
            legend: self.legend(matrix),
            langs,
            boards: matrix.countries.iter().map(|board| self.board(board)).collect(),
        }
    }

    fn word(&self, key: &str) -> String {
        self.words.text(&self.chain, key)
    }

    fn legend(&self, matrix: &Matrix) -> Vec<LegendView> {
        let line = |state: State| LegendView {
            state: state.word(),
            sign: state.sign(),
            words: self.word(&format!("board-{}", state.word())),
            count: matrix.count(state),
        };
        let overdue = LegendView { state: "overdue", sign: '!', words: self.word("board-overdue"), count: matrix.overdue() };
        State::ALL.into_iter().map(line).chain([overdue]).collect()
    }

    fn lang(&self, lang: &Lang) -> LangView {
        let config = &self.sources.config;
        let name = config.languages.get(lang).map_or(lang.as_str(), |language| &language.name).to_owned();
        LangView { code: lang.to_string(), tag: config.tag(lang).to_owned(), name }
    }

    fn board(&self, board: &Board) -> CountryView {
        let country = self.sources.config.countries.get(&board.country);
        let name = country.map_or("", |country| country.name.text(&self.chain));
        let langs: Vec<LangView> = board.langs.iter().map(|lang| self.lang(lang)).collect();
        let cells =
            |cells: &[Option<Cell>]| board.langs.iter().zip(cells).map(|(lang, cell)| self.cell(lang, cell.as_ref())).collect();
        let rows = board.rows.iter().map(|row| RowView {
            id: format!("{}/{}", row.module, row.session),
            title: row.title.clone(),
            cells: cells(&row.cells),
        });
        CountryView { code: board.country.to_string(), name: name.to_owned(), langs, rows: rows.collect() }
    }

    fn cell(&self, lang: &Lang, cell: Option<&Cell>) -> CellView {
        let lang = lang.to_string();
        let Some(cell) = cell else {
            return CellView { lang, state: "none", sign: '–', words: String::new(), detail: String::new(), overdue: None };
        };
        let detail = match cell.state {
            State::Fallback | State::Missing => self.lang(&cell.text_lang).name,
            State::Stale => cell.stale.join(", "),
            State::Draft | State::Reviewed => cell.updated.to_string(),
        };
        CellView {
            lang,
            state: cell.state.word(),
            sign: cell.state.sign(),
            words: self.word(&format!("board-{}", cell.state.word())),
            detail,
            overdue: (!cell.overdue.is_empty()).then(|| format!("{}: {}", self.word("board-overdue"), cell.overdue.join(", "))),
        }
    }
}
