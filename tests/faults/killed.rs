//! `kill -9` at random moments: whatever was promised is there, whatever was half done is not, and no plain text is left.

use crate::chance::{Chance, rounds};
use crate::pty::World as Terminal;
use crate::victim::{self, MARK, MIGRATION, OLD};
use crate::world::{FIRST, SECOND, World, name, secret};
use rusqlite::Connection;
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::query::{Answer, Query};
use sankaben::domain::journal_name::JournalName;
use sankaben::runtime::{backups, keys, perform, upkeep};
use sankaben::store::{Key, Store};
use std::path::Path;
use std::time::{Duration, Instant};

const DEEDS: [&str; 9] = ["save", "draft", "confirm", "import", "export", "backup", "rekey", "migrate", "lock"];

/// What becomes of a journal of the schema before.
const UPGRADE: &str = "CREATE TABLE later (body TEXT NOT NULL) STRICT;
    INSERT INTO later SELECT body FROM entry; INSERT INTO later SELECT body FROM entry; UPDATE later SET body = body || '。';
    ALTER TABLE household ADD COLUMN later TEXT NOT NULL DEFAULT '';";

#[test]
fn whatever_is_killed_loses_nothing_and_leaves_nothing() {
    let (mut lost, mut half, mut leaked, mut done) = (0, 0, 0, 0);
    let mut chance = Chance::new(7);
    let each = rounds(2, 34);
    for deed in DEEDS {
        let mut world = World::new();
        let data = world.data();
        world.write(MARK);
        let half_before = world.count();
        perform(Effect::Lock, &mut world.env);
        if deed == "migrate" {
            // From here on it is of an old schema: the victim knows one more.
            std::fs::copy(world.env.paths.journal(&name("陈立新")), data.with_file_name(OLD)).unwrap();
            std::fs::write(data.with_file_name(MIGRATION), UPGRADE).unwrap();
            fill(&data.with_file_name(OLD));
        }
        for _ in 0..each {
            let pause = Duration::from_millis(chance.below(800) as u64);
            let promises = victim::kill(&data, deed, || std::thread::sleep(pause));
            let promised = |kind: &str| promises.get(kind).copied().unwrap_or_default();
            done += 1;
            if deed == "migrate" {
                // The copy of the journal itself is the test's own.
                let upgraded = world.env.paths.journal_names().unwrap();
                let upgraded = upgraded.iter().filter(|journal| journal.as_str().starts_with('旧'));
                for journal in upgraded {
                    half += usize::from(!migrated_or_not(&world, journal));
                    keys::remove(&mut world.env, journal).unwrap();
                }
                leaked += leaks(&data);
                std::fs::remove_dir_all(world.env.paths.trash()).ok();
                continue;
            }
            if world.open("陈立新", FIRST).is_err() {
                world.open("陈立新", SECOND).expect("the old passphrase opens, or the new one");
            }
            assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()), "after {deed}");
            let found = world.count();
            lost += promised("entries").saturating_sub(found);
            lost += promised("weeks").saturating_sub(world.weeks());
            lost += promised("draft").saturating_sub(drafted(&mut world));
            half += usize::from(deed == "import" && !(found - half_before).is_multiple_of(7));
            half += usize::from(deed == "export" && !is_whole(&data.join("export.json"), promised("exported")));
            assert!(matches!(perform(Effect::Lock, &mut world.env), Some(Outcome::Locked)));
            leaked += leaks(&data);
        }
        if deed == "backup" {
            for backup in backups::list(&world.env, &name("陈立新")).unwrap() {
                keys::restore(&mut world.env, &backup.path, &name("取回"), Some(&secret(FIRST))).unwrap();
                keys::remove(&mut world.env, &name("取回")).unwrap();
            }
        }
    }
    println!("killed -9: {done} rounds of {DEEDS:?}, {lost} lost, {half} half changes, {leaked} leaks");
    assert_eq!((lost, half, leaked), (0, 0, 0));
}

/// An export is not there, or whole.
fn is_whole(file: &Path, promised: usize) -> bool {
    match std::fs::read_to_string(file) {
        Ok(text) => serde_json::from_str::<serde_json::Value>(&text)
            .is_ok_and(|all| all["entries"].as_array().is_some_and(|entries| entries.len() >= promised)),
        Err(_) => promised == 0,
    }
}

