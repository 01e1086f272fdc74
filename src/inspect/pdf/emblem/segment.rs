//! Fields on a picture: pieces of one colour, and frames, that are about as wide and high as an emblem could be.

use super::super::raster::Raster;

/// Smallest side in pixels.
const SMALLEST: usize = 10;
/// How much a channel may differ within a field; pictures that were compressed are uneven.
const EVEN: u8 = 28;
/// From this brightness on in all channels it is paper.
const PAPER: u8 = 236;
/// Darker than this is ink of a frame; hairlines are grey on a coarse picture.
const INK: u8 = 205;
/// Most candidates of a page that are looked at, the largest first.
const MOST: usize = 60;

/// A field or frame; sides in pixels, `right` and `bottom` just outside.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
    /// Mean colour; of a frame, that of its inside.
    pub(super) colour: [u8; 3],
    /// A frame and not a field.
    pub(super) is_frame: bool,
}

impl Candidate {
    /// In pixels.
    pub(super) fn height(&self) -> f64 {
        super::end_of(self.bottom - self.top)
    }

    /// On a picture `factor` times as fine, with a pixel around.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a picture are small numbers")]
    pub(super) fn enlarged(&self, factor: f64) -> Self {
        let at = |pixel: usize| (super::end_of(pixel) * factor) as usize;
        Self {
            left: at(self.left.saturating_sub(1)),
            top: at(self.top.saturating_sub(1)),
            right: at(self.right + 1),
            bottom: at(self.bottom + 1),
            ..self.clone()
        }
    }
}

/// All candidates of a picture.
pub(super) fn candidates(raster: &Raster) -> Vec<Candidate> {
    let mut found = fields(raster);
    found.extend(frames(raster));
    found.sort_by_key(|candidate| std::cmp::Reverse((candidate.right - candidate.left) * (candidate.bottom - candidate.top)));
    found.truncate(MOST);
    found
}

/// Pixels that hang together.
struct Piece {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
    count: usize,
    sum: [usize; 3],
}

impl Piece {
    /// Wide and high enough, and not much longer than high.
    fn has_shape(&self) -> bool {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        width >= SMALLEST && height >= SMALLEST && width * 10 >= height * 4 && width * 10 <= height * 34
    }

    fn share(&self) -> f64 {
        super::end_of(self.count) / super::end_of((self.right - self.left) * (self.bottom - self.top))
    }

    fn candidate(&self, colour: [u8; 3], is_frame: bool) -> Candidate {
        Candidate { left: self.left, top: self.top, right: self.right, bottom: self.bottom, colour, is_frame }
    }
}

fn fields(raster: &Raster) -> Vec<Candidate> {
    let is_paper = |pixel: &[u8; 3]| pixel.iter().all(|channel| *channel >= PAPER);
    let mut free: Vec<bool> = raster.pixels().iter().map(|pixel| !is_paper(pixel)).collect();
    let mut found = Vec::new();
    for start in 0..free.len() {
        if free[start] {
            let seed = raster.pixels()[start];
            let piece = fill(raster, &mut free, start, |pixel| near(pixel, seed, EVEN));
            // A rectangle that stands on its corner covers half of its box.
            if piece.has_shape() && piece.share() > 0.4 {
                found.push(piece.candidate(mean(&piece), false));
            }
        }
    }
    found
}

fn frames(raster: &Raster) -> Vec<Candidate> {
    let is_ink = |pixel: [u8; 3]| pixel.iter().any(|channel| *channel < INK);
    let mut free: Vec<bool> = raster.pixels().iter().map(|pixel| is_ink(*pixel)).collect();
    let mut found = Vec::new();
    for start in 0..free.len() {
        if free[start] {
            let piece = fill(raster, &mut free, start, is_ink);
            if piece.has_shape() && piece.share() < 0.4 {
                found.push(piece.candidate([255; 3], true));
            }
        }
    }
    found
}

/// Takes all free pixels that hang together with `start` and are `wanted`.
fn fill(raster: &Raster, free: &mut [bool], start: usize, wanted: impl Fn([u8; 3]) -> bool) -> Piece {
    let width = raster.width;
    let (x, y) = (start % width, start / width);
    let mut piece = Piece { left: x, top: y, right: x + 1, bottom: y + 1, count: 0, sum: [0; 3] };
    let mut open = vec![start];
    free[start] = false;
    while let Some(at) = open.pop() {
        let (x, y) = (at % width, at / width);
        let pixel = raster.pixels()[at];
        piece.left = piece.left.min(x);
        piece.right = piece.right.max(x + 1);
        piece.top = piece.top.min(y);
        piece.bottom = piece.bottom.max(y + 1);
        piece.count += 1;
        for (sum, channel) in piece.sum.iter_mut().zip(pixel) {
            *sum += usize::from(channel);
        }
        let mut try_at = |next: usize| {
            if free[next] && wanted(raster.pixels()[next]) {
                free[next] = false;
                open.push(next);
            }
        };
        if x > 0 {
            try_at(at - 1);
        }
        if x + 1 < width {
            try_at(at + 1);
        }
        if y > 0 {
            try_at(at - width);
        }
        if y + 1 < raster.height {
            try_at(at + width);
        }
    }
    piece
}

fn mean(piece: &Piece) -> [u8; 3] {
    piece.sum.map(|sum| u8::try_from(sum / piece.count.max(1)).unwrap_or(u8::MAX))
}

/// Whether no channel differs by more than `most`.
pub(super) fn near(left: [u8; 3], right: [u8; 3], most: u8) -> bool {
    left.iter().zip(right).all(|(left, right)| left.abs_diff(right) <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(rows: &[&str]) -> Raster {
        let colour = |sign| match sign {
            'b' => [0, 51, 153],
            'k' => [0; 3],
            _ => [255; 3],
        };
        Raster::of(rows[0].len(), rows.iter().flat_map(|row| row.chars().map(colour)).collect(), 1.0)
    }

    #[test]
    fn fields_and_frames_are_told_apart() {
        let field = vec!["..bbbbbbbbbbbbbbb.."; 12];
        let found = candidates(&picture(&field));
        assert_eq!(found.len(), 1);
        assert!(!found[0].is_frame && found[0].left == 2 && found[0].right == 17 && found[0].colour == [0, 51, 153]);
        let mut frame = vec!["..k.............k.."; 12];
        frame[0] = "..kkkkkkkkkkkkkkk..";
        frame[11] = frame[0];
        let found = candidates(&picture(&frame));
        assert!(found.len() == 1 && found[0].is_frame);
    }
}
