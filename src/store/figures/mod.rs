//! The reported counts, the month's duties, and what charts are drawn from.

pub(super) mod counting;
pub(super) mod duties;
mod ledger;
mod read;
