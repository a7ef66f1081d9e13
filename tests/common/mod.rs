//! What several test programs share. Each uses a part of it.
#![allow(dead_code, reason = "every test program uses a part of this")]

pub mod pty;
pub mod samples;
pub mod screen;
pub mod stage;
