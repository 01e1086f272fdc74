//! Capitals: a right word takes the capitals of the wrong one.

/// `right`, all small, with capitals where `model` has them; both have the same number of letters.
pub(super) fn like(model: &str, right: &str) -> String {
    model
        .chars()
        .zip(right.chars())
        .flat_map(|(model, right)| {
            let capital = model.is_uppercase().then(|| right.to_uppercase());
            let small = capital.is_none().then_some(right);
            capital.into_iter().flatten().chain(small)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_taken_over() {
        assert_eq!(like("Хамаи", "ҳамаи"), "Ҳамаи");
        assert_eq!(like("ХАМАИ", "ҳамаи"), "ҲАМАИ");
        assert_eq!(like("хамаи", "ҳамаи"), "ҳамаи");
    }
}
