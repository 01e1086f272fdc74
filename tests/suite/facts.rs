//! Facts of law: what they print, where, and what a change of one changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rahnamo::model::date;
use rahnamo::progress::Silent;
use rahnamo::{Outcome, Output};

use crate::support::{self, main_part, page};

const FACTS: &str = "\
-- content/facts/RU.yaml --
registration.days:
  unit: working-days
  values:
    - value: 7
      source: {act: Закон}
    - value: 5
      from: 2027-01-01
      source: {act: Закон}
patent.fee:
  unit: money
  currency: RUB
  values:
    - value: 4870.5
      source: {act: Закон}
";

fn session(name: &str, front: &str, body: &str) -> String {
    format!("-- content/legal/{name}.md --\n---\ntitle: Проба\nminutes: 5\nupdated: 2026-11-03\n{front}---\n\n{body}\n")
}

fn build_as_of(case: &str, day: &str, output: Output) -> Outcome {
    let root = support::book(case);
    let options = rahnamo::BuildOptions { as_of: date::parse(day), ..support::options(root.path(), output) };
    rahnamo::build(&options, &Silent).expect("the machine does its part")
}

fn written(outcome: &Outcome) -> BTreeMap<&str, &[u8]> {
    outcome.artifacts.iter().map(|artifact| (artifact.path.as_str(), artifact.bytes.as_slice())).collect()
}

