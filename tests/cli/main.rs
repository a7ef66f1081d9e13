//! The command line, as the real program in a sealed world.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/world.rs"]
mod world;

#[path = "../common/cadres.rs"]
mod cadres;

#[path = "../common/office.rs"]
mod office;

mod brief;
mod bringing;
mod config;
mod doctor;
mod exchange;
mod journey;
mod ledger;
mod manual;
mod papers;
mod people;
mod together;
mod usage;
mod verify;
