//! What is handed over, read back by other programs' readers: every text is there, none of it does anything.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod csv;
mod docx;
#[path = "../common/generator.rs"]
mod generator;
mod html;
mod markdown;
mod pdf;
mod plain;
mod sample;
#[path = "../common/samples.rs"]
mod samples;
mod sheets;
#[path = "../common/signing.rs"]
mod signing;
mod tables;
mod xlsx;
