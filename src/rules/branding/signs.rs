//! Letters that show a cross or crescent, with what they are taken for. The emblem of the Movement is protected: it appears
//! only within the registered logo of a Society. The direction of a crescent is free, so it is never looked at.

/// The letters.
pub(crate) const LETTERS: [char; 3] = ['☪', '⛑', '✚'];
