//! `doctor`: every kind of thing that can be wrong is noticed, what can be put right is put right when asked for, and nothing else
//! is touched.

use super::world::World;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;

fn journal(world: &World) -> PathBuf {
    world.path("share/sankaben/journals/陈立新.db")
}

fn backups(world: &World) -> Vec<PathBuf> {
    let dir = fs::read_dir(world.path("share/sankaben/backups/陈立新")).into_iter().flatten();
    let mut all: Vec<PathBuf> = dir.map(|file| file.unwrap().path()).collect();
    all.sort();
    all
}

/// Spoils the journal's file behind the program's back.
fn spoil(world: &World, sql: &str) {
    let conn = Connection::open(journal(world)).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    conn.execute_batch(sql).unwrap();
}

/// Whether it is all said to be well.
fn is_well(world: &World) -> bool {
    let found = world.json(&["doctor"]);
    found["checks"].as_array().unwrap().iter().all(|check| check["wrong"].as_array().unwrap().is_empty())
}

#[test]
fn what_is_derived_from_the_records_is_made_anew() {
    for (sql, sign) in [
        ("DELETE FROM search_doc WHERE kind = 0", "search: records missing"),
        ("DELETE FROM search_text WHERE rowid = (SELECT max(id) FROM search_doc)", "search: texts missing"),
        // A text that nobody wrote, under the row of one that somebody did.
        (
            "DELETE FROM search_text WHERE rowid = (SELECT max(id) FROM search_doc WHERE kind = 0);
             INSERT INTO search_text (rowid, text) SELECT max(id), 'other' FROM search_doc WHERE kind = 0",
            "search: words",
        ),
        ("DELETE FROM follow_up", "follow-up: entries missing"),
        ("UPDATE follow_up SET day = day + 1", "follow-up: rows without an entry"),
    ] {
        let world = World::with_samples();
        world.ok(&["diary", "add", "滴灌带涨了价", "--household", "H05", "--follow-up", "2026-05-20"]);
        world.ok(&["diary", "remove", "D02"]);
        assert!(is_well(&world), "{sql}");
        let found = world.ok(&["search", "滴灌带"]);
        spoil(&world, sql);
        let ran = world.run(&["doctor"]);
        assert_eq!((ran.code, ran.err.as_str()), (6, ""), "{sql}");
        assert!(ran.out.contains(sign) && ran.out.contains("--fix"), "{sql}: {}", ran.out);
        assert!(world.ok(&["doctor", "--fix"]).contains("已修好"), "{sql}");
        assert!(is_well(&world), "{sql}");
        assert_eq!(world.ok(&["search", "滴灌带"]), found);
    }
}

#[test]
fn what_cannot_be_put_right_is_named_and_left_alone() {
    for (sql, sign) in [
        ("INSERT INTO entry_household VALUES (999, (SELECT max(id) FROM entry), 0)", "foreign key: entry_household"),
        (
            "DROP TRIGGER chain_link_no_update; UPDATE chain_link SET hash = iif(hash LIKE 'a%', 'b', 'a') || substr(hash, 2)",
            "chain: link",
        ),
    ] {
        let world = World::with_samples();
        world.ok(&["week", "edit", "--reason", "在县里培训"]);
        world.ok(&["week", "confirm"]);
        assert!(is_well(&world));
        spoil(&world, sql);
        let before = fs::read(journal(&world)).unwrap();
        for arguments in [&["doctor"][..], &["doctor", "--fix"]] {
            let ran = world.run(arguments);
            assert_eq!(ran.code, 6, "{sql}");
            assert!(ran.out.contains(sign) && !ran.out.contains("已修好"), "{sql}: {}", ran.out);
            assert!(ran.err.contains("恢复"), "says how to go on: {}", ran.err);
        }
        assert_eq!(fs::read(journal(&world)).unwrap(), before, "{sql}");
    }
}

