//! An edition as the chapters of a book: the views of the pages in the templates of the theme's folder `epub`. What a chapter is
//! called and where its links lead is written as on the page that it comes from; who binds the book turns both.

use serde::Serialize;

use super::edition::EditionContext;
use super::paths::{Page, relative};
use super::templates::Templates;
use super::view::Phrase;
use super::{View, directory, frame, modules, session};
use crate::model::ast::EditionPage;
use crate::model::book::{Book, Sources};
use crate::model::date::Date;
use crate::model::error::Error;
use crate::words::Words;

/// Style sheet of the chapters, in the folder of the edition.
pub(crate) const STYLE: &str = "epub.css";
/// Name of the chapter that lists all others, without its ending.
pub(crate) const CONTENTS: &str = "contents";

/// An edition to be bound.
pub(crate) struct EditionText {
    /// BCP 47 tag.
    pub(crate) lang: String,
    /// Title of the book with the country.
    pub(crate) title: Phrase,
    /// Who publishes it, with the BCP 47 tag of the name.
    pub(crate) publisher: (String, String),
    /// Who answers for the contents.
    pub(crate) organisation: String,
    /// One sentence on each module.
    pub(crate) description: String,
    /// What people who do not see the pages need to know, in the edition's language.
    pub(crate) access: String,
    /// Date of the content.
    pub(crate) date: Date,
    /// In reading order.
    pub(crate) chapters: Vec<Chapter>,
}

/// A chapter.
pub(crate) struct Chapter {
    /// Path in the output of the page that says the same; cover and contents have no such page, and a path beside the start page.
    pub(crate) path: String,
    /// The whole document as HTML.
    pub(crate) html: String,
}

/// The text of the edition at `index` of the book.
pub(crate) fn edition_text(
    book: &Book,
    sources: &Sources,
    words: &Words,
    templates: &Templates,
    index: usize,
) -> Result<EditionText, Error> {
    let context = &EditionContext::new(book, sources, words, index);
    let mut binder = Binder { context, templates, chapters: Vec::new() };
    binder.front_matter()?;
    for module in &context.edition.modules {
        binder.chapter(Page::Module(&module.id), "module", modules::module_page(context, &module.id))?;
        for one in &module.sessions {
            let view = session::session(context, &module.id, &one.id);
            binder.chapter(Page::Session(&module.id, &one.id), "session", view)?;
        }
    }
    binder.chapter(Page::Fixed(EditionPage::Centres), "centres", directory::centres(context))?;
    binder.chapter(Page::Fixed(EditionPage::Glossary), "glossary", directory::glossary(context))?;
    binder.chapter(Page::Fixed(EditionPage::Disclaimer), "disclaimer", directory::disclaimer(context))?;
    let title = context.book_title();
    let country = context.country(&context.edition.country).text;
    let summaries: Vec<&str> = context.edition.modules.iter().map(|module| module.summary.as_str()).collect();
    Ok(EditionText {
        lang: book.config.tag(&context.edition.lang).to_owned(),
        title: Phrase { text: format!("{} · {country}", title.text), ..title },
        publisher: (context.brand.society_name.clone(), context.brand.society_lang.clone()),
        organisation: context.brand.organisation.clone(),
        description: summaries.join(" "),
        access: context.text("epub-accessibility"),
        date: context.edition.content_date,
        chapters: binder.chapters,
    })
}

struct Binder<'a> {
    context: &'a EditionContext<'a>,
    templates: &'a Templates<'a>,
    chapters: Vec<Chapter>,
}

impl Binder<'_> {
    /// Cover, numbers to call, contents: all of them say what the start page says.
    fn front_matter(&mut self) -> Result<(), Error> {
        let start = Page::Fixed(EditionPage::Index);
        let path = start.path(self.context.edition);
        let folder = self.context.edition.folder();
        let view = modules::index(self.context);
        for (template, path) in
            [("cover", format!("{folder}/cover.html")), ("start", path), (CONTENTS, format!("{folder}/{CONTENTS}.html"))]
        {
            self.add(start, path, template, &view)?;
        }
        Ok(())
    }

    fn chapter<M: Serialize>(&mut self, page: Page, template: &str, main: M) -> Result<(), Error> {
        self.add(page, page.path(self.context.edition), template, main)
    }

    fn add<M: Serialize>(&mut self, page: Page, path: String, template: &str, main: M) -> Result<(), Error> {
        let mut frame = frame::frame(self.context, page);
        frame.css = relative(&path, &format!("{}/{STYLE}", self.context.edition.folder()));
        let html =
            self.templates.render(&format!("epub/{template}.html"), &View { frame, labels: &self.context.labels, main })?;
        self.chapters.push(Chapter { path, html });
        Ok(())
    }
}
