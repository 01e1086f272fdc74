//! Which language a loose text is in: common words are counted, letters foreign to a language count against it. Comes in:
//! a text, whole or ruined by an old encoding. Goes out: an orthography and on what grounds, or [`Orthography::Other`] and
//! why. A short text is never guessed at, because every rule on letters goes by the answer.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use super::languages::{LANGUAGES, Language};
use super::{Orthography, faults};
use crate::model::codepage::Codepage;

/// What a text was found to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Detection {
    /// What to check it as.
    pub orthography: Orthography,
    /// BCP 47 tag of the language, also of one without rules of its own (`sr`, `uk`); `None` when it is not certain.
    pub language: Option<&'static str>,
    /// On what grounds.
    pub evidence: Evidence,
}

/// Grounds of a [`Detection`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Common words of this language, and words with its endings.
    Words {
        /// How many were met.
        common: u32,
        /// Among how many words.
        all: u32,
    },
    /// Too few common words of any language, because the text is short or in a language that is not known here.
    TooFew {
        /// How many words there are.
        all: u32,
    },
    /// Two languages fit about as well.
    Tied(&'static str, &'static str),
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words { common, all } => write!(f, "{common} of {all} words are common words or have endings of it"),
            Self::TooFew { all } => write!(f, "too few known words among {all}"),
            Self::Tied(first, second) => write!(f, "`{first}` and `{second}` fit equally well"),
        }
    }
}

/// More of a text than this is not looked at: a book tells its language on the first ten pages.
const LOOKED_AT: usize = 32 * 1024;
/// Fewer common words than this prove nothing.
const FEWEST: u32 = 3;
/// Points of a common word, shared by the languages that have it.
const WORD: i32 = 12;
/// Points of a common ending.
const ENDING: i32 = 4;
/// Letters of a word that an ending can be told in.
const LONG: usize = 5;
/// Points of a letter that hardly another language has.
const OWN: i32 = 3;
/// Points against a language for a letter that it does not have.
const FOREIGN: i32 = 4;
/// The same for a letter that only its ruined texts have.
const RUINED: i32 = 1;
/// The best language must have this many tenths of the points of the next.
const LEAD: i32 = 13;

impl Orthography {
    /// Language and script of `text`.
    #[must_use]
    pub fn detect(text: &str) -> Detection {
        let text = &text[..text.floor_char_boundary(LOOKED_AT)];
        let best = readings(text).into_iter().map(|reading| Score::of(&reading)).max_by_key(Score::best_points);
        best.map_or(Detection { orthography: Self::Other, language: None, evidence: Evidence::TooFew { all: 0 } }, |score| {
            score.verdict()
        })
    }
}

impl Orthography {
    /// Whether a text that is too short to tell its language may be in this one: no letter of it says otherwise, and no other language
    /// fits better by half a common word.
    #[must_use]
    pub fn may_be(self, text: &str) -> bool {
        let score = Score::of(&text[..text.floor_char_boundary(LOOKED_AT)]);
        // Latin letters alone count against no language.
        let is_in_script = |language: &Language| !language.is_cyrillic() || text.contains(is_cyrillic);
        let is_own = |language: &Language| language.orthography == self && is_in_script(language);
        let own = LANGUAGES.iter().zip(&score.points).filter(|(language, _)| is_own(language));
        own.map(|(_, points)| *points).max().is_some_and(|points| points >= 0 && points + WORD / 2 >= score.best_points())
    }
}

/// Whether the words are certainly Tajik: how many different common words of Tajik there are among `words` that neither
/// Serbian, Macedonian, Ukrainian, Belarusian, Bulgarian nor Russian has, in any spelling of a ruined text.
pub fn tajik_words<'a>(words: impl Iterator<Item = &'a str>) -> usize {
    let mut met: Vec<String> = Vec::new();
    let mut form = String::new();
    for word in words {
        fold(word, &mut form);
        if COMMON.get(form.as_str()).is_some_and(|languages| languages.0 & 1 == 1 && languages.0 & *SLAVIC == 0)
            && !met.contains(&form)
        {
            met.push(form.clone());
        }
    }
    met.len()
}

/// A set of languages: the bit is the place in [`LANGUAGES`].
#[derive(Debug, Clone, Copy, Default)]
struct Languages(u32);

impl Languages {
    fn each(self) -> impl Iterator<Item = usize> {
        (0..LANGUAGES.len()).filter(move |at| self.0 >> at & 1 == 1)
    }
}

