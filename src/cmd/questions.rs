//! `rahnamo questions`: what questions of tests mean is recorded in `translations.lock`.

use rahnamo::load::nearest;
use rahnamo::model::error::Error;
use rahnamo::model::question_record::{key, now, tested};

use super::translation::Desk;
use super::{Verdict, say};
use crate::cli::{AcceptQuestions, Questions};

/// Runs one of the commands.
pub fn run(arguments: &Questions) -> Result<Verdict, Error> {
    match arguments {
        Questions::Accept(arguments) => accept(arguments),
    }
}

/// Records the questions that were named as they are now.
fn accept(arguments: &AcceptQuestions) -> Result<Verdict, Error> {
    let mut desk = Desk::open(&arguments.book.dir)?;
    let lang = desk.source_lang().clone();
    let (mut lines, mut names, mut records) = (Vec::new(), Vec::new(), Vec::new());
    for (module, question) in tested(&desk.sources) {
        let name = format!("{}/{}", module.id, question.id);
        if arguments.question.as_ref().is_none_or(|wanted| *wanted == name || *wanted == module.id) {
            let (key, now) = (key(module, question), now(module, question, &desk.sources));
            let known = desk.lock.get(&key, &lang).is_some_and(|known| known.agrees(&now));
            lines.push(format!("{} {name}", if known { "unchanged" } else { "accepted" }));
            records.push((key, now));
        }
        names.push(name);
    }
    if lines.is_empty() {
        return Err(none(arguments.question.as_deref(), &names));
    }
    for (key, now) in records {
        desk.lock.set(&key, &lang, now);
    }
    desk.save()?;
    lines.iter().try_for_each(|line| say(line))?;
    Ok(Verdict::Good)
}

fn none(wanted: Option<&str>, names: &[String]) -> Error {
    let near = wanted.and_then(|wanted| nearest(wanted, names.iter().map(String::as_str)));
    Error::Usage {
        message: wanted
            .map_or_else(|| "no test of the book asks a question".into(), |wanted| format!("no test asks a question `{wanted}`")),
        help: near.map_or_else(
            || "name it after its module and its id, such as `legal/ban-when`; tests ask those with `use: [pre, post]`".into(),
            |near| format!("did you mean `{near}`?"),
        ),
    }
}
