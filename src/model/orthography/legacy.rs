//! Encodings from before Unicode: which letter of the alphabet stands behind which character that is seen once the old font
//! is gone.
//!
//! Sources: the Tajik fonts, nineteen files of seven independent converters, all of one mind (tajiknlp 1.2.0 among them) and
//! public texts from 1998 to 2025; KZ-1048 and PTCP154, the codecs of Python, with attested texts; KOI8-T, the charmap of
//! glibc; the letters freed in 1998 and the passage through KOI8-R, the Tajik part of Deltacorpus 1.1.

/// One encoding: pairs of what is seen and what is meant, first the small letters and then the capitals.
pub struct Slots {
    small: &'static [(char, char)],
    capitals: &'static [(char, char)],
}

impl Slots {
    /// The letter meant by `seen`.
    #[must_use]
    pub fn right(&self, seen: char) -> Option<char> {
        self.pairs().find(|(other, _)| *other == seen).map(|(_, right)| right)
    }

    /// What is seen for `right`: the encoding backwards, for tests and for detection.
    #[must_use]
    pub fn seen(&self, right: char) -> Option<char> {
        self.pairs().find(|(_, other)| *other == right).map(|(seen, _)| seen)
    }

    /// All pairs of what is seen and what is meant.
    pub fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        self.small.iter().chain(self.capitals).copied()
    }

    /// The pairs of small letters.
    pub fn small(&self) -> impl Iterator<Item = (char, char)> {
        self.small.iter().copied()
    }
}

/// Fonts named "… Tj" over CP1251, by far the commonest.
pub const TAJIK_FONTS: Slots = Slots {
    small: &[('ѓ', 'ғ'), ('ї', 'ӣ'), ('ќ', 'қ'), ('ў', 'ӯ'), ('њ', 'ҳ'), ('љ', 'ҷ')],
    capitals: &[('Ѓ', 'Ғ'), ('Ї', 'Ӣ'), ('Ќ', 'Қ'), ('Ў', 'Ӯ'), ('Њ', 'Ҳ'), ('Љ', 'Ҷ')],
};

/// The same bytes after a converter that took them for KOI8-R. The rest of the text came through unharmed.
pub const TAJIK_THROUGH_KOI8: Slots = Slots {
    small: &[('┐', 'ғ'), ('©', 'ӣ'), ('²', 'қ'), ('╒', 'ӯ'), ('°', 'ҳ'), ('\u{A0}', 'ҷ')],
    capitals: &[('│', 'Ғ'), ('╞', 'Ӣ'), ('█', 'Қ'), ('║', 'Ӯ'), ('▄', 'Ҳ'), ('┼', 'Ҷ')],
};

/// Fonts that took the place of the Russian letters which Tajik gave up in 1998, and of two signs.
pub const FREED: Slots = Slots {
    small: &[('ь', 'ғ'), ('|', 'ӣ'), ('ц', 'қ'), (';', 'ӯ'), ('ы', 'ҳ'), ('щ', 'ҷ')],
    capitals: &[('Ь', 'Ғ'), ('Ц', 'Қ'), ('Ы', 'Ҳ'), ('Щ', 'Ҷ')],
};

/// KZ-1048 (STRK1048-2002), the Kazakh standard, seen as CP1251. Its і and І are those of CP1251.
pub const KZ_1048: Slots = Slots {
    small: &[('ј', 'ә'), ('є', 'ғ'), ('ќ', 'қ'), ('ѕ', 'ң'), ('ґ', 'ө'), ('ў', 'ұ'), ('ї', 'ү'), ('ћ', 'һ')],
    capitals: &[('Ј', 'Ә'), ('Є', 'Ғ'), ('Ќ', 'Қ'), ('Ѕ', 'Ң'), ('Ґ', 'Ө'), ('Ў', 'Ұ'), ('Ї', 'Ү'), ('Ћ', 'Һ')],
};

/// PTCP154 (Asian Cyrillic of the foundry Paratype) seen as CP1251, in Kazakh.
pub const PTCP154_KAZAKH: Slots = Slots {
    small: &[('є', 'ә'), ('ѓ', 'ғ'), ('ќ', 'қ'), ('њ', 'ң'), ('µ', 'ө'), ('±', 'ұ'), ('‰', 'ү'), ('ћ', 'һ')],
    capitals: &[('Є', 'Ә'), ('Ѓ', 'Ғ'), ('Ќ', 'Қ'), ('Њ', 'Ң'), ('¤', 'Ө'), ('¦', 'Ұ'), ('‡', 'Ү'), ('Ћ', 'Һ')],
};

/// The same in Kyrgyz.
pub const PTCP154_KYRGYZ: Slots =
    Slots { small: &[('њ', 'ң'), ('µ', 'ө'), ('‰', 'ү')], capitals: &[('Њ', 'Ң'), ('¤', 'Ө'), ('‡', 'Ү')] };

/// KOI8-T seen as CP1251: the Tajik letters. Its Russian letters are scrambled too, see [`koi8_letter`].
pub const KOI8_T: Slots = Slots {
    small: &[('Ѓ', 'ғ'), ('Ґ', 'ӣ'), ('Ђ', 'қ'), ('Ў', 'ӯ'), ('Љ', 'ҳ'), ('Ќ', 'ҷ'), ('Ј', 'ё')],
    capitals: &[('ѓ', 'Ғ'), ('µ', 'Ӣ'), ('ђ', 'Қ'), ('ў', 'Ӯ'), ('Њ', 'Ҳ'), ('Ћ', 'Ҷ'), ('і', 'Ё')],
};

/// Letters of KOI8 in the order of its bytes C0 to DF; E0 to FF are the capitals (RFC 1489).
const KOI8: &str = "юабцдефгхийклмнопярстужвьызшэщчъ";

/// The letter meant by a character of KOI8-T text that is seen as CP1251: small letters look like capitals and the reverse.
#[must_use]
pub fn koi8_letter(seen: char) -> Option<char> {
    let nth = |first: char| KOI8.chars().nth((u32::from(seen) - u32::from(first)) as usize);
    match seen {
        'А'..='Я' => nth('А'),
        'а'..='я' => nth('а').and_then(|letter| letter.to_uppercase().next()),
        _ => KOI8_T.right(seen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_slot_is_taken_twice_and_capitals_belong_to_their_small_letters() {
        for slots in [&TAJIK_FONTS, &TAJIK_THROUGH_KOI8, &FREED, &KZ_1048, &PTCP154_KAZAKH, &PTCP154_KYRGYZ, &KOI8_T] {
            for (seen, right) in slots.pairs() {
                assert_eq!((slots.right(seen), slots.seen(right)), (Some(right), Some(seen)));
            }
            let small: Vec<char> = slots.small().flat_map(|(_, right)| right.to_uppercase()).collect();
            assert!(slots.capitals.iter().all(|(_, right)| small.contains(right)));
        }
    }

    #[test]
    fn koi8_is_seen_with_the_wrong_case() {
        let read: String = "ЧБ ДБТ БЪ".chars().map(|seen| koi8_letter(seen).unwrap_or(seen)).collect();
        assert_eq!(read, "ва дар аз");
    }
}
