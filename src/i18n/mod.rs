//! The two catalogues, the guide, and dates in words.

mod activities;
mod catalog;
mod dates;
mod figures;
mod guide;
mod keys;
mod lang;
mod words;

pub use catalog::{Arg, Catalog};
pub use guide::{GuideBlock, GuidePage, GuidePiece, guide};
pub use keys::KeyNames;
pub use lang::Lang;
