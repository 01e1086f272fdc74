//! Numbers as the text of a script: an arithmetic coder that learns while it writes, so that a number which is frequent in its
//! place takes a fraction of a byte. Deflate needs a tenth more for the same numbers, and has to be awaited in the browser.
//!
//! A number is asked for as in a game: at least 1? at least 3? 7? – and when that is too much, halving what is between. Each
//! answer has counts of its own, which say how much of the range yes and no get. `number` in search.js asks the same.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Characters of one byte in UTF-8 that a string of a script may hold, and that no program rewrites.
const DIGITS: u64 = 123;

/// What four digits can say; as many are looked at together.
const WHOLE: u64 = DIGITS * FIRST;

/// The worth of the first of them.
const FIRST: u64 = DIGITS * DIGITS * DIGITS;

/// Counts are halved above this: what was met lately says more.
const MOST: u64 = 255;

/// What was met in one place: for each number asked about, how often the answer was no and yes, twice, and one.
#[derive(Debug, Default, Clone)]
pub(super) struct Model(Vec<[u64; 2]>);

/// One model for each number that may go before.
#[derive(Debug, Default)]
pub(super) struct Models(Vec<Model>);

impl Models {
    /// The model for numbers after `before`.
    pub(super) fn after(&mut self, before: usize) -> &mut Model {
        if self.0.len() <= before {
            self.0.resize_with(before + 1, Model::default);
        }
        &mut self.0[before]
    }
}

/// A text of numbers.
#[derive(Debug)]
pub(super) struct Coder {
    /// Where the range begins that is left of all texts with these digits.
    low: u64,
    range: u64,
    digits: Vec<u8>,
}

impl Coder {
    pub(super) fn new() -> Self {
        Self { low: 0, range: WHOLE, digits: Vec::new() }
    }

    /// Writes `number`, which may be any.
    pub(super) fn number(&mut self, model: &mut Model, number: usize) {
        self.between(model, number + 1, None);
    }

    /// Writes `place`, of which a reader knows that it is below `count`.
    pub(super) fn place(&mut self, model: &mut Model, place: usize, count: usize) {
        self.between(model, place + 1, Some(count + 1));
    }

    fn between(&mut self, model: &mut Model, number: usize, mut end: Option<usize>) {
        let mut from = 1;
        while end != Some(from + 1) {
            let asked = end.map_or(from * 2, |end| usize::midpoint(from, end));
            self.answer(model, asked, number >= asked);
            if number >= asked {
                from = asked;
            } else {
                end = Some(asked);
            }
        }
    }

    fn answer(&mut self, model: &mut Model, asked: usize, is_yes: bool) {
        if model.0.len() <= asked {
            model.0.resize(asked + 1, [1, 1]);
        }
        let [no, yes] = &mut model.0[asked];
        // Whole numbers below 2 to the 30th throughout, which scripts reckon with fastest.
        let part = (self.range >> 11) * ((*yes * (65_536 / (*no + *yes))) >> 5);
        if is_yes {
            self.range = part;
            *yes += 2;
        } else {
            self.low += part;
            self.range -= part;
            *no += 2;
        }
        if *no + *yes > MOST {
            (*no, *yes) = (no.div_ceil(2), yes.div_ceil(2));
        }
        while self.range < FIRST {
            self.digit();
            self.range *= DIGITS;
        }
    }

    /// Takes the first digit off.
    fn digit(&mut self) {
        if self.low >= WHOLE {
            self.low -= WHOLE;
            let nines = self.digits.iter().rev().take_while(|digit| u64::from(**digit) == DIGITS - 1).count();
            let carried = self.digits.len() - nines;
            self.digits[carried..].fill(0);
            self.digits[carried - 1] += 1;
        }
        self.digits.extend(u8::try_from(self.low / FIRST));
        self.low = self.low % FIRST * DIGITS;
    }

    /// The text of all that was written. A reader takes what is missing for zeros.
    pub(super) fn finish(mut self) -> String {
        // The first text with one digit more that is not before the range.
        self.low += FIRST - 1;
        self.digit();
        let characters: Vec<char> =
            ('\u{1}'..='\u{7f}').filter(|character| !['\n', '\r', '"', '\\'].contains(character)).collect();
        self.digits.iter().map(|digit| characters[usize::from(*digit)]).collect()
    }
}

/// Texts letter by letter, each by the one before.
#[derive(Debug)]
pub(super) struct Letters {
    /// Units of UTF-16, as scripts count them, each with its place; the end of a text has the first.
    places: BTreeMap<u16, usize>,
    models: Models,
}

