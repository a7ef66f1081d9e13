//! What the township's work is planned by: one of the journal's settings.

pub(super) mod rows;
