//! `rahnamo clean`: removes the output, if it is ours as a whole.

use rahnamo::model::error::Error;
use rahnamo::publish::{self, Destination};

use super::project::Project;
use super::{Verdict, say, shown};
use crate::cli::Clean;

/// Removes the output folder.
pub fn run(arguments: &Clean) -> Result<Verdict, Error> {
    let project = Project::open(&arguments.dir)?;
    let dest = arguments.dest_dir.clone().unwrap_or_else(|| project.output());
    let destination = Destination::new(&dest, &arguments.dir, &project.authored())?;
    let line = if publish::clean(&destination)? { "removed" } else { "nothing to remove:" };
    say(&format!("{line} {}", shown(&dest)))?;
    Ok(Verdict::Good)
}
