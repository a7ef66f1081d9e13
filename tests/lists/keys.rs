//! Keys of the user's own, wherever keys are shown or said.

use crate::world::World;
use sankaben::app::keymap::Keymap;
use sankaben::app::screen::Screen;

fn remapped() -> World {
    let mut world = World::new();
    let own = |(id, keys): (&str, &[&str])| (id.to_owned(), keys.iter().map(|key| (*key).to_owned()).collect());
    let wishes = [("undo", &["F9"] as &[&str]), ("pledge-new", &["a"]), ("household-remove", &["D"])];
    world.program.state.settings.keymap = Keymap::with(&wishes.map(own)).unwrap();
    world
}

#[test]
fn own_keys_work_and_the_old_ones_do_not() {
    let mut world = remapped();
    world.keys("1<Down><Del>");
    assert_eq!(world.store.households(false).unwrap().len(), 14);
    world.keys("D");
    assert_eq!(world.store.households(false).unwrap().len(), 13);
    assert!(world.said().ends_with("按 F9 可以撤销。"), "{}", world.said());
    world.keys("u");
    assert_eq!(world.store.households(false).unwrap().len(), 13);
    world.keys("<F9>");
    assert_eq!(world.store.households(false).unwrap().len(), 14);
}

#[test]
fn footer_help_and_palette_show_the_own_keys() {
    let mut world = remapped();
    world.keys("2");
    let shown = world.shot(80, 24).text();
    assert!(shown.contains(" a 添承诺"), "{shown}");
    world.keys("?");
    let shown = world.shot(80, 24).text();
    assert!(shown.contains("│ a         添承诺"), "{shown}");
    world.keys("<Esc>:添承诺");
    let shown = world.shot(80, 24).text();
    assert!(shown.lines().any(|line| line.contains("添承诺") && line.contains(" a ")), "{shown}");
}

#[test]
fn every_key_a_sentence_asks_for_is_an_actions() {
    use sankaben::app::actions;
    let mut asked = 0;
    for lang in ["zh-CN", "en"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(lang);
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for part in text.split("$key-").skip(1) {
                let id: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
                assert!(actions::all().any(|action| action.id == id), "no action {id}");
                asked += 1;
            }
        }
    }
    assert!(asked > 30, "sentences ask for keys by action");
}

#[test]
fn keys_pressed_with_the_input_method_on_are_understood() {
    let mut world = World::new();
    world.keys("、");
    assert!(matches!(world.screen(), Screen::Search(_)), "the key of /");
    world.keys("<Esc>");
    world.keys("２");
    assert!(matches!(world.screen(), Screen::Pledges(_)));
    world.keys("４ｎ，好。");
    assert_eq!(world.program.body(), "，好。", "where one types, what was typed stands");
    world.keys("<Esc>０你");
    assert_eq!(world.said(), "这里按键用英文，请先按 Shift 把输入法切到英文。");
    world.keys("1n<Tab>");
    let told = |world: &World| world.program.state.session().unwrap().form().unwrap().text("told");
    while world.program.state.session().unwrap().form().unwrap().field().name != "told" {
        world.keys("<Tab>");
    }
    world.keys("是");
    assert_eq!(told(&world), "yes");
    world.keys("否");
    assert_eq!(told(&world), "no");
    world.keys("　");
    assert_eq!(told(&world), "yes", "a wide space turns it too");
}
