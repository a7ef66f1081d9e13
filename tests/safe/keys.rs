//! Passphrases change as a whole, the code on paper opens the file, and removing destroys nothing.

use super::world::{FIRST, SECOND, World, name, secret};
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::failure::Failure;
use sankaben::domain::recovery_code::RecoveryCode;
use sankaben::runtime::{backups, keys, perform, upkeep};
use sankaben::store::{Key, Store};

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let first = keys::recovery_code(&mut world.env, &secret(FIRST)).unwrap();
    let wrong = perform(Effect::ChangePassphrase { old: secret(SECOND), new: secret(SECOND) }, &mut world.env);
    assert_eq!(wrong, Some(Outcome::CodeFailed(Failure::NotProved { wait_seconds: 0 })));
    // The second is the journal's own name, as its owner would type it.
    for weak in ["12345678", "chenlixin1987"] {
        let weak = perform(Effect::ChangePassphrase { old: secret(FIRST), new: secret(weak) }, &mut world.env);
        assert_eq!(weak, Some(Outcome::CodeFailed(Failure::WeakPassphrase)));
    }
    let changed = perform(Effect::ChangePassphrase { old: secret(FIRST), new: secret(SECOND) }, &mut world.env);
    let Some(Outcome::Code(second)) = changed else { panic!("{changed:?}") };
    assert_ne!(first, second);
    world.write("换了口令以后写的");
    world.lock();
    assert!(matches!(world.open("陈立新", FIRST), Err(Failure::WrongPassphrase { .. })));
    world.open("陈立新", SECOND).unwrap();
    assert_eq!(world.bodies().len(), 2);
    assert_eq!(upkeep::check(&mut world.env), Ok(Vec::new()));
    let newest = backups::list(&world.env, &name("陈立新")).unwrap().pop().unwrap().path;
    keys::restore(&mut world.env, &newest, &name("取回"), Some(&secret(SECOND))).unwrap();
}

#[test]
fn a_journal_that_is_open_elsewhere_keeps_its_passphrase() {
    let mut world = World::new();
    let path = world.env.paths.journal(&name("陈立新"));
    let other = Store::open(&path, Key::Passphrase(FIRST)).unwrap();
    assert_eq!(keys::change(&mut world.env, &secret(FIRST), &secret(SECOND)), Err(Failure::Busy));
    other.close().unwrap();
    keys::change(&mut world.env, &secret(FIRST), &secret(SECOND)).unwrap();
}

#[test]
fn the_code_on_paper_opens_the_journal_sets_a_passphrase_and_is_used_up() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let code = keys::recovery_code(&mut world.env, &secret(FIRST)).unwrap();
    world.lock();
    let paper = secret(&code.to_string().to_lowercase().replace(' ', "-"));
    let with = |code| Effect::UnlockByCode { name: name("陈立新"), code, passphrase: secret(SECOND) };
    let misread = perform(with(secret("0000")), &mut world.env);
    assert!(matches!(misread, Some(Outcome::OpenFailed(Failure::BadRecoveryCode(_)))), "{misread:?}");
    let other = RecoveryCode::new(zeroize::Zeroizing::new([7; 32]));
    let other = perform(with(secret(&other.to_string())), &mut world.env);
    assert_eq!(other, Some(Outcome::OpenFailed(Failure::WrongRecoveryCode)));
    assert!(matches!(perform(with(paper.clone()), &mut world.env), Some(Outcome::Opened(_))));
    assert_eq!(world.bodies(), ["去三组看备耕"]);
    world.lock();
    world.open("陈立新", SECOND).unwrap();
    world.lock();
    assert_eq!(perform(with(paper), &mut world.env), Some(Outcome::OpenFailed(Failure::WrongRecoveryCode)));
}

#[test]
fn a_removed_journal_is_moved_not_destroyed() {
    let mut world = World::new();
    world.write("去三组看备耕");
    let lies = keys::remove(&mut world.env, &name("陈立新")).unwrap();
    assert_eq!(world.open("陈立新", FIRST), Err(Failure::NoJournal("陈立新".into())));
    std::fs::rename(lies, world.env.paths.journal(&name("陈立新"))).unwrap();
    world.open("陈立新", FIRST).unwrap();
    assert_eq!(world.bodies(), ["去三组看备耕"]);
}

#[test]
fn the_code_is_due_on_the_desk_until_it_is_written_down() {
    let mut world = World::new();
    let due = |world: &mut World| match perform(Effect::LookAfter, &mut world.env) {
        Some(Outcome::LookedAfter(upkeep)) => upkeep.code_due,
        other => panic!("{other:?}"),
    };
    assert!(due(&mut world));
    perform(Effect::CodeNoted, &mut world.env);
    assert!(!due(&mut world));
}
