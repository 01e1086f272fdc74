//! `rahnamo verify`: one line for each thing that is not as it was published, then one for the whole.

use std::fs;
use std::path::Path;

use rahnamo::model::error::Error;
use rahnamo::publish::tree::Tree;
use rahnamo::release::verify::{Verified, verify};
use rahnamo::report::human::plural;

use super::{Verdict, say, shown};
use crate::cli::Verify;

/// Checks a folder or an archive.
pub fn run(arguments: &Verify) -> Result<Verdict, Error> {
    let tree = Tree::open(&arguments.tree)?;
    let public = arguments.pubkey.as_deref().map(|path| fs::read_to_string(path).map_err(Error::io("read", path)));
    let public = public.transpose()?;
    let installed = arguments.over.as_deref().map(Tree::open).transpose()?;
    let verified = verify(&tree, public.as_deref(), installed.as_ref())?;
    for fault in &verified.faults {
        say(&fault.to_string())?;
    }
    say(&last_line(&verified, &arguments.tree, public.is_some()))?;
    Ok(if verified.faults.is_empty() { Verdict::Good } else { Verdict::Findings })
}

fn last_line(verified: &Verified, tree: &Path, has_key: bool) -> String {
    let Verified { comment, files, faults, is_update } = verified;
    let tree = shown(tree);
    if !faults.is_empty() {
        return format!("{tree}: {}; do not hand it out", plural(faults.len(), "fault"));
    }
    let what = if *is_update { "an update of" } else { "whole:" };
    let comment = comment.as_deref().unwrap_or_default();
    let signed = if has_key { "signed" } else { "says of itself, its signature not checked (`--pubkey FILE`)" };
    format!("{tree}: {what} {}; {signed}: {comment}", plural(*files, "file"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rahnamo::release::verify::Fault;

    #[test]
    fn last_line_says_how_far_it_was_checked() {
        let sound = Verified { comment: Some("edition=2026-11".into()), files: 2, faults: Vec::new(), is_update: false };
        assert_eq!(last_line(&sound, Path::new("out"), true), "out: whole: 2 files; signed: edition=2026-11");
        let faulty = Verified { faults: vec![Fault::Missing("a".into())], ..sound };
        assert_eq!(last_line(&faulty, Path::new("out"), true), "out: 1 fault; do not hand it out");
    }
}
