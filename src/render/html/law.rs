//! Laws on a page: the frame around a `::: law` block, the list under the text, and what `law.js` needs to look at them again
//! on the reader's day. The text itself is never left out, whatever its dates say.

use std::fmt::Write as _;

use super::body::Writer;
use super::escape;
use crate::model::date::Date;
use crate::model::law::{Force, Law, LawBlock};
use crate::model::localized::Lang;
use crate::render::law::{Said, Speaker};

/// What a page with laws knows.
#[derive(Clone, Copy)]
pub(super) struct LawContext<'a> {
    /// Says the sentences.
    pub(super) speaker: Speaker<'a>,
    /// Tag for them inside a text in another language.
    pub(super) label_lang: Option<&'a str>,
}

impl Writer<'_> {
    /// A block with its law above and below it; only the text where the page carries no marks of law.
    pub(super) fn law(&mut self, block: &LawBlock) {
        let Some(context) = self.context.law.filter(|_| !block.law.act.is_empty()) else { return self.blocks(&block.blocks) };
        let said = context.speaker.say(&block.law);
        open(&mut self.html, "div", &block.law, &said);
        if has_dates(&block.law) {
            force(&mut self.html, "p", &said, context);
        }
        // Words say it too: not everybody sees or hears that something is struck out.
        let element = if said.force == Force::Past { "del" } else { "div" };
        let _ = writeln!(self.html, "<{element} class=\"law-text\">");
        self.blocks(&block.blocks);
        let _ = writeln!(self.html, "</{element}>");
        about(&mut self.html, "p", &said, context);
        self.html.push_str("</div>\n");
    }
}

/// Items of the list of laws that stand behind the session as a whole.
pub(super) fn list(laws: &[Law], context: LawContext<'_>) -> String {
    let mut html = String::new();
    for law in laws.iter().filter(|law| !law.act.is_empty()) {
        let said = context.speaker.say(law);
        open(&mut html, "li", law, &said);
        about(&mut html, "span", &said, context);
        if has_dates(law) {
            force(&mut html, "span", &said, context);
        }
        html.push_str("</li>\n");
    }
    html
}

/// Whether the law can be something else on another day: only then has the script anything to look for, and to write into.
fn has_dates(law: &Law) -> bool {
    [law.from, law.until, law.review_by].iter().any(Option::is_some)
}

/// The element with its dates, and with the sentences for the days on which it is something else.
fn open(html: &mut String, element: &str, law: &Law, said: &Said) {
    let late = if said.is_overdue { " overdue" } else { "" };
    let _ = write!(html, "<{element} class=\"law {}{late}\"", said.force.word());
    if has_dates(law) {
        escape::attribute(html, "data-law", said.force.word());
    }
    for (name, day) in [("data-from", law.from), ("data-until", law.until), ("data-review-by", law.review_by)] {
        if let Some(day) = day {
            escape::attribute(html, name, &day.to_string());
        }
    }
    let later = [("data-current", &said.current), ("data-past", &said.past), ("data-overdue", &said.overdue)];
    for (name, words) in later {
        if let Some(words) = words {
            escape::attribute(html, name, words);
        }
    }
    html.push('>');
}

/// What it is today, and whether its check is late: always there, so that the script has a place to write.
fn force(html: &mut String, element: &str, said: &Said, context: LawContext<'_>) {
    let _ = write!(html, "<{element} class=\"law-force\"");
    lang(html, context.label_lang);
    html.push_str("><b>");
    escape::push(html, said.now().unwrap_or_default());
    html.push_str("</b> <span class=\"law-late\">");
    escape::push(html, said.late().unwrap_or_default());
    let _ = writeln!(html, "</span></{element}>");
}

/// Act, country and dates.
fn about(html: &mut String, element: &str, said: &Said, context: LawContext<'_>) {
    let _ = write!(html, "<{element} class=\"law-about\"");
    lang(html, context.label_lang);
    html.push('>');
    let title: Vec<_> = said.title.iter().map(|(of, text)| named(of, text, &context.speaker)).collect();
    html.push_str(&title.join(", "));
    let facts = [said.jurisdiction.as_deref(), said.adopted.as_deref(), Some(said.checked.as_str()), said.review_ahead()];
    for words in facts.into_iter().flatten() {
        html.push_str(" · ");
        escape::push(html, words);
    }
    let _ = writeln!(html, "</{element}>");
}

/// What surrounds it is in the language of the edition.
fn named(of: &Lang, text: &str, speaker: &Speaker<'_>) -> String {
    let mut html = String::from("<cite");
    lang(&mut html, Some(speaker.config.tag(of)).filter(|_| speaker.chain.first() != Some(of)));
    html.push('>');
    escape::push(&mut html, text);
    html + "</cite>"
}

fn lang(html: &mut String, lang: Option<&str>) {
    if let Some(lang) = lang {
        escape::attribute(html, "lang", lang);
    }
}

/// `schema.org/Legislation` of the laws of a page, safe between `<script>` and `</script>`; `None` when there are none.
pub(super) fn legislation(laws: &[&Law], speaker: Speaker<'_>) -> Option<String> {
    // Of an act without any date the name is all there is to say, and that stands in the list of laws.
    let is_told =
        |law: &&&Law| !law.act.is_empty() && [law.adopted, law.from, law.until, law.verified_on].iter().any(Option::is_some);
    let graph: Vec<_> = laws.iter().filter(is_told).map(|law| legislation_of(law, speaker.say(law))).collect();
    if graph.is_empty() {
        return None;
    }
    let data = serde_json::json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // In strings these mean the same to JSON, and nothing to HTML.
    Some(
        data.replace('<', "\\u003c")
            .replace('>', "\\u003e")
            .replace('&', "\\u0026")
            .replace('\u{2028}', "\\u2028")
            .replace('\u{2029}', "\\u2029"),
    )
}

fn legislation_of(law: &Law, said: Said) -> serde_json::Value {
    let title: Vec<String> = said.title.into_iter().map(|(_, text)| text).collect();
    let force = match said.force {
        Force::Current => "https://schema.org/InForce",
        Force::Future | Force::Past => "https://schema.org/NotInForce",
    };
    let mut data = serde_json::Map::new();
    let mut add = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            data.insert(key.to_owned(), value.into());
        }
    };
    add("@type", Some("Legislation".into()));
    add("name", Some(title.join(", ")));
    add("legislationJurisdiction", law.jurisdiction.as_ref().map(ToString::to_string));
    add("legislationDate", law.adopted.map(|day| day.to_string()));
    add("legislationDateOfApplicability", law.from.map(|day| day.to_string()));
    add("legislationDateVersion", law.verified_on.map(|day| day.to_string()));
    // Of an act without dates nobody has said that it is in force.
    add("legislationLegalForce", (law.from.is_some() || law.until.is_some()).then(|| force.into()));
    add("temporalCoverage", coverage(law));
    add("url", law.address.clone());
    data.into()
}

/// An interval of ISO 8601 with an open end where a date is not known.
fn coverage(law: &Law) -> Option<String> {
    let written = |day: Option<Date>| day.map_or("..".to_owned(), |day| day.to_string());
    (law.from.is_some() || law.until.is_some()).then(|| format!("{}/{}", written(law.from), written(law.until)))
}
