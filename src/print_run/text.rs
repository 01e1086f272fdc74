//! Orders for people at a terminal.

use std::fmt::Write as _;

use super::PrintRun;
use super::labels::Labels;

/// One table for each country.
#[must_use]
pub fn table(runs: &[PrintRun<'_>], labels: &Labels<'_>) -> String {
    runs.iter().map(|run| of_country(run, labels)).collect::<Vec<_>>().join("\n")
}

fn of_country(run: &PrintRun<'_>, labels: &Labels<'_>) -> String {
    let rows: Vec<[String; 8]> =
        std::iter::once(labels.headings(run)).chain(run.lines.iter().map(|line| labels.cells(line))).collect();
    let widths: [usize; 8] = std::array::from_fn(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
    let mut text = format!("{}: {}\n", labels.text("order-title"), labels.country(run));
    for row in &rows {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            let room = " ".repeat(width - cell.chars().count());
            if column < 3 { format!("{cell}{room}") } else { format!("{room}{cell}") }
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    for (name, value) in labels.totals(run) {
        let _ = writeln!(text, "{name}: {value}");
    }
    text
}
