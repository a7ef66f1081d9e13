//! What happens when things go wrong: processes killed at any moment, damaged files, full disks, floods of keys, imports
//! made of rubbish. Every test prints its figures. `SANKABEN_ROUNDS=100` makes each a hundred times as long:
//!
//! ```text
//! SANKABEN_ROUNDS=100 cargo test --release --test faults -- --nocapture
//! ```

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "each test prints its figures")]

#[path = "../common/pty.rs"]
#[allow(dead_code, reason = "each test program uses a part of this")]
mod pty;
#[path = "../safe/world.rs"]
#[allow(dead_code, reason = "each test program uses a part of this")]
mod world;

mod bytes;
mod chance;
mod disk;
mod events;
mod imports;
mod killed;
#[cfg(target_os = "linux")]
mod memory;
mod places;
