//! Lists and what goes with them, over the sample journal in a real file: narrowing, ordering, days, trash, undo, keys and
//! the mouse; and how they look.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod after;
mod bringing;
mod calendar;
mod keys;
mod looks;
mod mouse;
mod narrowing;
#[path = "../common/program.rs"]
mod program;
mod readme;
mod references;
#[path = "../common/samples.rs"]
mod samples;
#[path = "../common/screen.rs"]
mod screen;
#[path = "../common/stage.rs"]
mod stage;
mod trash;
mod world;
