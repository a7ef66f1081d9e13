//! HTML: one self-contained file that reads well on a screen and prints like the other formats.

mod page;
mod style;
mod svg;

pub use page::html;
