//! 民情台账: matters with their history.

pub(super) mod ledger;
pub(super) mod rows;
