//! Safe on a shared terminal, and nothing lost: backups, passphrases and codes, what reaches a terminal.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod backups;
mod keys;
mod locking;
mod screen;
#[allow(dead_code, reason = "each test program uses a part of this")]
mod world;
