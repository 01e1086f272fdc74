//! Letters that show a cross or crescent, with what they are taken for. The emblem of the Movement is protected: it appears
//! only within the registered logo of a Society. The direction of a crescent is free, so it is never looked at.

/// The letters.
pub(crate) const LETTERS: [char; 3] = ['☪', '⛑', '✚'];

/// Whether a colour reads as the red of the emblem.
pub(crate) fn is_red([red, green, blue]: [u8; 3]) -> bool {
    red >= 150 && green <= 70 && blue <= 80
}
