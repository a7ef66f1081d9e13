//! Who changed what, when, and how it was before and after.

pub(super) mod rows;
