//! What the memory of a locked program holds, looked at from outside with the test's own rights: not the passphrase, and not
//! what was read or written before the lock, nor the key, as bytes or as digits. And that nobody else may look.

use crate::pty::World;
use sankaben::domain::recovery_code::RecoveryCode;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "渠水从村东头绕过来";
const TEXT: &str = "许䶮说滴灌带涨了价，一亩要多花十来块";

#[test]
fn a_locked_program_holds_neither_passphrase_nor_text() {
    let world = World::new().with("SANKABEN_TEST_DUMPABLE", "1");
    let made = world.run(&["--json", "--passphrase-file", "-", "journal", "new", "试用"], &format!("{PASSPHRASE}\n"));
    assert!(made.status.success());
    let made: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    let code = RecoveryCode::parse(made["recovery_code"].as_str().unwrap()).unwrap();
    let digits = hex::encode(code.key());
    let wide: Vec<u8> = "滴灌带".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wider: Vec<u8> = "滴灌带".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let upper = digits.to_uppercase();
    let pieces: [(&str, &[u8]); 8] = [
        ("passphrase", PASSPHRASE.as_bytes()),
        ("half of it", "东头绕过来".as_bytes()),
        ("key", code.key()),
        ("key in digits", digits.as_bytes()),
        ("in large ones", upper.as_bytes()),
        ("text", "滴灌带涨了价".as_bytes()),
        ("text in UTF-16", &wide),
        ("text in UTF-32", &wider),
    ];
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用的口令");
    // As people type it, each character after the one before is taken in: what arrives in one piece stays in one piece in the buffer
    // of whoever reads the terminal.
    for (nth, c) in (1..).zip(PASSPHRASE.chars()) {
        terminal.type_text(c.encode_utf8(&mut [0; 4]));
        terminal.wait_for(&"*".repeat(nth));
    }
    let typed = found(terminal.process(), &pieces);
    assert!(typed[0] + typed[1] > 0, "what is being typed is there, or this test looks in the wrong place");
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc n");
    terminal.wait_for("天气");
    for (at, c) in TEXT.char_indices() {
        terminal.type_text(c.encode_utf8(&mut [0; 4]));
        terminal.wait_for(&TEXT[..at + c.len_utf8()]);
    }
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存");
    terminal.keys("4");
    terminal.wait_for("滴灌带");
    let open = found(terminal.process(), &pieces);
    assert!(open[5] > 0, "the text is there while the journal is open, or this test looks in the wrong place");
    terminal.keys("Ctrl-L");
    terminal.wait_for("试用的口令");
    // The journal is closed once its log is gone; its last buffers go right after.
    let log = world.data().join("journals/试用.db-wal");
    terminal.wait_until("the journal to be closed", |_| !log.exists());
    let end = Instant::now() + Duration::from_secs(5);
    let mut locked = found(terminal.process(), &pieces);
    while locked != [0; 8] && Instant::now() < end {
        locked = found(terminal.process(), &pieces);
    }
    let names = pieces.map(|(name, _)| name);
    println!("memory: {names:?}: passphrase typed {typed:?}, open {open:?}, locked {locked:?}");
    assert_eq!(locked, [0; 8]);
}

/// Tells a process that it is to ask of the system what the program asks.
const HARDEN: &str = "SANKABEN_TEST_HARDEN";

/// The process that asks; nothing where it is not told to.
#[test]
fn hardened() {
    if std::env::var_os(HARDEN).is_some() {
        sankaben::runtime::hardening::harden();
        println!("asked for {:?}", rustix::process::dumpable_behavior().unwrap());
    }
}

#[test]
fn it_leaves_no_image_lets_nobody_look_in_and_makes_files_for_its_owner() {
    let test = std::env::current_exe().unwrap();
    let asked =
        Command::new(test).args(["memory::hardened", "--exact", "--nocapture"]).env(HARDEN, "1").output().unwrap();
    let asked = String::from_utf8_lossy(&asked.stdout).into_owned();
    assert!(asked.contains("asked for NotDumpable"), "{asked}");
    let world = World::new();
    // It waits for its passphrase, and has asked before that.
    let mut program = world
        .command(Command::new(env!("CARGO_BIN_EXE_sankaben")))
        .args(["--passphrase-file", "-", "journal", "new", "试用"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let about = |what: &str| std::fs::read_to_string(format!("/proc/{}/{what}", program.id())).unwrap();
    let end = Instant::now() + Duration::from_secs(20);
    let no_core = |line: &str| {
        line.strip_prefix("Max core file size").is_some_and(|rest| rest.split_whitespace().take(2).eq(["0", "0"]))
    };
    while !about("status").contains("Umask:\t0077") || !about("limits").lines().any(no_core) {
        assert!(Instant::now() < end, "{}{}", about("status"), about("limits"));
        std::thread::yield_now();
    }
    program.stdin.take().unwrap().write_all(format!("{PASSPHRASE}\n").as_bytes()).unwrap();
    assert!(program.wait().unwrap().success());
}

/// How often each piece is in the memory that a process can write to: what a core image would hold.
fn found(process: u32, pieces: &[(&str, &[u8]); 8]) -> [usize; 8] {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let mut count = [0; 8];
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|mode| mode.starts_with("rw"))) {
        let (from, to) = line.split(' ').next().and_then(|span| span.split_once('-')).unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        if memory.seek(SeekFrom::Start(from)).is_err() || memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        for (count, (_, piece)) in count.iter_mut().zip(pieces) {
            *count += bytes.windows(piece.len()).filter(|window| window == piece).count();
        }
    }
    count
}
