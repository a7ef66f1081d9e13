//! References that are typed and not taken from the list.

use crate::world::World;
use sankaben::app::msg::Msg;
use sankaben::domain::code::Code;
use sankaben::domain::overview::EntryFilter;
use sankaben::i18n::Lang;

/// What the entry just saved links: households and pledges.
fn linked(world: &World) -> (Vec<String>, Vec<String>) {
    let newest = world.store.entries_full(&EntryFilter::ALL, None, 1).unwrap().rows.remove(0).value;
    let codes = |codes: &[Code]| codes.iter().map(ToString::to_string).collect();
    (codes(&newest.households), codes(&newest.pledges))
}

#[test]
fn a_reference_is_a_link_as_soon_as_it_can_mean_one_thing_only() {
    for (typed, body) in [
        ("@许䶮 来了", "@{H05} 来了"),
        ("@许䶮说水管坏了", "@{H05}说水管坏了"),
        ("问了@h05，^p1 的事", "问了@{H05}，^{P1} 的事"),
        ("@王芳没问，@王芳华问了", "@{H10}没问，@{H07}问了"),
        ("@许䶮<Enter>", "@{H05}"),
        ("@许䶮<Esc><Enter>来了", "@{H05}\n来了"),
    ] {
        let mut world = World::new();
        world.keys("n").keys(typed);
        assert_eq!(world.program.body(), body, "{typed}");
    }
    // One step takes the link back, and leaves what was typed.
    let mut world = World::new();
    world.keys("n@许䶮说<Ctrl-Z>");
    assert_eq!(world.program.body(), "@许䶮说");
}

#[test]
fn what_could_mean_several_or_nobody_is_left_and_said() {
    let mut world = World::new();
    world.keys("n@张建国 和@没这个人 来了，写信到a@H05.cn。");
    assert_eq!(world.program.body(), "@张建国 和@没这个人 来了，写信到a@H05.cn。");
    assert!(
        world.shot(80, 24).text().contains("没有连上：@张建国（2 户同名）、@没这个人（没有这一户）"),
        "{}",
        world.shot(80, 24).text()
    );
    world.keys("<Ctrl-S>");
    assert!(world.said().starts_with("已存：日记 "), "{}", world.said());
    assert!(world.said().ends_with("没有连上：@张建国（2 户同名）、@没这个人（没有这一户）。"), "{}", world.said());
    assert_eq!(linked(&world), (vec![], vec![]));
    let mut world = World::new();
    world.keys("n@许䶮 来了。");
    assert!(!world.shot(80, 24).text().contains("没有连上"));
    world.program.state.settings.lang = Lang::En;
    world.keys("@nobody came.<Ctrl-S>");
    assert!(world.said().ends_with(". Not linked: @nobody (no such household)."), "{}", world.said());
}

#[test]
fn what_is_no_link_is_said_again_when_the_entry_is_opened_again() {
    let mut world = World::new();
    world.keys("n@没这个人 来了。<Ctrl-S>4e<Ctrl-End>");
    assert!(world.program.body().contains("@没这个人 来了"));
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("没有连上：@没这个人（没有这一户）"), "{shot}");
}

#[test]
fn the_row_below_sums_activities_and_tells_how_much_more_there_is() {
    let mut world = World::new();
    world.keys("n+谈心 1次。+谈心。");
    assert!(world.shot(80, 24).text().contains("谈心 2 次"), "{}", world.shot(80, 24).text());
    assert!(!world.shot(80, 24).text().contains("谈心 1 次"));
    world.keys(
        "@许䶮<Enter>，@王芳华<Enter>，+培训 2场 85人，+慰问 300元，+调解 1起，+走访 2户，+蹲点，+组织生活 1次。",
    );
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("@许䶮  @王芳华  活动 7 项"), "who is linked comes first: {shot}");
    world.keys("^P1<Enter>，@没这个名字很长的人呀，还有这么多人。");
    let shot = world.shot(60, 20).text();
    assert!(shot.contains("没有连上：") && shot.contains("连上 3 处"), "{shot}");
}

#[test]
fn what_came_in_otherwise_is_linked_when_it_is_saved() {
    let mut world = World::new();
    world.keys("n");
    world.send(Msg::Paste("上午@许䶮来过，\n下午谈^P1，和@张建国。".into()));
    assert!(world.program.body().contains("@许䶮"), "a paste is left as it is at first");
    world.keys("<Ctrl-S>");
    assert_eq!(linked(&world), (vec!["H05".to_owned()], vec!["P1".to_owned()]));
    // The cursor stays where it stood, where the form stays open.
    let mut world = World::new();
    world.keys("n问@许䶮");
    world.keys("<Shift-Tab>不是日子<Ctrl-S>");
    assert_eq!(world.program.body(), "问@{H05}", "linked, though it cannot be saved yet");
    let editor = &world.program.state.session().unwrap().form().unwrap().find("body").unwrap().editor;
    assert_eq!(editor.cursor().offset, editor.paragraph(0).len(), "the cursor stands where it stood");
}

#[test]
fn the_own_card_names_nobody() {
    let mut world = World::new();
    world.keys("1e");
    while world.program.state.session().unwrap().form().unwrap().field().name != "help_with" {
        world.keys("<Tab>");
    }
    world.keys("<Ctrl-End>@许䶮 ");
    let form = world.program.state.session().unwrap().form().unwrap();
    assert!(form.field().editor.text().ends_with("@许䶮 ") && form.completion.is_none());
}

#[test]
fn a_matter_can_be_begun_after_a_sentence_and_an_exclamation_stays_one() {
    let mut world = World::new();
    world.keys("n水管坏了。！");
    assert!(world.shot(80, 24).text().contains("新建事项"), "{}", world.shot(80, 24).text());
    let mut world = World::new();
    world.keys("n水管修好了！！<Enter>真好。");
    assert_eq!(world.program.body(), "水管修好了！！\n真好。");
}
