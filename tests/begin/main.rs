//! The first minutes: the demo, the first run, the guide.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod demo;
mod first_run;
mod guide;
mod own_card;
mod passphrases;
mod settings;
