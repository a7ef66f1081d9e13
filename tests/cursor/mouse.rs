//! The mouse in the text of an entry.

use crate::twin::Twin;
use sankaben::text::Edit;

/// A press (and release) of the left button on a cell of the text.
fn click(twin: &mut Twin, row: u16, col: u16, times: usize) {
    let (x, y) = (twin.area.x + col + 1, twin.area.y + row + 1);
    for _ in 0..times {
        twin.terminal.type_text(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    }
    let count = u8::try_from(times).expect("few");
    twin.edit(Edit::ClickAt { row: row.into(), col: col.into(), count, select: false });
}

fn type_text(twin: &mut Twin, text: &str) {
    twin.terminal.type_text(text);
    for c in text.chars() {
        twin.edit(if c == '\r' { Edit::Newline } else { Edit::Insert(c.to_string()) });
    }
    twin.agree(&format!("typed {text:?}"));
}

#[test]
fn a_click_places_a_double_click_takes_a_word_a_triple_click_a_paragraph() {
    let mut twin = Twin::new(80, 24);
    type_text(&mut twin, "去三组看备耕，用了 PVC 管。\r滴灌带涨价。");
    for (row, col) in [(0, 0), (0, 5), (0, 78), (1, 4), (9, 3)] {
        click(&mut twin, row, col, 1);
        twin.agree(&format!("a click on {row},{col}"));
    }
    click(&mut twin, 0, 20, 2);
    twin.agree("a double click");
    assert_eq!(twin.model.selection().as_deref(), Some("PVC"));
    type_text(&mut twin, "PE");
    assert_eq!(twin.model.paragraph(0), "去三组看备耕，用了 PE 管。");
    click(&mut twin, 1, 2, 3);
    twin.agree("a triple click");
    type_text(&mut twin, "没有了。");
    assert_eq!(twin.model.text(), "去三组看备耕，用了 PE 管。\n没有了。");
}

#[test]
fn a_drag_marks_also_outside_the_text() {
    let mut twin = Twin::new(80, 24);
    type_text(&mut twin, "去三组看备耕。\r滴灌带涨价。\r去五组。");
    let (x, y) = (twin.area.x + 1, twin.area.y + 1);
    let (last, right) = (y + twin.area.height, x + 6);
    twin.terminal.type_text(&format!("\x1b[<0;{right};{y}M\x1b[<32;{x};{last}M\x1b[<0;{x};{last}m"));
    twin.edit(Edit::ClickAt { row: 0, col: 6, count: 1, select: false });
    twin.edit(Edit::ClickAt { row: usize::from(twin.area.height) - 1, col: 0, count: 1, select: true });
    twin.agree("a drag past the end");
    type_text(&mut twin, "了");
    assert_eq!(twin.model.text(), "去三组了");
}

#[test]
fn the_wheel_turns_the_text_and_keeps_the_cursor_in_sight() {
    let mut twin = Twin::new(80, 24);
    let text: String = (1..=40).map(|row| format!("第{row}行\r")).collect();
    type_text(&mut twin, &text);
    for (button, rows) in
        [(64, -3), (64, -3), (65, 3), (64, -3), (64, -3), (64, -3), (64, -3), (64, -3), (64, -3), (64, -3)]
    {
        let (x, y) = (twin.area.x + 5, twin.area.y + 5);
        twin.terminal.type_text(&format!("\x1b[<{button};{x};{y}M"));
        twin.edit(Edit::Scroll(rows));
        twin.agree("the wheel");
    }
    type_text(&mut twin, "好");
}
