//! Journals of every schema there ever was: each opens with what was in it, is copied before it is touched, and is afterwards
//! as if it had been made today. One from a newer program is refused and left alone.
//!
//! `fixtures/schemas/N.db` was made by the program when N was its schema; `N.json` is what it exported then.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/pty.rs"]
#[allow(dead_code, reason = "each test program uses a part of this")]
mod pty;

use pty::World;
use rusqlite::Connection;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

const PASSPHRASE: &str = "渠水从村东头绕过来";

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schemas")
}

/// The file as another SQLCipher client opens it.
fn other_client(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "key", PASSPHRASE).unwrap();
    conn
}

fn schema(path: &Path) -> i64 {
    other_client(path).query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// Everything a schema is made of. The shadow tables of the search come from the search.
fn made_of(path: &Path) -> Vec<(String, String)> {
    let conn = other_client(path);
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn run(world: &World, arguments: &[&str]) -> Output {
    let mut all = vec!["--passphrase-file", "-", "-j", "试用"];
    all.extend(arguments);
    world.run(&all, &format!("{PASSPHRASE}\n"))
}

/// A world with an old journal in it.
fn with(number: i64) -> (World, PathBuf) {
    let mut world = World::new();
    world.set_clock("2026-05-10T17:00:00+08:00");
    let journals = world.data().join("journals");
    fs::create_dir_all(&journals).unwrap();
    let journal = journals.join("试用.db");
    fs::copy(fixtures().join(format!("{number}.db")), &journal).unwrap();
    (world, journal)
}

fn fresh() -> (World, PathBuf) {
    let world = World::new();
    let made = world.run(&["--passphrase-file", "-", "journal", "new", "试用"], &format!("{PASSPHRASE}\n"));
    assert!(made.status.success());
    let journal = world.data().join("journals/试用.db");
    (world, journal)
}

fn backups(world: &World) -> Vec<PathBuf> {
    let dir = fs::read_dir(world.data().join("backups/试用")).into_iter().flatten();
    dir.map(|file| file.unwrap().path()).collect()
}

/// What the old export said that the new one does not say: fields may come, none may go.
fn missing(old: &Value, new: &Value, at: &str) -> Vec<String> {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => old
            .iter()
            .flat_map(|(name, old)| missing(old, new.get(name).unwrap_or(&Value::Null), &format!("{at}.{name}")))
            .collect(),
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => old
            .iter()
            .zip(new)
            .enumerate()
            .flat_map(|(n, (old, new))| missing(old, new, &format!("{at}[{n}]")))
            .collect(),
        _ if old == new => Vec::new(),
        _ => vec![format!("{at}: {old} is now {new}")],
    }
}

#[test]
fn every_schema_there_was_opens_whole_and_is_like_a_new_one() {
    let (_world, new) = fresh();
    let (known, expected) = (schema(&new), made_of(&new));
    for number in 1..=known {
        let (world, journal) = with(number);
        assert_eq!(schema(&journal), number);
        let exported = run(&world, &["export", "all", "--format", "json"]);
        assert!(exported.status.success(), "{number}: {}", String::from_utf8_lossy(&exported.stderr));
        let then: Value =
            serde_json::from_str(&fs::read_to_string(fixtures().join(format!("{number}.json"))).unwrap()).unwrap();
        let now: Value = serde_json::from_slice(&exported.stdout).unwrap();
        assert_eq!(missing(&then, &now, ""), Vec::<String>::new(), "{number}");
        assert_eq!(schema(&journal), known);
        assert_eq!(made_of(&journal), expected, "{number} is as if made today");
        assert!(run(&world, &["doctor"]).status.success());
        // The copy from before the upgrade is of the old schema, and holds the same.
        let old: Vec<_> = backups(&world)
            .into_iter()
            .filter(|file| file.to_string_lossy().contains(&format!("-schema{number}")))
            .collect();
        assert_eq!(old.len(), usize::from(number < known), "{number}");
        for file in old {
            assert_eq!(schema(&file), number);
            let restored = run(&world, &["restore", &file.to_string_lossy(), "--as", "旧的"]);
            assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
        }
    }
}

#[test]
fn no_upgrade_lets_in_what_the_schema_keeps_out() {
    for number in 1..=3 {
        let (world, journal) = with(number);
        // Tables the old journals have nothing in.
        let rows = "INSERT INTO matter_step SELECT id, 0, raised_on, state, '', NULL FROM matter;
             INSERT INTO activity (entry_id, position, kind, count, note) SELECT id, 9, 'aid', 1, '' FROM entry;
             INSERT INTO import_fingerprint (fingerprint, kind, key, imported_at) VALUES ('1', 'entry', '1', '2026-05-10T09:00:00Z');
             INSERT INTO export_log (at, what, format, names, records) VALUES ('2026-05-10T09:00:00Z', 'all', 'json', 'full', 1);";
        other_client(&journal).execute_batch(rows).unwrap();
        let refuse = |when: &str| {
            let conn = other_client(&journal);
            for (table, column) in [
                ("pledge", "status"),
                ("matter", "kind"),
                ("matter", "state"),
                ("matter_step", "state"),
                ("activity", "kind"),
                ("follow_up", "target_kind"),
                ("code_counter", "family"),
                ("history", "kind"),
                ("history", "action"),
                ("import_fingerprint", "kind"),
                ("export_log", "names"),
            ] {
                let changed = conn.execute(&format!("UPDATE {table} SET {column} = 9"), []);
                let refused = changed.unwrap_err().to_string();
                assert!(refused.contains("CHECK constraint failed"), "{number} {when}: {table}.{column}: {refused}");
            }
        };
        refuse("before");
        assert!(run(&world, &["diary", "list"]).status.success());
        refuse("after");
    }
}

#[test]
fn the_next_upgrade_is_preceded_by_a_backup_and_happens_whole_or_not_at_all() {
    let (world, journal) = fresh();
    assert!(run(&world, &["diary", "add", "升级前写的"]).status.success());
    let known = schema(&journal);
    let before = fs::read(&journal).unwrap();
    let sql = world.home().join("next.sql");
    let sql_text = sql.to_string_lossy().into_owned();
    let world = world.with("SANKABEN_TEST_MIGRATION", &sql_text);
    // One that fails in the middle changes nothing.
    fs::write(&sql, "CREATE TABLE next (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);").unwrap();
    let failed = run(&world, &["diary", "list"]);
    assert_eq!(failed.status.code(), Some(1));
    assert!(!String::from_utf8_lossy(&failed.stderr).contains("nowhere"), "no word of SQL");
    assert_eq!(schema(&journal), known);
    assert_eq!(made_of(&journal).iter().filter(|(name, _)| name == "table next").count(), 0);
    // Where no copy can be made, there is no upgrade.
    fs::write(&sql, "CREATE TABLE next (x TEXT) STRICT; INSERT INTO next SELECT body FROM entry;").unwrap();
    let (kept, aside) = (world.data().join("backups"), world.data().join("aside"));
    fs::rename(&kept, &aside).unwrap();
    fs::write(&kept, "in the way").unwrap();
    assert!(!run(&world, &["diary", "list"]).status.success());
    assert_eq!(schema(&journal), known);
    fs::remove_file(&kept).unwrap();
    fs::rename(&aside, &kept).unwrap();
    let listed = run(&world, &["diary", "list"]);
    assert!(String::from_utf8_lossy(&listed.stdout).contains("升级前写的"));
    assert_eq!(schema(&journal), known + 1);
    let copies = backups(&world).into_iter().filter(|file| file.to_string_lossy().contains("-schema"));
    assert!(copies.map(|file| schema(&file)).all(|schema| schema == known));
    // The program of before refuses it, as it would refuse any file from a newer one.
    let world = world.with("SANKABEN_TEST_MIGRATION", "");
    let upgraded = fs::read(&journal).unwrap();
    assert_ne!(upgraded, before);
    let refused = run(&world, &["diary", "list"]);
    assert_eq!(refused.status.code(), Some(7), "{}", String::from_utf8_lossy(&refused.stderr));
    assert!(String::from_utf8_lossy(&refused.stderr).contains(&(known + 1).to_string()));
    assert_eq!(fs::read(&journal).unwrap(), upgraded, "left alone");
    let mut terminal = world.open(80, 24);
    terminal.wait_for("试用的口令");
    terminal.type_text(PASSPHRASE);
    terminal.keys("Enter");
    terminal.wait_for("更新版本");
    terminal.keys("Ctrl-Q");
    assert_eq!(terminal.wait_end(), 0);
    assert_eq!(fs::read(&journal).unwrap(), upgraded);
}
