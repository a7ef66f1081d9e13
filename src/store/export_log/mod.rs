//! What left the file, and with whose names.

pub(super) mod rows;
