//! Laws on pages and in packs on the days before, of and after a change; what must be checked, and the board.

use rahnamo::model::date::{self, Date};
use rahnamo::progress::Silent;
use rahnamo::upkeep::matrix::{Matrix, State};
use rahnamo::upkeep::{Docket, Standing, calendar, items, json, table};
use rahnamo::{Outcome, Output, load, resolve, words::Words};

use crate::cmd::call;
use crate::packs::text;
use crate::support::{book, bytes, options, page};

const CASE: &str = "-- content/legal/arrival.ru.md --
---
title: Приезд
minutes: 5
destination: RU
updated: 2026-11-03
law:
  id: stay
  jurisdiction: RU
  act: 115-ФЗ
  provision: {ru: ст. 5, tg: моддаи 5}
  adopted: 2002-07-25
  verified_on: 2026-10-01
  verified_by: юрист
  review_by: 2027-02-01
  address: https://example.org/115?a=1&b=2
---

## Граница {#border minutes=5}

::: law old
jurisdiction: RU
act: 109-ФЗ
from: 2025-01-01
until: 2026-12-31

Срок — *7 дней*.
:::

::: law
jurisdiction: INT
act: Соглашение <1>
from: 2027-01-01
supersedes: old

Срок — 15 дней.

::: staff
Спросите о сроке.
:::
:::
-- content/legal/arrival.tg.md --
---
title: Омадан
updated: 2026-11-03
---

## Сарҳад {#border minutes=5}

::: law old

Муҳлат 7 рӯз аст.
:::

::: law law-2

Муҳлат 15 рӯз аст.

::: staff
Пурсед.
:::
:::
";

fn day(text: &str) -> Date {
    date::parse(text).expect("a day")
}

fn build_as_of(case: &str, as_of: &str, output: Output) -> Outcome {
    let root = book(case);
    let mut options = options(root.path(), output);
    options.as_of = Some(day(as_of));
    let outcome = rahnamo::build(&options, &Silent).expect("the machine does its part");
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    outcome
}

/// The part of a page from `start` to `end`.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("`{start}` in {page}"));
    let length = page[from..].find(end).unwrap_or_else(|| panic!("`{end}` in {page}"));
    &page[from..from + length]
}

fn border(as_of: &str, lang: &str) -> String {
    let outcome = build_as_of(CASE, as_of, Output::Html);
    let page = page(&outcome, &format!("tj/{lang}/legal/arrival.html"));
    between(&page, "<div class=\"law", "<section class=\"turn\"").to_owned()
}

const BEFORE: &str = "<div class=\"law current\" data-law=\"current\" data-from=\"2025-01-01\" data-until=\"2026-12-31\" data-current=\"Действует с 1 января 2025 года; последний день: 31 декабря 2026 года\" data-past=\"Больше не действует. Последний день: 31 декабря 2026 года\"><p class=\"law-force\"><b>Действует с 1 января 2025 года; последний день: 31 декабря 2026 года</b> <span class=\"law-late\"></span></p>
<div class=\"law-text\">
<p>Срок — <em>7 дней</em>.</p>
</div>
<p class=\"law-about\"><cite>109-ФЗ</cite> · Россия · ещё не сверено с актом</p>
</div>
<div class=\"law future\" data-law=\"future\" data-from=\"2027-01-01\" data-current=\"Действует с 1 января 2027 года\"><p class=\"law-force\"><b>Ещё не действует. Начнёт действовать с 1 января 2027 года</b> <span class=\"law-late\"></span></p>
<div class=\"law-text\">
<p>Срок — 15 дней.</p>
<details class=\"staff\"><summary><span class=\"staff-title\">Для тренера</span></summary>
<p>Спросите о сроке.</p>
</details>
</div>
<p class=\"law-about\"><cite>Соглашение &lt;1&gt;</cite> · международный договор · ещё не сверено с актом</p>
</div>
</div>
";

#[test]
fn a_block_says_its_dates_and_is_marked_until_its_day() {
    assert_eq!(border("2026-12-31", "ru"), BEFORE);
}

#[test]
fn on_the_first_day_the_new_law_applies_and_the_old_one_is_struck_out() {
    let after = border("2027-01-01", "ru");
    assert!(after.contains("<b>Больше не действует. Последний день: 31 декабря 2026 года</b>"), "{after}");
    assert!(after.contains("<del class=\"law-text\">\n<p>Срок — <em>7 дней</em>.</p>\n</del>"), "{after}");
    assert!(after.contains("<div class=\"law current\" data-law=\"current\" data-from=\"2027-01-01\""), "{after}");
    assert!(!after.contains("Ещё не действует."), "{after}");
}

