//! Wrong letters, class by class: clean sentences are spoilt in every way that a table knows, each spoilt word must be
//! found, and what is mended must be the sentence again, byte for byte.

use std::collections::BTreeMap;

use rahnamo::check::{fixes, texts};
use rahnamo::load::loose::{self, Markup};
use rahnamo::model::finding::{Finding, Safety};
use rahnamo::model::orthography::Orthography;
use rahnamo::model::source::SourceMap;
use rahnamo::rules::glyph::letters::look_alikes;
use unicode_normalization::UnicodeNormalization;

/// Sentences with every special letter of their language, in small letters and capitals.
const SENTENCES: [(Orthography, &[&str]); 7] = [
    (
        Orthography::Tg,
        &[
            "Ғамхорӣ ба беморон вазифаи ҳар як ихтиёрӣ аст: рӯзи якум ҳуҷҷатҳо ва доруҳоро санҷед, баъд ҷои хобро.",
            "Қонуни Тоҷикистон ҳуқуқи муҳоҷирро ҳифз мекунад; Ӯ метавонад бо забони тоҷикӣ ариза нависад. Ёрӣ ройгон аст.",
            "МАРКАЗИ ҒАМХОРӢ: ҶОИ ҚАБУЛИ ҲУҶҶАТҲО, РӮЗИ КОРӢ, ЁРИИ АВВАЛ",
        ],
    ),
    (
        Orthography::Kk,
        &[
            "Әр адамның құқығы бар: жаңа жұмысқа үш күн ішінде өтініш беріңіз, гауһар сөз емес, ғылым керек, ёлка.",
            "Ғимаратта Өмір атты орталық, Үміт үйі, Ұлттық қоғам, Іздеу қызметі, Қала қаһарманы және Һәм сөзі бар.",
            "БІРІНШІ ЖӘРДЕМ: ҚАНДЫ ТОҚТАТУ, ЖАҢА ӨМІР, ҮЙ, ҰЛТ, ҒЫЛЫМ, ЁЛКА",
        ],
    ),
    (
        Orthography::Ky,
        &[
            "Ар бир жумушчунун өз укугу бар: жаңы эмгек үчүн келишим түзүңүз, ёлка.",
            "Өмүр жана Үмүт борборлору, Ёлкин көчөсү, БИРИНЧИ ЖАРДАМ КӨРСӨТҮҮ, ЖАҢЫ ҮЙ, ЁЛКА",
        ],
    ),
    (
        Orthography::UzCyrl,
        &[
            "Ҳар бир ишчининг ўз ҳуқуқи бор: тўғри қоғоз олинг, ғалаба қилинг, ёрдам беринг.",
            "Ўзбекистон, Қарши, Ғиждувон, Ёзёвон; ИНСОН ҲУҚУҚЛАРИ, ТЎҒРИ ЙЎЛ, ЁРДАМ",
        ],
    ),
    (
        Orthography::UzLatn,
        &["Har bir ishchining oʻz huquqi bor: toʻgʻri qogʻoz oling, gʻalaba qiling. Oʻzbekiston va Gʻijduvon, TOʻGʻRI YOʻL."],
    ),
    (Orthography::KaaLatn, &["Keselliktiń belgileri qızıw hám jótel; qan qısımı, qaqırıq, SHÍǴÍS."]),
    (Orthography::Ru, &["Ещё раз: всё своё держите при себе. Ёлка, ЕЩЁ, ВСЁ."]),
];

/// Letters that look the same: Latin, Cyrillic.
const TWINS: [(char, char); 17] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
];

fn sentences() -> impl Iterator<Item = (Orthography, &'static str)> {
    SENTENCES.iter().flat_map(|(orthography, sentences)| sentences.iter().map(|sentence| (*orthography, *sentence)))
}

/// Findings of the rules on letters.
fn lint(text: &str, orthography: Orthography) -> Vec<Finding> {
    let mut map = SourceMap::default();
    let source = map.add("text.txt".into(), text.into());
    let mut found = texts::check(&map, &[loose::prose(source, text, Markup::Plain, orthography)]);
    found.retain(|finding| finding.code.id.starts_with("GL2"));
    found
}

fn mended(text: &str, orthography: Orthography, safety: Safety) -> String {
    let mut text = text.to_owned();
    while let Some(next) = fixes::apply(&text, &lint(&text, orthography), safety) {
        text = next;
    }
    text
}

