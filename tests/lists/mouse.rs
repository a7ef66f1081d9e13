//! What can be clicked is what is drawn.

use crate::world::World;
use sankaben::app::dialog::Dialog;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::app::screen::Screen;
use unicode_width::UnicodeWidthStr;

impl World {
    /// The cell where a text begins on the screen.
    fn place(&mut self, text: &str) -> (u16, u16) {
        let shot = self.shot(80, 24);
        let rows = shot.rows();
        let found = rows.iter().enumerate().find_map(|(y, row)| Some((row.find(text)?, y, row)));
        let (at, y, row) = found.unwrap_or_else(|| panic!("no {text}\n{}", shot.text()));
        (u16::try_from(row[..at].width()).unwrap(), u16::try_from(y).unwrap())
    }

    fn mouse(&mut self, kind: MouseKind, text: &str) -> &mut Self {
        let (x, y) = self.place(text);
        self.send(Msg::Mouse(Mouse { kind, x, y }))
    }

    /// Clicks on a text, once.
    fn click(&mut self, text: &str) -> &mut Self {
        self.mouse(MouseKind::Click(1), text)
    }

    fn double(&mut self, text: &str) -> &mut Self {
        self.click(text).mouse(MouseKind::Click(2), text)
    }
}

#[test]
fn a_label_in_the_footer_does_what_it_says() {
    let mut world = World::new();
    world.keys("1").click("筛选");
    assert!(world.screen().line().is_some());
    world.click("不筛了");
    assert!(world.screen().line().is_none());
    world.click("全部功能");
    assert!(matches!(world.program.state.dialog, Some(Dialog::Palette(_))));
    world.click("合上");
    assert!(world.program.state.dialog.is_none());
}

#[test]
fn panels_on_the_desk_are_doors() {
    let mut world = World::new();
    world.click("2 承诺卡");
    assert!(matches!(world.screen(), Screen::Pledges(_)));
    world.keys("0").click("在办 4 项");
    assert!(matches!(world.screen(), Screen::Pledges(_)));
    world.keys("0").click("4 民情日记");
    assert!(matches!(world.screen(), Screen::Diary(_)));
}

#[test]
fn a_day_of_the_month_with_an_entry_opens_the_diary_there() {
    let mut world = World::new();
    // The ninth of May, a row of two; nothing was written on the tenth.
    let (x, y) = world.place("9*");
    world.click("10 ");
    assert!(matches!(world.screen(), Screen::Desk(_)));
    world.send(Msg::Mouse(Mouse { kind: MouseKind::Click(1), x, y }));
    assert!(matches!(world.screen(), Screen::Diary(_)));
    assert_eq!(world.selected(), "D12");
    world.keys("<Esc>");
    assert!(matches!(world.screen(), Screen::Desk(_)));
}

#[test]
fn a_row_is_selected_and_the_second_click_opens_it() {
    let mut world = World::new();
    world.keys("1").click("刘桂香");
    assert_eq!(world.selected(), "H03");
    assert!(matches!(world.screen(), Screen::Contacts(_)));
    world.double("周秀兰");
    assert!(matches!(world.screen(), Screen::Form(_)));
    let mut world = World::new();
    world.keys("1<End>");
    world.click("H10");
    assert_eq!(world.selected(), "H10", "in a list that is scrolled too");
}

#[test]
fn rows_of_dialogs_and_popups_are_taken() {
    let mut world = World::new();
    world.keys("1:paixu").click("排序");
    let Screen::Contacts(screen) = world.screen() else { panic!("not the register") };
    assert_eq!(screen.order.key(), "order-name");
    world.keys("4f").click("王芳华");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    assert_eq!(screen.filter.household.as_ref().unwrap().as_str(), "H07");
    world.keys("n@").click("路平");
    assert!(world.program.body().contains("@{H08}"), "{}", world.program.body());
}

#[test]
fn what_lies_behind_a_dialog_is_out_of_reach() {
    let mut world = World::new();
    world.keys("1");
    let (x, y) = world.place("H01");
    world.keys("?");
    world.shot(80, 24);
    world.send(Msg::Mouse(Mouse { kind: MouseKind::Click(1), x, y }));
    assert!(world.program.state.dialog.is_some());
    world.keys("<Esc>");
    assert_eq!(world.selected(), "", "the own card is still selected");
}

#[test]
fn the_wheel_moves_lists_and_texts() {
    let mut world = World::new();
    world.keys("1").mouse(MouseKind::WheelDown, "H02");
    assert_eq!(world.selected(), "H03");
    world.mouse(MouseKind::WheelUp, "H02");
    assert_eq!(world.selected(), "");
    world.keys("4");
    world.send(Msg::Resize { width: 80, height: 20 });
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    let before = (screen.pos.selected, screen.scroll.top());
    world.mouse(MouseKind::WheelDown, "旧带兑");
    let Screen::Diary(screen) = world.screen() else { panic!("not the diary") };
    assert_eq!(screen.pos.selected, before.0);
    world.keys("?").mouse(MouseKind::WheelDown, "民情日记");
    let Some(Dialog::Help(scroll)) = &world.program.state.dialog else { panic!("no help") };
    assert!(scroll.top() > 0);
}

#[test]
fn a_click_goes_into_a_line_and_to_its_letter() {
    let mut world = World::new();
    world.keys("/许䶮滴灌带");
    world.click("䶮滴");
    world.keys("一");
    assert!(world.shot(80, 24).text().contains("许一䶮滴灌带"), "{}", world.shot(80, 24).text());
    world.keys("<Esc>1f王芳").click("芳").keys("小");
    assert!(world.shot(80, 24).text().contains("王小芳"), "{}", world.shot(80, 24).text());
    world.keys("<Esc>:水水火").click("火").keys("土");
    assert!(world.shot(80, 24).text().contains("水水土火"), "{}", world.shot(80, 24).text());
}
