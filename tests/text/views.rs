//! What is painted and where the cursor is.

use super::keys::{editor, labels, press};
use sankaben::text::{
    Ambiguous, Edit, Editor, LabelMap, LinkKind, Mark, MarkKind, Motion, Options, PieceKind, Pos, SharedLabels,
};
use std::sync::Arc;

fn shown(editor: &Editor) -> Vec<String> {
    editor.visible_rows().iter().map(|row| row.text()).collect()
}

#[test]
fn the_cursor_is_where_the_next_character_goes() {
    for (drawn, cell) in [
        ("|", (0, 0)),
        ("一二三四|", (1, 0)),
        ("一二三四|五", (1, 0)),
        ("一二三|四五", (0, 6)),
        ("一二三四\n|", (1, 0)),
        ("\n\n|", (2, 0)),
        ("@{H05}|", (0, 5)),
        ("abcd efg|", (1, 0)),
        ("abcdefgh| x", (1, 0)),
        ("abcdefgh |x", (1, 0)),
        ("abcdefg |x", (1, 0)),
        ("abcdefg| x", (0, 7)),
        ("@{H02}|", (1, 0)),
        ("去@{H02}|", (2, 0)),
    ] {
        let editor = editor(drawn, 8, 6, Options::default());
        assert_eq!(editor.cursor_cell(), cell, "{drawn}");
    }
}

#[test]
fn rows_show_links_by_their_labels() {
    let view = editor("去@{H05}家#灌|溉 @{H02}。", 8, 6, Options::default());
    assert_eq!(shown(&view), ["去@许䶮", "家#灌溉 ", "@阿依努…", "。"]);
    let rows = view.visible_rows();
    assert_eq!(rows[0].pieces[1].kind, PieceKind::Link(LinkKind::Household));
    assert_eq!(rows[1].pieces[1].kind, PieceKind::Tag);
    assert!(rows.iter().all(|row| row.cells <= 8));
}

#[test]
fn a_full_last_row_gives_the_cursor_a_row_of_its_own_only_while_it_is_there() {
    let mut view = editor("一二三四|\n五", 8, 6, Options::default());
    assert_eq!(shown(&view), ["一二三四", "", "五"]);
    press(&mut view, "<left>");
    assert_eq!(shown(&view), ["一二三四", "五"]);
    press(&mut view, "<right><up>");
    assert_eq!(view.cursor_cell(), (0, 0));
}

#[test]
fn the_view_follows_the_cursor_and_survives_a_resize() {
    let text: Vec<String> = (0..50).map(|n| format!("第{n}行")).collect();
    let mut view = editor(&format!("|{}", text.join("\n")), 8, 6, Options::default());
    press(&mut view, "<pgdn><pgdn>");
    assert_eq!(shown(&view)[0], "第6行");
    press(&mut view, "<bottom>");
    assert_eq!(shown(&view), ["第44行", "第45行", "第46行", "第47行", "第48行", "第49行"]);
    assert_eq!(view.cursor_cell(), (5, 6));
    view.set_view(4, 3, Ambiguous::Narrow, &labels());
    assert_eq!(view.cursor_cell(), (2, 2));
    view.set_view(8, 6, Ambiguous::Narrow, &labels());
    press(&mut view, "<wheelup><wheelup>");
    assert_eq!(shown(&view)[0], "第42行");
    assert_eq!(view.cursor_cell(), (5, 6));
    assert_eq!(view.cursor().paragraph, 47);
}

#[test]
fn a_line_scrolls_by_columns() {
    let mut line = Editor::one_line("去三组看备耕");
    line.set_view(8, 1, Ambiguous::Narrow, &labels());
    assert_eq!(line.cursor_cell(), (0, 6));
    assert_eq!(shown(&line), ["看备耕"]);
    line.edit(Edit::Move { motion: Motion::Home, select: false });
    assert_eq!(line.cursor_cell(), (0, 0));
    assert_eq!(shown(&line), ["去三组看"]);
    line.edit(Edit::ClickAt { row: 0, col: 3, count: 1, select: false });
    assert_eq!(line.cursor(), Pos::new(0, 3));
    press(&mut line, "<end><bs><bs><bs>");
    assert_eq!((shown(&line), line.cursor_cell()), (vec!["去三组".to_owned()], (0, 6)));
}

