//! The command line, as the real program in a sealed world.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/world.rs"]
mod world;

#[path = "../common/cadres.rs"]
mod cadres;

#[path = "../common/office.rs"]
mod office;

#[allow(dead_code, reason = "every test program uses a part of this")]
#[path = "../common/pty.rs"]
mod pty;

mod asking;
mod brief;
mod bringing;
mod config;
mod doctor;
mod exchange;
mod formats;
mod journey;
mod ledger;
mod manual;
mod papers;
mod people;
mod searching;
mod together;
mod typed;
mod usage;
mod verify;
mod words;
