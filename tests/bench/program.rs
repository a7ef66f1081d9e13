//! What the whole program costs, seen from outside: the real binary on encrypted journals of 200 and 20,000 entries, and of as many
//! as `SANKABEN_BENCH_ENTRIES` says. Every figure is the fastest of some runs, beside a floor measured in the same run: what any
//! client needs to derive the key, open the file and read one row.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    dead_code,
    missing_docs,
    reason = "a bench speaks, and uses a part of what tests share"
)]

#[path = "../common/generator.rs"]
mod generator;
#[path = "../common/pty.rs"]
mod pty;
#[path = "../common/samples.rs"]
mod samples;

use generator::{PASSPHRASE, RARE, generate};
use pty::{Pty, World};
use rusqlite::Connection;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often each thing is done.
const ROUNDS: usize = 7;

fn main() {
    let more = std::env::var("SANKABEN_BENCH_ENTRIES").ok().and_then(|entries| entries.parse().ok());
    println!("{:>8} {:44} {:>9} {:>9} {:>9}", "entries", "what", "whole", "floor", "beyond");
    for entries in [200, 20_000].into_iter().chain(more) {
        let world = World::new();
        let file = world.data().join("journals/量一量.db");
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        drop(generate(&file, entries, 1));
        std::fs::write(world.home().join("passphrase"), PASSPHRASE).unwrap();
        let tell = |what: &str, whole: Duration, floor: Duration| {
            let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
            let beyond = whole.saturating_sub(floor);
            println!("{entries:>8} {what:44} {:>9} {:>9} {:>9}", ms(whole), ms(floor), ms(beyond));
        };
        for command in
            [vec!["status"], vec!["search", RARE], vec!["search", "的"], vec!["diary", "add", "去三组看渠。"]]
        {
            let (whole, floor) = paired(&|| run(&world, &command), &|| floor(&file));
            tell(&command[..command.len().min(2)].join(" "), whole, floor);
        }
        let (whole, floor) = paired(&|| unlock(&world).1, &|| floor(&file));
        tell("unlock to the first complete frame", whole, floor);
        println!("{entries:>8} {:44} {:>5} MiB", "peak memory after six screens", peak_memory(&world) >> 10);
    }
}

/// The fastest of both, measured in turns.
fn paired(one: &dyn Fn() -> Duration, other: &dyn Fn() -> Duration) -> (Duration, Duration) {
    let times: Vec<_> = (0..ROUNDS).map(|_| (one(), other())).collect();
    (times.iter().map(|pair| pair.0).min().unwrap(), times.iter().map(|pair| pair.1).min().unwrap())
}

/// Key derivation, opening, one row.
fn floor(file: &Path) -> Duration {
    let began = Instant::now();
    let conn = Connection::open(file).unwrap();
    conn.pragma_update(None, "key", PASSPHRASE).unwrap();
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0)).unwrap();
    assert!(tables > 0);
    began.elapsed()
}

fn run(world: &World, command: &[&str]) -> Duration {
    let began = Instant::now();
    let arguments: Vec<&str> = ["--passphrase-file", "passphrase"].iter().chain(command).copied().collect();
    let output = world.run(&arguments, "");
    let time = began.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    time
}

/// Opens the journal, and how long that took from Enter on the lock screen to the desk.
fn unlock(world: &World) -> (Pty, Duration) {
    let mut terminal = world.open(80, 24);
    terminal.wait_for("量一量");
    terminal.type_text(PASSPHRASE);
    terminal.wait_for("*******");
    let began = Instant::now();
    terminal.keys("Enter");
    terminal.wait_until("the desk", |screen| {
        screen.contains("┌ 该办的") && screen.contains("待确认") && !screen.contains("请稍等")
    });
    let time = began.elapsed();
    (terminal, time)
}

/// The most memory the program ever held, in KiB, after a look at every screen.
fn peak_memory(world: &World) -> u64 {
    let (mut terminal, _) = unlock(world);
    for (key, there) in [
        ("Esc", "在办"),
        ("4", "日记，新的在前"),
        ("5", "没办完"),
        ("6", "走访户数"),
        ("3", "每周进度卡"),
        ("1", "本人的卡"),
    ] {
        terminal.keys(key);
        terminal.wait_for(there);
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", terminal.process())).unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    most.unwrap()
}
