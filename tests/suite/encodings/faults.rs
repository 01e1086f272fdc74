//! Clean texts pushed through every way of ruining them, and what the rules find and restore.

use std::collections::BTreeSet;

use rahnamo::check::{fixes, texts};
use rahnamo::load::loose::{self, Markup};
use rahnamo::model::codepage::Codepage;
use rahnamo::model::finding::{Finding, Place, Safety};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::orthography::legacy::{
    FREED, KOI8_T, KZ_1048, PTCP154_KAZAKH, PTCP154_KYRGYZ, Slots, TAJIK_FONTS, TAJIK_THROUGH_KOI8, koi8_letter,
};
use rahnamo::model::source::SourceMap;

use super::corpus::{self, Clean};

/// A way of ruining a text.
struct Class {
    name: &'static str,
    /// The rule that must find it.
    code: &'static str,
    tags: &'static [&'static str],
    ruin: fn(&str) -> String,
    /// Least share of the faulty lines found in a whole text, in percent.
    found: usize,
    /// Least share of the faulty lines that the fixes restore byte for byte.
    restored: usize,
    /// Fixes that are applied.
    safety: Safety,
}

const CYRILLIC: &[&str] = &["tg", "kk", "ky", "uz-Cyrl", "ru"];

const CLASSES: [Class; 14] = [
    Class {
        name: "Tj fonts",
        code: "GL101",
        tags: &["tg"],
        ruin: |text| slots(&TAJIK_FONTS, text),
        found: 100,
        restored: 100,
        safety: Safety::Safe,
    },
    Class {
        name: "Tj through KOI8-R",
        code: "GL102",
        tags: &["tg"],
        ruin: |text| slots(&TAJIK_THROUGH_KOI8, text),
        found: 99,
        restored: 95,
        safety: Safety::Unsafe,
    },
    Class {
        name: "Tj as Latin-1",
        code: "GL102",
        tags: &["tg"],
        ruin: |text| western(&slots(&TAJIK_FONTS, text)),
        found: 99,
        restored: 90,
        safety: Safety::Unsafe,
    },
    Class {
        name: "freed letters",
        code: "GL103",
        tags: &["tg"],
        ruin: |text| slots(&FREED, text),
        found: 60,
        restored: 0,
        safety: Safety::Unsafe,
    },
    Class {
        name: "KZ-1048",
        code: "GL104",
        tags: &["kk"],
        ruin: |text| slots(&KZ_1048, text),
        found: 100,
        restored: 100,
        safety: Safety::Safe,
    },
    Class {
        name: "PTCP154 Kazakh",
        code: "GL104",
        tags: &["kk"],
        ruin: |text| slots(&PTCP154_KAZAKH, text),
        found: 99,
        restored: 99,
        safety: Safety::Unsafe,
    },
    Class {
        name: "PTCP154 Kyrgyz",
        code: "GL105",
        tags: &["ky"],
        ruin: |text| slots(&PTCP154_KYRGYZ, text),
        found: 99,
        restored: 99,
        safety: Safety::Unsafe,
    },
    Class {
        name: "UTF-8 as CP1251",
        code: "GL106",
        tags: CYRILLIC,
        ruin: |text| garbled(Codepage::Cp1251, text),
        found: 99,
        restored: 99,
        safety: Safety::Safe,
    },
    Class {
        name: "UTF-8 as CP1252",
        code: "GL106",
        tags: CYRILLIC,
        ruin: |text| garbled(Codepage::Cp1252, text),
        found: 99,
        restored: 99,
        safety: Safety::Safe,
    },
    Class {
        name: "single letters as CP1251",
        code: "GL106",
        tags: &["tg", "kk", "ky"],
        ruin: |text| single(text),
        found: 90,
        restored: 80,
        safety: Safety::Unsafe,
    },
    Class {
        name: "UTF-8 as CP1251, Latin",
        code: "GL106",
        tags: &["uz-Latn", "kaa-Latn"],
        ruin: |text| garbled(Codepage::Cp1251, text),
        found: 99,
        restored: 90,
        safety: Safety::Unsafe,
    },
    Class {
        name: "UTF-8 as CP1252, Latin",
        code: "GL106",
        tags: &["uz-Latn", "kaa-Latn"],
        ruin: |text| garbled(Codepage::Cp1252, text),
        found: 99,
        restored: 90,
        safety: Safety::Unsafe,
    },
    Class {
        name: "CP1251 as Latin-1",
        code: "GL106",
        tags: &["ru", "uz-Cyrl"],
        ruin: western,
        found: 95,
        restored: 0,
        safety: Safety::Unsafe,
    },
    Class { name: "KOI8-T", code: "GL108", tags: &["tg"], ruin: koi8, found: 50, restored: 0, safety: Safety::Unsafe },
];

