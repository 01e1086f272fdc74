//! The score interval of a share. E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
//! Journal of the American Statistical Association 22 (1927), 209–212. It stays between 0 and 1 and holds for few people.

/// The normal deviate of a two-sided interval of 95 %.
pub const Z: f64 = 1.959_963_984_540_054;

/// The interval of `right` among `n`; `n` is not 0.
#[must_use]
pub fn interval(right: u32, n: u32) -> (f64, f64) {
    let (right, n) = (f64::from(right), f64::from(n));
    let (share, square) = (right / n, Z * Z);
    let scale = 1.0 + square / n;
    let centre = (share + square / (2.0 * n)) / scale;
    let half = Z / scale * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_some_and_all_of_ten() {
        // By hand: z² = 3.841459; n = 10: scale 1.3841459.
        let near = |(low, high): (f64, f64), want: (f64, f64)| (low - want.0).abs() < 5e-5 && (high - want.1).abs() < 5e-5;
        assert!(near(interval(0, 10), (0.0, 0.2775)), "{:?}", interval(0, 10));
        assert!(near(interval(5, 10), (0.2366, 0.7634)), "{:?}", interval(5, 10));
        assert!(near(interval(10, 10), (0.7225, 1.0)), "{:?}", interval(10, 10));
    }
}
