//! Rows to people: who answered, and which questions rightly.

use std::collections::HashMap;

use csv::StringRecord;

use super::key::{BadAnswer, Item, Key, same};
use super::table::Table;
use super::trouble::{Fault, Trouble};
use super::{Dimension, Input, Stage};

/// No text of a test is longer, in bytes.
const LONGEST_CELL: usize = 4096;

/// Age bands: code and first age.
pub const BANDS: [(&str, u8); 6] = [("0-17", 0), ("18-24", 18), ("25-34", 25), ("35-44", 35), ("45-59", 45), ("60+", 60)];

const FIELDS: [&str; 8] = ["stage", "country", "site", "sex", "age", "age_band", "participant_code", "_uuid"];

/// A person at one stage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    pub stage: Stage,
    /// Places in [`People::groups`].
    pub groups: [usize; 4],
    /// Bits of the questions that were asked.
    pub asked: u128,
    /// Bits of those answered rightly.
    pub right: u128,
}

/// People with something in common; empty words where nothing is stated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Group {
    /// The country of a place.
    pub within: String,
    pub name: String,
}

/// Everybody in all files.
#[derive(Debug, Default)]
pub(super) struct People {
    pub persons: Vec<Person>,
    pub groups: [Vec<Group>; 4],
    numbers: [HashMap<Group, usize>; 4],
    /// Persons with a code, before and after.
    pub pairs: HashMap<(usize, String), [Option<usize>; 2]>,
    places: Vec<(usize, u64)>,
    forms: HashMap<String, (usize, u64)>,
    pub names: Vec<String>,
    pub troubles: Vec<Trouble>,
    /// Rows with anything in them.
    pub rows: usize,
    /// Bits of the questions that each file has columns for.
    pub columns: Vec<u128>,
}

/// Where a table has what.
#[derive(Debug)]
pub(super) struct Columns {
    fields: [Option<usize>; 8],
    questions: Vec<QuestionColumns>,
}

#[derive(Debug, Default)]
struct QuestionColumns {
    whole: Option<usize>,
    /// Columns of 0 and 1, with the bit of their answer.
    parts: Vec<(usize, u128)>,
}

impl QuestionColumns {
    fn is_there(&self) -> bool {
        self.whole.is_some() || !self.parts.is_empty()
    }
}

impl Columns {
    /// Finds the columns, also below names of groups: `group/q1`, `q2/passport`, `group/q2/passport`.
    pub fn of(header: &[String], key: &Key) -> Result<Self, Fault> {
        let mut found = Self { fields: [None; 8], questions: key.items.iter().map(|_| QuestionColumns::default()).collect() };
        for (at, name) in header.iter().enumerate() {
            let mut parts = name.rsplit('/');
            let (last, before) = (parts.next().unwrap_or_default(), parts.next());
            let question = |name: &str| key.question(name);
            let part = before.and_then(question).and_then(|number| Some((number, key.items[number].bit(last)?)));
            if let Some((number, bit)) = part {
                found.questions[number].parts.push((at, bit));
                continue;
            }
            let place = match question(last) {
                Some(number) => &mut found.questions[number].whole,
                None => match FIELDS.iter().position(|field| same(field, last)) {
                    Some(field) => &mut found.fields[field],
                    None => continue,
                },
            };
            if place.replace(at).is_some() {
                return Err(Fault::TwinColumn(last.to_owned()));
            }
        }
        Ok(found)
    }

    /// How many questions have a column.
    pub fn questions(&self) -> usize {
        self.questions.iter().filter(|columns| columns.is_there()).count()
    }
}

impl People {
    /// Reads one file.
    pub fn read(&mut self, key: &Key, file: usize, input: &Input<'_>) {
        self.names.push(input.name.to_owned());
        self.columns.push(0);
        let opened = Table::open(input.bytes).and_then(|table| {
            let columns = Columns::of(&table.header, key).map_err(|fault| (1, fault))?;
            match (columns.fields[0], columns.questions()) {
                (None, _) => Err((1, Fault::NoStage)),
                (_, 0) => Err((1, Fault::NoQuestions)),
                _ => Ok((table, columns)),
            }
        });
        let (mut table, columns) = match opened {
            Ok(opened) => opened,
            Err((line, fault)) => return self.tell(file, line, fault),
        };
        let there = columns.questions.iter().enumerate().filter(|(_, columns)| columns.is_there());
        self.columns[file] = there.fold(0, |bits, (at, _)| bits | 1 << at);
        let mut record = StringRecord::new();
        while let Some(line) = table.next(&mut record) {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            self.rows += 1;
            if let Err(fault) = self.row(key, &columns, &table.header, &record, (file, line)) {
                self.tell(file, line, fault);
            }
        }
    }

    fn tell(&mut self, file: usize, line: u64, fault: Fault) {
        self.troubles.push(Trouble { file, name: self.names[file].clone(), line, fault });
    }