/// Words of `spoilt` that differ from those of `clean` in the same place.
fn spoilt_words<'a>(clean: &str, spoilt: &'a str) -> Vec<&'a str> {
    let words = |text: &'a str| text.split_whitespace();
    words(spoilt).zip(clean.split_whitespace()).filter(|(spoilt, clean)| spoilt != clean).map(|(spoilt, _)| spoilt).collect()
}

/// Every spoilt word is named by exactly one finding with the code.
fn assert_each_is_found(clean: &str, spoilt: &str, orthography: Orthography, code: &str) {
    let found = lint(spoilt, orthography);
    assert!(found.iter().all(|finding| finding.code.id == code), "{orthography:?} {spoilt}\n{found:#?}");
    let words = spoilt_words(clean, spoilt);
    assert_eq!(found.len(), words.len(), "{orthography:?} {spoilt}\n{words:?}\n{found:#?}");
    for (finding, word) in found.iter().zip(words) {
        let named = finding.message.split('`').nth(1).expect("a word is named");
        assert!(word.contains(named), "{word} is found, and {named} named");
    }
}

/// Puts the wrong letter wherever the right one is, small and capital; Γ and I are no wrong capitals of γ and ı.
fn spoil(clean: &str, pair: &look_alikes::LookAlike) -> String {
    let wrong = pair.wrong.to_string();
    let spoilt = clean.replace(pair.right, &wrong);
    if matches!(pair.wrong, 'γ' | 'ı') { spoilt } else { spoilt.replace(&pair.right.to_uppercase(), &wrong.to_uppercase()) }
}

#[test]
fn clean_sentences_are_silent() {
    for (orthography, sentence) in sentences() {
        assert_eq!(lint(sentence, orthography), [], "{sentence}");
    }
}

#[test]
fn every_look_alike_is_found_and_mended() {
    let mut count = 0;
    for (orthography, clean) in sentences() {
        for pair in look_alikes::of(orthography) {
            let spoilt = spoil(clean, &pair);
            if spoilt == clean {
                continue;
            }
            count += 1;
            assert_each_is_found(clean, &spoilt, orthography, "GL201");
            assert_eq!(mended(&spoilt, orthography, pair.safety), clean, "{pair:?}");
            if pair.safety != Safety::Safe {
                assert_eq!(mended(&spoilt, orthography, Safety::Safe), spoilt, "{pair:?} is not for a machine");
            }
        }
    }
    assert!(count > 120, "the table is tried: {count}");
}

#[test]
fn every_look_alike_is_tried_on_some_sentence() {
    for orthography in Orthography::KNOWN {
        for pair in look_alikes::of(orthography) {
            let is_tried = sentences().any(|(own, sentence)| own == orthography && spoil(sentence, &pair) != sentence);
            assert!(is_tried, "{orthography:?} {pair:?}");
        }
    }
}

#[test]
fn no_letter_is_taken_for_two_letters_of_one_language() {
    for orthography in Orthography::KNOWN {
        let mut rights: BTreeMap<char, &str> = BTreeMap::new();
        for pair in look_alikes::of(orthography) {
            let earlier = rights.insert(pair.wrong, pair.right);
            assert_eq!(earlier, None, "{orthography:?} has {} twice", pair.wrong);
        }
    }
}

#[test]
fn every_twin_in_a_cyrillic_word_is_found_and_mended() {
    for (orthography, clean) in sentences().filter(|(orthography, _)| orthography.is_cyrillic()) {
        for (latin, cyrillic) in TWINS {
            let spoilt = clean.replace(cyrillic, &latin.to_string());
            assert_each_is_found(clean, &spoilt, orthography, "GL202");
            // Where a language has ҳ, a Latin x may be that one.
            let is_clear = latin != 'X' || !matches!(orthography, Orthography::Tg | Orthography::UzCyrl);
            assert_eq!(mended(&spoilt, orthography, Safety::Unsafe), if is_clear { clean } else { &spoilt });
        }
    }
}

#[test]
fn every_twin_in_a_latin_word_is_found_and_mended() {
    for (orthography, clean) in sentences().filter(|(orthography, _)| !orthography.is_cyrillic()) {
        for (latin, cyrillic) in TWINS {
            let spoilt = clean.replace(latin, &cyrillic.to_string());
            assert_each_is_found(clean, &spoilt, orthography, "GL203");
            assert_eq!(mended(&spoilt, orthography, Safety::Unsafe), clean);
        }
    }
}

