//! The programme: parse, run, print, exit code. 0: done; 1: findings that authors must mend; 2: the machine could not.

mod cli;
mod cmd;

use std::process::ExitCode;

use rahnamo::caught::is_catching;
use rahnamo::report::human;

fn main() -> ExitCode {
    quieten_caught_panics();
    let arguments = cli::Arguments::of_process();
    let language = arguments.message_lang.into();
    match cmd::run(arguments.command, language) {
        Ok(verdict) => verdict.into(),
        Err(error) => {
            anstream::eprint!("{}", human::error(&error, language));
            ExitCode::from(2)
        }
    }
}

/// What a damaged PDF makes a reader panic on is told as a finding; a damaged picture is left as it is.
fn quieten_caught_panics() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !is_catching() {
            tell(panic);
        }
    }));
}