/// The number at the end of the draft.
fn drafted(world: &mut World) -> usize {
    let Some(Outcome::Loaded(_, answer)) = perform(Effect::Load(Query::Drafts), &mut world.env) else { panic!() };
    let Answer::Drafts(drafts) = *answer else { panic!() };
    let text = drafts.first().and_then(|draft| draft.fields.first()).map_or("", |(_, text)| text.as_str());
    text.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// Writes entries into the old journal until an upgrade takes a while.
fn fill(old: &Path) {
    let mut store = Store::open(old, Key::Passphrase(FIRST)).unwrap();
    let (now, today) = ("2026-03-13T01:00:00Z".parse().unwrap(), "2026-03-13".parse().unwrap());
    let record = |n: u32| {
        let mut entry =
            sankaben::domain::diary::Entry::new(sankaben::domain::code::Code::numbered('D', n + 10), today, today);
        entry.body = format!("{n}{}", MARK.repeat(60));
        let record = sankaben::domain::change::Record::Entry(entry);
        sankaben::domain::change::ImportedRecord { record, fingerprint: n.to_string() }
    };
    let all = (0..400).map(record).collect();
    store.apply(&sankaben::domain::change::Change::Import(all), now, today).unwrap();
    store.close().unwrap();
}

/// The schema of a journal.
fn schema(conn: &Connection) -> i64 {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// The file as another SQLCipher client opens it.
fn other_client(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "key", FIRST).unwrap();
    conn
}

/// Whether a journal that may have been killed in its upgrade is of one schema or the other, whole, and of the old one in the
/// backups where it is of the new one.
fn migrated_or_not(world: &World, journal: &JournalName) -> bool {
    let path = world.env.paths.journal(journal);
    // Copied, which the test does and not the program, it may be half a file.
    let whole = std::fs::metadata(world.data().with_file_name(OLD)).unwrap().len();
    if std::fs::metadata(&path).map_or(0, |found| found.len()) < whole {
        return true;
    }
    let (conn, before) = (other_client(&path), schema(&other_client(&world.data().with_file_name(OLD))));
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    let ok: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    let version = schema(&conn);
    let entries = number("SELECT count(*) FROM entry").unwrap();
    let later = number("SELECT count(*) FROM later");
    let column = number("SELECT count(later) FROM household");
    let kept = backups::list(&world.env, journal)
        .unwrap()
        .iter()
        .any(|backup| backup.path.to_string_lossy().contains(&format!("-schema{before}")));
    let old = version == before && later.is_err() && column.is_err();
    let new = version == before + 1 && later == Ok(2 * entries) && column.is_ok() && kept;
    ok == "ok" && entries == 401 && (old || new)
}

/// Types into the real program, kills it, and says how old the newest lost key was.
#[test]
fn of_what_is_typed_at_most_a_second_is_missing() {
    let world = Terminal::new();
    let made = world.run(&["--passphrase-file", "-", "journal", "new", "试用"], &format!("{FIRST}\n"));
    assert!(made.status.success());
    let mut chance = Chance::new(29);
    let (mut worst, mut typed, mut leaked) = (Duration::ZERO, 0, 0);
    let count = rounds(2, 40);
    let paths = sankaben::runtime::paths::Paths::find(Some(world.data()), None).unwrap();
    for _ in 0..count {
        let mut terminal = world.open(80, 24);
        terminal.wait_for("试用的口令");
        terminal.type_text(FIRST);
        terminal.keys("Enter");
        terminal.wait_for("进度卡待确认");
        terminal.keys("Esc n");
        terminal.wait_for("天气");
        let mut sent: Vec<Instant> = Vec::new();
        let end = Instant::now() + Duration::from_millis(1100 + chance.below(2500) as u64);
        while Instant::now() < end {
            terminal.type_text("渠");
            sent.push(Instant::now());
            // As fast as an input method gives words.
            std::thread::sleep(Duration::from_millis(20 + chance.below(120) as u64));
        }
        terminal.kill();
        let died = Instant::now();
        let store = Store::open(&paths.journal(&name("试用")), Key::Passphrase(FIRST)).unwrap();
        assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
        let bodies = store.drafts().unwrap().into_iter().flat_map(|draft| draft.fields);
        let kept = bodies.map(|(_, text)| text.matches('渠').count()).max().unwrap_or_default();
        // Drafts of the rounds before are dropped, so that the newest is told from them.
        let mut store = store;
        for draft in store.drafts().unwrap() {
            let change = sankaben::domain::change::Change::DropDraft(draft.id);
            store.apply(&change, "2026-03-13T09:00:00Z".parse().unwrap(), "2026-03-13".parse().unwrap()).unwrap();
        }
        store.close().unwrap();
        if let Some(first_lost) = sent.get(kept) {
            worst = worst.max(died - *first_lost);
        }
        typed += sent.len();
        leaked += leaks(&world.data());
    }
    println!(
        "killed -9 while typing: {count} rounds, {typed} keys, oldest lost key {} ms, {leaked} leaks",
        worst.as_millis()
    );
    assert_eq!(leaked, 0);
    // A second is promised on a machine that is not busy otherwise; half a second more for one that is.
    assert!(worst < Duration::from_millis(1500), "{worst:?}");
}

/// Files that hold a text of the journal in the clear.
pub fn leaks(dir: &Path) -> usize {
    let mut found = 0;
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found += leaks(&path);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            let utf16: Vec<u8> = MARK.encode_utf16().flat_map(u16::to_le_bytes).collect();
            found += usize::from(holds(&bytes, MARK.as_bytes()) || holds(&bytes, &utf16));
        }
    }
    found
}

/// Whether a piece stands in bytes. Looks for its first byte first: files are large.
pub fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    let (mut rest, first) = (bytes, piece[0]);
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(piece) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}
