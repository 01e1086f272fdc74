//! `TR116`: a question that is asked in a language has all its answers in it, and what is said after them. One finding for each
//! question and language.

use crate::model::book::{Book, Sources};
use crate::model::codes::PARTLY_TRANSLATED_QUESTION;
use crate::model::finding::Finding;
use crate::model::localized::Lang;
use crate::model::question::Question;

pub(super) fn check(sources: &Sources, _: &Book) -> Vec<Finding> {
    let questions = sources.modules.values().flat_map(|module| module.questions.iter().flatten());
    let pairs = questions.flat_map(|question| question.text.iter().map(move |(lang, _)| (question, lang)));
    pairs.filter(|(question, lang)| is_partly(question, lang)).map(|(question, lang)| finding(question, lang)).collect()
}

/// A text that nobody has written in any language is not missing in this one.
fn is_partly(question: &Question, lang: &Lang) -> bool {
    question.texts().any(|text| !text.is_empty() && text.get(lang).is_none())
}

fn finding(question: &Question, lang: &Lang) -> Finding {
    let message = format!("`{}` is asked in `{lang}`, and not all its answers and explanations are in it", question.id);
    let shown =
        if question.is_in(lang) { "until then they come in another language" } else { "until then it is not asked in it" };
    Finding::at(PARTLY_TRANSLATED_QUESTION, question.span, message).help(format!("write each of them in `{lang}` too; {shown}"))
}