/// What the letters of one old font look like without it.
fn slots(slots: &Slots, text: &str) -> String {
    text.chars().map(|letter| slots.seen(letter).unwrap_or(letter)).collect()
}

/// UTF-8 read with a code page.
fn garbled(page: Codepage, text: &str) -> String {
    text.bytes().map(|byte| page.character(byte)).collect()
}

/// Letters that CP1251 lacks came through as garbled UTF-8, the others whole.
fn single(text: &str) -> String {
    let garble = |letter: char| match Codepage::Cp1251.byte(letter) {
        Some(_) => letter.to_string(),
        None => garbled(Codepage::Cp1251, &letter.to_string()),
    };
    text.chars().map(garble).collect()
}

/// CP1251 read as CP1252.
fn western(text: &str) -> String {
    text.chars().map(|seen| Codepage::Cp1251.byte(seen).map_or(seen, |byte| Codepage::Cp1252.character(byte))).collect()
}

/// KOI8-T read as CP1251.
fn koi8(text: &str) -> String {
    let seen = |letter: char| KOI8_T.seen(letter).or_else(|| ('А'..='я').find(|seen| koi8_letter(*seen) == Some(letter)));
    text.chars().map(|letter| seen(letter).unwrap_or(letter)).collect()
}

fn legacy_findings(text: &str, orthography: Orthography, markup: Markup) -> (Vec<Finding>, SourceMap) {
    let mut map = SourceMap::default();
    let source = map.add("text".into(), text.into());
    let prose = loose::prose(source, text, markup, orthography);
    let mut findings = texts::check_one(&prose, text);
    findings.retain(|finding| finding.code.id.starts_with("GL1"));
    (findings, map)
}

/// Lines, from 0, that have a finding of `code`.
fn lines_found(text: &str, findings: &[Finding], code: &str) -> BTreeSet<usize> {
    let line = |finding: &Finding| match &finding.place {
        Place::Span(span) => text[..span.start as usize].matches('\n').count(),
        _ => usize::MAX,
    };
    findings.iter().filter(|finding| finding.code.id == code).map(line).collect()
}

fn fixed(text: &str, orthography: Orthography, safety: Safety) -> String {
    let mut text = text.to_owned();
    for _ in 0..5 {
        let (findings, _) = legacy_findings(&text, orthography, Markup::Plain);
        match fixes::apply(&text, &findings, safety) {
            Some(next) => text = next,
            None => break,
        }
    }
    text
}

#[derive(Default)]
struct Measure {
    faulty: usize,
    found: usize,
    restored: usize,
    other_codes: usize,
}