fn differing<'a>(one: &'a Outcome, other: &'a Outcome) -> BTreeSet<&'a str> {
    let (one, other) = (written(one), written(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    one.into_iter().filter(|(path, bytes)| other[path] != *bytes).map(|(path, _)| path).collect()
}

#[test]
fn only_pages_and_packs_that_use_a_fact_change_on_its_day() {
    let body = "## Граница {#border minutes=5}\n\nСрок — {{#fact RU.registration.days}} со дня въезда.";
    let case = format!("{FACTS}{}", session("arrival.ru", "destination: RU\n", body));
    let [before, on, after] = ["2026-12-31", "2027-01-01", "2027-01-02"].map(|day| build_as_of(&case, day, Output::Everything));
    // The session is for those who go to Russia: nobody from Kazakhstan does in this book.
    let of_edition = |folder| {
        ["files.json", "legal/arrival.html", "packs/legal-social.pdf", "search-text.js", "search.js"]
            .map(|file| format!("{folder}/{file}"))
    };
    let wanted: Vec<String> = ["tj/ru", "tj/tg"].into_iter().flat_map(of_edition).collect();
    assert_eq!(differing(&before, &on), wanted.iter().map(String::as_str).collect());
    assert_eq!(differing(&on, &after), BTreeSet::new());
    let text = |outcome: &Outcome| page(outcome, "tj/ru/legal/arrival.html");
    let both = "7\u{a0}рабочих дней (по 31 декабря 2026 года; с 1 января 2027 года: 5\u{a0}рабочих дней) со дня въезда";
    assert!(text(&before).replace("</span>", "").contains(both), "{}", main_part(&text(&before)));
    assert!(text(&on).contains(">5\u{a0}рабочих дней</span> со дня въезда"));
}

#[test]
fn facts_are_printed_wherever_people_read() {
    let front = "key_messages: [\"Срок {{#fact RU.registration.days}}\"]\nobjectives: [\"Знает {{#fact RU.patent.fee}}\"]\ndestination: RU\n";
    let body = "\
## Плата {{#fact RU.patent.fee}}

## Срок {{#fact RU.patent.fee}} {#border minutes=5}

* В списке **{{#fact RU.patent.fee}}**, слово**{{#fact RU.patent.fee}}**слово
* [ссылка {{#fact RU.patent.fee}}](documents.md) и `{{#fact RU.patent.fee}}`

| Что | Сколько |
| --- | --- |
| Плата | {{#fact RU.patent.fee}} |

Сноска.[^a] Ещё \\* {{#fact RU.patent.fee}}.

    {{#fact RU.patent.fee}}

{{#include ../_shared/part.ru.md}}

[^a]: В сноске {{#fact RU.patent.fee}}.";
    let case = format!(
        "{FACTS}-- content/_shared/part.ru.md --\nВключено {{{{#fact RU.patent.fee}}}}.\n\
         -- content/glossary.yaml --\n- id: fee\n  term: {{ru: Плата}}\n  definition: {{ru: \"Сейчас {{{{#fact RU.patent.fee}}}}\"}}\n{}",
        session("arrival.ru", front, body)
    );
    let outcome = build_as_of(&case, "2027-06-01", Output::Html);
    let html = page(&outcome, "tj/ru/legal/arrival.html");
    let main = main_part(&html);
    let span = "<span class=\"fact\" data-fact=\"RU.patent.fee\">4\u{a0}870,5\u{a0}рубля</span>";
    assert_eq!(main.matches(span).count(), 9, "{main}");
    assert_eq!(main.matches("{{#fact RU.patent.fee}}").count(), 2, "code stays as it is: {main}");
    assert!(main.contains("<strong><span class=\"fact\"") && main.contains("слово<strong>"), "{main}");
    assert!(main.contains("Знает 4\u{a0}870,5\u{a0}рубля") && main.contains("<li>Срок 5\u{a0}рабочих дней</li>"), "{main}");
    assert!(page(&outcome, "tj/ru/glossary.html").contains("Сейчас 4\u{a0}870,5\u{a0}рубля"));
    let faults: Vec<_> = outcome.findings.iter().filter(|finding| finding.code.id.starts_with("ST")).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

/// Every unit in every language, as a reader sees it.
#[test]
fn values_are_written_as_each_language_writes_them() {
    let units = [
        ("one", "days", "1"),
        ("two", "working-days", "2"),
        ("five", "months", "5"),
        ("many", "years", "21"),
        ("half", "hours", "1.5"),
        ("some", "minutes", "45"),
        ("share", "percent", "13"),
        ("plain", "number", "12345"),
    ];
    let mut case = String::from("-- content/facts/RU.yaml --\n");
    let mut body = String::new();
    for (id, unit, value) in units {
        let _ = write!(case, "{id}:\n  unit: {unit}\n  values: [{{value: {value}, source: {{act: Закон}}}}]\n");
        let _ = write!(body, "{{{{#fact RU.{id}}}}}; ");
    }
    case.push_str("fee:\n  unit: money\n  currency: RUB\n  values: [{value: 5000, source: {act: Закон}}]\n");
    case.push_str("coin:\n  unit: money\n  currency: XDR\n  values: [{value: 3, source: {act: Закон}}]\n");
    case.push_str("day:\n  unit: date\n  values: [{value: 2027-04-01, source: {act: Закон}}]\n");
    case.push_str("word:\n  unit: text\n  values: [{value: {ru: патент, tg: патент!}, source: {act: Закон}}]\n");
    case.push_str("later:\n  unit: days\n  values: [{value: 7, until: 2027-04-30, source: {act: Закон}}, {value: 1, from: 2027-09-01, source: {act: Закон}}]\n");
    body.push_str("{{#fact RU.fee}}; {{#fact RU.coin}}; {{#fact RU.day}}; {{#fact RU.word}}; {{#fact RU.later}}");
    let expected = [
        (
            "ru",
            "1 день; 2 рабочих дня; 5 месяцев; 21 год; 1,5 часа; 45 минут; 13 %; 12 345; 5 000 рублей; 3 XDR; 1 апреля 2027 года; патент; 7 дней (по 30 апреля 2027 года; с 1 сентября 2027 года: 1 день)",
        ),
        (
            "tg",
            "1 рӯз; 2 рӯзи корӣ; 5 моҳ; 21 сол; 1,5 соат; 45 дақиқа; 13%; 12 345; 5 000 рубл; 3 XDR; 1 апрели соли 2027; патент!; 7 рӯз (то 30 апрели соли 2027; аз 1 сентябри соли 2027: 1 рӯз)",
        ),
        (
            "kk",
            "1 күн; 2 жұмыс күні; 5 ай; 21 жыл; 1,5 сағат; 45 минут; 13%; 12 345; 5 000 рубль; 3 XDR; 2027 жылғы 1 сәуір; патент; 7 күн (2027 жылғы 30 сәуірге дейін; 2027 жылғы 1 қыркүйектен бастап: 1 күн)",
        ),
        (
            "ky",
            "1 күн; 2 жумуш күнү; 5 ай; 21 жыл; 1,5 саат; 45 мүнөт; 13%; 12 345; 5 000 рубль; 3 XDR; 2027-жылдын 1-апрели; патент; 7 күн (2027-жылдын 30-апрелине чейин; 2027-жылдын 1-сентябрынан баштап: 1 күн)",
        ),
        (
            "uz",
            "1 kun; 2 ish kuni; 5 oy; 21 yil; 1,5 soat; 45 daqiqa; 13%; 12 345; 5 000 rubl; 3 XDR; 2027-yil 1-aprel; патент; 7 kun (2027-yil 30-aprelgacha; 2027-yil 1-sentabrdan: 1 kun)",
        ),
        (
            "kaa",
            "1 kún; 2 jumıs kúni; 5 ay; 21 jıl; 1,5 saat; 45 minut; 13%; 12 345; 5 000 rubl; 3 XDR; 2027-jıl 1-aprel; патент; 7 kún (2027-jıl 30-aprelge shekem; 2027-jıl 1-sentyabrden baslap: 1 kún)",
        ),
        (
            "en",
            "1 day; 2 working days; 5 months; 21 years; 1.5 hours; 45 minutes; 13%; 12,345; 5,000 rubles; 3 XDR; 1 April 2027; патент; 7 days (until 30 April 2027; from 1 September 2027: 1 day)",
        ),
    ];
    for (lang, _) in expected {
        let front = if lang == "ru" { "destination: RU\n" } else { "" };
        case.push_str(&session(&format!("arrival.{lang}"), front, &format!("## Граница {{#border minutes=5}}\n\n{body}")));
    }
    let config = "[book]\ntitle = \"Книга\"\nlanguage = \"ru\"\nedition = \"1\"\n\n[countries.TJ]\nname = { ru = \"Таджикистан\" }\n\
                  languages = [\"ru\", \"tg\", \"kk\", \"ky\", \"uz\", \"kaa\", \"en\"]\ndestinations = [\"RU\"]\nsociety.name = { ru = \"Общество\" }\n\n\
                  [countries.RU]\nname = { ru = \"Россия\" }\n\n[brand]\nprofile = \"ext-2010\"\nproject = { ru = \"Проект\" }\norganisation = { ru = \"Общества\" }\n\n";
    let languages = expected.map(|(lang, _)| format!("[languages.{lang}]\nname = \"{lang}\"\n\n")).concat();
    let outcome = build_as_of(&format!("-- book.toml --\n{config}{languages}{case}"), "2027-02-01", Output::Html);
    for (lang, expected) in expected {
        let html = page(&outcome, &format!("tj/{lang}/legal/arrival.html"));
        assert_eq!(paragraph(&html), expected, "{lang}");
    }
}

/// The words of the first paragraph below the heading, with plain spaces.
fn paragraph(html: &str) -> String {
    let after = html.split("id=\"border\"").nth(1).expect("the heading is there");
    let inside = after.split("<p>").nth(1).and_then(|rest| rest.split("</p>").next()).expect("a paragraph follows");
    let words = inside.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words)).collect::<String>();
    words.replace('\u{a0}', " ")
}

#[test]
fn pages_say_when_their_figures_were_checked_and_pages_without_figures_do_not() {
    let body = "## Граница {#border minutes=5}\n\n{{#fact RU.registration.days}}, {{#fact RU.patent.fee}}";
    let source = "      source: {act: Закон}\n";
    // A changed source is not found again.
    let checked = |facts: &str, day: &str| {
        let lines = format!("      source: {{act: Закон 1}}\n      verified_on: {day}\n      verified_by: юрист центра\n");
        facts.replacen(source, &lines, 1)
    };
    let some = checked(FACTS, "2026-10-05");
    let all = checked(&checked(&some, "2026-09-01"), "2026-09-20");
    let session = session("arrival.ru", "destination: RU\n", body);
    let status = |facts: &str| {
        let outcome = build_as_of(&format!("{facts}{session}"), "2026-11-03", Output::Html);
        (page(&outcome, "tj/ru/legal/arrival.html"), page(&outcome, "tj/ru/legal/documents.html"))
    };
    assert!(status(&some).0.contains("Цифры из законов ещё не проверены"));
    let (uses, other) = status(&all);
    assert!(uses.contains("Цифры из законов проверены 1 сентября 2026 года"), "{}", main_part(&uses));
    assert!(!other.contains("Цифры из законов"));
}

#[test]
fn mistakes_in_facts_are_told_all_at_once() {
    let case = "\
-- content/facts/RU.yaml --
Registration Days:
  unit: day
  values:
    - value: seven
      until: 2026-01-01
      from: 2026-02-01
fee:
  unit: money
  values: [{value: 1, verified_on: 2026-11-01, surce: {}}]
term:
  unit: days
  currency: RUB
";
    let outcome = build_as_of(case, "2026-11-03", Output::Html);
    let messages: Vec<_> = outcome
        .findings
        .iter()
        .filter(|finding| finding.code.id.starts_with("ST"))
        .map(|finding| finding.message.as_str())
        .collect();
    let expected = [
        "`RU.Registration Days` cannot be the id of a fact",
        "`unit` cannot be `day`",
        "the value of this fact is not a number",
        "the value ends on `2026-01-01`, before it begins on `2026-02-01`",
        "a fact needs the key `currency`",
        "a value of a fact needs the key `verified_by`",
        "a value of a fact has no key `surce`",
        "a fact needs the key `values`",
        "`currency` stands at a fact that is no money",
    ];
    for message in expected {
        assert!(messages.contains(&message), "{message}: {messages:#?}");
    }
}
