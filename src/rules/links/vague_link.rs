//! `LK110`: links whose words say nothing. In: the texts. Out: a note for each link. Only the words are looked at; what stands
//! around the link is not heard by somebody who goes from link to link.

use crate::model::ast::{InlineKind, plain_text};
use crate::model::book::{Book, Sources};
use crate::model::codes::VAGUE_LINK;
use crate::model::finding::Finding;
use crate::model::walk;

/// Whole texts of links, in small letters. WCAG 2.4.9 asks for a purpose that the words alone tell; its failure F84 names
/// "click here" and "more". The lists are ours, for a native speaker to mend.
const SAY_NOTHING: &[&[&str]] = &[
    // English
    &["here", "click here", "see here", "this", "this page", "this link", "link", "more", "read more", "more here", "details"],
    // Russian
    &["здесь", "тут", "сюда", "там", "нажмите здесь", "нажмите сюда", "ссылка", "эта ссылка", "по ссылке", "по этой ссылке"],
    &["далее", "подробнее", "подробнее здесь", "читать далее", "на этой странице"],
    // Tajik
    &["ин ҷо", "инҷо", "дар ин ҷо", "ба ин ҷо", "ин ҷоро пахш кунед", "пайванд", "ин пайванд", "муфассал", "муфассалтар"],
    // Kazakh
    &["осында", "мұнда", "осы жерде", "осы жерді басыңыз", "сілтеме", "осы сілтеме", "толығырақ"],
    // Kyrgyz
    &["бул жерде", "ушул жерде", "бул жерди басыңыз", "ушул жерди басыңыз", "шилтеме", "бул шилтеме", "кененирээк"],
    // Uzbek in both scripts
    &["bu yerda", "shu yerda", "bu yerga", "shu yerga", "bu yerni bosing", "shu yerni bosing", "havola", "bu havola", "batafsil"],
    &["бу ерда", "шу ерда", "бу ерга", "шу ерга", "бу ерни босинг", "шу ерни босинг", "ҳавола", "бу ҳавола", "батафсил"],
    // Karakalpak
    &["bul jerde", "usı jerde", "usı jerdi basıń", "silteme", "bul silteme", "tolıǵıraq"],
];

pub(super) fn check(_: &Sources, book: &Book) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::inlines(part, &mut |inline| {
            let InlineKind::Link { content, .. } = &inline.kind else { return };
            let words = plain_text(content);
            if says_nothing(&words) {
                findings.push(
                    Finding::at(VAGUE_LINK, inline.span, format!("the words `{words}` do not say where the link leads"))
                        .help("make a link of the words that name its goal, as in `[how to get your wages](wages.md)`"),
                );
            }
        });
    }
    findings
}

fn says_nothing(words: &str) -> bool {
    let words = words.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    SAY_NOTHING.iter().any(|list| list.contains(&words.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_small_letters_and_whole_texts_count() {
        for words in SAY_NOTHING.iter().copied().flatten() {
            assert!(says_nothing(words), "{words} finds itself");
        }
        assert!(says_nothing("«Здесь»…") && says_nothing("Click here!"));
        assert!(!says_nothing("здесь о зарплате") && !says_nothing("more about wages"));
    }
}
