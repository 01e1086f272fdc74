//! The house keeps its order: which crate is named where.

use std::fs;
use std::path::Path;

/// A crate's name in code, and the only places that may say it.
const NAMED_ONLY_IN: &[(&str, &[&str])] = &[
    ("pulldown_cmark::", &["src/load/markdown/"]),
    ("serde_saphyr::", &["src/load/yaml.rs"]),
    ("toml::de", &["src/load/toml.rs"]),
    ("toml::Value", &["src/load/toml.rs"]),
    ("scraper::", &["src/inspect/page/", "src/render/share/epub/xhtml.rs", "src/render/share/kolibri.rs"]),
    ("ego_tree::", &["src/inspect/page/", "src/render/share/epub/xhtml.rs", "src/render/share/kolibri.rs"]),
    ("tera::", &["src/render/html/"]),
    ("fontcull_klippa::", &["src/render/share/subset.rs"]),
    ("brotli::", &["src/render/share/woff2.rs"]),
    ("qrcode::", &["src/render/qr.rs"]),
    ("use typst::", &["src/render/pdf/"]),
    ("annotate_snippets::", &["src/report/human.rs", "src/report/pairs.rs"]),
    ("quick_junit::", &["src/report/junit.rs"]),
    ("globset::", &["src/load/config.rs", "src/check/levels.rs"]),
    ("fluent_syntax::", &["src/load/strings.rs"]),
    ("similar::", &["src/cmd/lint/mended.rs", "src/model/translation/stale.rs", "src/release/change.rs"]),
    ("minifier::", &["src/render/html/small.rs"]),
    ("minisign::", &["src/release/key.rs"]),
    ("resvg::", &["src/render/raster.rs"]),
    ("csv::", &["src/results/", "src/print_run/"]),
    (
        "rust_xlsxwriter::",
        &["src/spreadsheet.rs", "src/results/spreadsheet.rs", "src/render/data/", "src/render/forms/workbook/"],
    ),
    ("imagesize::", &["src/rules/links/picture_dots.rs"]),
    ("unicode_names2::", &["src/report/letters.rs"]),
    ("zip::", &["src/archive.rs", "src/publish/tree/zipped.rs"]),
    ("quick_xml::", &["src/release/feed.rs", "src/render/share/epub/"]),
    ("unicode_normalization::", &["src/rules/glyph/letters/clusters.rs", "src/render/search/fold.rs"]),
    ("std::fs", &["src/load/", "src/publish/", "src/cmd/", "src/render/pdf/cli.rs", "src/render/share/zim.rs"]),
];

#[test]
fn each_crate_is_named_in_its_place_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut strays = Vec::new();
    let mut files = 0;
    for entry in walkdir::WalkDir::new(root.join("src")).sort_by_file_name() {
        let entry = entry.expect("the sources can be walked");
        let path = entry.path().strip_prefix(root).expect("sources lie in the project").to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") {
            continue;
        }
        files += 1;
        let text = fs::read_to_string(entry.path()).expect("the source can be read");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (name, places) in NAMED_ONLY_IN {
            let used = code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(name));
            if used && !places.iter().any(|place| path.starts_with(place)) {
                strays.push(format!("{path} names {name}"));
            }
        }
    }
    assert!(files > 40, "the sources are found");
    assert!(strays.is_empty(), "{strays:#?}");
}

/// `UPDATE_REPORTS=1 cargo test` writes it anew.
#[test]
fn the_reference_of_rules_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let reference = rahnamo::report::reference::markdown(&rahnamo::rules::all().collect::<Vec<_>>());
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::write(&path, &reference).expect("the reference can be written");
    }
    let written = fs::read_to_string(&path).expect("docs/rules.md is there");
    assert!(written == reference, "docs/rules.md is not what `rahnamo rules --markdown` prints");
}
