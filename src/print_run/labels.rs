//! The words of an order in one language.

use super::{Line, PrintRun};
use crate::model::config::Config;
use crate::model::fact::Decimal;
use crate::model::localized::Lang;
use crate::model::number::NumberSigns;
use crate::model::orthography::Orthography;
use crate::words::Words;

/// In place of a number that nobody has given.
const BLANK: &str = "–";

/// Words for orders.
pub struct Labels<'a> {
    words: &'a Words,
    config: &'a Config,
    /// Language and fallbacks.
    pub chain: Vec<Lang>,
    signs: NumberSigns,
}

impl<'a> Labels<'a> {
    /// Words in `lang`.
    #[must_use]
    pub fn new(words: &'a Words, config: &'a Config, lang: &Lang) -> Self {
        let signs = NumberSigns::of(Orthography::of(config.tag(lang)));
        Self { words, config, chain: config.chain(lang), signs }
    }

    /// The string `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(&self.chain, key)
    }

    /// Name of the country.
    #[must_use]
    pub fn country(&self, run: &PrintRun<'_>) -> String {
        let country = self.config.countries.get(run.country);
        country.map_or_else(String::new, |country| country.name.text(&self.chain).to_owned())
    }

    /// Above the columns: pack, language, paper, pages, sheets of one, copies, sheets, cost in the country's currency.
    #[must_use]
    pub fn headings(&self, run: &PrintRun<'_>) -> [String; 8] {
        let keys = ["pack", "language", "paper", "pages", "sheets-of-one", "copies", "sheets", "cost"];
        let mut headings = keys.map(|key| self.text(&format!("order-{key}")));
        if let Some(prices) = run.prices {
            headings[7] = format!("{}, {}", headings[7], prices.currency);
        }
        headings
    }

    /// The columns of a line.
    #[must_use]
    pub fn cells(&self, line: &Line<'_>) -> [String; 8] {
        let sides = self.text(if line.is_duplex { "order-both-sides" } else { "order-one-side" });
        let language =
            self.config.languages.get(line.lang).map_or_else(|| line.lang.to_string(), |language| language.name.clone());
        [
            line.title.clone(),
            language,
            format!("{}, {sides}", line.paper.word().to_uppercase()),
            self.count(line.pages as u64),
            self.count(line.sheets_of_one() as u64),
            self.known(line.copies.map(u64::from)),
            self.known(line.sheets()),
            self.money(line.cost().as_ref()),
        ]
    }

    /// What is summed up below the columns: sheets of each paper, and the cost of all.
    #[must_use]
    pub fn totals(&self, run: &PrintRun<'_>) -> Vec<(String, String)> {
        let sheets = run
            .sheets()
            .into_iter()
            .map(|(paper, count)| (format!("{}, {}", self.text("order-sheets"), paper.word().to_uppercase()), self.count(count)));
        let cost = run
            .cost()
            .zip(run.prices)
            .map(|(cost, prices)| (self.text("order-cost"), format!("{} {}", self.signs.write(&cost), prices.currency)));
        sheets.chain(cost).collect()
    }

    fn count(&self, count: u64) -> String {
        self.signs.write(&Decimal { whole: count.to_string(), fraction: String::new() })
    }

    fn known(&self, count: Option<u64>) -> String {
        count.map_or_else(|| BLANK.to_owned(), |count| self.count(count))
    }

    fn money(&self, amount: Option<&Decimal>) -> String {
        amount.map_or_else(|| BLANK.to_owned(), |amount| self.signs.write(amount))
    }
}
