//! Bytes as the text of a script: deflated, then seven bits to a character. Base64 has six, and Cyrillic as it is takes two
//! bytes a letter. All characters are good UTF-8, so no server's header can spoil them.

use std::collections::BTreeMap;
/// Characters below 128 that cannot stand in a string of a script, or that programs rewrite; their upper twins stand for them.
const UNSAFE: [u8; 5] = [0, b'\n', b'\r', b'"', b'\\'];

/// The texts and numbers of an index.
#[derive(Debug, Default)]
pub(super) struct Packer {
    bytes: Vec<u8>,
    codes: BTreeMap<char, u8>,
}

impl Packer {
    /// With `letters` as the characters that take one byte, at most 253 of them.
    pub(super) fn new(letters: &[char]) -> Self {
        let codes = letters.iter().copied().zip(1..=253).collect();
        Self { bytes: Vec::new(), codes }
    }

    /// A number, seven bits a byte, the lowest first.
    pub(super) fn number(&mut self, mut number: usize) {
        loop {
            let low = u8::try_from(number & 0x7f).unwrap_or_default();
            number >>= 7;
            if number == 0 {
                return self.bytes.push(low);
            }
            self.bytes.push(low | 0x80);
        }
    }

    /// A text with its end: one byte for a letter of the list, and 255 with two more for any other UTF-16 unit.
    pub(super) fn text(&mut self, text: &str) {
        let mut units = [0; 2];
        for letter in text.chars() {
            if let Some(code) = self.codes.get(&letter) {
                self.bytes.push(*code);
            } else {
                for unit in letter.encode_utf16(&mut units) {
                    let [high, low] = unit.to_be_bytes();
                    self.bytes.extend([255, high, low]);
                }
            }
        }
        self.bytes.push(0);
    }

    /// UTF-8 after its length.
    pub(super) fn head(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// All of it, deflated, as characters.
    pub(super) fn finish(&self) -> String {
        let mut deflated = Vec::new();
        // Smaller than zlib at its best by a twelfth, for every reader, at the cost of a fraction of a second here.
        let written = zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, &*self.bytes, &mut deflated);
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
        characters(&deflated)
    }
}

fn characters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    let mut push = |seven: u32| {
        let seven = u8::try_from(seven & 0x7f).unwrap_or_default();
        text.push(char::from(if UNSAFE.contains(&seven) { seven | 0x80 } else { seven }));
    };
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 7 {
            bits -= 7;
            push(held >> bits);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        push(held << (7 - bits));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::characters;

    #[test]
    fn every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).chain([0, 10, 13, 34, 92, 255]).collect();
        let text = characters(&bytes);
        assert!(!text.contains(['\0', '\n', '\r', '"', '\\']));
        let (mut held, mut bits, mut back) = (0_u32, 0, Vec::new());
        for letter in text.chars() {
            held = (held << 7) | (u32::from(letter) & 0x7f);
            bits += 7;
            if bits >= 8 {
                bits -= 8;
                back.push(u8::try_from(held >> bits).unwrap());
                held &= (1 << bits) - 1;
            }
        }
        assert_eq!(back, bytes);
    }
}
