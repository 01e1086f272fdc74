//! y
pub mod brand;
pub mod words;
