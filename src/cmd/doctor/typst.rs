//! In: the `typst` that was asked for, or the search path. Out: lines about the two engines that can set packs.

use std::path::Path;

use rahnamo::model::error::Error;
use rahnamo::render::pdf::engine::{SUPPORTED, built_in_version, cli_version};

use super::{Row, State};

const DOWNLOAD: &str = "https://github.com/typst/typst/releases";

/// The programme and the compiler inside this binary. At least one must be good for packs to be made.
pub fn rows(asked: Option<&Path>) -> Vec<Row> {
    vec![programme(asked), built_in()]
}

fn built_in() -> Row {
    match built_in_version() {
        Some(version) => Row::new("typst built in", State::Good, version),
        None => Row::new("typst built in", State::Optional, "this rahnamo was made without it")
            .help("build rahnamo with its default features"),
    }
}

/// A programme that was named must work; that there is none on the search path is no fault.
fn programme(asked: Option<&Path>) -> Row {
    let name = "typst programme";
    match cli_version(asked) {
        Ok(version) => Row::new(name, State::Good, version),
        Err(Error::Tool { message, .. }) => {
            let state = if asked.is_some() { State::Missing } else { State::Optional };
            Row::new(name, state, message).help(get_it())
        }
        Err(error) => Row::new(name, State::Missing, error.to_string()),
    }
}

fn get_it() -> String {
    let without = if built_in_version().is_some() { "the one built in sets the packs; " } else { "" };
    format!("{without}to use another, get version {SUPPORTED} from {DOWNLOAD} and name it with `--typst`")
}
