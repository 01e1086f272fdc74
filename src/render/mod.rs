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
mod xlsform;
