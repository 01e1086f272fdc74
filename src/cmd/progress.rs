//! In: the steps of a run. Out: a bar on a terminal, or nothing. Bars go to stderr, so that stdout stays clean.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rahnamo::progress::Progress;

/// Whether somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A person at a terminal.
    Person,
    /// A log, another programme, or a person who asked for silence.
    Nobody,
}

impl Audience {
    /// A terminal on stderr, unless `CI` says that a machine reads it.
    pub fn of_stderr() -> Self {
        let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        if std::io::stderr().is_terminal() && !is_ci { Self::Person } else { Self::Nobody }
    }
}

/// One bar that each stage takes over.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar for `audience`.
    pub fn new(audience: Audience) -> Self {
        let target = match audience {
            Audience::Person => ProgressDrawTarget::stderr(),
            Audience::Nobody => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        // The template is a constant: only a mistake in it could fail, and then the plain bar of the library will do.
        if let Ok(style) = ProgressStyle::with_template("{msg:>12} [{bar:40}] {pos}/{len} {elapsed}") {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar }
    }
}

impl Progress for Bar {
    fn stage(&self, name: &str, total: usize) {
        self.bar.reset();
        self.bar.set_length(total as u64);
        self.bar.set_message(name.to_owned());
        self.bar.enable_steady_tick(Duration::from_millis(200));
    }

    fn step(&self) {
        self.bar.inc(1);
    }

    fn done(&self) {
        self.bar.disable_steady_tick();
        self.bar.finish_and_clear();
    }
}
