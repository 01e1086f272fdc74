//! Results of tests, against tables counted by hand, and tables that do not deserve the name.

use std::fmt::Write;
use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::cmd::{Call, call};
use crate::support;

/// `own` or `employer`; two of three papers; a judgement.
const QUESTIONS: &str = r#"-- content/legal/questions.yaml --
- id: passport-where
  session: documents
  key_message: 1
  use: [pre, post]
  indicator: 1a
  question: {ru: "Где паспорт?"}
  answers:
    - id: own
      text: {ru: "У себя"}
      correct: true
    - id: employer
      text: {ru: "У хозяина"}
  explanation: {ru: "Паспорт всегда у вас."}
- id: papers
  session: documents
  key_message: 1
  use: [pre, post]
  indicator: 1a
  kind: recall
  least: 2
  question: {ru: "Назовите бумаги."}
  answers:
    - id: passport
      text: {ru: "Паспорт"}
    - id: card
      text: {ru: "Карта"}
    - id: permit
      text: {ru: "Патент"}
  explanation: {ru: "Есть и другие."}
"#;

const HEAD: &str = "stage,country,site,sex,age,participant_code,passport-where,papers\n";

fn book_with(table: &str) -> TempDir {
    let folder = support::book(QUESTIONS);
    fs::write(folder.path().join("t.csv"), table).unwrap();
    folder
}

fn results(table: &str, more: &[&str]) -> Call {
    let folder = book_with(table);
    call(folder.path(), &[&["results", "t.csv", "--module", "legal"], more].concat())
}

fn json(table: &str) -> Value {
    let call = results(table, &["--format", "json"]);
    serde_json::from_str(&call.stdout).unwrap_or_else(|_| panic!("{call:?}"))
}

fn line<'a>(report: &'a Value, measure: &str, by: &str, group: &str) -> &'a Value {
    let measure =
        report["measures"].as_array().unwrap().iter().find(|found| found["id"] == measure).expect("the measure is there");
    let mut lines = measure["lines"].as_array().unwrap().iter();
    lines.find(|line| line["by"] == by && line["group"] == group).expect("the line is there")
}

/// Six people; before, one names two papers and has the passport; after, four do.
fn six() -> String {
    let mut text = HEAD.to_owned();
    for person in 0..6 {
        let (where_, papers) = if person == 0 { ("own", "passport card") } else { ("employer", "passport") };
        writeln!(text, "pre,TJ,Vose,f,20,P{person},{where_},{papers}").unwrap();
        let papers = if person < 4 { "card permit" } else { "dk" };
        writeln!(text, "post,TJ,Vose,f,20,P{person},own,{papers}").unwrap();
    }
    text
}

#[test]
fn shares_are_those_counted_by_hand() {
    let report = json(&six());
    let all = line(&report, "1a", "all", "");
    assert_eq!((&all["before"]["right"], &all["after"]["right"], &all["after"]["n"]), (&1.into(), &4.into(), &6.into()));
    assert_eq!(line(&report, "passport-where", "all", "")["after"]["right"], 6);
    let points = line(&report, "1a", "paired", "")["points"].as_f64().unwrap();
    assert!((points - 50.0).abs() < 1e-9, "{points}");
}

#[test]
fn threshold_lowers_what_an_indicator_asks() {
    let call = results(&six(), &["--format", "json", "--threshold", "1"]);
    let report: Value = serde_json::from_str(&call.stdout).unwrap();
    assert_eq!(line(&report, "1a", "all", "")["after"]["right"], 6);
}

#[test]
fn kobo_columns_say_the_same_as_typed_ones() {
    let table = "\u{feff}_uuid;t/stage;t/papers/passport;t/papers/card;t/papers/permit;t/passport_where\n".to_owned()
        + "u0;post;1;0;0;own\nu1;post;1;0;0;own\nu2;post;1;1;0;own\nu3;post;1;1;0;own\nu4;post;1;1;0;own\n";
    let report = json(&table);
    assert_eq!(line(&report, "papers", "all", "")["after"]["right"], 3);
    assert_eq!(line(&report, "passport-where", "all", "")["after"]["right"], 5);
}

