//! The calendar on the desk: what its stars mean, and the way from it to a day.

use crate::world::World;
use sankaben::i18n::Lang;

#[test]
fn stars_are_explained_and_today_has_one_too() {
    for (lang, legend) in [(Lang::Zh, "* 有日记"), (Lang::En, "* written")] {
        let mut world = World::new();
        world.program.state.settings.lang = lang;
        world.keys("n去看渠。<Ctrl-S>0");
        let shot = world.shot(80, 24).text();
        assert!(shot.contains(legend) && shot.contains("[13]*14"), "{shot}");
    }
}

#[test]
fn the_desk_goes_to_a_day_of_the_diary() {
    let mut world = World::new();
    world.keys("n去看渠。<Ctrl-S>0g");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("民情日记") && shot.contains("5月9日"), "{shot}");
    world.keys("5月13日<Enter>");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("去看渠。"), "{shot}");
    world.keys("0:rl");
    assert!(world.shot(80, 24).text().contains("翻日历"), "{}", world.shot(80, 24).text());
}