static SLAVIC: LazyLock<u32> = LazyLock::new(|| {
    let is_slavic = |language: &Language| ["ru", "sr", "mk", "uk", "be", "bg"].contains(&language.tag);
    LANGUAGES.iter().enumerate().filter(|(_, language)| is_slavic(language)).fold(0, |set, (at, _)| set | 1 << at)
});

/// Every spelling of every common word, with the languages that have it.
static COMMON: LazyLock<HashMap<String, Languages>> = LazyLock::new(|| spellings(|language| language.words));

/// The same of endings.
static ENDINGS: LazyLock<HashMap<String, Languages>> = LazyLock::new(|| spellings(|language| language.endings));

fn spellings(list: fn(&Language) -> &'static str) -> HashMap<String, Languages> {
    let mut all: HashMap<String, Languages> = HashMap::new();
    for (at, language) in LANGUAGES.iter().enumerate() {
        for word in list(language).split_whitespace() {
            for spelling in faults::spellings(language.orthography, word) {
                all.entry(spelling).or_default().0 |= 1 << at;
            }
        }
    }
    all
}

/// The languages that have a letter, and those whose ruined texts have it.
static LETTERS: LazyLock<HashMap<char, (Languages, Languages)>> = LazyLock::new(|| {
    let mut letters: HashMap<char, (Languages, Languages)> = HashMap::new();
    for (at, language) in LANGUAGES.iter().enumerate() {
        for letter in language.letters.chars() {
            letters.entry(letter).or_default().0.0 |= 1 << at;
        }
        for letter in faults::letters(language.orthography) {
            letters.entry(letter).or_default().1.0 |= 1 << at;
        }
    }
    letters
});

/// The text as it is, and as it was before it was read with a wrong code page, if it looks like that.
fn readings(text: &str) -> Vec<std::borrow::Cow<'_, str>> {
    let mut readings = vec![text.into()];
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let latin = text.chars().filter(|letter| ('\u{80}'..='\u{FF}').contains(letter)).count();
    if latin * 2 > letters {
        let page = Codepage::Cp1252;
        let bytes = text.chars().map(|seen| page.byte(seen).map_or(seen, |byte| Codepage::Cp1251.character(byte)));
        readings.push(bytes.collect::<String>().into());
    }
    for page in [Codepage::Cp1251, Codepage::Cp1252] {
        let right = page.ungarbled(text);
        if right.len() * 20 < text.len() * 19 {
            readings.push(right.into());
        }
    }
    readings
}

/// Points of each language.
struct Score {
    points: Vec<i32>,
    common: Vec<u32>,
    all: u32,
}

impl Score {
    fn of(text: &str) -> Self {
        let mut score = Self { points: vec![0; LANGUAGES.len()], common: vec![0; LANGUAGES.len()], all: 0 };
        let mut form = String::new();
        for word in text.split(|character: char| !is_of_word(character)).filter(|word| !word.is_empty()) {
            fold(word, &mut form);
            score.word(&form);
        }
        score
    }

    fn word(&mut self, form: &str) {
        self.all += 1;
        if let Some(languages) = COMMON.get(form) {
            self.met(*languages, WORD);
        } else if let Some(languages) = ending(form) {
            self.met(languages, ENDING);
        }
        if form.starts_with(is_cyrillic) {
            for (points, _) in self.points.iter_mut().zip(&LANGUAGES).filter(|(_, language)| !language.is_cyrillic()) {
                *points -= FOREIGN;
            }
        }
        for letter in form.chars().filter(|letter| !is_everywhere(*letter)) {
            let (own, ruined) = LETTERS.get(&letter).copied().unwrap_or_default();
            let is_own = own.0.count_ones() <= 3 && ruined.0 == 0;
            for (at, points) in self.points.iter_mut().enumerate() {
                *points += match (own.0 >> at & 1 == 1, ruined.0 >> at & 1 == 1) {
                    (true, _) if is_own => OWN,
                    (true, _) => 0,
                    (false, true) => -RUINED,
                    (false, false) => -FOREIGN,
                };
            }
        }
    }

    fn met(&mut self, languages: Languages, points: i32) {
        let share = points / i32::try_from(languages.0.count_ones()).unwrap_or(points).min(points);
        for at in languages.each() {
            self.points[at] += share;
            self.common[at] += 1;
        }
    }

    fn best_points(&self) -> i32 {
        self.points.iter().copied().max().unwrap_or_default()
    }

