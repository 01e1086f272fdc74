//! `/ActualText` and `/Lang` of marked content. The interpreter tells where a piece begins and not what stands in its
//! properties, so the operators are walked through once before, in the same order.

use hayro_interpret::hayro_syntax::content::TypedIter;
use hayro_interpret::hayro_syntax::content::ops::TypedInstruction;
use hayro_interpret::hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use hayro_interpret::hayro_syntax::page::{Page, Resources};

use super::about::decoded;
use super::guard::is_nested_too_deep;

/// Most pieces of marked content on a page.
const PIECES: usize = 200_000;
/// Most forms that a page may show, forms within forms counted as often as they are shown.
const FORMS: u32 = 5_000;
/// Deepest forms within forms; the interpreter stops at 50.
const DEPTH: u32 = 30;

/// The beginning of a piece of marked content.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) tag: Vec<u8>,
    pub(super) mcid: Option<i32>,
    pub(super) text: Option<String>,
    pub(super) lang: Option<String>,
}

/// What is on a page before anything is drawn.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Pieces of marked content in the order of their beginnings.
    pub(super) pieces: Vec<Piece>,
    forms: u32,
}

/// Why a page is not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// More forms or marked content than a page can have.
    TooMuch,
    /// Arrays or dictionaries in the content are nested without end.
    TooDeep,
}

/// Walks through a page and the forms that it shows.
pub(super) fn survey(page: &Page<'_>) -> Result<Survey, Refusal> {
    let mut survey = Survey::default();
    let Some(content) = page.page_stream() else { return Ok(survey) };
    survey.walk(content, page.resources(), 0)?;
    Ok(survey)
}

impl Survey {
    fn walk(&mut self, content: &[u8], resources: &Resources<'_>, depth: u32) -> Result<(), Refusal> {
        if is_nested_too_deep(content) {
            return Err(Refusal::TooDeep);
        }
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            match operator {
                TypedInstruction::BeginMarkedContent(begin) => {
                    self.pieces.push(Piece { tag: begin.0.to_vec(), ..Piece::default() });
                }
                TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                    self.pieces.push(piece(begin.0, begin.1, resources));
                }
                TypedInstruction::XObject(form) => {
                    if let Some(form) = resources.get_x_object(form.0) {
                        self.form(&form, resources, depth)?;
                    }
                }
                _ => {}
            }
            if self.pieces.len() > PIECES {
                return Err(Refusal::TooMuch);
            }
        }
        Ok(())
    }

    fn form(&mut self, form: &Stream<'_>, resources: &Resources<'_>, depth: u32) -> Result<(), Refusal> {
        let is_form = form.dict().get::<Name<'_>>("Subtype");
        if is_form.is_none_or(|name| name.as_ref() != b"Form") {
            return Ok(());
        }
        self.forms += 1;
        if self.forms > FORMS || depth > DEPTH {
            return Err(Refusal::TooMuch);
        }
        let Ok(content) = form.decoded() else { return Ok(()) };
        let own = form.dict().get::<Dict<'_>>("Resources").unwrap_or_default();
        self.walk(&content, &Resources::from_parent(own, resources.clone()), depth + 1)
    }
}

fn piece(tag: &[u8], properties: &Object<'_>, resources: &Resources<'_>) -> Piece {
    let named = properties.clone().into_name().and_then(|name| resources.properties.get::<Dict<'_>>(name.as_ref()));
    let dict = match properties {
        Object::Dict(dict) => Some(dict.clone()),
        _ => named,
    };
    let inline_mcid = matches!(properties, Object::Dict(_));
    let Some(dict) = dict else { return Piece { tag: tag.to_vec(), ..Piece::default() } };
    Piece {
        tag: tag.to_vec(),
        // The interpreter does not look up numbers in named properties; the two lists are matched by what it tells.
        mcid: if inline_mcid { dict.get::<i32>("MCID") } else { None },
        text: dict.get::<PdfString<'_>>("ActualText").map(|text| decoded(text.as_bytes())),
        lang: dict.get::<PdfString<'_>>("Lang").map(|lang| decoded(lang.as_bytes())),
    }
}