#[test]
fn a_translation_takes_the_dates_from_its_source() {
    let tajik = border("2027-01-01", "tg");
    assert!(tajik.contains("data-until=\"2026-12-31\""), "{tajik}");
    assert!(tajik.contains("<b>Дигар амал намекунад. Рӯзи охир: 31 декабри соли 2026</b>"), "{tajik}");
    assert!(tajik.contains("<cite lang=\"ru\">109-ФЗ</cite> · Русия"), "{tajik}");
}

#[test]
fn the_law_of_a_session_is_listed_and_called_late_after_its_day_of_review() {
    let laws = |as_of: &str| {
        let outcome = build_as_of(CASE, as_of, Output::Html);
        between(&page(&outcome, "tj/tg/legal/arrival.html"), "<ul class=\"laws\">", "</ul>").to_owned()
    };
    let (on_the_day, after) = (laws("2027-02-01"), laws("2027-02-02"));
    assert!(on_the_day.contains("<li class=\"law current\" data-law=\"current\" data-review-by=\"2027-02-01\""), "{on_the_day}");
    assert!(on_the_day.contains("<cite lang=\"ru\">115-ФЗ</cite>, <cite>моддаи 5</cite>"), "{on_the_day}");
    assert!(on_the_day.contains("санҷиши нав то: 1 феврали соли 2027</span>"), "{on_the_day}");
    assert!(after.contains("<li class=\"law current overdue\""), "{after}");
    assert!(after.contains("<span class=\"law-late\">Муҳлати санҷиш гузашт: 1 феврали соли 2027."), "{after}");
}

#[test]
fn first_aid_is_never_marked() {
    let module = "-- content/legal/module.yaml --\nid: legal\ntitle: {ru: Помощь, tg: Ёрӣ}\ncategory: health-social\ncolour: first-aid\nsessions: [documents, arrival]\n";
    let outcome = build_as_of(&format!("{module}{CASE}"), "2027-05-01", Output::Html);
    let page = page(&outcome, "tj/ru/legal/arrival.html");
    assert!(page.contains("<p>Срок — <em>7 дней</em>.</p>"), "{page}");
    for mark in ["data-law", "<del", "law.js", "rn-clock", "class=\"law"] {
        assert!(!page.contains(mark), "{mark} in {page}");
    }
}

#[test]
fn pages_without_laws_do_not_load_the_script_about_laws() {
    let outcome = build_as_of(CASE, "2026-12-31", Output::Html);
    assert!(page(&outcome, "tj/ru/legal/arrival.html").contains("<script src=\"../../../assets/law.js\" defer></script>"));
    assert!(!page(&outcome, "tj/ru/legal/documents.html").contains("law.js"));
}

#[test]
fn legislation_is_json_that_cannot_end_its_element() {
    let hostile = CASE.replace("Соглашение <1>", "\"</script><script>alert(1)</script>&\"");
    let outcome = build_as_of(&hostile, "2026-12-31", Output::Html);
    let page = page(&outcome, "tj/ru/legal/arrival.html");
    let start = "<script type=\"application/ld+json\">";
    let data = between(&page, start, "</script>").strip_prefix(start).expect("it begins there");
    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
    let graph = data["@graph"].as_array().expect("a list");
    assert_eq!(graph.len(), 3);
    let expected = serde_json::json!({
        "@type": "Legislation",
        "name": "115-ФЗ, ст. 5",
        "legislationJurisdiction": "RU",
        "legislationDate": "2002-07-25",
        "legislationDateVersion": "2026-10-01",
        "url": "https://example.org/115?a=1&b=2",
    });
    assert_eq!(graph[0], expected);
    assert_eq!(graph[1]["temporalCoverage"], "2025-01-01/2026-12-31");
    assert_eq!(graph[1]["legislationLegalForce"], "https://schema.org/InForce");
    assert_eq!(graph[2]["temporalCoverage"], "2027-01-01/..");
    assert_eq!(graph[2]["legislationLegalForce"], "https://schema.org/NotInForce");
    assert_eq!(graph[2]["name"], "</script><script>alert(1)</script>&");
}

#[test]
fn pages_change_on_the_days_of_the_law_and_on_no_others() {
    let pages = |as_of: &str| build_as_of(CASE, as_of, Output::Html).artifacts;
    assert_eq!(pages("2026-11-22"), pages("2026-12-31"), "nothing happens in between");
    assert_ne!(pages("2026-12-31"), pages("2027-01-01"), "one law ends and one begins");
    assert_eq!(pages("2027-01-01"), pages("2027-02-01"), "the check is due on the day after");
    assert_ne!(pages("2027-02-01"), pages("2027-02-02"), "the check is late");
}

