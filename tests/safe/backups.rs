//! Backups come by themselves, are whole, and come back under another name only.

use super::world::{FIRST, World, name, secret};
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::failure::Failure;
use sankaben::runtime::{backups, keys, perform, upkeep};
use std::fs;
use std::path::PathBuf;

fn made(world: &World) -> Vec<PathBuf> {
    backups::list(&world.env, &name("陈立新")).unwrap().into_iter().map(|backup| backup.path).collect()
}

#[test]
fn locking_makes_a_backup_when_something_changed_and_only_then() {
    let mut world = World::new();
    world.write("去三组看备耕");
    world.lock();
    assert_eq!(made(&world).len(), 1);
    world.open("陈立新", FIRST).unwrap();
    assert_eq!(world.bodies(), ["去三组看备耕"]);
    world.lock();
    assert_eq!(made(&world).len(), 1, "nothing changed");
    world.open("陈立新", FIRST).unwrap();
    world.write("许䶮说滴灌带涨价");
    world.lock();
    let all = made(&world);
    let newest = all.last().unwrap();
    assert_eq!(fs::read_dir(world.env.paths.backups(&name("陈立新"))).unwrap().count(), all.len(), "nothing half");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(newest).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(newest.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }
    let bytes = fs::read(newest).unwrap();
    assert!(!bytes.windows(9).any(|part| part == "滴灌带".as_bytes()), "encrypted");
    assert!(!bytes.starts_with(b"SQLite"));
}

#[test]
fn a_backup_comes_back_under_another_name_and_never_over_a_journal() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let backup = backups::make(&mut world.env).unwrap().path;
    world.write("备份以后写的");
    let taken = keys::restore(&mut world.env, &backup, &name("陈立新"), Some(&secret(FIRST)));
    assert_eq!(taken, Err(Failure::JournalExists("陈立新".into())));
    assert_eq!(world.bodies().len(), 2, "not touched");
    let wrong = keys::restore(&mut world.env, &backup, &name("取回"), Some(&secret("不对的口令不对的")));
    assert!(matches!(wrong, Err(Failure::WrongPassphrase { .. })), "{wrong:?}");
    keys::restore(&mut world.env, &backup, &name("取回"), Some(&secret(FIRST))).unwrap();
    world.open("取回", FIRST).unwrap();
    assert_eq!(world.bodies(), ["去三组看备耕"]);
    assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()));
    assert_eq!(backups::name_of(&world.env, &backup), Some(name("陈立新")), "the name it would have");
    let left: Vec<_> =
        fs::read_dir(world.env.paths.journals()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|file| file.to_string_lossy().starts_with('.')), "{left:?}");
}

#[test]
fn a_damaged_backup_does_not_come_back() {
    let mut world = World::new();
    world.write(&"去三组看备耕。".repeat(2000));
    let backup = backups::make(&mut world.env).unwrap().path;
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let broken = world.dir.path().join("broken.db");
    fs::write(&broken, &bytes).unwrap();
    let refused = keys::restore(&mut world.env, &broken, &name("取回"), Some(&secret(FIRST)));
    assert!(matches!(refused, Err(Failure::BackupDamaged(_) | Failure::Damaged)), "{refused:?}");
    assert!(!world.env.paths.journal(&name("取回")).exists());
    assert_eq!(fs::read(&broken).unwrap(), bytes, "left as it was");
}

#[test]
fn a_backup_that_cannot_be_made_is_told_and_the_journal_is_closed_whole() {
    let mut world = World::new();
    world.write("去三组看备耕");
    fs::write(world.env.paths.backup_root(), "in the way").unwrap();
    let told = perform(Effect::Lock, &mut world.env);
    assert!(matches!(told, Some(Outcome::BackupFailed(_))), "{told:?}");
    world.open("陈立新", FIRST).unwrap();
    assert_eq!(world.bodies(), ["去三组看备耕"]);
}

#[test]
fn a_copy_for_a_stick_refuses_an_existing_file() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let target = world.dir.path().join("优盘.db");
    backups::make_at(&mut world.env, &target).unwrap();
    let there = fs::read(&target).unwrap();
    assert!(matches!(backups::make_at(&mut world.env, &target), Err(Failure::FileExists(_))));
    assert_eq!(fs::read(&target).unwrap(), there);
    keys::restore(&mut world.env, &target, &name("取回"), Some(&secret(FIRST))).unwrap();
}

#[cfg(unix)]
#[test]
fn links_in_the_data_directory_are_not_followed() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), world.env.paths.backup_root()).unwrap();
    assert!(matches!(perform(Effect::Lock, &mut world.env), Some(Outcome::BackupFailed(_))));
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
