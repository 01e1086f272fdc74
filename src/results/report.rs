//! What is shown of the results, for every format alike. What is hidden is not in here at all.

use serde::Serialize;

use super::trouble::{Trouble, Weight};
use super::wilson;
use crate::report::MessageLang;

/// The results of one module.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Module id.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Rows that were counted.
    pub counted: usize,
    /// Rows with anything in them.
    pub rows: usize,
    /// Indicators first, then questions in the order of the module.
    pub measures: Vec<Measure>,
    /// In the order of files and lines.
    pub troubles: Vec<Trouble>,
}

/// One question or one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Id of the question or name of the indicator.
    pub id: String,
    /// What is asked; empty for an indicator.
    pub text: String,
    /// For an indicator: the right answers that a person needs, of how many.
    pub needed: Option<(u32, u32)>,
    /// All people first, then the same people before and after, then the breakdowns.
    pub lines: Vec<Line>,
}

/// One group of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Broken down by what.
    pub group: LineGroup,
    /// Before the training.
    pub before: Cell,
    /// After it.
    pub after: Cell,
}

/// Which people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineGroup {
    /// All.
    All,
    /// Those with a participant code at both stages.
    Paired,
    /// Those of one group; empty words where nothing is stated.
    Of {
        /// By what.
        dimension: super::Dimension,
        /// Country of a place.
        within: String,
        /// Name or code of the group.
        name: String,
    },
}

/// People of one group at one stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Nobody.
    Nobody,
    /// Not to be shown.
    Hidden(Hidden),
    /// So many, and so many of them right.
    Shown {
        /// People.
        n: u32,
        /// Those who count.
        right: u32,
    },
}

/// Why a cell is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hidden {
    /// Fewer than five people.
    Few,
    /// A small group could be worked out from it.
    Protecting,
}

impl Cell {
    /// Share of those who count, from 0 to 1.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        match self {
            Self::Shown { n, right } if n > 0 => Some(f64::from(right) / f64::from(n)),
            _ => None,
        }
    }

    /// Its 95 % interval.
    #[must_use]
    pub fn interval(self) -> Option<(f64, f64)> {
        match self {
            Self::Shown { n, right } if n > 0 => Some(wilson::interval(right, n)),
            _ => None,
        }
    }
}

impl Line {
    /// Points of per cent from before to after.
    #[must_use]
    pub fn points(&self) -> Option<f64> {
        Some((self.after.share()? - self.before.share()?) * 100.0)
    }
}

impl Report {
    /// Whether anything was left out.
    #[must_use]
    pub fn has_left_out(&self) -> bool {
        self.troubles.iter().any(|trouble| trouble.fault.weight() != Weight::Note)
    }

    /// Leaves only the breakdowns by `dimensions`. What is hidden was decided before, so that two calls tell no more than one.
    pub fn keep(&mut self, dimensions: &[super::Dimension]) {
        for measure in &mut self.measures {
            measure.lines.retain(|line| match &line.group {
                LineGroup::Of { dimension, .. } => dimensions.contains(dimension),
                _ => true,
            });
        }
    }

    /// For programmes. Shares are from 0 to 1.
    #[must_use]
    pub fn json(&self, language: MessageLang) -> String {
        let cell = |cell: Cell| match cell {
            Cell::Nobody => serde_json::json!({ "n": 0 }),
            Cell::Hidden(why) => serde_json::json!({ "hidden": why }),
            Cell::Shown { n, right } => {
                let (low, high) = cell.interval().unzip();
                serde_json::json!({ "n": n, "right": right, "share": cell.share(), "low": low, "high": high })
            }
        };
        let line = |line: &Line| {
            let (by, within, name) = match &line.group {
                LineGroup::All => ("all", "", ""),
                LineGroup::Paired => ("paired", "", ""),
                LineGroup::Of { dimension, within, name } => (dimension.word(), within.as_str(), name.as_str()),
            };
            serde_json::json!({ "by": by, "within": within, "group": name, "before": cell(line.before), "after": cell(line.after), "points": line.points() })
        };
        let measure = |measure: &Measure| {
            let kind = if measure.needed.is_some() { "indicator" } else { "question" };
            let (needed, of) = measure.needed.unzip();
            let lines: Vec<_> = measure.lines.iter().map(line).collect();
            serde_json::json!({ "kind": kind, "id": measure.id, "text": measure.text, "needed": needed, "of": of, "lines": lines })
        };
        let trouble = |trouble: &Trouble| {
            let weight = match trouble.fault.weight() {
                Weight::File => "file-left-out",
                Weight::Row => "row-left-out",
                Weight::Note => "note",
            };
            serde_json::json!({ "file": trouble.name, "line": trouble.line, "result": weight, "reason": trouble.fault.text(language) })
        };
        let all = serde_json::json!({
            "module": self.module, "title": self.title, "rows": self.rows, "counted": self.counted,
            "measures": self.measures.iter().map(measure).collect::<Vec<_>>(),
            "troubles": self.troubles.iter().map(trouble).collect::<Vec<_>>(),
        });
        format!("{all:#}\n")
    }
}