    fn verdict(&self) -> Detection {
        let mut order: Vec<usize> = (0..LANGUAGES.len()).collect();
        order.sort_by_key(|at| -self.points[*at]);
        let (best, next) = (order[0], order[1]);
        let unknown = |evidence| Detection { orthography: Orthography::Other, language: None, evidence };
        if self.common[best] < FEWEST || self.points[best] < WORD {
            return unknown(Evidence::TooFew { all: self.all });
        }
        if self.points[best] * 10 < self.points[next] * LEAD {
            return unknown(Evidence::Tied(LANGUAGES[best].tag, LANGUAGES[next].tag));
        }
        let Language { tag, orthography, .. } = LANGUAGES[best];
        let evidence = Evidence::Words { common: self.common[best], all: self.all };
        Detection { orthography, language: Some(tag), evidence }
    }
}

/// Letters, apostrophes, and the signs that stand for letters in ruined texts.
fn is_of_word(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '±' | '‰')
}

/// The languages of the longest common ending.
fn ending(form: &str) -> Option<Languages> {
    let starts: Vec<usize> = form.char_indices().map(|(at, _)| at).collect();
    if starts.len() < LONG {
        return None;
    }
    (2..=6).rev().filter_map(|letters| starts.len().checked_sub(letters)).find_map(|at| ENDINGS.get(&form[starts[at]..]).copied())
}

/// Letters that tell nothing: every language here has them in its script.
fn is_everywhere(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'а'..='ш' | 'ю' | 'я' | 'ь') && !matches!(letter, 'щ' | 'ъ' | 'ы' | 'э')
}

/// The form of a word that is looked up: small letters, one kind of apostrophe, and no Latin letters among Cyrillic ones.
fn fold(word: &str, form: &mut String) {
    form.clear();
    let has_cyrillic = word.contains(is_cyrillic);
    for letter in word.trim_matches(['\'', '’', '‘', '`']).chars().flat_map(char::to_lowercase) {
        form.push(match letter {
            '’' | '‘' | 'ʻ' | 'ʼ' | '`' => '\'',
            other if has_cyrillic => cyrillic(other),
            other => other,
        });
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&letter)
}

/// The Cyrillic letter that looks like a Latin one.
fn cyrillic(letter: char) -> char {
    "aаcсeеoоpрxхyуiі".chars().collect::<Vec<_>>().chunks(2).find(|pair| pair[0] == letter).map_or(letter, |pair| pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn detects(tag: &str, text: &str) {
        let detection = Orthography::detect(text);
        assert_eq!(detection.language, Some(tag), "{text}: {detection:?}");
    }

    #[test]
    fn sentences_and_ruined_sentences() {
        detects("tg", "Мо ба шумо мегӯем, ки дар кор бояд ҳар рӯз об нӯшед.");
        detects("tg", "Мо ба шумо мегўем, ки дар кор бояд њар рўз об нўшед.");
        detects("tg", "Мо ба шумо мегуем, ки дар кор бояд хар руз об нушед.");
        detects("kk", "Жўмыста јр кїн ґте маѕызды, біраќ сіз де керек, олар їшін бўл жоќ.");
        detects("ky", "Бул китеп силер үчүн жана биз үчүн керек, анын ичинде жок нерсе бар.");
        detects("tg", "РњРѕ Р±Р° С€СѓРјРѕ РјРµРіУЇРµРј, РєРё РґР°СЂ РєРѕСЂ Р±РѕСЏРґ Т³Р°СЂ СЂУЇР·");
        detects("uz-Latn", "Bu kitob siz uchun va biz uchun kerak, yoki uning o‘rniga boshqasi bor.");
    }

    #[test]
    fn a_short_or_unknown_text_is_not_guessed_at() {
        assert_eq!(Orthography::detect("Дӯст").evidence, Evidence::TooFew { all: 1 });
        assert_eq!(Orthography::detect("").orthography, Orthography::Other);
        assert_eq!(Orthography::detect("Kaikki ihmiset syntyvät vapaina ja tasavertaisina.").language, None);
    }

    #[test]
    fn a_short_text_may_be_in_the_language_of_its_neighbours() {
        assert!(Orthography::Tg.may_be("Ҳуҷҷатҳо") && Orthography::Tg.may_be("Телефон: 112"));
        assert!(!Orthography::Tg.may_be("Выезд и въезд"), "ы is no Tajik letter");
        assert!(!Orthography::Tg.may_be("Passport"), "this is in another script");
        assert!(!Orthography::Ru.may_be("Ҳуҷҷатҳо") && !Orthography::Tg.may_be("Что нужно для вас"));
    }

    #[test]
    fn tajik_words_are_words_that_no_neighbour_has() {
        assert_eq!(tajik_words("ва барои дар ва ки он на".split(' ')), 4);
        assert_eq!(tajik_words("он на бо је то".split(' ')), 0);
    }
}