#[test]
fn small_group_cannot_be_worked_out() {
    let mut table = HEAD.to_owned();
    for (sex, people) in [("f", 3), ("m", 20), ("other", 9)] {
        for _ in 0..people {
            writeln!(table, "pre,TJ,Vose,{sex},20,,own,card").unwrap();
        }
    }
    let report = json(&table);
    let before = |sex: &str| line(&report, "papers", "sex", sex)["before"].clone();
    assert_eq!(before("f")["hidden"], "few");
    assert_eq!(before("other")["hidden"], "protecting");
    assert_eq!(before("m")["n"], 20);
}

#[test]
fn bad_rows_are_listed_with_line_and_reason() {
    let bad = "later,TJ,Vose,f,20,,own,card\npre,TJ,Vose,f,200,,own,card\npre,TJ,Vose,f,20,,mine,card\npre,TJ,Vose,f,20,,,\n\
pre,TJ,Vose,f\npre,TJ,Vose,f,20,P0,own,card\n";
    let table = six() + bad;
    let call = results(&table, &["--format", "json"]);
    assert_eq!(call.code, Some(1));
    let lines: Vec<_> = call.stderr.lines().collect();
    assert_eq!(lines.len(), 6, "{lines:#?}");
    for (line, words) in lines.iter().zip([
        "`stage` is `later`",
        "`age` is `200`",
        "no answer `mine`",
        "no question is answered",
        "4 cells",
        "t.csv, line 2",
    ]) {
        assert!(line.contains(words), "{line}");
    }
    assert!(lines[0].starts_with("t.csv:14: row left out:"), "{}", lines[0]);
    let report: Value = serde_json::from_str(&call.stdout).unwrap();
    assert_eq!((&report["counted"], &report["rows"]), (&12.into(), &18.into()));
}

#[test]
fn reasons_are_there_in_russian() {
    let call = results("site\nVose\n", &["--message-lang", "ru"]);
    assert!(call.code == Some(1) && call.stderr.contains("нет столбца `stage`"), "{call:?}");
}

#[test]
fn tables_that_are_none_are_refused_in_words() {
    for (table, words) in [
        ("", "the file is empty"),
        ("stage\npre\n", "no column is a question"),
        ("stage,stage,papers\n", "two columns are `stage`"),
    ] {
        let call = results(table, &[]);
        assert!(call.code == Some(1) && call.stderr.contains(words), "{call:?}");
    }
    let huge = format!("{HEAD}pre,TJ,\"{}\",f,20,,own,card\n", "x".repeat(5000));
    assert!(results(&huge, &[]).stderr.contains("`site` holds a very long text"));
}

#[test]
fn what_people_typed_is_never_a_formula() {
    let table = six().replace("Vose", "=1+1").replace("P1", "Anna");
    let call = results(&table, &["--format", "csv"]);
    assert!(call.stdout.contains(",'=1+1,") && !call.stdout.contains(",=1+1"), "{}", call.stdout);
    assert!(!call.stdout.contains("Anna") && !call.stderr.contains("Anna"), "codes never come out: {}", call.stderr);
    assert!(call.stderr.contains("may be a name"), "{}", call.stderr);
}

#[test]
fn template_takes_answers_below_its_header() {
    let folder = book_with("");
    let template = call(folder.path(), &["results", "--template", "legal", "--country", "TJ"]);
    let header = template.stdout.lines().next().unwrap();
    assert_eq!(header, "stage,country,site,sex,age,age_band,participant_code,lang,passport-where,papers");
    let rows = "post,TJ,Vose,f,,18-24,P1,tg,own,card permit\n".replace("P1", "").repeat(5);
    let report = json(&format!("{header}\n{rows}"));
    assert_eq!(line(&report, "papers", "age", "18-24")["after"]["right"], 5);
}

#[test]
fn sheet_and_workbook_come_out_equal() {
    let folder = book_with(&six());
    for format in ["pdf", "xlsx"] {
        let made = ["one", "two"].map(|name| {
            let made =
                call(folder.path(), &["results", "t.csv", "--module", "legal", "--format", format, "--lang", "tg", "-o", name]);
            assert_eq!(made.code, Some(0), "{made:?}");
            fs::read(folder.path().join(name)).unwrap()
        });
        assert!(made[0] == made[1], "{format} depends on something else");
    }
}
