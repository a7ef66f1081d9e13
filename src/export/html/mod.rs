//! HTML: one self-contained file that reads well on a screen and prints like the other formats.

mod drawing;
mod page;
mod style;

pub use page::html;
