//! Narrowing and ordering lists, and going to a day.

use crate::samples::{at, code, day};
use crate::world::World;
use chrono::Days;
use sankaben::app::screen::{ContactRow, ContactsScreen, Screen};
use sankaben::domain::change::{Change, Record, RecordKey};
use sankaben::domain::diary::Entry;

fn households(world: &World) -> Vec<String> {
    let Screen::Contacts(screen) = world.screen() else { panic!("not the register") };
    let code = |row| match row {
        ContactRow::Household(row) => row.value.household.code.to_string(),
        ContactRow::Own(_) => "own".to_owned(),
    };
    (0..screen.len()).filter_map(|at| screen.row(at)).map(code).collect()
}

fn contacts(world: &World) -> &ContactsScreen {
    let Screen::Contacts(screen) = world.screen() else { panic!("not the register") };
    screen
}

#[test]
fn the_diary_is_narrowed_to_a_stretch_of_days() {
    let mut world = World::new();
    world.keys("n今天去看渠。<Ctrl-S>4f5月");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("> 2026年5月 ") && shot.contains("全文里找"), "{shot}");
    world.keys("<Enter>");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("2026年5月") && shot.contains("今天去看渠"), "{shot}");
    world.keys("<Esc>f3月1日至5日<Enter>");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("2026年3月1日至5日") && !shot.contains("今天去看渠"), "{shot}");
}

#[test]
fn households_are_found_as_one_types() {
    for (typed, found) in [
        ("zjg", "H01 H12"),
        ("张建国", "H01 H12"),
        ("wangfang", "H07 H10"),
        ("王芳", "H07 H10"),
        ("H1", "H10 H11 H12 H13 H14"),
        ("五组", "H06 H11 H12"),
        ("滴灌", "H05 H07"),
        ("dgd", "H05 H07"),
        ("zjg 五组", "H12"),
        ("䶮", "H05"),
        ("𬱖", "H06"),
        ("没有这个人", ""),
    ] {
        let mut world = World::new();
        world.keys("1f").keys(typed);
        assert_eq!(households(&world).join(" "), found, "{typed}");
    }
}

#[test]
fn the_line_stays_until_escape_and_escape_takes_it_away_first() {
    let mut world = World::new();
    world.keys("1f三组<Down>");
    assert_eq!(world.selected(), "H07");
    world.keys("<Enter>");
    assert!(world.screen().filter().is_some(), "the list stays narrowed");
    world.keys("j");
    assert_eq!(world.selected(), "H14", "letters are commands again");
    assert_eq!(households(&world), ["H05", "H07", "H14"]);
    world.keys("<Esc>");
    assert_eq!(households(&world).len(), 15);
    assert_eq!(world.selected(), "H14", "the selection stays on the household");
    assert!(matches!(world.screen(), Screen::Contacts(_)));
    world.keys("<Esc>");
    assert!(matches!(world.screen(), Screen::Desk(_)));
}

#[test]
fn a_line_that_narrows_nothing_goes_by_itself() {
    let mut world = World::new();
    world.keys("1f<Enter>");
    assert!(world.screen().filter().is_none());
}

#[test]
fn what_is_done_in_a_narrowed_list_is_done_to_the_selected_household() {
    let mut world = World::new();
    world.keys("1fzyt<Enter>x");
    assert!(world.said().contains("赵有田"), "{}", world.said());
    assert_eq!(world.selected(), "H13", "still narrowed, still selected");
    let Some(row) = contacts(&world).selected_household() else { panic!() };
    assert!(row.value.household.ended_on.is_some());
}

#[test]
fn the_register_is_read_in_four_orders_and_stays_in_the_last() {
    let mut world = World::new();
    world.keys("1<Down>");
    assert_eq!(world.selected(), "H01");
    world.keys("s");
    // 阿依努尔 李 刘 路 孙 王芳 王芳华 许 叶 张 张 赵 周, the one without a name last.
    let by_name = "own H02 H06 H03 H08 H09 H10 H07 H05 H11 H01 H12 H13 H04 H14";
    assert_eq!(households(&world).join(" "), by_name);
    assert_eq!(world.selected(), "H01", "the selection stays on the household");
    world.keys("s");
    let by_group = "own H10 H01 H04 H02 H03 H09 H07 H05 H14 H08 H13 H06 H11 H12";
    assert_eq!(households(&world).join(" "), by_group);
    world.keys("s");
    let visits: Vec<_> = contacts(&world)
        .households
        .iter()
        .map(|row| (row.value.household.code.to_string(), row.value.last_visit))
        .collect();
    let day_of = |code: &String| visits.iter().find(|(known, _)| known == code).and_then(|(_, day)| *day);
    let days: Vec<_> = households(&world).iter().skip(1).map(day_of).collect();
    assert!(days.is_sorted(), "{days:?}");
    world.keys("4").keys("1");
    assert_eq!(contacts(&world).order.key(), "order-last-visit", "kept for the session");
    world.keys("s");
    assert_eq!(contacts(&world).order.key(), "order-code");
}