#[test]
fn paper_says_the_dates_as_of_the_edition() {
    let outcome = build_as_of(CASE, "2027-01-01", Output::Pdf);
    let words = text(bytes(&outcome, "tj/ru/packs/legal-social.pdf"));
    for said in [
        "Больше не действует. Последний день: 31 декабря 2026 года (на 1 января 2027 года)",
        "Действует с 1 января 2027 года (на 1 января 2027 года)",
        "Срок — 7 дней.",
        "115-ФЗ, ст. 5 · Россия · принят: 25 июля 2002 года · сверено с актом: 1 октября 2026 года, юрист",
    ] {
        // A hyphen in the middle of a word comes back as a soft one, which `text` leaves out.
        let said: String = said.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        assert!(words.contains(&said), "{said} in {words}");
    }
}

fn docket(case: &str, today: &str) -> Docket {
    let root = book(case);
    let (sources, findings) = load::load(root.path(), &[]).expect("the machine does its part");
    assert!(findings.iter().all(|finding| finding.severity < rahnamo::model::finding::Severity::Error), "{findings:#?}");
    Docket::new(items::items(&sources), None, day(today), 30)
}

#[test]
fn what_must_be_checked_is_listed_by_country_and_urgency() {
    let expected = "INT
  ? unverified no day      law: Соглашение <1>
                           never checked; content/legal/arrival.ru.md:29

RU
  ! due        2027-02-01  law: 115-ФЗ, ст. 5
                           checked 2026-10-01, юрист; content/legal/arrival.ru.md:7
  – ended      no day      law: 109-ФЗ
                           never checked; content/legal/arrival.ru.md:20

on 2027-01-02: 0 overdue, 1 due, 1 unverified, 0 good, 1 ended
";
    assert_eq!(table::items(&docket(CASE, "2027-01-02")), expected);
    let standing = |today: &str| {
        docket(CASE, today).items.iter().find(|(_, item)| item.id.ends_with("#stay")).map(|(standing, _)| *standing)
    };
    let days = ["2027-01-01", "2027-01-02", "2027-02-01", "2027-02-02"].map(standing);
    assert_eq!(days, [Some(Standing::Good), Some(Standing::Due), Some(Standing::Due), Some(Standing::Overdue)]);
}

