//! The words and numbers of a report in the language of its readers.

use super::Dimension;
use super::report::{Cell, Hidden, Line, LineGroup, Measure, Report};
use crate::model::fact::Decimal;
use crate::model::localized::Lang;
use crate::model::number::NumberSigns;
use crate::model::orthography::Orthography;
use crate::words::{Value, Words};

/// Words for one report.
pub struct Labels<'a> {
    /// All strings.
    pub words: &'a Words,
    /// Language and fallbacks.
    pub chain: &'a [Lang],
    /// How numbers are written.
    pub signs: NumberSigns,
}

impl<'a> Labels<'a> {
    /// Words in the first language of `chain`, whose tag is `tag`.
    #[must_use]
    pub fn new(words: &'a Words, chain: &'a [Lang], tag: &str) -> Self {
        Self { words, chain, signs: NumberSigns::of(Orthography::of(tag)) }
    }

    /// The string `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(self.chain, key)
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, count: impl std::fmt::Display) -> String {
        self.decimal(&count.to_string())
    }

    fn decimal(&self, number: &str) -> String {
        let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("−", digits));
        Decimal::parse(digits).map_or_else(|| number.to_owned(), |decimal| format!("{sign}{}", self.signs.write(&decimal)))
    }

    /// A share as per cent with one digit behind the point.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.decimal(&format!("{:.1}", share * 100.0))
    }

    /// A difference with its sign.
    #[must_use]
    pub fn points(&self, line: &Line) -> String {
        let Some(points) = line.points() else { return "–".into() };
        let text = format!("{points:.1}");
        match text.as_str() {
            "-0.0" | "0.0" => self.decimal("0.0"),
            negative if negative.starts_with('-') => self.decimal(negative),
            positive => format!("+{}", self.decimal(positive)),
        }
    }

    /// How many people.
    #[must_use]
    pub fn people(&self, cell: Cell) -> String {
        match cell {
            Cell::Nobody => "0".into(),
            Cell::Hidden(Hidden::Few) => "<5".into(),
            Cell::Hidden(Hidden::Protecting) => "×".into(),
            Cell::Shown { n, .. } => self.count(n),
        }
    }

    /// The share, or a dash.
    #[must_use]
    pub fn share(&self, cell: Cell) -> String {
        cell.share().map_or_else(|| "–".into(), |share| self.percent(share))
    }

    /// The interval, or nothing.
    #[must_use]
    pub fn interval(&self, cell: Cell) -> String {
        cell.interval().map_or_else(String::new, |(low, high)| format!("{}–{}", self.percent(low), self.percent(high)))
    }

    /// What a measure is called.
    #[must_use]
    pub fn measure(&self, measure: &Measure) -> String {
        match measure.needed {
            Some(_) => self.words.with(self.chain, "results-indicator", &[("name", Value::Text(&measure.id))]),
            None => measure.text.clone(),
        }
    }

    /// When a person counts for an indicator.
    #[must_use]
    pub fn rule(&self, measure: &Measure) -> Option<String> {
        let (needed, of) = measure.needed?;
        Some(self.words.with(self.chain, "results-rule", &[("number", Value::Number(needed)), ("total", Value::Number(of))]))
    }

    /// How many rows were counted.
    #[must_use]
    pub fn counted(&self, report: &Report) -> String {
        let (counted, rows) = (self.count(report.counted), self.count(report.rows));
        self.words.with(self.chain, "results-counted", &[("number", Value::Text(&counted)), ("total", Value::Text(&rows))])
    }

    /// What a breakdown is by.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> String {
        self.text(&format!("results-by-{}", dimension.word()))
    }

    /// The people of a line.
    #[must_use]
    pub fn group(&self, group: &LineGroup) -> String {
        match group {
            LineGroup::All => self.text("results-all"),
            LineGroup::Paired => self.text("results-paired"),
            LineGroup::Of { dimension, within, name } => {
                let own = match (dimension, name.as_str()) {
                    (_, "") => self.text("results-not-stated"),
                    (Dimension::Sex, sex) => self.text(&format!("results-sex-{sex}")),
                    (Dimension::Age, band) => band.replace('-', "–"),
                    (_, name) => name.to_owned(),
                };
                if within.is_empty() { own } else { format!("{own} ({within})") }
            }
        }
    }

    /// Headings of the columns of numbers.
    #[must_use]
    pub fn headings(&self) -> [String; 7] {
        let stage = |key: &str| {
            let stage = self.text(key);
            [stage.clone() + ", n", stage + ", %"]
        };
        let interval = self.text("results-interval");
        let [[before_n, before], [after_n, after]] = [stage("results-before"), stage("results-after")];
        [before_n, before, interval.clone(), after_n, after, interval, self.text("results-points")]
    }

    /// The numbers of a line, below [`Self::headings`].
    #[must_use]
    pub fn numbers(&self, line: &Line) -> [String; 7] {
        let (before, after) = (line.before, line.after);
        [
            self.people(before),
            self.share(before),
            self.interval(before),
            self.people(after),
            self.share(after),
            self.interval(after),
            self.points(line),
        ]
    }
}