#[test]
fn kazakh_with_a_latin_i_comes_back() {
    for (orthography, clean) in sentences().filter(|(orthography, _)| *orthography == Orthography::Kk) {
        let spoilt = clean.replace('і', "i").replace('І', "I");
        assert_each_is_found(clean, &spoilt, orthography, "GL204");
        assert_eq!(mended(&spoilt, orthography, Safety::Safe), clean);
    }
}

#[test]
fn decomposed_sentences_come_back() {
    for (orthography, clean) in sentences() {
        let spoilt: String = clean.nfd().collect();
        assert_each_is_found(clean, &spoilt, orthography, "GL205");
        assert_eq!(mended(&spoilt, orthography, Safety::Safe), clean);
    }
}

/// Letters that were built with a mark that nothing composes with, and what was meant.
const BUILT: [(&str, &str); 18] = [
    ("қ", "к\u{329}"),
    ("қ", "к\u{327}"),
    ("қ", "к\u{328}"),
    ("қ", "к\u{321}"),
    ("қ", "к\u{323}"),
    ("ҳ", "х\u{329}"),
    ("ҳ", "х\u{327}"),
    ("ҳ", "х\u{323}"),
    ("ғ", "г\u{335}"),
    ("ғ", "г\u{336}"),
    ("ғ", "г\u{337}"),
    ("ҷ", "ч\u{329}"),
    ("ҷ", "ч\u{327}"),
    ("ҷ", "ч\u{323}"),
    ("ӣ", "и\u{305}"),
    ("ӣ", "и\u{331}"),
    ("ӯ", "у\u{305}"),
    ("ң", "н\u{329}"),
];

#[test]
fn letters_built_with_marks_are_found_and_mended() {
    for (orthography, clean) in sentences().filter(|(orthography, _)| orthography.is_cyrillic()) {
        for (right, built) in BUILT {
            let spoilt = clean.replace(right, built).replace(&right.to_uppercase(), &built.to_uppercase());
            assert_each_is_found(clean, &spoilt, orthography, "GL206");
            assert_eq!(mended(&spoilt, orthography, Safety::Unsafe), clean);
        }
    }
}

#[test]
fn invisible_characters_are_found_and_taken_out() {
    for (orthography, clean) in sentences() {
        for invisible in ["\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FEFF}"] {
            let split = |word: &str| match word.char_indices().nth(1) {
                Some((at, second)) if second.is_alphabetic() => format!("{}{invisible}{}", &word[..at], &word[at..]),
                _ => word.to_owned(),
            };
            let spoilt = clean.split(' ').map(split).collect::<Vec<_>>().join(" ");
            let found = lint(&spoilt, orthography);
            assert_eq!(found.len(), spoilt_words(clean, &spoilt).len(), "{spoilt}\n{found:#?}");
            assert_eq!(mended(&spoilt, orthography, Safety::Unsafe), clean);
            assert_eq!(mended(&spoilt, orthography, Safety::Safe), spoilt);
        }
    }
}

#[test]
fn a_name_in_uzbek_is_not_rewritten_by_a_machine() {
    let text = "Дар Тошканд «Ўзбекистон Қизил Ярим Ой жамияти» кор мекунад ва мўҳтоҷонро мебинад.";
    let mended = mended(text, Orthography::Tg, Safety::Safe);
    assert_eq!(mended, text.replace("мўҳтоҷ", "мӯҳтоҷ"));
    assert_eq!(lint(&mended, Orthography::Tg).len(), 1, "a person is asked about the name");
}

#[test]
fn capitals_by_a_program_for_russian_are_found() {
    let is_special = |letter: char| !('\u{0401}'..='\u{0451}').contains(&letter) && letter.is_alphabetic();
    for (orthography, clean) in sentences().filter(|(orthography, _)| orthography.is_cyrillic()) {
        let capitals = |letter: char| if is_special(letter) { vec![letter] } else { letter.to_uppercase().collect() };
        let small: String = clean.to_lowercase();
        let spoilt: String = small.chars().flat_map(capitals).collect();
        let found = lint(&spoilt, orthography);
        let is_decidable = |word: &&str| {
            let count = |test: fn(char) -> bool| word.chars().filter(|letter| test(*letter)).count();
            count(char::is_uppercase) >= 3 && count(char::is_lowercase) > 0
        };
        assert_eq!(found.len(), spoilt.split_whitespace().filter(is_decidable).count(), "{spoilt}\n{found:#?}");
    }
}
