//! The only place that names `qrcode`: a text as a QR code, drawn as one SVG path. A path weighs a fifth of a square for each
//! module, and needs no file of its own.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Empty squares around the code that the standard (ISO/IEC 18004) asks for.
const QUIET: usize = 4;

/// Size with the quiet zone, and the path; `None` for a text that is too long for any code.
///
/// Level M survives a fold and a coffee stain; higher levels make finer squares, which cheap cameras do not see.
pub(super) fn path(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            if run[0] == Color::Dark {
                let _ = write!(path, "M{} {}.5h{}", x + QUIET, y + QUIET, run.len());
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
        assert!(path.starts_with("M4 4.5h7M") && path.contains("M26 4.5h7"), "{path}");
        assert!(!path.contains("M3 ") && !path.contains(" 3.5"), "{path}");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(path(&"a".repeat(4000)), None);
    }
}
