//! Charts as shapes: the same drawing on paper, in a browser and in a word processor.

mod bars;
mod heat;
mod shape;
mod spans;

pub use shape::{Anchor, Drawing, Ink, Shape, draw};
