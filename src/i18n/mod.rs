//! The two catalogues and dates in words.

mod activities;
mod catalog;
mod dates;
mod figures;
mod keys;
mod lang;
mod words;

pub use catalog::{Arg, Catalog};
pub use keys::KeyNames;
pub use lang::Lang;
