//! A document as PDF: our own rows and pages, glyphs of embedded fonts, text that can be selected and searched.

mod blocks;
mod cards;
mod charts;
mod flow;
mod fonts;
mod page;
mod paint;
mod setter;
mod style;
mod table;
mod write;

pub use fonts::{Fonts, Role};
pub use write::{Pdf, pdf};
