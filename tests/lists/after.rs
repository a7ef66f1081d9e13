//! After something was done: the list stands on what was done, and what was said goes when it has been read.

use crate::world::World;
use sankaben::app::screen::Screen;

#[test]
fn a_list_stands_on_what_was_just_made() {
    let mut world = World::new();
    world.keys("4<Down><Down>n今天的一篇<Ctrl-S>");
    assert_eq!(world.selected(), "D13");
    // Also where its day lies between others, and with the list scrolled to its end.
    world.keys("<End>n<Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab><Shift-Tab>");
    world.keys("<Ctrl-A>4.1<Tab><Tab><Tab><Tab><Tab>四月里的一篇<Ctrl-S>");
    assert_eq!(world.selected(), "D14", "{}", world.shot(80, 24).text());
    assert!(world.shot(80, 24).text().contains("> 4月1日"));
    world.keys("1<Down><Down>n新来的<Ctrl-S>");
    assert_eq!(world.selected(), "H15");
    world.keys("2n修渠<Tab>一公里<Tab><Tab><Tab><Tab><Tab>6.1<Ctrl-S>");
    assert_eq!(world.selected(), "P5", "{}", world.shot(80, 24).text());
    world.keys("5n路灯不亮<Ctrl-S>n桥栏坏了<Ctrl-S>");
    assert_eq!(world.selected(), "M2", "{}", world.shot(80, 24).text());
}

#[test]
fn a_list_stands_on_what_came_back() {
    let mut world = World::new();
    for (keys, code) in [("4<Down><Down>", "D10"), ("1<Down><Down><Down>", "H03"), ("2<Down>", "P2")] {
        world.keys(keys);
        assert_eq!(world.selected(), code);
        world.keys("<Del><Home>u");
        assert_eq!(world.selected(), code);
    }
    // What is taken away again leaves the selection where it was.
    world.keys("4n又一篇<Ctrl-S><Down>");
    let there = world.selected();
    world.keys("u");
    assert_eq!((world.selected(), there), ("D12".to_owned(), "D12".to_owned()));
}

#[test]
fn why_something_is_not_possible_goes_at_the_next_key() {
    let mut world = World::new();
    world.keys("<Esc>");
    assert_eq!(world.said(), "已经在案头了。要退出按 q。");
    world.keys("4");
    assert_eq!(world.said(), "");
    world.keys("u");
    assert_eq!(world.said(), "没有可以撤销的。");
    world.keys("<Down>");
    assert_eq!(world.said(), "");
}

#[test]
fn what_was_done_is_said_until_another_screen_comes() {
    let mut world = World::new();
    world.keys("4<Del>");
    let said = "已删去日记 D12。按 u 可以撤销。";
    assert_eq!(world.said(), said);
    world.keys("<Down>");
    assert_eq!(world.said(), said);
    world.keys("1");
    assert_eq!(world.said(), "");
    // What is done by leaving a screen is said on the one that comes.
    world.keys("4n写到一半<Esc>");
    assert!(matches!(world.screen(), Screen::Diary(_)));
    assert!(world.said().contains("草稿"), "{}", world.said());
}

#[test]
fn a_day_that_stands_there_is_replaced_by_what_is_typed() {
    let mut world = World::new();
    world.keys("5n路灯不亮<Tab><Tab><Tab>3.10");
    assert!(world.shot(80, 24).text().contains("3.10           3月10日"), "{}", world.shot(80, 24).text());
    world.keys("<Ctrl-Z><Ctrl-Z><Ctrl-Z><Tab><Shift-Tab><Right><Backspace><Backspace>20");
    assert!(world.shot(80, 24).text().contains("2026-05-20     星期三"), "{}", world.shot(80, 24).text());
    world.keys("多");
    assert!(world.shot(80, 24).text().contains("看不懂"), "{}", world.shot(80, 24).text());
}

#[test]
fn help_turns_by_pages() {
    let mut world = World::new();
    let shown = |world: &mut World| -> Vec<String> {
        let rows = world.shot(80, 24).rows();
        let inside =
            rows.iter().filter_map(|row| row.split('│').find(|part| part.chars().count() > 20 && !part.contains('─')));
        inside.map(|row| row.trim().to_owned()).collect()
    };
    world.keys("1?");
    let first = shown(&mut world);
    world.keys("<PgDn>");
    let second = shown(&mut world);
    assert!(second.iter().any(|row| first.last() == Some(row)), "the last row is seen again");
    assert_eq!(second.iter().position(|row| first.last() == Some(row)), Some(0), "as the first one: {second:#?}");
    world.keys("<PgUp>");
    assert_eq!(shown(&mut world), first);
}

#[test]
fn a_list_that_is_gone_to_again_stands_where_it_was_left() {
    let mut world = World::new();
    world.keys("4<Down><Down>1<Down><Down><Down>2<Down>");
    for (keys, code) in [("4", "D10"), ("1", "H03"), ("2<Esc>", ""), ("2", "P2"), ("4", "D10")] {
        world.keys(keys);
        assert_eq!(world.selected(), code, "{keys}");
    }
    // What is removed meanwhile is not looked for.
    world.keys("4<Del>14");
    assert!(!world.selected().is_empty());
}

#[test]
fn what_is_written_from_the_desk_is_what_the_list_stands_on() {
    let mut world = World::new();
    world.keys("4<Down><Down>0n今天的一篇<Ctrl-S>4");
    assert_eq!(world.selected(), "D13");
    world.keys("<Down>0n又一篇<Ctrl-S>");
    assert!(matches!(world.screen(), Screen::Desk(_)));
    world.keys("4");
    assert_eq!(world.selected(), "D14");
}

#[test]
fn a_key_that_does_nothing_here_is_told() {
    let mut world = World::new();
    for screen in ["0", "1", "2", "3", "4", "5"] {
        world.keys(screen).keys("Z");
        assert_eq!(world.said(), "Z 在这里没有用，能用的键按 ? 看。", "{screen}");
        world.keys("0");
        assert_eq!(world.said(), "");
    }
    // What is typed is text.
    for typing in ["/", "1f", "4n"] {
        world.keys(typing).keys("Z");
        assert_eq!(world.said(), "", "{typing}");
        world.keys("<Esc><Esc>");
    }
}