#[test]
fn pledges_are_found_as_one_types() {
    let mut world = World::new();
    world.keys("2f涵管");
    let Screen::Pledges(screen) = world.screen() else { panic!("not the pledges") };
    assert_eq!(screen.shown().map(|row| row.value.code.to_string()).collect::<Vec<_>>(), ["P2"]);
    assert_eq!(world.selected(), "P2");
    world.keys("<Esc>");
    let Screen::Pledges(screen) = world.screen() else { panic!("not the pledges") };
    assert_eq!(screen.len(), 4);
}

fn entries(world: &World) -> Vec<String> {
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    screen.rows.iter().map(|row| row.id.to_string()).collect()
}

#[test]
fn the_diary_is_narrowed_to_a_household_by_pinyin() {
    let mut world = World::new();
    world.keys("4f许");
    world.keys("<Enter>");
    let about = entries(&world);
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    assert!(!about.is_empty() && screen.rows.iter().all(|row| row.households.iter().any(|c| c.as_str() == "H05")));
    world.keys("<Esc>");
    assert_eq!(entries(&world).len(), 12, "escape shows the whole diary again");
    world.keys("f#");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    let Some(sankaben::app::screen::DiaryLine::Pick(line)) = &screen.line else { panic!("no line") };
    assert!(line.choices.iter().all(|choice| matches!(choice, sankaben::app::screen::Pick::Tag(_))));
    world.keys("<Enter>");
    assert!((1..12).contains(&entries(&world).len()));
}

#[test]
fn other_words_are_searched_for() {
    let mut world = World::new();
    world.keys("4f滴灌带涨<Enter>");
    let Screen::Search(screen) = world.screen() else { panic!("not a search") };
    assert_eq!(screen.input.text(), "滴灌带涨");
    assert!(screen.answered.is_some());
}

#[test]
fn what_was_looked_for_stands_in_every_row() {
    let mut world = World::new();
    world.keys("nAsked at the canal station whether the lorry could come.<Shift-Tab>");
    let form = world.program.state.session_mut().unwrap().form_mut().unwrap();
    let place = form.fields.iter_mut().find(|field| field.name == "place").unwrap();
    place.set_text("Canal station of the upper villages, by the second gate");
    world.keys("<Ctrl-S>/lorry");
    for (width, height) in [(80, 24), (60, 20)] {
        let shot = world.shot(width, height).text();
        let row = shot.lines().find(|line| line.contains("Canal station")).unwrap_or_else(|| panic!("{shot}"));
        assert!(row.contains("lorry"), "{shot}");
    }
    world.keys("<Ctrl-U>second gate");
    let shot = world.shot(80, 24).text();
    assert!(shot.contains("second gate"), "{shot}");
}

#[test]
fn every_hit_can_be_come_to() {
    let mut world = World::new();
    for number in 0..130 {
        let mut entry =
            Entry::new(code(&format!("X{number}")), day("2026-01-01") + Days::new(number), day("2026-05-13"));
        (entry.body, entry.imported_on) = ("补圈墙".into(), Some(day("2026-05-13")));
        let add = Change::Add { record: Record::Entry(entry), draft: None };
        world.store.apply(&add, at("2026-05-13T09:00:00Z"), day("2026-05-13")).unwrap();
    }
    let hits = |world: &World| {
        let Screen::Search(screen) = world.screen() else { panic!("not a search") };
        (screen.found.hits.len(), screen.found.total, screen.selected_hit().unwrap().date.unwrap().to_string())
    };
    world.keys("/圈墙");
    assert_eq!(hits(&world), (50, 130, "2026-05-10".into()), "no more is read than is looked at");
    for _ in 0..130 {
        world.keys("<Down>");
    }
    assert_eq!(hits(&world), (130, 130, "2026-01-01".into()));
    world.keys("<Backspace><Backspace>补");
    assert_eq!(hits(&world).2, "2026-05-10", "other words begin at the top");
}

