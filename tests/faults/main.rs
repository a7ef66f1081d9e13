//! What happens when things go wrong: processes killed at any moment, power cuts, disks that are full or fail, damaged files, two
//! windows at once, odd places, floods of keys, imports made of rubbish. Every test prints its figures. A few rounds of each
//! take a minute; all that is asked of the program takes a quarter of an hour to half an hour, in a build that is optimised and still
//! checks itself:
//!
//! ```text
//! SANKABEN_ROUNDS=full CARGO_PROFILE_DEV_OPT_LEVEL=2 cargo test --test faults -- --nocapture
//! ```

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "each test prints its figures")]

#[path = "../common/pty.rs"]
#[allow(dead_code, reason = "each test program uses a part of this")]
mod pty;
#[path = "../safe/world.rs"]
#[allow(dead_code, reason = "each test program uses a part of this")]
mod world;

#[path = "../common/office.rs"]
mod office;

#[cfg(unix)]
mod bombs;
mod bytes;
mod chance;
#[cfg(unix)]
mod day;
#[cfg(target_os = "linux")]
mod disk;
mod events;
mod imports;
#[cfg(unix)]
mod killed;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod places;
#[cfg(target_os = "linux")]
mod power;
#[cfg(unix)]
mod shim;
mod together;
#[cfg(unix)]
mod victim;

/// Opens the journal on the lock screen; the week that is due is asked for.
fn unlock(terminal: &mut pty::Pty) {
    terminal.wait_for("> 试用");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
}
