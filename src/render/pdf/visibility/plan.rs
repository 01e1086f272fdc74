//! Where pages lie on A4 sheets that are cut or folded afterwards. Pure geometry: millimetres from the lower left corner.

use crate::model::pack_kind::Imposing;

/// A4 upright.
const SHORT: f64 = 210.0;
const LONG: f64 = 297.0;
/// Cut marks begin so far from the cards and end so much farther out.
const MARK_GAP: f64 = 1.5;
const MARK_LENGTH: f64 = 4.0;

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::render::pdf) struct Side {
    /// Width and height of the sheet.
    pub(super) size: (f64, f64),
    /// Pages on it.
    pub(super) places: Vec<Place>,
    /// Lines for knife and fold, each from one point to another.
    pub(super) marks: Vec<[f64; 4]>,
}

/// A page on a side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// Page of the original, from 0.
    pub(super) page: usize,
    /// Lower left corner.
    pub(super) at: (f64, f64),
    /// Whether it stands on its head.
    pub(super) turned: bool,
    /// What may be printed: x, y, width, height. Outside lies the other half of the sheet.
    pub(super) window: [f64; 4],
}

/// All sides for an original of `pages` pages of `size`, in the order of printing.
pub(super) fn sides(imposing: Imposing, size: (f64, f64), pages: usize, thickness: f64) -> Vec<Side> {
    match imposing {
        Imposing::Cards => (0..pages).map(|page| cards(page, size)).collect(),
        Imposing::Tent => vec![tent(size)],
        Imposing::Booklet => booklet(pages, size, thickness),
    }
}

/// Two by four of the same page in the middle of the sheet. Whichever edge the printer turns the sheet over, each back lies
/// behind a front: the places are the same seen from behind.
fn cards(page: usize, (width, height): (f64, f64)) -> Side {
    const COLUMNS: u8 = 2;
    const ROWS: u8 = 4;
    let (left, bottom) = ((SHORT - f64::from(COLUMNS) * width) / 2.0, (LONG - f64::from(ROWS) * height) / 2.0);
    let place = |column: u8, row: u8| {
        let at = (left + f64::from(column) * width, bottom + f64::from(row) * height);
        Place { page, at, turned: false, window: [at.0, at.1, width, height] }
    };
    let places = (0..ROWS).rev().flat_map(|row| (0..COLUMNS).map(move |column| place(column, row))).collect();
    let (far, near) = (MARK_GAP + MARK_LENGTH, MARK_GAP);
    let mut marks = Vec::new();
    for x in (0..=COLUMNS).map(|column| left + f64::from(column) * width) {
        marks.extend([[x, bottom - far, x, bottom - near], [x, LONG - bottom + near, x, LONG - bottom + far]]);
    }
    for y in (0..=ROWS).map(|row| bottom + f64::from(row) * height) {
        marks.extend([[left - far, y, left - near, y], [SHORT - left + near, y, SHORT - left + far, y]]);
    }
    Side { size: (SHORT, LONG), places, marks }
}

/// Two faces of a tent, head to head at the fold.
fn tent((width, height): (f64, f64)) -> Side {
    let face = |y, turned| Place { page: 0, at: (0.0, y), turned, window: [0.0, y, width, height] };
    let (from, to) = (MARK_GAP, MARK_GAP + MARK_LENGTH);
    let marks = vec![[from, height, to, height], [width - to, height, width - from, height]];
    Side { size: (SHORT, LONG), places: vec![face(0.0, false), face(height, true)], marks }
}

/// Leaves that are laid into each other, folded in the middle and stapled there; turned over at the short edge.
///
/// Folded leaves inside stand out beyond those around them by the paper between, and are cut there: their pages move towards
/// the fold by as much (creep). What lies beyond the fold is cut off, so that no page prints on its neighbour.
fn booklet(pages: usize, (width, height): (f64, f64), thickness: f64) -> Vec<Side> {
    let whole = pages.next_multiple_of(4);
    let middle = LONG / 2.0;
    let half = |page: usize, is_left: bool, shift: f64| {
        let (x, edge) = if is_left { (middle - width + shift, 0.0) } else { (middle - shift, middle) };
        // Pages beyond the last one stay empty.
        (page < pages).then_some(Place { page, at: (x, 0.0), turned: false, window: [edge, 0.0, middle, height] })
    };
    let side = |left: usize, right: usize, shift: f64| Side {
        size: (LONG, SHORT),
        places: [half(left, true, shift), half(right, false, shift)].into_iter().flatten().collect(),
        marks: Vec::new(),
    };
    let leaf = |at: usize| {
        #[expect(clippy::cast_precision_loss, reason = "no booklet has 2^52 leaves")]
        let shift = at as f64 * thickness;
        let (first, last) = (2 * at, whole - 1 - 2 * at);
        [side(last, first, shift), side(first + 1, last - 1, shift)]
    };
    (0..whole / 4).flat_map(leaf).collect()
}

