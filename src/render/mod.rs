//! From a [`Book`](crate::model::book::Book) to artifacts. HTML and PDF share their words and their brand block and
//! nothing else; neither reads nor writes files of the book.

pub mod brand;
pub mod data;
pub mod expected;
pub mod forms;
mod grey;
pub mod hosted;
pub mod html;
mod law;
pub mod marks;
pub mod notice;
mod pairs;
pub mod pdf;
pub(crate) mod qr;
mod raster;
pub mod search;
pub mod share;

/// Told how far rendering is, from several threads at once.
pub trait Progress: Sync {
    /// `total` steps of `name` begin.
    fn stage(&self, name: &str, total: usize);

    /// One page or pack is finished.
    fn step(&self);

    /// Nothing more will come of this stage.
    fn done(&self);
}

/// Tells nobody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: usize) {}

    fn step(&self) {}

    fn done(&self) {}
}