impl Measure {
    fn add(&mut self, class: &Class, orthography: Orthography, clean: &str) {
        let ruined = (class.ruin)(clean);
        let (findings, _) = legacy_findings(&ruined, orthography, Markup::Plain);
        let found = lines_found(&ruined, &findings, class.code);
        let restored = fixed(&ruined, orthography, class.safety);
        self.other_codes += findings.iter().filter(|finding| finding.code.id != class.code).count();
        let shows = std::env::var("SHOW").is_ok_and(|name| class.name == name) && ruined.contains('\n');
        for (at, ((clean, ruined), restored)) in clean.lines().zip(ruined.lines()).zip(restored.lines()).enumerate() {
            if clean == ruined {
                continue;
            }
            self.faulty += 1;
            self.found += usize::from(found.contains(&at));
            self.restored += usize::from(clean == restored);
            if shows && (clean != restored || !found.contains(&at)) {
                println!("  {} {}: {clean}\n    ruined:   {ruined}\n    restored: {restored}", class.name, found.contains(&at));
            }
        }
    }

    fn percent(&self, count: usize) -> usize {
        count * 100 / self.faulty.max(1)
    }
}

fn texts_for(class: &Class) -> Vec<Clean> {
    let mut texts = corpus::clean();
    texts.extend(corpus::content());
    texts.retain(|clean| class.tags.contains(&clean.tag));
    texts
}

#[test]
fn ruined_texts_are_found_and_restored() {
    println!("| class | code | lines faulty | found % | restored % | alone: found % | restored % |");
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    let mut failures = Vec::new();
    for class in &CLASSES {
        let (mut whole, mut alone) = (Measure::default(), Measure::default());
        for clean in texts_for(class) {
            let orthography = Orthography::of(clean.tag);
            whole.add(class, orthography, &clean.text);
            clean.text.lines().for_each(|line| alone.add(class, orthography, line));
        }
        let percents = [whole.percent(whole.found), whole.percent(whole.restored)];
        let alone = [alone.percent(alone.found), alone.percent(alone.restored)];
        println!(
            "| {} | {} | {} | {} | {} | {} | {} |",
            class.name, class.code, whole.faulty, percents[0], percents[1], alone[0], alone[1]
        );
        if whole.faulty == 0 || percents[0] < class.found || percents[1] < class.restored || whole.other_codes > 0 {
            failures.push(format!("{}: {percents:?}, {} findings of other rules", class.name, whole.other_codes));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn clean_texts_have_no_finding_declared_or_not() {
    let mut texts = corpus::clean();
    texts.extend(corpus::content());
    let mut false_alarms = Vec::new();
    for clean in &texts {
        for orthography in [Orthography::of(clean.tag), Orthography::Other] {
            for markup in [Markup::Markdown, Markup::Plain] {
                let (findings, _) = legacy_findings(&clean.text, orthography, markup);
                false_alarms.extend(findings.into_iter().map(|finding| format!("{}: {}", clean.path.display(), finding.message)));
            }
        }
    }
    assert!(false_alarms.is_empty(), "{false_alarms:#?}");
}

/// Serbian, Macedonian, Ukrainian and Belarusian quoted line by line, and detected as it comes.
#[test]
fn lines_of_neighbours_have_no_finding_whatever_they_are_taken_for() {
    let mut false_alarms = Vec::new();
    for clean in corpus::clean() {
        for line in clean.text.lines() {
            let detected = Orthography::detect(line).orthography;
            let (findings, _) = legacy_findings(line, detected, Markup::Plain);
            false_alarms.extend(findings.into_iter().map(|finding| format!("{}: {}", clean.path.display(), finding.message)));
        }
    }
    assert!(false_alarms.is_empty(), "{false_alarms:#?}");
}

#[test]
fn ruined_texts_are_detected_as_what_they_were() {
    for class in CLASSES.iter().filter(|class| !["KOI8-T", "CP1251 as Latin-1"].contains(&class.name)) {
        let texts = texts_for(class);
        let wrong: Vec<_> = texts
            .iter()
            .filter(|clean| Orthography::detect(&(class.ruin)(&clean.text)).orthography != Orthography::of(clean.tag))
            .map(|clean| clean.path.display().to_string())
            .collect();
        assert!(wrong.is_empty(), "{}: {wrong:?} of {}", class.name, texts.len());
    }
}
