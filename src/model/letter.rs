//! Letters and agreements that people fill in and sign: one file `content/letters/<id>.yaml` each. Clauses stand on the law of
//! one country, and beside the reader's language runs that of the office that reads the paper.

use std::sync::Arc;

use super::form::Head;
use super::law::Law;
use super::localized::{Country, Lang, Localized};
use super::source::Span;

/// A letter. In all of its texts three or more `_` are room to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Title, purpose, dates.
    pub head: Head,
    /// What it looks like.
    pub style: LetterStyle,
    /// The country whose law it stands on: it goes into the editions of this country and of those whose people go there.
    pub country: Option<Country>,
    /// Language of the office or employer, printed beside the reader's.
    pub beside: Option<Lang>,
    /// Paragraphs before the clauses: to whom, from whom, place and date.
    pub opening: Vec<Localized>,
    /// Clauses in order.
    pub clauses: Vec<Clause>,
    /// Paragraphs after the clauses.
    pub closing: Vec<Localized>,
    /// Who signs.
    pub signatures: Vec<Localized>,
    /// Acts behind the clauses.
    pub laws: Vec<Law>,
}

/// What a letter looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterStyle {
    /// Numbered clauses, upright.
    Agreement,
    /// A certificate to hang on a wall: on its long side, framed.
    Certificate,
    /// A short letter of thanks, framed, upright.
    Thanks,
}

impl LetterStyle {
    /// The word in files and data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Certificate => "certificate",
            Self::Thanks => "thanks",
        }
    }
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// ASCII id, unique in the letter.
    pub id: String,
    /// Heading.
    pub title: Localized,
    /// What it says.
    pub text: Localized,
    /// Ids of the laws behind it, with their places.
    pub law: Vec<(String, Span)>,
    /// Place of the id.
    pub span: Span,
}

impl Letter {
    /// Every text of the letter that somebody has written.
    #[must_use]
    pub fn texts(&self) -> Vec<&Localized> {
        let clauses = self.clauses.iter().flat_map(|clause| [&clause.title, &clause.text]);
        let loose = self.opening.iter().chain(&self.closing).chain(&self.signatures);
        let all = [&self.head.title, &self.head.purpose].into_iter().chain(clauses).chain(loose);
        all.filter(|text| !text.is_empty()).collect()
    }

    /// The same, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Localized> {
        let mut texts: Vec<&mut Localized> = self.head.texts_mut().into_iter().collect();
        texts.extend(self.clauses.iter_mut().flat_map(|clause| [&mut clause.title, &mut clause.text]));
        texts.extend(self.opening.iter_mut().chain(&mut self.closing).chain(&mut self.signatures));
        texts
    }

    /// The law with this id.
    #[must_use]
    pub fn law(&self, id: &str) -> Option<&Law> {
        self.laws.iter().find(|law| law.id == id)
    }
}

/// A letter as an edition prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionLetter {
    /// The letter, with its facts printed.
    pub letter: Arc<Letter>,
    /// The reader's language, which may be a fallback for the edition's.
    pub lang: Lang,
    /// The language beside it; `None` where that is the reader's own.
    pub beside: Option<Lang>,
}
