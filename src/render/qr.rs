//! The only place that names `qrcode`: a text as a QR code, drawn as one SVG path. A path weighs a fifth of a square for each
//! module, and needs no file of its own.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Empty squares around the code that the standard (ISO/IEC 18004) asks for.
const QUIET: usize = 4;

/// Size with the quiet zone, and the path; `None` for a text that is too long for any code.
///
/// Level M survives a fold and a coffee stain; higher levels make finer squares, which cheap cameras do not see.
pub(crate) fn path(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    // Moves are from where the line before ended: half the bytes of places counted from the corner.
    let mut path = format!("M{QUIET} {QUIET}.5");
    let mut pen = (0, 0);
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            if run[0] == Color::Dark {
                let step = |from: usize, to: usize| to.cast_signed() - from.cast_signed();
                if pen != (x, y) {
                    let _ = write!(path, "m{} {}", step(pen.0, x), step(pen.1, y));
                }
                let _ = write!(path, "h{}", run.len());
                pen = (x + run.len(), y);
            }
            x += run.len();
        }
    }
    Some((width + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_first_row_is_the_edge_of_two_finders_inside_the_quiet_zone() {
        let (size, path) = path("https://example.org/tj/tg/legal/wages.html").unwrap();
        assert_eq!(size, 29 + 8);
        assert!(path.starts_with("M4 4.5h7m"), "{path}");
        assert_eq!(path.matches('M').count(), 1, "{path}");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(path(&"a".repeat(4000)), None);
    }
}
