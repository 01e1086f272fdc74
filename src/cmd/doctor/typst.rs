//! In: the `typst` that was asked for, or the search path. Out: lines about the two engines that can set packs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rahnamo::render::pdf::engine::SUPPORTED;

use super::{Row, State};

/// What `Cargo.toml` pins the built-in compiler to.
const BUILT_IN: &str = "0.15.1";
const DOWNLOAD: &str = "https://github.com/typst/typst/releases";

/// The programme and the compiler inside this binary. At least one must be good for packs to be made.
pub fn rows(asked: Option<&Path>) -> Vec<Row> {
    vec![programme(asked), built_in()]
}

fn built_in() -> Row {
    if cfg!(feature = "embedded-typst") {
        Row::new("typst built in", State::Good, BUILT_IN)
    } else {
        Row::new("typst built in", State::Optional, "this rahnamo was made without it")
            .help("build rahnamo with its default features")
    }
}

fn programme(asked: Option<&Path>) -> Row {
    let name = "typst programme";
    let Some(path) = asked.map(Path::to_owned).or_else(on_search_path) else {
        return Row::new(name, State::Optional, "not found on this computer").help(get_it());
    };
    match version(&path) {
        None => Row::new(name, State::Missing, format!("{} does not run", path.display())).help(get_it()),
        Some(version) if is_supported(&version) => Row::new(name, State::Good, format!("{version} ({})", path.display())),
        Some(version) => {
            let detail = format!("{version} ({}), which is not supported", path.display());
            Row::new(name, State::Optional, detail).help(get_it())
        }
    }
}

fn get_it() -> String {
    let without = if cfg!(feature = "embedded-typst") { "the one built in sets the packs; " } else { "" };
    format!("{without}to use another, get version {SUPPORTED} from {DOWNLOAD} and name it with `--typst`")
}

fn on_search_path() -> Option<PathBuf> {
    let file = format!("typst{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// Asks the programme itself: `typst 0.15.1 (a1b2c3d4)`.
fn version(path: &Path) -> Option<String> {
    let output = Command::new(path).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = text.strip_prefix("typst ")?.split_whitespace().next()?;
    output.status.success().then(|| version.to_owned())
}

fn is_supported(version: &str) -> bool {
    version.strip_prefix(SUPPORTED).is_some_and(|rest| rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::is_supported;

    #[test]
    fn one_release_is_supported() {
        assert!(is_supported("0.15.0") && is_supported("0.15.1"));
        assert!(!is_supported("0.14.2") && !is_supported("0.150.1") && !is_supported("0.16.0"));
    }
}