    fn row(
        &mut self,
        key: &Key,
        columns: &Columns,
        header: &[String],
        record: &StringRecord,
        place: (usize, u64),
    ) -> Result<(), Fault> {
        if record.len() != header.len() {
            return Err(Fault::Cells(record.len(), header.len()));
        }
        if let Some(at) = record.iter().position(|cell| cell.len() > LONGEST_CELL) {
            return Err(Fault::Huge(header[at].clone()));
        }
        let field = |at: usize| columns.fields[at].and_then(|column| record.get(column)).unwrap_or_default().trim();
        let stage = match field(0) {
            value if value.eq_ignore_ascii_case("pre") => Stage::Before,
            value if value.eq_ignore_ascii_case("post") => Stage::After,
            value => return Err(Fault::Stage(value.to_owned())),
        };
        let country = country(field(1))?;
        let names = [
            Group { within: String::new(), name: country.clone() },
            Group { within: country, name: field(2).split_whitespace().collect::<Vec<_>>().join(" ") },
            Group { within: String::new(), name: sex(field(3))?.to_owned() },
            Group { within: String::new(), name: band(field(4), field(5))?.to_owned() },
        ];
        let (asked, right) = marks(key, columns, record, stage)?;
        self.refuse_same_form(field(7), place)?;
        let mut groups = [0; 4];
        for (at, name) in names.into_iter().enumerate() {
            groups[at] = self.number(at, name);
        }
        self.pair(field(6), groups[Dimension::Site as usize], stage, place)?;
        self.persons.push(Person { stage, groups, asked, right });
        self.places.push(place);
        Ok(())
    }

    fn refuse_same_form(&mut self, form: &str, place: (usize, u64)) -> Result<(), Fault> {
        if form.is_empty() {
            return Ok(());
        }
        if let Some((file, line)) = self.forms.get(form) {
            return Err(Fault::SameForm(self.names[*file].clone(), *line));
        }
        self.forms.insert(form.to_owned(), place);
        Ok(())
    }

    /// Codes are given at a place: number 7 in one town is somebody else than number 7 in another.
    fn pair(&mut self, code: &str, site: usize, stage: Stage, (file, line): (usize, u64)) -> Result<(), Fault> {
        if code.is_empty() {
            return Ok(());
        }
        let slot = &mut self.pairs.entry((site, code.to_owned())).or_default()[stage.index()];
        if let Some(earlier) = *slot {
            let (file, line) = self.places[earlier];
            return Err(Fault::Twin(self.names[file].clone(), line));
        }
        *slot = Some(self.persons.len());
        if !code.bytes().any(|byte| byte.is_ascii_digit()) {
            self.tell(file, line, Fault::Name);
        }
        Ok(())
    }

    fn number(&mut self, dimension: usize, group: Group) -> usize {
        if let Some(number) = self.numbers[dimension].get(&group) {
            return *number;
        }
        self.groups[dimension].push(group.clone());
        let number = self.groups[dimension].len() - 1;
        self.numbers[dimension].insert(group, number);
        number
    }
}

fn marks(key: &Key, columns: &Columns, record: &StringRecord, stage: Stage) -> Result<(u128, u128), Fault> {
    let (mut asked, mut right, mut is_answered) = (0, 0, false);
    for (at, (item, columns)) in key.items.iter().zip(&columns.questions).enumerate() {
        if !columns.is_there() || !item.is_asked(stage) {
            continue;
        }
        asked |= 1 << at;
        let fault = |bad| match bad {
            BadAnswer::Unknown(answer) => Fault::Unknown(item.id.clone(), answer),
            BadAnswer::Several => Fault::Several(item.id.clone()),
        };
        let Some(bits) = given(item, columns, record).map_err(fault)? else { continue };
        is_answered = true;
        if item.score(bits).map_err(fault)? {
            right |= 1 << at;
        }
    }
    if is_answered { Ok((asked, right)) } else { Err(Fault::NoAnswers) }
}

/// Bits of the answers; `None` where nothing was answered.
fn given(item: &Item, columns: &QuestionColumns, record: &StringRecord) -> Result<Option<u128>, BadAnswer> {
    let cell = |at: usize| record.get(at).unwrap_or_default().trim();
    if let Some(text) = columns.whole.map(cell).filter(|text| !text.is_empty()) {
        return item.bits(text).map(Some);
    }
    let mut bits = None;
    for (at, bit) in &columns.parts {
        match cell(*at) {
            "" => {}
            "1" | "TRUE" | "True" | "true" => *bits.get_or_insert(0) |= bit,
            "0" | "FALSE" | "False" | "false" => {
                bits.get_or_insert(0);
            }
            other => return Err(BadAnswer::Unknown(other.to_owned())),
        }
    }
    Ok(bits)
}

fn country(value: &str) -> Result<String, Fault> {
    let is_code = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
    let fault = || Fault::Value("country".into(), value.into(), "TJ, KG, UZ, KZ");
    (value.is_empty() || is_code).then(|| value.to_ascii_uppercase()).ok_or_else(fault)
}

fn sex(value: &str) -> Result<&'static str, Fault> {
    match value.to_lowercase().as_str() {
        "" => Ok(""),
        "f" | "female" | "ж" => Ok("f"),
        "m" | "male" | "м" => Ok("m"),
        "other" => Ok("other"),
        _ => Err(Fault::Value("sex".into(), value.into(), "f, m, other")),
    }
}

fn band(age: &str, band: &str) -> Result<&'static str, Fault> {
    if !age.is_empty() {
        let years = age.parse::<u8>().ok().filter(|years| *years <= 110);
        let years = years.ok_or_else(|| Fault::Value("age".into(), age.into(), "25"))?;
        return Ok(BANDS.iter().rev().find(|(_, from)| years >= *from).map_or("", |(band, _)| band));
    }
    let plain = band.replace('–', "-");
    match BANDS.iter().find(|(code, _)| *code == plain) {
        Some((code, _)) => Ok(code),
        None if band.is_empty() => Ok(""),
        None => Err(Fault::Value("age_band".into(), band.into(), "0-17, 18-24, 25-34, 35-44, 45-59, 60+")),
    }
}
