//! The file itself: made whole or not at all, opened by its key alone, never replaced, never readable.

use crate::samples::{
    PASSPHRASE, SIGNING_KEY, at, code, day, entries, households, import_samples, new_journal, new_plain,
};
use rusqlite::Connection;
use sankaben::domain::change::{Change, Draft, DraftId, DraftTarget, Family};
use sankaben::store::{Key, Store, StoreError};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn place() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("data").join("陈立新.db");
    (dir, path)
}

/// The file as another SQLCipher client opens it.
fn other_client(path: &Path, passphrase: &str) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "key", passphrase).unwrap();
    conn
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_journal_opens_with_its_passphrase_only() {
    let (_dir, path) = place();
    let mut store = new_journal(&path);
    import_samples(&mut store);
    store.close().unwrap();
    assert_eq!(names(path.parent().unwrap()), ["陈立新.db"], "one whole file");
    let before = fs::read(&path).unwrap();
    for wrong in ["", "x", "渠源镇", "nul\0", "'; DROP TABLE entry; --"] {
        assert!(matches!(Store::open(&path, Key::Passphrase(wrong)), Err(StoreError::WrongKeyOrDamaged)), "{wrong}");
        assert!(matches!(Store::proves_key(&path, Key::Passphrase(wrong)), Err(StoreError::WrongKeyOrDamaged)));
    }
    assert!(matches!(Store::open(&path, Key::Plain), Err(StoreError::WrongKeyOrDamaged)));
    assert_eq!(fs::read(&path).unwrap(), before, "a wrong key changes nothing");
    Store::proves_key(&path, Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(names(path.parent().unwrap()), ["陈立新.db"]);
    let store = Store::open(&path, Key::Passphrase(PASSPHRASE)).unwrap();
    Store::proves_key(&path, Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.entry(&code("D03")).unwrap().unwrap().value.households, [code("H05"), code("H07")]);
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
    assert_eq!(*store.signing_key().unwrap(), SIGNING_KEY);
}

#[test]
fn a_wrong_key_does_no_harm_to_what_a_crash_left_in_the_log() {
    let (_dir, path) = place();
    let mut store = new_journal(&path);
    import_samples(&mut store);
    // The files as they lie there while the journal is open are what a power cut leaves.
    let crashed = TempDir::new().unwrap();
    for name in names(path.parent().unwrap()) {
        fs::copy(path.with_file_name(&name), crashed.path().join(&name)).unwrap();
    }
    let crashed = crashed.path().join("陈立新.db");
    for wrong in [Key::Passphrase("x"), Key::Plain] {
        assert!(matches!(Store::open(&crashed, wrong), Err(StoreError::WrongKeyOrDamaged)));
        assert!(matches!(Store::proves_key(&crashed, wrong), Err(StoreError::WrongKeyOrDamaged)));
    }
    Store::proves_key(&crashed, Key::Passphrase(PASSPHRASE)).unwrap();
    let found = Store::open(&crashed, Key::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(found.check_integrity().unwrap(), Vec::<String>::new());
    assert_eq!(found.dump().unwrap(), store.dump().unwrap());
}

#[test]
fn another_client_reads_and_checks_the_file() {
    let (_dir, path) = place();
    let mut store = new_journal(&path);
    import_samples(&mut store);
    store.close().unwrap();
    let conn = other_client(&path, PASSPHRASE);
    let ok: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(ok, "ok");
    let sql = "SELECT body FROM entry WHERE body LIKE '%𬱖%'";
    let body: String = conn.query_row(sql, [], |row| row.get(0)).unwrap();
    assert!(body.contains("李𬱖想学面点"));
}

#[test]
fn nothing_is_ever_replaced() {
    let (_dir, path) = place();
    let create = |path: &Path| {
        Store::create(path, Key::Plain, &SIGNING_KEY, day("2026-03-01"), at("2026-03-01T00:00:00Z")).map(drop)
    };
    new_plain(&path).close().unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(create(&path), Err(StoreError::AlreadyExists)));
    assert_eq!(fs::read(&path).unwrap(), before);
    // What a lost journal left in its log is not taken for the new one's.
    let lost = path.with_file_name("b.db");
    fs::write(path.with_file_name("b.db-wal"), "x").unwrap();
    assert!(matches!(create(&lost), Err(StoreError::AlreadyExists)));
    assert_eq!(names(path.parent().unwrap()), ["b.db-wal", "陈立新.db"]);
    let empty = Store::create(
        &path.with_file_name("c.db"),
        Key::Passphrase(""),
        &SIGNING_KEY,
        day("2026-03-01"),
        at("2026-03-01T00:00:00Z"),
    );
    assert!(matches!(empty, Err(StoreError::Io(_))), "an empty passphrase would leave the file unencrypted");
    assert_eq!(names(path.parent().unwrap()), ["b.db-wal", "陈立新.db"], "nothing is left behind");
}

#[test]
fn what_is_no_journal_is_left_alone() {
    let (_dir, path) = place();
    new_plain(&path).close().unwrap();
    let dir = path.parent().unwrap();
    assert!(matches!(Store::open(&dir.join("none.db"), Key::Plain), Err(StoreError::Io(_))));
    let (empty, text, other) = (dir.join("empty.db"), dir.join("text.db"), dir.join("other.db"));
    fs::write(&empty, "").unwrap();
    fs::write(&text, "不是数据库".repeat(1000)).unwrap();
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let before = [&empty, &text, &other].map(|path| fs::read(path).unwrap());
    assert!(matches!(Store::open(&empty, Key::Plain), Err(StoreError::NotAJournal)));
    assert!(matches!(Store::open(&text, Key::Passphrase("x")), Err(StoreError::WrongKeyOrDamaged)));
    assert!(matches!(Store::open(&text, Key::Plain), Err(StoreError::WrongKeyOrDamaged)));
    assert!(matches!(Store::open(&other, Key::Plain), Err(StoreError::NotAJournal)));
    assert_eq!([&empty, &text, &other].map(|path| fs::read(path).unwrap()), before);
}

#[test]
fn a_file_from_a_newer_program_is_refused_untouched() {
    let (_dir, path) = place();
    new_plain(&path).close().unwrap();
    let conn = Connection::open(&path).unwrap();
    let schema: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    match Store::open(&path, Key::Plain) {
        Err(StoreError::NewerVersion { found, known }) => assert_eq!((found, known), (99, schema)),
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_page_is_found_and_nothing_is_thrown_away() {
    let (_dir, path) = place();
    let mut store = new_journal(&path);
    import_samples(&mut store);
    store.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // Every page but the first: the first proves the key.
    for page in (4096..bytes.len()).step_by(4096) {
        bytes[page + 100] ^= 1;
    }
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(Store::open(&path, Key::Passphrase("x")), Err(StoreError::WrongKeyOrDamaged)));
    assert!(matches!(Store::open(&path, Key::Passphrase(PASSPHRASE)), Err(StoreError::Damaged(_))));
    // One damaged page somewhere opens, and is found by looking at all of them.
    let last = bytes.len() - 4096;
    for page in (4096..last).step_by(4096) {
        bytes[page + 100] ^= 1;
    }
    fs::write(&path, &bytes).unwrap();
    let found = Store::open(&path, Key::Passphrase(PASSPHRASE)).unwrap().check_integrity().unwrap();
    assert!(!found.is_empty());
    assert_eq!(fs::metadata(&path).unwrap().len(), bytes.len() as u64);
    Store::proves_key(&path, Key::Passphrase(PASSPHRASE)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_journal_is_its_owners_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (_dir, path) = place();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut store = new_journal(&path);
    import_samples(&mut store);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for name in names(path.parent().unwrap()) {
        assert_eq!(mode(&path.with_file_name(&name)), 0o600, "{name}");
    }
    assert!(names(path.parent().unwrap()).contains(&"陈立新.db-wal".to_owned()));
    store.close().unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    Store::open(&path, Key::Passphrase(PASSPHRASE)).unwrap().close().unwrap();
    assert_eq!(mode(&path), 0o600);
    let link = path.with_file_name("link.db");
    symlink(&path, &link).unwrap();
    assert!(matches!(Store::open(&link, Key::Passphrase(PASSPHRASE)), Err(StoreError::Io(_))));
}

#[test]
fn no_byte_on_the_disk_is_readable() {
    let (_dir, path) = place();
    let mut store = new_journal(&path);
    import_samples(&mut store);
    let draft = Draft {
        id: DraftId("a".into()),
        target: DraftTarget::New(Family::Entry),
        fields: vec![("body".into(), entries()[3].body.clone())],
        base: None,
        kept_at: at("2026-05-10T00:00:00Z"),
    };
    store.apply(&Change::KeepDraft(draft), at("2026-05-10T03:00:00Z"), day("2026-05-10")).unwrap();
    let dir = path.parent().unwrap().to_owned();
    let look = |when: &str| {
        for name in names(&dir) {
            let bytes = fs::read(dir.join(&name)).unwrap();
            assert!(!bytes.starts_with(b"SQLite format 3"), "{name} {when}");
            for word in readable() {
                assert!(!bytes.windows(word.len()).any(|piece| piece == word.as_bytes()), "{word} in {name} {when}");
            }
        }
    };
    assert_eq!(names(&dir), ["陈立新.db", "陈立新.db-shm", "陈立新.db-wal"]);
    look("while open");
    store.close().unwrap();
    look("after closing");
}

/// Pieces of the journal's text, and of its schema.
fn readable() -> Vec<String> {
    let bodies = entries().into_iter().map(|entry| entry.body.chars().skip(5).take(4).collect());
    let names = households().into_iter().filter_map(|household| household.name.filter(|name| name.chars().count() > 2));
    bodies.chain(names).chain(["entry_household".to_owned(), "滴灌带".to_owned()]).collect()
}