/// Millimetres as points.
pub(super) const fn points(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::config::PackKind;

    fn sides(kind: PackKind, pages: usize, thickness: f64) -> Vec<Side> {
        super::sides(kind.traits().imposing.unwrap(), page_size(kind), pages, thickness)
    }

    fn page_size(kind: PackKind) -> (f64, f64) {
        kind.page_size(kind.traits().papers[0])
    }

    /// Prints, turns over at the short edge, lays the leaves into each other and folds: pages in the order of reading.
    fn folded(sides: &[Side]) -> Vec<Option<usize>> {
        let page = |side: &Side, is_left: bool| {
            side.places.iter().find(|place| (place.window[0] < 1.0) == is_left).map(|place| place.page)
        };
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for leaf in sides.chunks(2) {
            let [outside, inside] = leaf else { panic!("a leaf has two sides") };
            // The right half is turned first; on its back, seen after the turn, is the left half of the other side.
            front.extend([page(outside, false), page(inside, true)]);
            back.extend([page(outside, true), page(inside, false)]);
        }
        // The left halves follow from the innermost leaf outwards.
        back.reverse();
        front.into_iter().chain(back).collect()
    }

    #[test]
    fn a_folded_booklet_reads_from_first_to_last() {
        for pages in 1..=33 {
            let read = folded(&sides(PackKind::Booklet, pages, 0.1));
            let whole = pages.next_multiple_of(4);
            let expected: Vec<Option<usize>> = (0..whole).map(|page| (page < pages).then_some(page)).collect();
            assert_eq!(read, expected, "{pages} pages");
        }
    }

    #[test]
    fn pages_of_inner_leaves_move_to_the_fold() {
        let sides = sides(PackKind::Booklet, 12, 0.2);
        let left = |side: usize| sides[side].places[0].at.0;
        let right = |side: usize| sides[side].places[1].at.0;
        for (leaf, shift) in [(0, 0.0), (1, 0.2), (2, 0.4)] {
            for side in [2 * leaf, 2 * leaf + 1] {
                assert!((left(side) - (0.5 + shift)).abs() < 1e-9, "left on side {side}: {}", left(side));
                assert!((right(side) - (148.5 - shift)).abs() < 1e-9, "right on side {side}: {}", right(side));
            }
        }
    }

    #[test]
    fn backs_of_cards_lie_behind_their_fronts_whichever_edge_is_turned() {
        for kind in [PackKind::Pocket, PackKind::Stickers] {
            let sides = sides(kind, 2, 0.1);
            let (width, height) = page_size(kind);
            let places = |side: &Side| side.places.iter().map(|place| place.at).collect::<Vec<_>>();
            assert_eq!((sides.len(), sides[0].places.len()), (2, 8));
            for (x, y) in places(&sides[0]) {
                assert!(x >= 5.0 && y >= 5.0 && x + width <= SHORT - 5.0 && y + height <= LONG - 5.0, "{x} {y} can be printed");
                let is_there = |wanted: (f64, f64)| {
                    places(&sides[1]).iter().any(|at| (at.0 - wanted.0).abs() < 1e-9 && (at.1 - wanted.1).abs() < 1e-9)
                };
                assert!(is_there((SHORT - x - width, y)), "turned over the long edge");
                assert!(is_there((x, LONG - y - height)), "turned over the short edge");
            }
        }
    }

    #[test]
    fn both_faces_of_a_tent_stand_upright_when_it_is_folded() {
        let sides = sides(PackKind::Flag, 1, 0.1);
        let turned: Vec<_> = sides[0].places.iter().map(|place| (place.at.1, place.turned)).collect();
        assert_eq!(turned, [(0.0, false), (LONG / 2.0, true)]);
    }
}
