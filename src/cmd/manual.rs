//! `rahnamo completions` and `rahnamo man`: both are made from the definition of the command line.

use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use rahnamo::model::error::Error;

use super::{Verdict, print};
use crate::cli::Arguments;

/// Prints the completion script of `shell`.
pub fn completions(shell: Shell) -> Result<Verdict, Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), env!("CARGO_PKG_NAME"), &mut script);
    print(&script).map(|()| Verdict::Good)
}

/// Prints the manual page of `name`, or of the whole.
pub fn page(name: Option<&str>) -> Result<Verdict, Error> {
    let mut command = Arguments::command();
    command.build();
    if let Some(name) = name {
        command = command.find_subcommand(name).cloned().ok_or_else(|| unknown(name))?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(Error::io("write", Path::new("the manual page")))?;
    print(&page).map(|()| Verdict::Good)
}

fn unknown(name: &str) -> Error {
    Error::Usage { message: format!("there is no command `{name}`"), help: "`rahnamo help` lists the commands".into() }
}
