//! What is being typed.

pub(super) mod rows;
