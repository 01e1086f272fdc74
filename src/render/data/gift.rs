//! Questions for Moodle in the format GIFT: one file a module and language, with the explanation after the answer. A question is
//! in the file of a language only when all of it is in that language.

use std::fmt::Write as _;

use crate::model::artifact::Artifact;
use crate::model::book::{Edition, EditionModule};
use crate::model::localized::Lang;
use crate::model::question::{Answers, Asked, AskedAnswer, Use};

/// The files of an edition.
pub(super) fn files(edition: &Edition) -> Vec<Artifact> {
    let file = |module: &EditionModule| {
        let text = text(edition, module)?;
        let path = format!("{}/data/{}.gift.txt", edition.folder(), module.id);
        Some(Artifact { path, bytes: text.into_bytes(), origin: format!("{}/questions.yaml", module.id) })
    };
    edition.modules.iter().filter_map(file).collect()
}

fn text(edition: &Edition, module: &EditionModule) -> Option<String> {
    let own = || module.sessions.iter().flat_map(|session| session.questions.iter()).filter(|asked| asked.lang == edition.lang);
    let is_tested = |asked: &&Asked| asked.question.uses.iter().any(|one| *one != Use::Practice);
    // Categories of their own, so that nobody who makes a quiz to practise takes the questions of the test.
    let part = |name: &str, wanted: bool| {
        let questions: Vec<String> =
            own().filter(|asked| is_tested(asked) == wanted).map(|asked| question(module, asked)).collect();
        let category = format!("$CATEGORY: $course$/top/{}/{}/{name}", edition.folder(), module.id);
        (!questions.is_empty()).then(|| format!("{category}\n\n{}", questions.join("\n")))
    };
    let parts: Vec<String> = [part("test", true), part("practice", false)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

fn question(module: &EditionModule, asked: &Asked) -> String {
    let mut text = format!("::{}/{}::[plain]{}{{", module.id, asked.question.id, escaped(&asked.text));
    match &asked.question.answers {
        Answers::TrueFalse { is_true } => text.push_str(if *is_true { "TRUE" } else { "FALSE" }),
        Answers::Single(_) => answers(&mut text, asked, |answer| if answer.is_correct { "=".to_owned() } else { "~".to_owned() }),
        Answers::Multiple(_) => {
            let share = share(asked.answers.iter().filter(|answer| answer.is_correct).count());
            // A wrong answer takes all points away, as in `results`: right are all right answers and no other.
            answers(&mut text, asked, |answer| if answer.is_correct { format!("~%{share}%") } else { "~%-100%".to_owned() });
        }
        // Moodle cannot look for several things in one answer: the trainer reads it, with the list beside it.
        Answers::Recall { .. } => {}
    }
    let after = after(asked);
    if !after.is_empty() {
        let _ = write!(text, "\n####{}", escaped(&after));
    }
    text.push_str("\n}\n");
    text
}

fn answers(text: &mut String, asked: &Asked, sign: impl Fn(&AskedAnswer) -> String) {
    for answer in &asked.answers {
        let _ = write!(text, "\n\t{}{}", sign(answer), escaped(&answer.text));
        if let Some(why) = own(answer.why.as_ref(), &asked.lang) {
            let _ = write!(text, "#{}", escaped(why));
        }
    }
}

/// What is said after the answer: what could be named, and why.
fn after(asked: &Asked) -> String {
    let named = asked.answers.iter().filter(|_| matches!(asked.question.answers, Answers::Recall { .. }));
    let named: Vec<&str> = named.map(|answer| answer.text.as_str()).collect();
    let parts = [named.join("; "), own(asked.explanation.as_ref(), &asked.lang).unwrap_or_default().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Words in the language of the question, so that no question is in two.
fn own<'a>(words: Option<&'a (Lang, String)>, lang: &Lang) -> Option<&'a str> {
    words.filter(|(language, _)| language == lang).map(|(_, words)| words.as_str())
}

/// The part of the points for each of `count` right answers, as Moodle's list of shares has it: with five digits at most.
fn share(count: usize) -> String {
    let count = count.max(1);
    let hundred_thousandths = (10_000_000 + count / 2) / count;
    let share = format!("{}.{:05}", hundred_thousandths / 100_000, hundred_thousandths % 100_000);
    share.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Signs that GIFT would read stand behind a backslash.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_that_moodle_knows() {
        assert_eq!([1, 2, 3, 4, 6, 7, 8].map(share), ["100", "50", "33.33333", "25", "16.66667", "14.28571", "12.5"]);
    }

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(escaped("a ~ b = c # {d} e:f \\ g\nh"), "a \\~ b \\= c \\# \\{d\\} e\\:f \\\\ g\\nh");
    }
}
