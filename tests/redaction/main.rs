//! Protecting people: what is flagged as it is typed, what leaves the file, and what is left of somebody who was erased.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod editor;
mod labelled;
