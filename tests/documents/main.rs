//! What is handed over, read back by other programs' readers: every text is there, none of it does anything.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod csv;
mod docx;
mod html;
mod markdown;
mod sample;
mod xlsx;
