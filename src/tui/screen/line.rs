//! The line above a list: what narrows it, or what is to be listed or gone to; and what is offered below it.

use crate::app::area::Area;
use crate::app::hits::Target;
use crate::app::layout;
use crate::app::screen::{DiaryLine, DiaryScreen, FilterLine, PICK_ROWS, Pick, Screen};
use crate::domain::overview::EntryFilter;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::dialog::Menu;
use crate::tui::widget::editor::editor;
use crate::tui::widget::table::{Column, Row};

/// Draws it in the body's first row, where there is one.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, body: Area) {
    let screen = &scene.session.screen;
    if !screen.has_line() {
        return;
    }
    let (name, input, hint) = layout::list_line(body);
    let label = |painter: &mut Painter<'_>, key: &str, role| painter.put(name, 0, 0, &scene.tr.t(key), role);
    match screen {
        Screen::Diary(DiaryScreen { line: Some(line), .. }) => {
            label(painter, if matches!(line, DiaryLine::Day(_)) { "line-day" } else { "line-pick" }, Role::Accent);
            typed(painter, scene, input);
            let (text, role) = day_hint(scene, line);
            match screen.line().is_none_or(|line| line.is_empty()) {
                true => in_field(painter, input, hint, &text, role),
                false => {
                    painter.put(hint, 0, 0, &text, role);
                }
            }
        }
        Screen::Diary(diary) => {
            label(painter, "line-pick", Role::Muted);
            let (_, rest) = body.split_top(1).0.shrink(1, 0).split_left(name.width);
            let used = painter.put(rest, 0, 0, &super::diary::part(scene, diary), Role::Title);
            let whole =
                matches!(scene.session.trail.last(), Some(Screen::Diary(diary)) if diary.filter == EntryFilter::ALL);
            let back = scene.tr.t(if whole { "line-whole" } else { "line-back" });
            painter.put(rest, used + 2, 0, &back, Role::Muted);
        }
        _ => {
            if let Some(filter) = screen.filter() {
                label(painter, "line-filter", if filter.typing { Role::Accent } else { Role::Muted });
                filtered(painter, scene, filter, input, hint);
            }
        }
    }
}

fn typed(painter: &mut Painter<'_>, scene: &Scene<'_>, input: Area) {
    if let Some(line) = scene.session.screen.line() {
        painter.hit(input, Target::Input(0, input.x));
        editor(painter, input, line, &scene.labels, true);
        painter.restyle(input, Role::Input);
    }
}

fn filtered(painter: &mut Painter<'_>, scene: &Scene<'_>, filter: &FilterLine, input: Area, hint: Area) {
    if filter.typing {
        typed(painter, scene, input);
    } else {
        painter.put(input, 0, 0, &filter.input.text(), Role::Title);
    }
    let (found, about, count) = match &scene.session.screen {
        Screen::Contacts(screen) => ("filter-households", "filter-hint-households", screen.len()),
        Screen::Pledges(screen) => ("filter-pledges", "filter-hint-pledges", screen.len()),
        Screen::Matters(screen) => ("filter-matters", "filter-hint-matters", screen.len()),
        _ => return,
    };
    if filter.narrows() {
        painter.put(hint, 0, 0, &scene.tr.with(found, &[("count", count.to_string())]), Role::Muted);
    } else {
        in_field(painter, input, hint, &scene.tr.t(about), Role::Muted);
    }
}

/// How the line can be filled in, from where one types on, as long as nothing stands there.
fn in_field(painter: &mut Painter<'_>, input: Area, hint: Area, text: &str, role: Role) {
    let place = Area { width: (hint.x + hint.width).saturating_sub(input.x), ..input };
    painter.put(place, 1, 0, text, role);
}

/// What was understood of a day, or how one can be written.
fn day_hint(scene: &Scene<'_>, line: &DiaryLine) -> (String, Role) {
    let tr = scene.tr;
    match line {
        DiaryLine::Pick(_) => (tr.t("line-pick-hint"), Role::Muted),
        DiaryLine::Day(input) if input.is_empty() => (tr.t("line-day-hint"), Role::Muted),
        DiaryLine::Day(_) => match line.understood(scene.today) {
            Some(day) => (tr.long_date(day), Role::Accent),
            None => (tr.t("line-day-hint"), Role::Due),
        },
    }
}

/// Draws what is offered below the line, over the list.
pub fn offer(painter: &mut Painter<'_>, scene: &Scene<'_>, below: Area) {
    let Screen::Diary(DiaryScreen { line: Some(DiaryLine::Pick(line)), .. }) = &scene.session.screen else { return };
    if line.choices.is_empty() {
        return;
    }
    let rows: Vec<Row> = line.choices.iter().map(|choice| row(scene, choice)).collect();
    let most = u16::try_from(PICK_ROWS).unwrap_or(8);
    let (top, selected) = (line.pos.top, line.pos.selected);
    let columns = [Column::fit(24), Column::flex(16)];
    let (_, input, _) = layout::list_line(below);
    let cell = (input.x.saturating_sub(2), below.y.saturating_sub(1));
    let title = scene.tr.t("line-pick-title");
    let hint = if rows.len() > usize::from(most) { format!("{}/{}", selected + 1, rows.len()) } else { String::new() };
    let menu = Menu { title: &title, columns: &columns, rows: &rows, selected, top, most, hint: &hint };
    let cursor = painter.cursor();
    menu.draw(painter, below, cell);
    if let Some((x, y)) = cursor {
        painter.set_cursor(x, y);
    }
}

fn row(scene: &Scene<'_>, choice: &Pick) -> Row {
    let (name, hint) = match choice {
        Pick::Household { code, label, hint } => (scene.name_beside(label, code.as_str()), hint.clone()),
        Pick::Days { from, to } => (scene.tr.span(*from, *to), String::new()),
        Pick::Tag(tag) => (format!("#{tag}"), String::new()),
        Pick::Pledge { code, problem } => (format!("^{code}"), scene.one_line(problem)),
        Pick::Words(words) => (scene.tr.t("line-words"), words.clone()),
    };
    Row::new([(name, Role::Text), (hint, Role::Muted)])
}
