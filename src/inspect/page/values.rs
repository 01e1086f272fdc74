//! CSS values: lengths in pixels and colours. What depends on the layout (percent, `calc`, viewport units) is not known
//! here.

/// What lengths are relative to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// Letter size of the element.
    pub(super) em: f64,
    /// Letter size of the page.
    pub(super) rem: f64,
}

/// A length in pixels.
pub(super) fn length(text: &str, sizes: Sizes) -> Option<f64> {
    let text = text.trim();
    let unit_at = text.find(|letter: char| !matches!(letter, '0'..='9' | '.' | '-' | '+')).unwrap_or(text.len());
    let number: f64 = text[..unit_at].parse().ok()?;
    let factor = match text[unit_at..].to_ascii_lowercase().as_str() {
        "" if number == 0.0 => 1.0,
        "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 9.6 / 2.54,
        "q" => 2.4 / 2.54,
        "em" => sizes.em,
        "rem" => sizes.rem,
        "ex" | "ch" => sizes.em / 2.0,
        _ => return None,
    };
    Some(number * factor)
}

/// A number or a percentage as a share.
pub(super) fn share(text: &str) -> Option<f64> {
    let text = text.trim();
    match text.strip_suffix('%') {
        Some(number) => number.trim().parse::<f64>().ok().map(|number| number / 100.0),
        None => text.parse().ok(),
    }
}

/// A solid colour; `None` for a transparent one and for what is not known here.
pub(super) fn colour(text: &str) -> Option<[u8; 3]> {
    let text = text.trim().to_ascii_lowercase();
    if let Some(hex) = text.strip_prefix('#') {
        return hex_colour(hex);
    }
    if let Some((function, rest)) = text.split_once('(') {
        return function_colour(function, rest.trim_end_matches(')'));
    }
    NAMED.iter().find(|(name, _)| *name == text).map(|(_, colour)| *colour)
}

fn hex_colour(hex: &str) -> Option<[u8; 3]> {
    let digit = |at: usize| hex.get(at..=at).and_then(|digit| u8::from_str_radix(digit, 16).ok());
    let pair = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    match hex.len() {
        3 => Some([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17]),
        6 => Some([pair(0)?, pair(2)?, pair(4)?]),
        8 if pair(6) == Some(255) => Some([pair(0)?, pair(2)?, pair(4)?]),
        _ => None,
    }
}

fn function_colour(function: &str, arguments: &str) -> Option<[u8; 3]> {
    let parts: Vec<&str> = arguments.split([',', ' ', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.get(3).is_some_and(|alpha| share(alpha) != Some(1.0)) {
        return None;
    }
    match function {
        "rgb" | "rgba" => {
            let channel = |at: usize| {
                let part = parts.get(at)?;
                let value = if part.ends_with('%') { share(part)? * 255.0 } else { part.parse().ok()? };
                Some(to_byte(value))
            };
            Some([channel(0)?, channel(1)?, channel(2)?])
        }
        "hsl" | "hsla" => {
            let hue: f64 = parts.first()?.trim_end_matches("deg").parse().ok()?;
            Some(from_hsl(hue, share(parts.get(1)?)?, share(parts.get(2)?)?))
        }
        _ => None,
    }
}

/// By the formula of CSS Color 4, section 7.
fn from_hsl(hue: f64, saturation: f64, lightness: f64) -> [u8; 3] {
    let amount = saturation * lightness.min(1.0 - lightness);
    [0.0, 8.0, 4.0].map(|offset: f64| {
        let position = (offset + hue / 30.0).rem_euclid(12.0);
        to_byte(255.0 * (lightness - amount * (position - 3.0).min(9.0 - position).clamp(-1.0, 1.0)))
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte first")]
fn to_byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// Names that style sheets of such pages use; CSS has more.
const NAMED: [(&str, [u8; 3]); 32] = [
    ("black", [0, 0, 0]),
    ("canvas", [255, 255, 255]),
    ("canvastext", [0, 0, 0]),
    ("silver", [192, 192, 192]),
    ("gray", [128, 128, 128]),
    ("grey", [128, 128, 128]),
    ("white", [255, 255, 255]),
    ("maroon", [128, 0, 0]),
    ("red", [255, 0, 0]),
    ("purple", [128, 0, 128]),
    ("fuchsia", [255, 0, 255]),
    ("green", [0, 128, 0]),
    ("lime", [0, 255, 0]),
    ("olive", [128, 128, 0]),
    ("yellow", [255, 255, 0]),
    ("navy", [0, 0, 128]),
    ("blue", [0, 0, 255]),
    ("teal", [0, 128, 128]),
    ("aqua", [0, 255, 255]),
    ("orange", [255, 165, 0]),
    ("gold", [255, 215, 0]),
    ("crimson", [220, 20, 60]),
    ("darkred", [139, 0, 0]),
    ("firebrick", [178, 34, 34]),
    ("tomato", [255, 99, 71]),
    ("beige", [245, 245, 220]),
    ("ivory", [255, 255, 240]),
    ("pink", [255, 192, 203]),
    ("darkblue", [0, 0, 139]),
    ("lightgray", [211, 211, 211]),
    ("lightgrey", [211, 211, 211]),
    ("whitesmoke", [245, 245, 245]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_come_out_in_pixels() {
        let sizes = Sizes { em: 20.0, rem: 16.0 };
        for (text, pixels) in
            [("0", Some(0.0)), ("12px", Some(12.0)), (".5em", Some(10.0)), ("2rem", Some(32.0)), ("-1in", Some(-96.0))]
        {
            assert_eq!(length(text, sizes), pixels, "{text}");
        }
        assert!((length("10mm", sizes).unwrap() - 37.795).abs() < 0.001);
        for unknown in ["50%", "calc(1px + 2px)", "3", "auto", ""] {
            assert_eq!(length(unknown, sizes), None, "{unknown}");
        }
    }

    #[test]
    fn colours_are_solid_or_unknown() {
        for (text, rgb) in [
            ("#039", Some([0, 51, 153])),
            ("#FFCC00ff", Some([255, 204, 0])),
            ("rgb(0 51 153)", Some([0, 51, 153])),
            ("rgba(0, 0, 0, .5)", None),
            ("hsl(0, 100%, 50%)", Some([255, 0, 0])),
            ("hsl(240deg 100% 50%)", Some([0, 0, 255])),
            ("White", Some([255, 255, 255])),
            ("transparent", None),
            ("#12", None),
        ] {
            assert_eq!(colour(text), rgb, "{text}");
        }
    }
}
