//! The store against a real file.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

#[path = "../common/generator.rs"]
mod generator;
#[path = "../common/samples.rs"]
mod samples;
#[path = "../common/signing.rs"]
mod signing;

mod changes;
mod confirmed;
mod files;
mod finding;
mod killed;
mod moving;
mod reads;
mod scale;
mod tampering;
