//! Flags of `rahnamo questions`.

use clap::{Args, Subcommand};

use super::BookDir;

/// `rahnamo questions`
#[derive(Debug, Subcommand)]
pub enum Questions {
    /// Record what the questions of tests mean now: later changes of what is right are told.
    #[command(
        long_about = "Records what the questions of tests mean now: kind, answers, what is right, how many must be named, indicator, \
words, and the facts and laws behind them. `rahnamo lint` tells later changes, because results are counted under the id of a question."
    )]
    #[command(after_help = "Examples: one question, those of a module, all of the book:\n  \
rahnamo questions accept legal/ban-when\n  rahnamo questions accept legal\n  rahnamo questions accept --all")]
    Accept(AcceptQuestions),
}

/// `rahnamo questions accept`
#[derive(Debug, Args)]
pub struct AcceptQuestions {
    /// A question such as `legal/ban-when`, or a module.
    #[arg(value_name = "QUESTION", required_unless_present = "all", conflicts_with = "all")]
    pub question: Option<String>,
    /// Every question of a test in the book.
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub book: BookDir,
}
