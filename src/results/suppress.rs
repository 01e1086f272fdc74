//! Which cells stay hidden. Fewer than five people could be recognised; and one hidden cell could be worked out from the total
//! and the others, so that at least two are hidden, with at least five people in them together.

use super::report::Hidden;

/// From so many people on, a cell is shown.
pub const LEAST: u32 = 5;

/// Whether so many people are too few to show; nobody at all is no secret.
pub(super) fn is_small(n: u32) -> bool {
    (1..LEAST).contains(&n)
}

/// What is hidden among cells that add up to a total that is shown.
pub(super) fn hidden(sizes: &[u32]) -> Vec<Option<Hidden>> {
    let mut hidden: Vec<_> = sizes.iter().map(|n| is_small(*n).then_some(Hidden::Few)).collect();
    protect(sizes, &mut hidden);
    hidden
}

/// Hides more cells until what is hidden cannot be worked out from the total.
pub(super) fn protect(sizes: &[u32], hidden: &mut [Option<Hidden>]) {
    loop {
        let of_hidden = || sizes.iter().zip(hidden.iter()).filter(|(n, hidden)| **n > 0 && hidden.is_some());
        let (cells, people) = (of_hidden().count(), of_hidden().map(|(n, _)| n).sum::<u32>());
        if cells == 0 || (cells > 1 && people >= LEAST) {
            return;
        }
        let next = (0..sizes.len()).filter(|at| sizes[*at] > 0 && hidden[*at].is_none()).min_by_key(|at| sizes[*at]);
        let Some(next) = next else { return };
        hidden[next] = Some(Hidden::Protecting);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(sizes: &[u32]) -> Vec<u32> {
        hidden(sizes).iter().zip(sizes).filter(|(hidden, _)| hidden.is_none()).map(|(_, n)| *n).collect()
    }

    #[test]
    fn one_small_cell_takes_the_next_smallest_with_it() {
        assert_eq!(shown(&[40, 3, 12, 30]), [40, 30]);
        assert_eq!(hidden(&[40, 3, 12])[2], Some(Hidden::Protecting));
    }

    #[test]
    fn two_small_cells_of_less_than_five_people_take_a_third() {
        assert_eq!(shown(&[1, 2, 30, 20]), [30]);
        assert_eq!(shown(&[3, 4, 30, 20]), [30, 20]);
    }

    #[test]
    fn empty_cells_hide_nothing_and_are_not_hidden() {
        assert_eq!(shown(&[0, 10, 5]), [0, 10, 5]);
        assert_eq!(shown(&[0, 3, 10, 50]), [0, 50]);
    }
}
