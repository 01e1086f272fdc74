//! Time to read, score and count 100,000 rows.
//!
//! `cargo bench --bench results` prints it; `-- --smoke` takes 100 rows to see that the bench works.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use rahnamo::load;
use rahnamo::model::localized::Lang;
use rahnamo::results::{self, Input, key::Key};

fn main() {
    let is_smoke = std::env::args().any(|argument| argument == "--smoke");
    let (rows, runs) = if is_smoke { (100, 1) } else { (100_000, 5) };
    let (sources, _) = load::load(Path::new(env!("CARGO_MANIFEST_DIR")), &[]).expect("the book of the project is read");
    let key = Key::new(&sources.modules["legal"], &[Lang::new("ru")]);
    let items = &key.items[..key.items.len().min(10)];
    let mut table = "stage,country,site,sex,age,participant_code".to_owned();
    for item in items {
        table.extend([",", &item.id]);
    }
    for row in 0..rows {
        let stage = ["pre", "post"][row % 2];
        write!(table, "\n{stage},TJ,Site {},{},{},P{}", row % 23, ["f", "m"][row / 2 % 2], 15 + row % 60, row / 2)
            .expect("a string takes everything");
        for (at, item) in items.iter().enumerate() {
            table.extend([",", &item.answers[(row + at) % item.answers.len()]]);
        }
    }
    let input = Input { name: "generated", bytes: table.as_bytes() };
    let mut seconds: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            let report = results::results(&key, &[input], None);
            assert_eq!((report.counted, report.troubles.len()), (rows, 0), "every row is counted");
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    println!("{rows} rows, {} questions, median of {runs} runs: {:.3} s", items.len(), seconds[runs / 2]);
}
