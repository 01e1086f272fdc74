//! Forms and letters: printed sheets, spreadsheets and `XLSForms` of one description.

use std::io::{Cursor, Read};

use rahnamo::Output;

use crate::packs::text;
use crate::support::{book, build, bytes, page, paths};

/// A form with every kind of field, and a letter in two languages.
const SHEETS: &str = "-- content/forms/survey.yaml --
title: {ru: Анкета, tg: Саволнома}
purpose: {ru: Для проверки., tg: Барои санҷиш.}
kind: questionnaire
updated: 2026-11-02
privacy: {ru: Хранит центр., tg: Марказ нигоҳ медорад.}
sections:
  - id: start
    title: {ru: Начало, tg: Оғоз}
    note: {ru: Читайте вслух., tg: Бо овози баланд хонед.}
    fields:
      - {id: agree, type: consent, label: {ru: Согласен., tg: Розӣ аст.}}
      - {id: age, type: number, min: 15, max: 99, label: {ru: Возраст, tg: Синну сол}}
      - {id: ill, type: yes-no, label: {ru: Болел?, tg: Бемор шуд?}}
      - id: why
        type: many
        when: {field: ill, is: yes}
        label: {ru: Где, tg: Дар куҷо}
        options:
          - {id: home-town, text: {ru: Дома, tg: Дар хона}}
          - {id: abroad, text: {ru: За границей, tg: Дар хориҷа}}
      - {id: day, type: date, label: {ru: День, tg: Рӯз}}
      - {id: more, type: lines, lines: 2, label: {ru: Ещё, tg: Боз}}
      - id: trips
        type: table
        rows: 3
        numbered: true
        label: {ru: Поездки, tg: Сафарҳо}
        columns:
          - {id: year, type: number, label: {ru: Год, tg: Сол}}
          - {id: months, type: number, sum: true, label: {ru: Месяцев, tg: Моҳ}}
      - {id: sign, type: signature, label: {ru: Подпись, tg: Имзо}}
-- content/letters/contract.yaml --
title: {ru: Договор, tg: Шартнома}
purpose: {ru: Образец., tg: Намуна.}
country: RU
beside: ru
updated: 2026-11-01
clauses:
  - id: wage
    title: {ru: Зарплата, tg: Музд}
    text: {ru: \"Зарплата ______ в месяц.\", tg: \"Музд моҳе ______ аст.\"}
    law: tk-57
laws:
  - {id: tk-57, jurisdiction: RU, act: Трудовой кодекс, provision: ст. 57}
";

fn sheets() -> String {
    let packs = "
[[pack]]
id = \"forms\"
kind = \"forms\"
category = \"legal-social\"
forms = [\"survey\"]

[[pack]]
id = \"letters\"
kind = \"letters\"
category = \"legal-social\"
letters = [\"contract\"]
";
    format!("{SHEETS}-- book.toml --\n{}{packs}", crate::txtar::base()["book.toml"])
}

/// A part of a workbook.
pub fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).expect("a workbook is a ZIP archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part is there").read_to_string(&mut text).expect("parts are UTF-8");
    text
}

#[test]
fn a_form_is_printed_in_the_language_of_the_edition_with_code_and_statement() {
    let root = book(&sheets());
    let outcome = build(root.path(), Output::Pdf);
    let tajik = text(bytes(&outcome, "tj/tg/packs/forms.pdf"));
    for words in
        ["Саволнома", "Розӣаст.", "Дархона", "Дархориҷа", "Сафарҳо", "Марказнигоҳмедорад.", "tj-tg-survey", "Саҳифаи1аз1"]
    {
        assert!(tajik.contains(words), "{words} is printed: {tajik}");
    }
    assert!(!tajik.contains("Анкета"), "a sheet is never in two languages");
    assert!(text(bytes(&outcome, "tj/ru/packs/forms.pdf")).contains("Анкета"));
}

#[test]
fn a_letter_stands_beside_the_language_of_the_office_where_its_law_concerns_people() {
    let root = book(&sheets());
    let outcome = build(root.path(), Output::Pdf);
    let tajik = text(bytes(&outcome, "tj/tg/packs/letters.pdf"));
    for words in ["Муздмоҳе", "Зарплата", "Трудовойкодекс,ст.57"] {
        assert!(tajik.contains(words), "{words} is printed: {tajik}");
    }
    let russian = text(bytes(&outcome, "tj/ru/packs/letters.pdf"));
    assert_eq!(russian.matches("вмесяц.").count(), 1, "one's own language stands there once");
    assert!(!paths(&outcome).contains(&"kz/ru/packs/letters.pdf"), "nobody goes from there to that country");
}

#[test]
fn the_spreadsheet_checks_what_is_typed_and_comes_out_the_same_twice() {
    let root = book(&sheets());
    let (first, second) = (build(root.path(), Output::Pdf), build(root.path(), Output::Pdf));
    let workbook = bytes(&first, "tj/tg/forms/survey.xlsx");
    assert_eq!(workbook, bytes(&second, "tj/tg/forms/survey.xlsx"));
    let sheet = part(workbook, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("type=\"list\"").count(), 4, "consent, yes or no, and each of the two options: {sheet}");
    assert!(sheet.contains("<formula1>15</formula1><formula2>99</formula2>"), "{sheet}");
    assert!(sheet.contains("type=\"date\"") && sheet.contains("SUM(C"), "{sheet}");
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("fitToHeight=\"0\""), "{sheet}");
    assert!(part(workbook, "xl/sharedStrings.xml").contains("Синну сол"));
    assert!(part(workbook, "xl/drawings/drawing1.xml").contains("descr="), "the emblem says what it is");
}

