//! The house keeps its order: which crate is named where.

use std::fs;
use std::path::Path;

/// A crate's name in code, and the only places that may say it.
const NAMED_ONLY_IN: [(&str, &[&str]); 9] = [
    ("pulldown_cmark::", &["src/load/markdown/"]),
    ("serde_saphyr::", &["src/load/yaml.rs"]),
    ("toml::de", &["src/load/toml.rs"]),
    ("toml::Value", &["src/load/toml.rs"]),
    ("scraper::", &["src/inspect/page/"]),
    ("ego_tree::", &["src/inspect/page/"]),
    ("tera::", &["src/render/html/"]),
    ("use typst::", &["src/render/pdf/"]),
    ("std::fs", &["src/load/", "src/publish/", "src/cmd/", "src/render/pdf/cli.rs"]),
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

#[test]
fn the_authors_guide_lists_every_finding() {
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authoring.md")).expect("the guide is there");
    for code in rahnamo::model::codes::ALL {
        let row = format!("| `{}` | `{}` | {} |", code.id, code.name, code.severity.word());
        assert!(guide.contains(&row), "docs/authoring.md lacks the row {row}");
    }
}
