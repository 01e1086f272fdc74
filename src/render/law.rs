//! What is said about a law, in the words of an edition: the same sentences on pages and in packs. How they look is decided
//! there.

use crate::model::config::Config;
use crate::model::date::Date;
use crate::model::law::{Force, Law};
use crate::model::localized::Lang;
use crate::words::{Value, Words};

/// What the sentences depend on.
#[derive(Clone, Copy)]
pub(crate) struct Speaker<'a> {
    pub(crate) config: &'a Config,
    pub(crate) words: &'a Words,
    /// Languages of the edition.
    pub(crate) chain: &'a [Lang],
    /// Day of what is said, see [`crate::model::law::said_since`].
    pub(crate) day: Date,
}

/// Everything that is said about one law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// What the law is on the day of the edition.
    pub(crate) force: Force,
    /// Act and provision, each with its language.
    pub(crate) title: Vec<(Lang, String)>,
    /// Name of the country, or that it is a treaty.
    pub(crate) jurisdiction: Option<String>,
    /// "Not in force yet. Will apply from …"; for a law with a first day.
    pub(crate) future: Option<String>,
    /// "In force from …; last day: …"; for a law with a first or last day.
    pub(crate) current: Option<String>,
    /// "No longer in force. Last day: …"; for a law with a last day.
    pub(crate) past: Option<String>,
    /// "adopted: …"
    pub(crate) adopted: Option<String>,
    /// When and by whom it was checked, or that nobody has.
    pub(crate) checked: String,
    /// "check again by …"; for a law with a day of review.
    pub(crate) review: Option<String>,
    /// "The check was due by …"; for a law with a day of review.
    pub(crate) overdue: Option<String>,
    /// Whether that day has gone by on the day of the edition.
    pub(crate) is_overdue: bool,
}

impl Said {
    /// The sentence about its force on the day of the edition; nothing for a law without dates.
    pub(crate) fn now(&self) -> Option<&str> {
        match self.force {
            Force::Future => self.future.as_deref(),
            Force::Current => self.current.as_deref(),
            Force::Past => self.past.as_deref(),
        }
    }

    /// "check again by …", as long as that day is to come and the law applies.
    pub(crate) fn review_ahead(&self) -> Option<&str> {
        self.review.as_deref().filter(|_| !self.is_overdue && self.force != Force::Past)
    }

    /// That the day of review has gone by, when it has.
    pub(crate) fn late(&self) -> Option<&str> {
        self.overdue.as_deref().filter(|_| self.is_overdue)
    }
}

impl Speaker<'_> {
    /// Says it.
    pub(crate) fn say(&self, law: &Law) -> Said {
        let last_day = law.until.map(|day| self.on("law-last-day", day));
        let title = [&law.act, &law.provision].into_iter().filter_map(|texts| texts.pick(self.chain));
        Said {
            force: law.on(self.day),
            title: title.map(|(lang, text)| (lang.clone(), text.to_owned())).collect(),
            jurisdiction: self.jurisdiction(law),
            future: law.from.map(|day| and(self.on("law-future", day), last_day.as_deref())),
            current: match (law.from, law.until) {
                (None, None) => None,
                (Some(day), _) => Some(and(self.on("law-from", day), last_day.as_deref())),
                (None, Some(_)) => Some(and(self.words.text(self.chain, "law-in-force"), last_day.as_deref())),
            },
            past: law.until.map(|day| self.on("law-past", day)),
            adopted: law.adopted.map(|day| self.on("law-adopted", day)),
            checked: self.checked(law),
            review: law.review_by.map(|day| self.on("law-review", day)),
            overdue: law.review_by.map(|day| self.on("law-overdue", day)),
            is_overdue: law.is_overdue(self.day),
        }
    }

    /// The string `key` with a date in words.
    pub(crate) fn on(&self, key: &str, day: Date) -> String {
        let day = self.words.date(self.chain, day);
        self.words.with(self.chain, key, &[("date", Value::Text(&day))])
    }

    fn checked(&self, law: &Law) -> String {
        match (law.verified_on, &law.verified_by) {
            (Some(day), Some(role)) => {
                let day = self.words.date(self.chain, day);
                self.words.with(self.chain, "law-checked", &[("date", Value::Text(&day)), ("role", Value::Text(role))])
            }
            // Who has checked it is asked for by a rule; the day is said all the same.
            (Some(day), None) => self.on("verified-on", day),
            (None, _) => self.words.text(self.chain, "law-unverified"),
        }
    }

    fn jurisdiction(&self, law: &Law) -> Option<String> {
        let code = law.jurisdiction.as_ref()?;
        let country = self.config.countries.get(code).map(|country| country.name.text(self.chain).to_owned());
        let treaty = || if code.as_str().len() > 2 { self.words.text(self.chain, "law-treaty") } else { code.to_string() };
        Some(country.filter(|name| !name.is_empty()).unwrap_or_else(treaty))
    }
}

fn and(first: String, second: Option<&str>) -> String {
    match second {
        Some(second) => format!("{first}; {second}"),
        None => first,
    }
}
