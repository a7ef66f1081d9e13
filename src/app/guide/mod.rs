//! The guide on the screen: which page belongs to where one is, and its rows.

mod here;
mod rows;

pub use here::page_here;
pub use rows::{GuideLook, GuideRow, contents, links, rows};
