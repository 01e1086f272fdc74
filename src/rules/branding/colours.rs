//! Colours of letters by their background. Pure.

/// WCAG 2 relative luminance.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|byte| {
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG 2 contrast ratio, from 1 to 21.
pub(crate) fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// `#RRGGBB`.
pub(crate) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_the_brand_sheet() {
        let near = |found: f64, right: f64| assert!((found - right).abs() < 0.01, "{found}");
        near(contrast([0, 51, 153], [255, 204, 0]), 7.18);
        near(contrast([0, 51, 153], [255; 3]), 10.86);
        near(contrast([255, 204, 0], [255; 3]), 1.51);
    }
}
