//! Fills [`Sheet`] from the book.

use super::data::{Marks, Number, Online, Phrase, SLUG, Said, Sheet, Strings};
use crate::model::config::Filling;
use crate::model::directory::{Centre, CentreKind};
use crate::model::finding::Place;
use crate::model::localized::Lang;
use crate::model::sheet::Message;
use crate::render::pdf::document::Scene;
use crate::render::pdf::letters::Face;
use crate::render::qr;
use crate::words::Value;

/// What to say on the telephone, in the order in which it is needed.
const PHRASES: [&str; 5] = ["phrase-help", "phrase-ambulance", "phrase-police", "phrase-address", "phrase-interpreter"];

/// `data.sheet` of a pack; `None` for packs that are read page by page.
pub(in crate::render::pdf) fn sheet(scene: &Scene<'_>) -> Option<Sheet> {
    let pack = &scene.pack.config;
    let (width, height) = pack.kind.page_size(pack.paper);
    if pack.filling() == Filling::Sessions {
        return None;
    }
    Some(Sheet {
        size: [width, height],
        marks: pack.kind.traits().bleed.filter(|_| pack.sheet.marks).map(|bleed| Marks { bleed, slug: SLUG }),
        message: scene.said(),
        numbers: scene.numbers(),
        online: scene.online(),
        centre: scene.centre_name(),
        project: scene.own(&scene.brand.project),
        phrases: PHRASES.iter().map(|key| scene.phrase(key)).collect(),
        strings: Strings {
            our_centre: scene.word("sheet-our-centre"),
            say: scene.word("sheet-say"),
            my_name: scene.word("sheet-my-name"),
            call_my_family: scene.word("sheet-call-my-family"),
            inside: scene.word("sheet-inside"),
        },
    })
}

impl Scene<'_> {
    fn said(&self) -> Option<Said> {
        if let Some((session, at)) = self.pack.key_message(self.edition) {
            let front = &session.text.front;
            let span = front.key_message_spans.get(at).copied().unwrap_or(front.span);
            let text = self.letters.set(&front.key_messages[at], Face::Text, &Place::Span(span));
            let title = self.letters.set(&front.title, Face::Text, &Place::Span(front.span));
            return Some(self.said_in(&session.text.lang, text, Some(title)));
        }
        let Some(Message::Own(words)) = &self.pack.config.sheet.message else { return None };
        let (lang, text) = words.pick(&self.edition.chain)?;
        Some(self.said_in(lang, self.own(text), None))
    }

    fn said_in(&self, lang: &Lang, text: String, session: Option<String>) -> Said {
        let name = self.config.languages.get(lang).map_or(lang.as_str(), |language| language.name.as_str());
        let is_fallback = *lang != self.edition.lang;
        let fallback = is_fallback.then(|| self.word_with("fallback-notice", "language", name));
        Said { text, tongue: self.tongue(lang), fallback, session }
    }

    /// Numbers for danger by number and name, with the countries that have them. Whether a call is free is known of some
    /// countries only, so nothing is said about it here.
    fn numbers(&self) -> Vec<Number> {
        let mut numbers: Vec<Number> = Vec::new();
        for centre in self.edition.centres.iter().filter(|centre| centre.emergency) {
            let name = self.letters.set(centre.name.text(&self.edition.chain), Face::Text, &Place::Span(centre.span));
            let country = self.country_name(&centre.country);
            for phone in &centre.phones {
                match numbers.iter_mut().find(|known| known.digits == phone.number && known.name == name) {
                    Some(known) if known.countries.contains(&country) => {}
                    Some(known) => known.countries.push(country.clone()),
                    None => {
                        let digits = phone.number.clone();
                        numbers.push(Number { digits, name: name.clone(), countries: vec![country.clone()] });
                    }
                }
            }
        }
        numbers
    }

    /// The session of the message, or the first page of the edition.
    fn online(&self) -> Option<Online> {
        let site = self.config.book.site_url.as_deref()?;
        let page = match self.pack.key_message(self.edition) {
            Some((session, _)) => format!("{}/{}.html", session.module, session.id),
            None => "index.html".to_owned(),
        };
        let address = format!("{site}/{}/{page}", self.edition.folder());
        let (modules, path) = qr::path(&address)?;
        let qr = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{modules}" height="{modules}" viewBox="0 0 {modules} {modules}"><rect width="{modules}" height="{modules}" fill="#ffffff"/><path d="{path}" stroke="#000000" fill="none"/></svg>"##
        );
        let alt = self.words.with(&self.edition.chain, "qr-alt", &[("address", Value::Text(&address))]);
        Some(Online { qr, alt: self.own(&alt), address })
    }

    /// The name that all centres of the country share; otherwise what they are.
    fn centre_name(&self) -> String {
        let is_own = |centre: &&Centre| centre.kind == CentreKind::Centre && centre.country == self.edition.country;
        let mut own = self.edition.centres.iter().map(AsRef::as_ref).filter(is_own);
        match own.next() {
            Some(first) if own.all(|other| other.name == first.name) => {
                self.letters.set(first.name.text(&self.edition.chain), Face::Text, &Place::Span(first.span))
            }
            _ => self.word("kind-centre"),
        }
    }

    /// The book's own language is the one that the four countries and Russia have in common.
    fn phrase(&self, key: &str) -> Phrase {
        let common = &self.config.book.language;
        let spoken = (*common != self.edition.lang).then(|| {
            let words = self.words.text(std::slice::from_ref(common), key);
            self.letters.set(&words, Face::Text, &Place::File(format!("locales/{common}.ftl")))
        });
        Phrase { own: self.word(key), spoken, tongue: self.tongue(common) }
    }
}