#[test]
fn a_questionnaire_goes_to_phones_in_all_languages_of_the_country() {
    let root = book(&sheets());
    let outcome = build(root.path(), Output::Pdf);
    let form = bytes(&outcome, "tj/tg/forms/survey-xlsform.xlsx");
    let words = part(form, "xl/sharedStrings.xml");
    for heading in ["label::Тоҷикӣ (tg)", "label::Русский (ru)", "constraint_message::Тоҷикӣ (tg)"] {
        assert!(words.contains(heading), "{heading}: {words}");
    }
    for cell in
        ["${agree} = 'OK' and ${ill} = 'yes'", "select_multiple why", "home_town", "begin_repeat", "part_start", "tj-survey"]
    {
        assert!(words.contains(cell), "{cell}: {words}");
    }
    assert!(words.contains(". &gt;= 15 and . &lt;= 99"), "{words}");
    assert!(!words.contains("hint::"), "a column without any text is left out");
}

#[test]
fn a_name_that_a_form_for_phones_has_already_is_refused() {
    let faulty =
        sheets().replace("id: age,", "id: yes-no,").replace("id: year,", "id: day,").replace("id: more,", "id: part-two,");
    let refused = |book_text: &str| {
        let root = book(book_text);
        let outcome = build(root.path(), Output::Pdf);
        let told = |words: &str| outcome.findings.iter().filter(|finding| finding.message.contains(words)).count();
        told("questionnaire has the id `day`") + told("in every form for phones")
    };
    assert_eq!(refused(&faulty), 3, "a list, a column called like a field, a group");
    let on_paper = faulty.replace("kind: questionnaire", "kind: sheet");
    assert_eq!(refused(&on_paper), 0, "paper has no such names");
}

#[test]
fn what_an_author_writes_names_no_answer() {
    let root = book(&sheets().replace("{ru: Где,", "{ru: \"Где ${agree}\","));
    let outcome = build(root.path(), Output::Pdf);
    let words = part(bytes(&outcome, "tj/tg/forms/survey-xlsform.xlsx"), "xl/sharedStrings.xml");
    assert!(words.contains("Где $\u{2060}{agree}") && words.contains("${agree} = 'OK'"), "{words}");
}

#[test]
fn the_start_page_leads_to_the_files() {
    let root = book(&sheets());
    let start = page(&build(root.path(), Output::Everything), "tj/tg/index.html");
    for path in ["forms/survey.xlsx", "forms/survey-xlsform.xlsx", "packs/forms.pdf"] {
        assert!(start.contains(&format!("href=\"{path}\"")), "{path}");
    }
    let alone = page(&build(root.path(), Output::Html), "tj/tg/index.html");
    assert!(!alone.contains(".xlsx"), "pages alone lead to nothing that was not made");
}
