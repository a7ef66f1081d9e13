//! The two catalogues and dates in words.

mod catalog;
mod dates;
mod lang;
mod words;

pub use catalog::{Arg, Catalog};
pub use lang::Lang;
