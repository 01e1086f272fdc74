//! One file per command: from parsed arguments to calls of the library and to what is printed. No rules and no rendering here.

mod build;
mod clean;
mod diff;
mod doctor;
mod impact;
mod init;
mod keygen;
mod lint;
mod manual;
mod new;
mod new_file;
mod pack;
mod progress;
mod project;
mod publish;
mod questions;
mod results;
mod rules;
mod standing;
mod translation;
mod verify;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use rahnamo::model::error::Error;

use rahnamo::model::finding::{Finding, Severity};
use rahnamo::report::MessageLang;

use crate::cli::{Command, Law};

/// How a command that could do its work ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing stands against it.
    Good,
    /// The authors have errors to mend.
    Findings,
    /// Some files could not be read or written, and all others were treated.
    Incomplete,
}

impl Verdict {
    fn of(findings: &[Finding]) -> Self {
        let has_errors = findings.iter().any(|finding| finding.severity == Severity::Error);
        if has_errors { Self::Findings } else { Self::Good }
    }
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Good => Self::SUCCESS,
            Verdict::Findings => Self::from(1),
            Verdict::Incomplete => Self::from(2),
        }
    }
}

/// Runs a command.
pub fn run(command: Command, language: MessageLang) -> Result<Verdict, Error> {
    match command {
        Command::Build(arguments) => build::run(arguments, language),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Keygen(arguments) => keygen::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Lint(arguments) => lint::run(&arguments, language),
        Command::Explain(arguments) => rules::explain(&arguments, language),
        Command::Rules(arguments) => rules::list(&arguments, language),
        Command::Impact(arguments) => impact::run(&arguments),
        Command::Law(Law::Status(arguments)) => standing::law(&arguments),
        Command::Status(arguments) => standing::board(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Translation(arguments) => translation::run(&arguments),
        Command::Questions(arguments) => questions::run(&arguments),
        Command::Results(arguments) => results::run(&arguments, language),
        Command::Pack(command) => pack::run(&command, language),
        Command::Clean(arguments) => clean::run(&arguments),
        Command::Doctor(arguments) => doctor::run(&arguments),
        Command::Completions { shell } => manual::completions(shell),
        Command::Man { command } => manual::page(command.as_deref()),
    }
}

/// Work in at most this many threads.
fn limit_threads(jobs: Option<u16>) -> Result<(), Error> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build_global().map_err(|error| Error::Usage {
        message: format!("cannot start {jobs} threads: {error}"),
        help: "try a smaller number after `-j`".into(),
    })
}

/// Prints to stdout what has colours; they are left out where nobody sees them.
fn print(text: &[u8]) -> Result<(), Error> {
    write_to(&mut anstream::stdout().lock(), text)
}

/// Prints to stdout byte for byte: an author's text, or something for a programme to read.
fn print_raw(text: &[u8]) -> Result<(), Error> {
    write_to(&mut io::stdout().lock(), text)
}

/// A reader that has seen enough (`rahnamo man | head`) is no error.
fn write_to(stdout: &mut impl Write, text: &[u8]) -> Result<(), Error> {
    match stdout.write_all(text).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::io("write to", Path::new("stdout"))(error)),
        _ => Ok(()),
    }
}

/// Prints one line to stdout.
fn say(line: &str) -> Result<(), Error> {
    print(format!("{line}\n").as_bytes())
}

/// A path as people name it: from the folder they stand in where that is possible.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let path = path.strip_prefix(&here).unwrap_or(path);
    let path = path.strip_prefix(".").unwrap_or(path);
    if path.as_os_str().is_empty() { ".".into() } else { path.display().to_string() }
}
