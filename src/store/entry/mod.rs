//! 民情日记: entries, their links, and the pages of them.

pub(super) mod owed;
pub(super) mod page;
pub(super) mod rows;
