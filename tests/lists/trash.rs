//! Everything that was done can be undone and done again, by name; what was removed can be restored later.

use crate::world::World;
use sankaben::app::effect::{Effect, Outcome};
use sankaben::app::failure::Failure;
use sankaben::app::msg::Msg;
use sankaben::app::screen::Screen;
use sankaben::domain::change::{Change, Record, RecordKey};
use sankaben::domain::matter::Matter;

/// Does something, takes it back, does it again; each is said by name and is in the file.
fn there_and_back<T: PartialEq + std::fmt::Debug>(keys: &str, name: &str, look: impl Fn(&World) -> T) {
    let mut world = World::new();
    let before = look(&world);
    world.keys(keys);
    let after = look(&world);
    assert_ne!(before, after, "{keys}");
    world.keys("u");
    assert_eq!(world.said(), format!("已撤销：{name}。"));
    assert_eq!(look(&world), before, "{keys} undone");
    world.keys("<Ctrl-R>");
    assert_eq!(world.said(), format!("已重做：{name}。"));
    assert_eq!(look(&world), after, "{keys} again");
    world.keys("u");
    assert_eq!(look(&world), before, "{keys} undone again");
}

#[test]
fn removing_is_undone_by_name() {
    let entries = |world: &World| world.store.entries(&all(), None, 99).unwrap().rows.len();
    there_and_back("4<Del>", "删去日记 D12", entries);
    there_and_back("1<Down><Del>", "删去联系户 H01", |world| world.store.households(false).unwrap().len());
    there_and_back("2<Del>", "删去承诺 P1", |world| world.store.pledges(false).unwrap().len());
}

#[test]
fn editing_closing_and_ending_contact_are_undone_by_name() {
    let code = crate::program::code;
    let household = |world: &World| world.store.household(&code("H01")).unwrap().unwrap().value;
    let pledge = |world: &World| world.store.pledge(&code("P1")).unwrap().unwrap().value;
    there_and_back("1<Down>e改<Ctrl-S>", "改联系户 H01", household);
    there_and_back("1<Down>x", "张建国已停联", household);
    there_and_back("2c<Tab>兑付了<Ctrl-S>", "了结承诺 P1", pledge);
    there_and_back("2p两户都问过了<Ctrl-S>", "记承诺 P1 的进展", pledge);
    let count = |world: &World| world.store.households(false).unwrap().len();
    there_and_back("1n新来的<Ctrl-S>", "添联系户 H15", count);
}

fn all() -> sankaben::domain::overview::EntryFilter {
    sankaben::domain::overview::EntryFilter::ALL
}

#[test]
fn what_was_removed_is_in_the_trash_until_it_is_restored() {
    let mut world = World::new();
    world.keys("4<Del>").keys("1<Down><Del>").keys("2<Del>").keys("T");
    let Screen::Trash(screen) = world.screen() else { panic!("not the trash") };
    let keys: Vec<_> = screen.rows.iter().map(|row| row.key.clone()).collect();
    let code = crate::program::code;
    let removed = [RecordKey::Household(code("H01")), RecordKey::Pledge(code("P1")), RecordKey::Entry(code("D12"))];
    assert_eq!(keys, removed);
    assert!(screen.rows.iter().all(|row| row.removed_at == Some(world.program.now)));
    world.keys("<Down><Enter>");
    assert!(world.said().starts_with("已恢复承诺 P1"), "{}", world.said());
    assert_eq!(world.store.pledges(false).unwrap().len(), 4);
    let Screen::Trash(screen) = world.screen() else { panic!("not the trash") };
    assert_eq!(screen.rows.len(), 2);
    world.keys("u");
    assert_eq!(world.store.pledges(false).unwrap().len(), 3, "restoring is undone too");
    world.keys("<Del>");
    let Screen::Trash(screen) = world.screen() else { panic!("not the trash") };
    assert_eq!(screen.rows.len(), 3, "nothing is destroyed in the trash");
}

#[test]
fn matters_are_in_the_trash_too() {
    let mut world = World::new();
    let matter = Matter::new(crate::program::code("M1"), "2026-05-12".parse().unwrap());
    let matter = Matter { text: "班车改点".to_owned(), ..matter };
    let add = Change::Add { record: Record::Matter(matter), draft: None };
    world.store.apply(&add, world.program.now, world.program.now.date_naive()).unwrap();
    world.keys("5<Del>T");
    assert_eq!(world.selected(), "M1");
    world.keys("<Enter>");
    assert!(world.said().starts_with("已恢复民情事项 M1"), "{}", world.said());
}

#[test]
fn a_step_that_could_not_be_undone_can_be_tried_again() {
    let mut world = World::new();
    world.keys("4<Del>");
    world.program.keys("u");
    let Some(Effect::Apply { ticket, change }) = world.program.effects.first().cloned() else { panic!() };
    world.send(Msg::Outcome(Outcome::ApplyFailed(ticket, Failure::DiskFull)));
    world.program.keys("u");
    let Some(Effect::Apply { change: again, .. }) = world.program.effects.first().cloned() else { panic!() };
    assert_eq!(again, change);
}
