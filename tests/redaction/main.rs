//! Protecting people: what is flagged as it is typed, what leaves the file, and what is left of somebody who was erased.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking, and tells what it measured")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/signing.rs"]
mod signing;
use common::samples;

mod editor;
mod english;
mod erasing;
mod erasing_screens;
mod exporting_screens;
mod labelled;
mod leaks;
mod speed;