#[test]
fn a_line_that_is_cut_leaves_a_cell_for_a_mark_at_each_cut_end() {
    let mut line = Editor::one_line("一二三四五六七八九");
    let looks = |line: &Editor| {
        let row = &line.visible_rows()[0];
        (row.margin, row.text(), row.goes_on, line.cursor_cell().1)
    };
    line.set_view(19, 1, Ambiguous::Narrow, &labels());
    assert_eq!(looks(&line), (0, "一二三四五六七八九".into(), false, 18), "it fits");
    press(&mut line, "<home>");
    line.set_view(12, 1, Ambiguous::Narrow, &labels());
    assert_eq!(looks(&line), (0, "一二三四五".into(), true, 0));
    press(&mut line, "<right><right><right><right><right>");
    assert_eq!(looks(&line), (1, "二三四五六".into(), true, 9));
    press(&mut line, "<end>");
    assert_eq!(looks(&line), (1, "六七八九".into(), false, 9));
    line.edit(Edit::ClickAt { row: 0, col: 3, count: 1, select: false });
    assert_eq!(line.cursor(), Pos::new(0, "一二三四五六".len()), "what one sees is what one clicks");
    assert_eq!(line.cursor_cell().1, 3);
}

#[test]
fn a_text_longer_than_its_view_says_how_far_one_is() {
    let mut view = editor("|一\n二\n三\n四", 8, 4, Options::default());
    assert_eq!(view.how_far(), None);
    press(&mut view, "<bottom><cr>五五五五五");
    assert_eq!(view.how_far().as_deref(), Some("6/6"));
    press(&mut view, "<top>");
    assert_eq!(view.how_far().as_deref(), Some("4/6"));
    let text = "去看备耕。\n".repeat(10_000);
    let mut view = editor(&format!("|{text}"), 8, 4, Options::default());
    assert_eq!(view.how_far().as_deref(), Some("0%"));
    press(&mut view, "<bottom>");
    assert_eq!(view.how_far().as_deref(), Some("100%"));
}

#[test]
fn selections_and_marks_are_in_the_pieces() {
    let mut view = editor("|去看\n\n备耕", 8, 6, Options::default());
    view.edit(Edit::Select(Pos::new(0, 3)..Pos::new(2, 3)));
    let rows = view.visible_rows();
    let selected: Vec<bool> = rows.iter().flat_map(|row| row.pieces.iter().map(|p| p.selected)).collect();
    assert_eq!(selected, [false, true, true, false]);
    assert_eq!(rows.iter().map(|row| row.break_selected).collect::<Vec<_>>(), [true, true, false]);
    view.edit(Edit::Unselect);
    view.set_marks(vec![Mark { range: Pos::new(0, 0)..Pos::new(0, 3), kind: MarkKind::Flagged }]);
    assert_eq!(view.visible_rows()[0].pieces[0].mark, Some(MarkKind::Flagged));
    press(&mut view, "x");
    assert!(view.visible_rows().iter().flat_map(|row| &row.pieces).all(|p| p.mark.is_none()));
}

#[test]
fn ambiguous_marks_take_the_cells_the_terminal_gives_them() {
    let view = editor("“一”|", 8, 6, Options::default());
    assert_eq!(view.cursor_cell(), (0, 4));
    view.set_view(8, 6, Ambiguous::Wide, &labels());
    assert_eq!(view.cursor_cell(), (0, 6));
}

#[test]
fn a_new_name_is_shown_and_wrapped_at_once() {
    let view = editor("去@{H05}家|", 8, 6, Options::default());
    assert_eq!(shown(&view), ["去@许䶮", "家"]);
    let mut names = LabelMap::default();
    names.set(LinkKind::Household, "H05", "许");
    let names: SharedLabels = Arc::new(names);
    view.set_view(8, 6, Ambiguous::Narrow, &names);
    assert_eq!((shown(&view), view.cursor_cell()), (vec!["去@许家".to_owned()], (0, 7)));
    assert_eq!(view.cell_of(Pos::new(0, 3)), Some((0, 2)));
    assert_eq!(view.cell_of(Pos::new(0, 5)), Some((0, 5)));
}

#[test]
fn a_line_break_in_a_selected_field_or_a_stray_escape_takes_nothing_away() {
    let mut line = Editor::one_line("甲乙");
    press(&mut line, "<all><cr><paste:\u{1B}>");
    assert_eq!(line.text(), "甲乙");
}