#[test]
fn values_of_facts_are_checked_again_like_laws() {
    let facts = "-- content/facts/RU.yaml --
registration.days:
  unit: days
  label: {ru: Срок регистрации}
  values:
    - value: 7
      until: 2026-12-31
      source: {act: 109-ФЗ, article: ст. 20, date: 2006-07-18, address: \"https://example.org/\"}
      verified_on: 2026-10-01
      verified_by: юрист
      review_by: 2026-12-01
    - value: 5
      from: 2027-01-01
      source: {act: 500-ФЗ, article: ст. 1, date: 2026-10-10, address: \"https://example.org/\"}
";
    let standing = |today: &str| {
        let docket = docket(facts, today);
        docket.items.iter().map(|(standing, item)| (item.id.clone(), *standing)).collect::<Vec<_>>()
    };
    let (old, new) = ("RU.registration.days".to_owned(), "RU.registration.days@2027-01-01".to_owned());
    assert_eq!(standing("2026-12-02"), [(old.clone(), Standing::Overdue), (new.clone(), Standing::Unverified)]);
    assert_eq!(standing("2027-01-01"), [(new, Standing::Unverified), (old, Standing::Ended)]);
    let uses = format!(
        "{facts}-- content/legal/arrival.ru.md --
---
title: Приезд
minutes: 5
destination: RU
updated: 2026-11-03
---

## Граница {{#border minutes=5}}

Срок — {{{{#fact RU.registration.days}}}}.
"
    );
    let matrix = matrix(&uses, "2026-12-02");
    let data: serde_json::Value = serde_json::from_str(&json::board(&matrix)).expect("JSON");
    let late = |cell: &&serde_json::Value| cell["session"] == "arrival" && cell["lang"] == "ru" && cell["country"] == "TJ";
    let cell = data["cells"].as_array().expect("a list").iter().find(late).expect("the cell");
    assert_eq!(cell["overdue"], serde_json::json!(["RU.registration.days"]));
}

#[test]
fn the_calendar_has_an_event_for_each_day_of_review() {
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//rahnamo//law status//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:a6fa8ebe46c46ba80467488d57aa5970@rahnamo
DTSTAMP:20261103T000000Z
DTSTART;VALUE=DATE:20270201
DTEND;VALUE=DATE:20270202
SUMMARY:RU: check again: 115-ФЗ\\, ст. 5
DESCRIPTION:last checked 2026-10-01 by юрист\\ncontent/legal/arrival.ru
 .md\\nhttps://example.org/115?a=1&b=2
CATEGORIES:RU
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
";
    let calendar = calendar::ics(&docket(CASE, "2026-11-22"), "Книга");
    assert_eq!(calendar.replace("\r\n", "\n"), expected);
    assert_eq!(calendar, calendar::ics(&docket(CASE, "2026-12-01"), "Книга"), "the day of asking leaves no trace");
}

#[test]
fn items_and_board_are_json() {
    let data: serde_json::Value = serde_json::from_str(&json::items(&docket(CASE, "2027-02-02"))).expect("JSON");
    assert_eq!(data["schema"], 1);
    assert_eq!(data["items"][1]["id"], "legal/arrival#stay");
    assert_eq!(data["items"][1]["state"], "overdue");
    assert_eq!(data["summary"][0], serde_json::json!({ "state": "overdue", "count": 1 }));
}

fn matrix(case: &str, today: &str) -> Matrix {
    let root = book(case);
    let (sources, _) = load::load(root.path(), &[]).expect("the machine does its part");
    let (words, _) = Words::new(&sources);
    let (book, _) = resolve::resolve(&sources, &words, &resolve::Selection::default(), Some(day(today)));
    Matrix::new(&sources, &book, day(today))
}

#[test]
fn the_board_says_how_every_session_stands() {
    let reviewed = CASE.replace(
        "updated: 2026-11-03\nlaw:",
        "updated: 2026-11-03\nreview: reviewed\nreviewed_by: юрист\nreviewed_on: 2026-11-04\nlaw:",
    );
    let lock = "-- content/translations.lock --\n[\"legal/arrival\".tg]\nupdated = 2026-11-01\npassages = [\n  \"title 0000000000000000\",\n]\n";
    let stale = format!("{reviewed}{lock}");
    let matrix = matrix(&stale, "2027-02-02");
    let expected = "KZ               ru
legal/documents  ○ draft

TJ               tg            ru
legal/documents  ○ draft       ○ draft
legal/arrival    ◐ stale !     ● reviewed !

on 2027-02-02: ● 1 reviewed, ○ 3 draft, ◐ 1 stale, → 0 fallback, ✗ 0 missing, ! 2 overdue
stale: the source has changed since; fallback: another language is shown; !: a check of the law is late
";
    assert_eq!(table::board(&matrix), expected);
    let data: serde_json::Value = serde_json::from_str(&json::board(&matrix)).expect("JSON");
    let cells = data["cells"].as_array().expect("a list");
    let cell = cells.iter().find(|cell| cell["lang"] == "tg" && cell["session"] == "arrival").expect("the cell");
    assert_eq!(cell["stale"][0], "title");
    assert_eq!(cell["overdue"][0], "stay");
    assert_eq!(cells.len(), 5);
}

#[test]
fn a_session_without_translation_falls_back_on_the_board() {
    let matrix = matrix("", "2026-12-01");
    let row = matrix.countries[1].rows.iter().find(|row| row.session == "arrival").expect("the row");
    let states: Vec<_> = row.cells.iter().flatten().map(|cell| (cell.state, cell.text_lang.as_str())).collect();
    assert_eq!(states, [(State::Fallback, "ru"), (State::Draft, "ru")]);
}

#[test]
fn both_commands_take_the_day_from_the_command_line() {
    let root = book(CASE);
    let said = call(root.path(), &["law", "status", "--today", "2027-02-02", "--jurisdiction", "ru"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.stdout.ends_with("on 2027-02-02: 1 overdue, 0 due, 0 unverified, 0 good, 1 ended\n"), "{}", said.stdout);
    let said = call(root.path(), &["status", "--today", "2027-02-02", "--format", "html", "-o", "board.html"]);
    assert_eq!((said.code, said.stdout.as_str()), (Some(0), ""), "{said:?}");
    let board = std::fs::read_to_string(root.path().join("board.html")).expect("it was written");
    assert!(board.contains("<td class=\"draft\" data-lang=\"tg\"><span class=\"sign\" aria-hidden=\"true\">○</span> черновик <small>2026-11-03</small> <span class=\"late\">! срок сверки закона прошёл: stay</span></td>"), "{board}");
    assert!(!board.contains("<script") && !board.contains("src=") && !board.contains("<link"), "it is one file");
}
