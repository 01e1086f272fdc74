//! People to numbers, and which of the numbers may be shown.

use super::key::Key;
use super::report::{Cell, Hidden, Line, LineGroup, Measure, Report};
use super::row::{Group, People, Person};
use super::suppress::{hidden, is_small, protect};
use super::trouble::{Fault, Trouble, Weight};
use super::{Dimension, Stage};

/// Counts before and after: people, and those who are right.
type Counts = [(u32, u32); 2];

/// A question or an indicator, as bits of questions.
struct Asked {
    mask: u128,
    least: u32,
}

impl Asked {
    /// Whether the person is right; `None` where not all of it was asked.
    fn holds(&self, person: &Person) -> Option<bool> {
        (person.asked & self.mask == self.mask).then(|| (person.right & self.mask).count_ones() >= self.least)
    }
}

pub(super) fn report(key: &Key, people: People, least: Option<u32>) -> Report {
    let there = people.columns.iter().fold(0, |all, bits| all | bits);
    let mut measures = Vec::new();
    for (number, name) in key.indicators.iter().enumerate() {
        let serves =
            |item: &super::key::Item| item.indicator == Some(number) && Stage::ALL.into_iter().all(|stage| item.is_asked(stage));
        let mask = key.items.iter().enumerate().filter(|(_, item)| serves(item)).fold(0, |bits, (at, _)| bits | 1 << at) & there;
        if mask != 0 {
            let of = mask.count_ones();
            let needed = least.unwrap_or(of).min(of);
            measures.push(measure(&people, name, "", &Asked { mask, least: needed }, Some((needed, of))));
        }
    }
    for (at, item) in key.items.iter().enumerate().filter(|(at, _)| there >> at & 1 == 1) {
        measures.push(measure(&people, &item.id, &item.text, &Asked { mask: 1 << at, least: 1 }, None));
    }
    let counted = people.persons.len();
    let mut troubles = people.troubles;
    for (file, bits) in people.columns.iter().enumerate().filter(|(_, bits)| **bits != 0) {
        for (_, item) in key.items.iter().enumerate().filter(|(at, _)| (there & !bits) >> at & 1 == 1) {
            troubles.push(Trouble { file, name: people.names[file].clone(), line: 1, fault: Fault::NoColumn(item.id.clone()) });
        }
    }
    troubles.sort_by_key(|trouble| (trouble.file, trouble.line, trouble.fault.weight() == Weight::Note));
    Report { module: key.module.clone(), title: key.title.clone(), counted, rows: people.rows, measures, troubles }
}

fn measure(people: &People, id: &str, text: &str, asked: &Asked, needed: Option<(u32, u32)>) -> Measure {
    let mut all = Counts::default();
    let mut groups: [Vec<Counts>; 4] = std::array::from_fn(|at| vec![Counts::default(); people.groups[at].len()]);
    for person in &people.persons {
        let Some(is_right) = asked.holds(person) else { continue };
        let stage = person.stage.index();
        add(&mut all[stage], is_right);
        for (groups, number) in groups.iter_mut().zip(person.groups) {
            add(&mut groups[number][stage], is_right);
        }
    }
    let few = Stage::ALL.map(|stage| is_small(all[stage.index()].0).then_some(Hidden::Few));
    let mut lines = vec![line(LineGroup::All, all, few)];
    lines.extend(paired(people, asked, all));
    let hidden = cells_to_hide(people, &groups);
    for dimension in Dimension::ALL {
        let at = dimension as usize;
        let mut order: Vec<usize> = (0..groups[at].len()).filter(|number| groups[at][*number] != Counts::default()).collect();
        // Those who did not say stand last.
        order.sort_by_key(|number| (people.groups[at][*number].name.is_empty(), sort_key(&people.groups[at][*number])));
        for number in order {
            let Group { within, name } = people.groups[at][number].clone();
            lines.push(line(
                LineGroup::Of { dimension, within, name },
                groups[at][number],
                [0, 1].map(|stage| hidden[at][stage][number]),
            ));
        }
    }
    Measure { id: id.to_owned(), text: text.to_owned(), needed, lines }
}

fn sort_key(group: &Group) -> (&str, &str) {
    (&group.within, &group.name)
}

fn add(count: &mut (u32, u32), is_right: bool) {
    count.0 += 1;
    count.1 += u32::from(is_right);
}

fn line(group: LineGroup, counts: Counts, hidden: [Option<Hidden>; 2]) -> Line {
    let cell = |at: usize| match (counts[at], hidden[at]) {
        ((0, _), _) => Cell::Nobody,
        (_, Some(hidden)) => Cell::Hidden(hidden),
        ((n, right), None) => Cell::Shown { n, right },
    };
    Line { group, before: cell(0), after: cell(1) }
}

/// Hidden cells by dimension, stage and group.
fn cells_to_hide(people: &People, groups: &[Vec<Counts>; 4]) -> [[Vec<Option<Hidden>>; 2]; 4] {
    let sizes = |dimension: usize, stage: usize| groups[dimension].iter().map(|counts| counts[stage].0).collect::<Vec<_>>();
    let mut all: [[Vec<Option<Hidden>>; 2]; 4] = std::array::from_fn(|at| [0, 1].map(|stage| hidden(&sizes(at, stage))));
    let (country_at, site_at) = (Dimension::Country as usize, Dimension::Site as usize);
    for stage in [0, 1] {
        let sizes = sizes(site_at, stage);
        let mut of_sites: Vec<_> = sizes.iter().map(|n| is_small(*n).then_some(Hidden::Few)).collect();
        // The places of a country add up to the country: they are looked at country by country, and not shown at all where
        // the country itself must not be.
        for (number, country) in people.groups[country_at].iter().enumerate() {
            let within: Vec<usize> = (0..sizes.len()).filter(|at| people.groups[site_at][*at].within == country.name).collect();
            let mut part: Vec<_> = within.iter().map(|at| of_sites[*at]).collect();
            if all[country_at][stage][number].is_some() {
                for cell in &mut part {
                    *cell = cell.or(Some(Hidden::Protecting));
                }
            } else {
                protect(&within.iter().map(|at| sizes[*at]).collect::<Vec<_>>(), &mut part);
            }
            within.iter().zip(part).for_each(|(at, cell)| of_sites[*at] = cell);
        }
        all[site_at][stage] = of_sites;
    }
    all
}

/// The people with a code at both stages; what they were the only ones to lack in the total must not come out either.
fn paired(people: &People, asked: &Asked, all: Counts) -> Option<Line> {
    let mut counts = Counts::default();
    for [before, after] in people.pairs.values() {
        let (Some(before), Some(after)) = (before, after) else { continue };
        let [before, after] = [before, after].map(|at| asked.holds(&people.persons[*at]));
        if let (Some(before), Some(after)) = (before, after) {
            add(&mut counts[0], before);
            add(&mut counts[1], after);
        }
    }
    let n = counts[0].0;
    let is_protecting = (0..2).any(|stage| is_small(all[stage].0 - n));
    let hidden = if is_small(n) { Some(Hidden::Few) } else { is_protecting.then_some(Hidden::Protecting) };
    (n > 0).then(|| line(LineGroup::Paired, counts, [hidden; 2]))
}
