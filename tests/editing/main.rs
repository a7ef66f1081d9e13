//! The editor's features in forms, through the state machine: keys in, text and effects out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod clipboard;
#[path = "../common/mod.rs"]
mod common;
mod find;
mod habits;
mod outside;
#[path = "../common/program.rs"]
mod program;
mod reading;
mod screens;
mod typed;
mod writing;
