//! `AX104`, `AX105`, `AX106`: words for pictures that help nobody. In: the pictures of the texts. Out: at most one finding for each
//! picture: a file name is neither measured nor read further. Whether there are words at all is found by `load` (`AX101`).

use crate::model::ast::Image;
use crate::model::book::{Book, Sources};
use crate::model::codes::{FILE_NAME_ALT, LONG_ALT, PICTURE_OF_ALT};
use crate::model::finding::Finding;
use crate::model::walk;

/// Endings of files, and what cameras and messengers name pictures.
const ENDINGS: [&str; 8] = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic", ".bmp"];

/// Beginnings that only say "this is a picture", in small letters; each is followed by what it shows.
const BEGINNINGS: &[&str] = &[
    "picture of ",
    "a picture of ",
    "image of ",
    "an image of ",
    "photo of ",
    "a photo of ",
    "photograph of ",
    "drawing of ",
    "изображение ",
    "изображён ",
    "изображена ",
    "картинка ",
    "картинка: ",
    "рисунок ",
    "рисунок: ",
    "фото: ",
    "фотография: ",
    "на картинке ",
    "на рисунке ",
    "на фото ",
    "на фотографии ",
    "расми ",
    "сурати ",
    "акси ",
    "дар расм ",
    "дар сурат ",
    "дар акс ",
    "суретте ",
    "сүрөттө ",
    "rasmda ",
    "suratda ",
    "расмда ",
    "суратда ",
    "súwrette ",
];

/// The same as the last word, where the language puts it there: Kazakh, Kyrgyz, Uzbek, Karakalpak. Uzbek in Cyrillic letters is left
/// out: its `расми` is one letter from the Tajik for "official".
const LAST_WORDS: &[&str] = &[" суреті", " сүрөтү", " rasmi", " surati", " súwreti"];

/// Two lines of text, or ten seconds of listening.
const LONGEST: usize = 150;

pub(super) fn check_file_names(_: &Sources, book: &Book) -> Vec<Finding> {
    findings(book, |image| {
        is_file_name(&image.alt).then(|| {
            Finding::at(FILE_NAME_ALT, image.span, format!("`{}` is the name of a file, not what the picture shows", image.alt))
                .help("write what somebody who cannot see it should know, as in `Two hands under running water`")
        })
    })
}

pub(super) fn check_beginnings(_: &Sources, book: &Book) -> Vec<Finding> {
    findings(book, |image| {
        let says = says_picture(&image.alt).filter(|_| !is_file_name(&image.alt))?;
        Some(
            Finding::at(PICTURE_OF_ALT, image.span, format!("the words for the picture say `{says}`, which is known already"))
                .help("leave it out and begin with what the picture shows: screen readers say themselves that it is a picture"),
        )
    })
}

pub(super) fn check_length(_: &Sources, book: &Book) -> Vec<Finding> {
    findings(book, |image| {
        let length = image.alt.chars().count();
        (length > LONGEST).then(|| {
            Finding::at(LONG_ALT, image.span, format!("the words for the picture have {length} letters, more than {LONGEST}"))
                .help("say what matters in one sentence, and put the rest into the text below, where everybody can read it")
        })
    })
}

fn findings(book: &Book, fault: impl Fn(&Image) -> Option<Finding>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in book.parts() {
        walk::pictures(part, &mut |image| findings.extend(fault(image)));
    }
    findings
}

/// One word with a picture's ending, or what a camera wrote: `IMG_2041`, `DSC01234`.
fn is_file_name(alt: &str) -> bool {
    let alt = alt.trim().to_lowercase();
    let is_word = !alt.contains(' ');
    let by_camera = ["img", "dsc", "image", "photo", "picture", "screenshot"].iter().any(|start| {
        alt.strip_prefix(start).is_some_and(|rest| {
            rest.starts_with(|letter: char| letter.is_ascii_digit() || "_-".contains(letter))
                && rest.chars().all(|letter| letter.is_ascii_digit() || "_-()".contains(letter))
        })
    });
    ENDINGS.iter().any(|ending| alt.ends_with(ending)) || (is_word && by_camera)
}

/// What of the words only says that there is a picture.
fn says_picture(alt: &str) -> Option<String> {
    let lower = alt.trim().to_lowercase();
    // `Акси 3 × 4` is a photograph for a form: there it is the thing itself.
    let says = |beginning: &str| {
        lower.strip_prefix(beginning).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    let beginning = BEGINNINGS.iter().find(|beginning| says(beginning));
    let found = beginning.or_else(|| LAST_WORDS.iter().find(|word| lower.ends_with(*word)))?;
    Some(found.trim_matches([' ', ':']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_small_letters_and_have_their_gaps() {
        assert!(BEGINNINGS.iter().all(|words| *words == words.to_lowercase() && words.ends_with(' ')));
        assert!(LAST_WORDS.iter().all(|words| *words == words.to_lowercase() && words.starts_with(' ')));
    }

    #[test]
    fn names_by_cameras_are_file_names() {
        for name in ["IMG_2041", "DSC01234", "image-3", "hands.SVG", "my photo.jpeg"] {
            assert!(is_file_name(name), "{name}");
        }
        for words in ["Two hands", "Imagine", "Photo-ID", "DSC"] {
            assert!(!is_file_name(words), "{words}");
        }
    }

    #[test]
    fn pictures_in_a_picture_are_left_alone() {
        assert_eq!(says_picture("Рисунок: рука прижимает ткань").as_deref(), Some("рисунок"));
        assert_eq!(says_picture("Паспорттың суреті").as_deref(), Some("суреті"));
        for words in [
            "Рисунки детей на стене",
            "Фотоаппарат",
            "Расмият",
            "Ҳуҷҷати расмӣ",
            "Акси 3 × 4",
            "Фото на паспорт",
            "Picture frame on a wall",
        ] {
            assert_eq!(says_picture(words), None, "{words}");
        }
    }
}
