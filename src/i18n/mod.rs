//! The two catalogues and dates in words.

mod activities;
mod catalog;
mod dates;
mod lang;
mod words;

pub use catalog::{Arg, Catalog};
pub use lang::Lang;