#[test]
fn a_backup_is_made_where_there_is_none_or_the_newest_is_damaged() {
    let mut world = World::plain();
    world.ok(&["diary", "add", "去三组看备耕"]);
    let remove_all = || backups(&world).iter().for_each(|file| fs::remove_file(file).unwrap());
    remove_all();
    assert!(world.ok(&["doctor"]).contains("还没有备份"));
    // It came with the lock after that look.
    remove_all();
    assert!(world.ok(&["doctor", "--fix"]).contains("已修好"));
    assert_eq!(backups(&world).len(), 1);
    assert!(is_well(&world));
    let newest = backups(&world).pop().unwrap();
    let whole = fs::read(&newest).unwrap();
    for damaged in
        [[&whole[..8192], &[b'x'; 64][..], &whole[8256..]].concat(), whole[..whole.len() / 2].to_vec(), vec![]]
    {
        fs::write(&newest, &damaged).unwrap();
        let said = world.ok(&["doctor"]);
        assert!(said.contains("不完好") && said.contains("--fix"), "{said}");
        assert_eq!(fs::read(&newest).unwrap(), damaged);
        assert_eq!(backups(&world).len(), 1, "nothing is made without being asked for");
    }
    world.clock = "2026-03-14T18:00:00+08:00".to_owned();
    assert!(world.ok(&["doctor", "--fix"]).contains("已修好"));
    assert_eq!(backups(&world).len(), 2, "a damaged one is not taken away");
    assert!(is_well(&world));
    // One that is encrypted is proven too.
    world.ok(&["journal", "new", "王建设"]);
    world.ok(&["-j", "王建设", "backup"]);
    assert!(world.ok(&["-j", "王建设", "doctor"]).contains("最近一次备份"));
}

#[cfg(unix)]
#[test]
fn what_others_could_read_is_closed_and_links_are_named() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let world = World::plain();
    world.ok(&["diary", "add", "去三组看备耕"]);
    let open = |path: &PathBuf, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let mode = |path: &PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (dir, backup) = (world.path("share/sankaben/backups"), backups(&world).pop().unwrap());
    open(&dir, 0o755);
    open(&backup, 0o644);
    let said = world.ok(&["doctor"]);
    assert!(said.contains("0755") && said.contains("0644") && said.contains("--fix"), "{said}");
    assert_eq!((mode(&dir), mode(&backup)), (0o755, 0o644));
    assert!(world.ok(&["doctor", "--fix"]).contains("已修好"));
    assert_eq!((mode(&dir), mode(&backup)), (0o700, 0o600));
    assert!(is_well(&world));
    let elsewhere = world.file("elsewhere", "不是日记本");
    open(&PathBuf::from(&elsewhere), 0o644);
    let link = world.path("share/sankaben/backups/link");
    symlink(&elsewhere, &link).unwrap();
    for arguments in [&["doctor"][..], &["doctor", "--fix"]] {
        assert!(world.ok(arguments).contains("link: "), "{arguments:?}");
    }
    assert!(link.is_symlink());
    assert_eq!(mode(&PathBuf::from(&elsewhere)), 0o644, "what it leads to is not ours");
}

#[test]
fn a_terminal_that_is_not_utf_8_is_told() {
    let mut world = World::plain();
    assert!(world.ok(&["doctor"]).contains("终端可用"));
    world.lang = "zh_CN.GBK";
    assert!(world.ok(&["doctor"]).contains("locale: zh_CN.GBK"));
}

#[test]
fn a_file_that_does_not_open_does_not_keep_it_from_looking_around() {
    let world = World::plain();
    world.ok(&["diary", "add", "去三组看备耕"]);
    let whole = fs::read(journal(&world)).unwrap();
    let damaged = [&whole[..100], &vec![b'x'; 8192][..], &whole[8292..]].concat();
    fs::write(journal(&world), &damaged).unwrap();
    let ran = world.run(&["doctor", "--fix"]);
    assert_eq!(ran.code, 6, "{} {}", ran.out, ran.err);
    assert!(ran.out.contains("最近一次备份") && ran.err.contains("恢复"), "{} {}", ran.out, ran.err);
    assert_eq!(fs::read(journal(&world)).unwrap(), damaged, "left as it was");
}
