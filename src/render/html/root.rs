//! View of the root page: every country and every language named in itself, because nobody's language is known yet.

use super::assets;
use super::paths::{Page, relative};
use super::view::{Choice, Link, Phrase, RootCountry, RootView};
use crate::model::ast::EditionPage;
use crate::model::book::{Book, Edition, Sources};
use crate::model::config::{Config, CountryConfig};
use crate::model::localized::{Country, Lang, Localized};
use crate::model::output::ROOT;
use crate::render::brand::{self, EMBLEM_PATH};
use crate::words::{Value, Words};

pub(super) fn view(book: &Book, sources: &Sources, words: &Words) -> RootView {
    let config = &book.config;
    let own = &config.book.language;
    let chain = config.chain(own);
    let date = book.editions.iter().map(|edition| edition.content_date).max();
    let date = date.map(|date| words.date(&chain, date)).unwrap_or_default();
    let draft = book.editions.iter().any(|edition| edition.draft);
    RootView {
        lang: config.tag(own).to_owned(),
        title: config.languages.get(own).and_then(|language| language.title.clone()).unwrap_or_else(|| config.book.title.clone()),
        description: config.book.description.clone(),
        prompts: prompts(book, words),
        css: relative(ROOT, assets::CSS),
        icon: relative(ROOT, assets::ICON),
        reader: relative(ROOT, assets::READER_SCRIPT),
        is_funded: config.brand.is_funded,
        emblem: relative(ROOT, EMBLEM_PATH),
        emblem_alt: words.text(&chain, "emblem-alt"),
        statement: {
            let (text, lang) = brand::statement(config, words, &config.book.language);
            phrase(config, &lang, &text)
        },
        countries: config.countries.iter().filter_map(|(code, country)| root_country(book, code, country)).collect(),
        disclaimer: disclaimer(book, words, own),
        edition_name: words.with(&chain, "edition", &[("name", Value::Text(&sources.config.book.edition))]),
        content_date: words.with(&chain, "content-as-of", &[("date", Value::Text(&date))]),
        draft: draft.then(|| words.text(&chain, "draft-notice")),
    }
}

/// Words in the book's language carry no mark: they are in the language of the page.
fn phrase(config: &Config, lang: &Lang, text: &str) -> Phrase {
    Phrase { text: text.to_owned(), lang: (*lang != config.book.language).then(|| config.tag(lang).to_owned()) }
}

/// The prompt in each language that has it, the book's own first: it is the heading, so it is there in any case.
fn prompts(book: &Book, words: &Words) -> Vec<Phrase> {
    let mut langs: Vec<&Lang> = vec![&book.config.book.language];
    for edition in &book.editions {
        if !langs.contains(&&edition.lang) {
            langs.push(&edition.lang);
        }
    }
    let said = langs.iter().enumerate().filter_map(|(at, lang)| {
        let chain = std::slice::from_ref(*lang);
        let spoken = words.language_of(chain, "choose-country");
        (at == 0 || spoken == **lang).then(|| phrase(&book.config, &spoken, &words.text(chain, "choose-country")))
    });
    said.collect()
}

fn root_country(book: &Book, code: &Country, country: &CountryConfig) -> Option<RootCountry> {
    let config = &book.config;
    let own = country.languages.first()?;
    let pick = |texts: &Localized| texts.pick(std::slice::from_ref(own)).map(|(lang, text)| phrase(config, lang, text));
    let editions = book.editions.iter().filter(|edition| edition.country == *code);
    let languages: Vec<Choice> = editions.map(|edition| choice(config, edition)).collect();
    let name = pick(&country.name).unwrap_or_else(|| Phrase { text: code.to_string(), lang: None });
    (!languages.is_empty()).then(|| RootCountry { name, society: pick(&country.society).unwrap_or_default(), languages })
}

fn choice(config: &Config, edition: &Edition) -> Choice {
    let name = config.languages.get(&edition.lang).map_or(edition.lang.as_str(), |language| &language.name);
    Choice {
        href: relative(ROOT, &Page::Fixed(EditionPage::Index).path(edition)),
        name: phrase(config, &edition.lang, name),
        hreflang: config.tag(&edition.lang).to_owned(),
        current: false,
    }
}

fn disclaimer(book: &Book, words: &Words, own: &Lang) -> Option<Link> {
    let edition = book.editions.iter().find(|edition| edition.lang == *own).or(book.editions.first())?;
    let href = relative(ROOT, &Page::Fixed(EditionPage::Disclaimer).path(edition));
    let lang = words.language_of(&edition.chain, "disclaimer");
    Some(Link { href, title: phrase(&book.config, &lang, &words.text(&edition.chain, "disclaimer")) })
}
