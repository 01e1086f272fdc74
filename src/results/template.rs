//! The table for typing in paper tests: a header, and one row that says what each column may hold.

use super::key::Key;

/// The template as CSV. Its second row has no valid stage, so that nobody's results are spoilt when it stays: it is listed.
#[must_use]
pub fn template(key: &Key, country: &str) -> String {
    let country = if country.is_empty() { "TJ | KG | UZ | KZ" } else { country };
    let fields = [
        ("stage", "pre | post"),
        ("country", country),
        ("site", "place"),
        ("sex", "f | m | other"),
        ("age", "25"),
        ("age_band", "0-17 | 18-24 | 25-34 | 35-44 | 45-59 | 60+"),
        ("participant_code", "a code with a digit and never a name"),
        ("lang", "tg"),
    ];
    let mut columns: Vec<(String, String)> = fields.map(|(name, hint)| (name.to_owned(), hint.to_owned())).to_vec();
    columns.extend(key.items.iter().map(|item| (item.id.clone(), item.hint())));
    let (names, hints): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    format!("{}\n{}\n", names.join(","), hints.join(","))
}
