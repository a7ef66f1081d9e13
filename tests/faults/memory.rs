//! What the memory of a locked program holds, looked at from outside with the test's own rights: not the passphrase, and not
//! what was read or written before the lock.

use crate::pty::World;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::time::Duration;

const PASSPHRASE: &str = "渠水从村东头绕过来";
const TEXT: &str = "许䶮说滴灌带涨了价，一亩要多花十来块";

#[test]
fn a_locked_program_holds_neither_passphrase_nor_text() {
    let world = World::new().with("SANKABEN_TEST_DUMPABLE", "1");
    let made = world.run(&["--passphrase-file", "-", "journal", "new", "试用"], &format!("{PASSPHRASE}\n"));
    assert!(made.status.success());
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用的口令");
    // As people type it: what arrives in one piece stays in one piece in the buffer of whoever reads the terminal.
    for c in PASSPHRASE.chars() {
        terminal.type_text(c.encode_utf8(&mut [0; 4]));
        std::thread::sleep(Duration::from_millis(15));
    }
    terminal.keys("Enter");
    terminal.wait_for("进度卡待确认");
    terminal.keys("Esc n");
    terminal.wait_for("天气");
    for c in TEXT.chars() {
        terminal.type_text(c.encode_utf8(&mut [0; 4]));
        std::thread::sleep(Duration::from_millis(5));
    }
    terminal.wait_for("多花十来块");
    terminal.keys("Ctrl-S");
    terminal.wait_for("已存");
    terminal.keys("4");
    terminal.wait_for("滴灌带");
    let open = found(terminal.process());
    assert!(open[1] > 0, "the text is there while the journal is open, or this test looks in the wrong place");
    terminal.keys("Ctrl-L");
    terminal.wait_for("试用的口令");
    let backups = world.data().join("backups/试用");
    // The journal is closed once the backup has its name.
    terminal.wait_until("the backup", |_| std::fs::read_dir(&backups).is_ok_and(|mut files| files.any(is_backup)));
    std::thread::sleep(Duration::from_millis(500));
    let locked = found(terminal.process());
    println!("memory: open {open:?}, locked {locked:?} (passphrase, text, a part of the text)");
    assert_eq!(locked, [0, 0, 0]);
}

fn is_backup(file: std::io::Result<std::fs::DirEntry>) -> bool {
    file.is_ok_and(|file| file.file_name().to_string_lossy().ends_with("Z.db"))
}

/// How often the passphrase, the text and a part of it are in the memory that a process can write to.
fn found(process: u32) -> [usize; 3] {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = File::open(format!("/proc/{process}/mem")).unwrap();
    let mut count = [0; 3];
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|mode| mode.starts_with("rw"))) {
        let (from, to) = line.split(' ').next().and_then(|span| span.split_once('-')).unwrap();
        let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        if memory.seek(SeekFrom::Start(from)).is_err() || memory.read_exact(&mut bytes).is_err() {
            continue;
        }
        for (count, part) in count.iter_mut().zip([PASSPHRASE, TEXT, "滴灌带涨了价"]) {
            *count += bytes.windows(part.len()).filter(|window| *window == part.as_bytes()).count();
        }
    }
    count
}
