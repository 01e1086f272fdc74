//! The report as a table for a terminal.

use super::labels::Labels;
use super::report::{LineGroup, Report};
use super::suppress::LEAST;
use crate::words::Value;

/// Words of a group that are longer are cut.
const WIDEST: usize = 40;

/// The whole table, without colours.
#[must_use]
pub fn table(report: &Report, labels: &Labels<'_>) -> String {
    let mut text = format!("{} ({})\n{}\n", report.title, report.module, labels.counted(report));
    let mut rows: Vec<[String; 8]> = Vec::new();
    let mut notes = Vec::new();
    for measure in &report.measures {
        rows.push(std::array::from_fn(|_| String::new()));
        let rule = labels.rule(measure).map_or_else(String::new, |rule| format!("\n{rule}"));
        let id = if measure.needed.is_some() { String::new() } else { format!("{}: ", measure.id) };
        notes.push((rows.len(), format!("{id}{}{rule}", plain(&labels.measure(measure)))));
        for line in &measure.lines {
            let indent = if matches!(line.group, LineGroup::Of { .. }) { "  " } else { "" };
            rows.push(row(format!("{indent}{}", cut(&plain(&labels.group(&line.group)))), labels.numbers(line)));
        }
    }
    rows.insert(0, row(String::new(), labels.headings()));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 8] = std::array::from_fn(width);
    let mut notes = notes.into_iter().peekable();
    for (at, cells) in rows.iter().enumerate() {
        if let Some((_, note)) = notes.next_if(|(place, _)| *place == at) {
            text.push('\n');
            text.push_str(&note);
            text.push('\n');
            continue;
        }
        let cells = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            let room = " ".repeat(width - cell.chars().count());
            if column == 0 { format!("{cell}{room}") } else { format!("{room}{cell}") }
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let least = [("number", Value::Number(LEAST))];
    text + "\n" + &labels.words.with(labels.chain, "results-hidden", &least) + "\n"
}

fn row(first: String, numbers: [String; 7]) -> [String; 8] {
    let mut cells = std::iter::once(first).chain(numbers);
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

/// Without characters that a terminal would obey.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

fn cut(text: &str) -> String {
    if text.chars().count() <= WIDEST { text.to_owned() } else { text.chars().take(WIDEST - 1).chain(['…']).collect() }
}
