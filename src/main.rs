//! The programme: parse, run, print, exit code. 0: done; 1: findings that authors must mend; 2: the machine could not.

mod cli;
mod cmd;

use std::process::ExitCode;

use clap::Parser;
use rahnamo::report::human;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match cmd::run(arguments.command) {
        Ok(verdict) => verdict.into(),
        Err(error) => {
            anstream::eprint!("{}", human::error(&error));
            ExitCode::from(2)
        }
    }
}
