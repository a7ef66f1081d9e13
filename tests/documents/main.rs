//! Documents as files, read again by readers that are not ours.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test fails by panicking")]

mod pdf;
mod sheets;