#[test]
fn a_day_is_gone_to_as_it_is_typed() {
    let mut world = World::new();
    world.keys("4");
    let all = entries(&world);
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    let days: Vec<_> = screen.rows.iter().map(|row| row.date).collect();
    world.keys("g3.10<Enter>");
    let at = days.iter().position(|day| day.to_string() == "2026-03-10").unwrap();
    assert_eq!(world.selected(), all[at]);
    assert_eq!(entries(&world), all, "what is newer and older is there too");
    world.keys("g2026-03-12<Enter>");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    let there = screen.selected_row().unwrap().date.to_string();
    assert!(there.as_str() <= "2026-03-12", "a day without an entry leads to the one before: {there}");
    world.keys("g2020-01-01<Enter>");
    assert_eq!(world.selected(), *all.last().unwrap(), "before the first day there is only the first entry");
    world.keys("g三月<Enter>");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    let there = screen.selected_row().unwrap().date.to_string();
    assert!(there.starts_with("2026-03"), "a month leads to its last entry: {there}");
    world.keys("g没这天<Enter>");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    assert!(screen.line.is_some(), "what is no day stays to be mended");
    world.keys("<Esc>");
    assert_eq!(entries(&world), all);
}

#[test]
fn keys_are_text_while_one_types_a_line() {
    let mut world = World::new();
    world.keys("1fqns1");
    assert!(matches!(world.screen(), Screen::Contacts(_)));
    assert_eq!(world.screen().line().unwrap().text(), "qns1");
    world.keys("<Ctrl-L>");
    assert!(world.program.state.session().is_none(), "but chords are commands");
}

#[test]
fn matters_are_found_by_what_and_by_whom() {
    let mut world = World::new();
    for (text, who) in [("路灯不亮", "zjg"), ("三组渠边塌了一段", "wfh"), ("补贴没到账", "")] {
        let who = if who.is_empty() { String::new() } else { format!("@{who}<Enter>") };
        world.keys(&format!("5n{text}<Tab>{who}<Ctrl-S>"));
    }
    let listed = |world: &World| -> Vec<String> {
        let Screen::Matters(screen) = world.screen() else { panic!("not the ledger") };
        screen.shown().map(|row| row.value.code.to_string()).collect()
    };
    for (words, found) in [("ld", vec!["M1"]), ("王芳", vec!["M2"]), ("zjg", vec!["M1"]), ("M3", vec!["M3"])] {
        world.keys(&format!("f{words}"));
        assert_eq!(listed(&world), found, "{words}");
        world.keys("<Esc>");
        assert_eq!(listed(&world).len(), 3);
    }
    // What is changed stays in the narrowed list, and the way back shows all.
    world.keys("f塌<Enter>e改<Ctrl-S>");
    assert_eq!((listed(&world), world.selected()), (vec!["M2".to_owned()], "M2".to_owned()));
    world.keys("<Esc>");
    assert_eq!((listed(&world).len(), world.selected()), (3, "M2".to_owned()));
    world.keys("f没有的");
    assert!(world.shot(80, 24).text().contains("没有对得上的"), "{}", world.shot(80, 24).text());
}

#[test]
fn a_search_can_be_kept_to_one_kind_of_record() {
    let mut world = World::new();
    let found = |world: &World| -> (u64, Vec<RecordKey>) {
        match world.screen() {
            Screen::Search(screen) => {
                (screen.found.total, screen.found.hits.iter().map(|hit| hit.key.clone()).collect())
            }
            other => panic!("{other:?}"),
        }
    };
    world.keys("/滴灌带");
    let (all, keys) = found(&world);
    assert!(keys.iter().any(|key| matches!(key, RecordKey::Pledge(_))));
    world.keys("<Down><Tab>");
    let (diary, keys) = found(&world);
    assert!(0 < diary && diary < all && keys.iter().all(|key| matches!(key, RecordKey::Entry(_))), "{keys:?}");
    assert!(world.shot(80, 24).text().contains("在日记里找"));
    // What is typed on is looked for there too; a kind in which nothing is says so.
    world.keys("涨");
    assert!(found(&world).0 < diary);
    world.keys("<Tab>");
    let shown = world.shot(80, 24).text();
    assert!(shown.contains("在联系户里没有找到。按 Tab 换个地方找。"), "{shown}");
    world.keys("<Shift-Tab><Shift-Tab><Backspace>");
    assert_eq!(found(&world).0, all);
    // A person's entries are told of: they need not say the name.
    world.keys("<Ctrl-A>zjg");
    assert!(world.shot(60, 20).text().contains("按回车打开，再按 d 看有关的日记"), "{}", world.shot(60, 20).text());
    world.keys("<Enter>d");
    assert!(matches!(world.screen(), Screen::Diary(_)));
}