impl Letters {
    /// Writes the alphabet of `texts`, the most frequent first, for writing them afterwards.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>, coder: &mut Coder) -> Self {
        let alphabet = by_frequency(texts.flat_map(str::encode_utf16));
        let mut units = Model::default();
        coder.number(&mut Model::default(), alphabet.len());
        for unit in &alphabet {
            coder.number(&mut units, usize::from(*unit));
        }
        Self { places: alphabet.into_iter().zip(1..).collect(), models: Models::default() }
    }

    /// Writes `text` and its end, as if it followed `before`.
    pub(super) fn text(&mut self, coder: &mut Coder, before: &str, text: &str) {
        let mut last = before.encode_utf16().last().map_or(0, |unit| self.places[&unit]);
        for place in text.encode_utf16().map(|unit| self.places[&unit]).chain([0]) {
            coder.number(self.models.after(last), place);
            last = place;
        }
    }
}

/// Each of `all` once, the most frequent first.
pub(super) fn by_frequency<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    // Stable: those as frequent as each other stay in their order.
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts.into_iter().map(|(one, _)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks for numbers as search.js does.
    struct Reader {
        digits: Vec<u64>,
        at: usize,
        range: u64,
        code: u64,
    }

    impl Reader {
        fn new(text: &str) -> Self {
            let place = |letter: char| {
                u64::from(letter) - 1 - ['\n', '\r', '"', '\\'].iter().filter(|left| letter > **left).count() as u64
            };
            let mut reader = Self { digits: text.chars().map(place).collect(), at: 0, range: WHOLE, code: 0 };
            (0..4).for_each(|_| reader.digit());
            reader
        }

        fn digit(&mut self) {
            self.code = self.code * DIGITS + self.digits.get(self.at).copied().unwrap_or(0);
            self.at += 1;
        }

        fn number(&mut self, model: &mut Model, count: Option<usize>) -> usize {
            let (mut from, mut end) = (1, count.map(|count| count + 1));
            while end != Some(from + 1) {
                let asked = end.map_or(from * 2, |end| usize::midpoint(from, end));
                model.0.resize(model.0.len().max(asked + 1), [1, 1]);
                let [no, yes] = &mut model.0[asked];
                let part = (self.range >> 11) * ((*yes * (65_536 / (*no + *yes))) >> 5);
                if self.code < part {
                    (self.range, from, *yes) = (part, asked, *yes + 2);
                } else {
                    (self.range, self.code) = (self.range - part, self.code - part);
                    (end, *no) = (Some(asked), *no + 2);
                }
                if *no + *yes > MOST {
                    (*no, *yes) = (no.div_ceil(2), yes.div_ceil(2));
                }
                while self.range < FIRST {
                    self.digit();
                    self.range *= DIGITS;
                }
            }
            from - 1
        }
    }

    /// Numbers that repeat and numbers that do not, by a simple generator.
    fn numbers(length: usize, below: usize) -> Vec<usize> {
        let mut state = 1_usize;
        let mut next = || {
            state = (state * 1_103_515_245 + 12_345) % (1 << 31);
            if state & 0x7000 == 0 { (state >> 16) % below } else { 3 % below }
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn every_number_comes_back() {
        for (length, below) in [(0, 1), (1, 2), (7, 30_000), (4_000, 2), (4_000, 150), (4_000, 30_000)] {
            let numbers = numbers(length, below);
            let (mut coder, mut free, mut bound) = (Coder::new(), Model::default(), Model::default());
            for number in &numbers {
                coder.number(&mut free, *number);
                coder.place(&mut bound, *number, below);
            }
            let text = coder.finish();
            assert!(text.is_ascii() && !text.contains(['\0', '\n', '\r', '"', '\\']));
            let (mut reader, mut free, mut bound) = (Reader::new(&text), Model::default(), Model::default());
            for number in numbers {
                assert_eq!(reader.number(&mut free, None), number);
                assert_eq!(reader.number(&mut bound, Some(below)), number);
            }
        }
    }

    #[test]
    fn what_is_frequent_takes_a_fraction_of_a_byte() {
        let mut coder = Coder::new();
        let mut model = Model::default();
        (0..10_000).for_each(|_| coder.number(&mut model, 1));
        assert!(coder.finish().len() < 400);
    }

    #[test]
    fn one_more_is_carried_through_full_digits() {
        let mut coder = Coder { low: WHOLE + FIRST, range: FIRST, digits: vec![5, 122, 122] };
        coder.digit();
        assert_eq!(coder.digits, [6, 0, 0, 1]);
    }
}
