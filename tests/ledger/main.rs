//! The ledger of matters, what is counted, and what charts show of it: through the screens and through the store.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod begun;
#[path = "../common/mod.rs"]
mod common;
mod corrected;
mod drafts;
mod figures;
mod matters;
mod month;
mod names;
mod pledges;
mod promises;
mod recount;
mod turning;
