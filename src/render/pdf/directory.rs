//! Where to turn, for the last pages of a pack: numbers to call in danger as cards, everything else by country, the
//! edition's own country first.

use super::data::{Card, Directory, Group, PhoneLine, Place as Entry};
use super::document::Scene;
use super::letters::Face;
use crate::model::directory::Centre;
use crate::model::finding::Place;
use crate::model::localized::{Country, Localized};

/// The directory of the pack's edition.
pub(super) fn directory(scene: &Scene<'_>) -> Directory {
    let (urgent, others): (Vec<&Centre>, Vec<&Centre>) =
        scene.edition.centres.iter().map(AsRef::as_ref).partition(|centre| centre.emergency && !centre.phones.is_empty());
    Directory { emergency: urgent.into_iter().map(|centre| scene.card(centre)).collect(), groups: groups(scene, &others) }
}

/// Entries by country, in the order in which the edition lists the countries.
fn groups(scene: &Scene<'_>, centres: &[&Centre]) -> Vec<Group> {
    let mut countries: Vec<&Country> = Vec::new();
    for centre in centres {
        if !countries.contains(&&centre.country) {
            countries.push(&centre.country);
        }
    }
    let group = |country: &&Country| Group {
        title: scene.word_with("in-country", "country", &scene.country_name(country)),
        entries: centres.iter().filter(|centre| centre.country == **country).map(|centre| scene.entry(centre)).collect(),
    };
    countries.iter().map(group).collect()
}

impl Scene<'_> {
    pub(super) fn country_name(&self, country: &Country) -> String {
        let name = self.config.countries.get(country).map(|country| country.name.text(&self.edition.chain));
        self.own(name.filter(|name| !name.is_empty()).unwrap_or(country.as_str()))
    }

    fn card(&self, centre: &Centre) -> Card {
        let detail = [Some(self.country_name(&centre.country)), self.of(centre, &centre.hours)];
        Card {
            name: self.of(centre, &centre.name).unwrap_or_default(),
            detail: joined(detail, " · "),
            phones: self.phones(centre),
        }
    }

    fn entry(&self, centre: &Centre) -> Entry {
        let address = joined([self.of(centre, &centre.city), self.of(centre, &centre.address)], ", ");
        let spoken =
            centre.languages.iter().map(|lang| self.config.languages.get(lang).map_or(lang.as_str(), |language| &language.name));
        let spoken = spoken.collect::<Vec<_>>().join(", ");
        Entry {
            name: self.of(centre, &centre.name).unwrap_or_default(),
            kind: self.word(&format!("kind-{}", centre.kind.word())),
            address: filled(address),
            phones: self.phones(centre),
            hours: self.of(centre, &centre.hours),
            languages: filled(self.own(&spoken)),
            verified: match centre.verified_on {
                Some(day) => self.word_with("verified-on", "date", &self.words.date(&self.edition.chain, day)),
                None => self.word("not-verified"),
            },
        }
    }

    fn phones(&self, centre: &Centre) -> Vec<PhoneLine> {
        let line = |phone: &crate::model::directory::Phone| {
            let free = phone.free.then(|| self.word("free-call"));
            PhoneLine { number: phone.number.clone(), note: joined([self.of(centre, &phone.label), free], ", ") }
        };
        centre.phones.iter().map(line).collect()
    }

    /// Words of an entry, absent where it has none.
    fn of(&self, centre: &Centre, words: &Localized) -> Option<String> {
        filled(self.letters.set(words.text(&self.edition.chain), Face::Text, &Place::Span(centre.span)))
    }
}

fn filled(words: String) -> Option<String> {
    Some(words).filter(|words| !words.is_empty())
}

fn joined<const N: usize>(parts: [Option<String>; N], between: &str) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(between)
}
