//! The desk's four panels: the three cards and the notebook, in a frame each or in a line each.

use super::weeks::entries;
use crate::app::area::Area;
use crate::app::hits::Target;
use crate::app::screen::DeskScreen;
use crate::domain::overview::Desk;
use crate::domain::week::Week;
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, week_role};
use crate::tui::theme::Role;
use crate::tui::widget::bar::Piece;

/// How many there are.
pub const PANELS: u16 = 4;
/// Rows of one in a frame: the frame and three lines.
pub const HEIGHT: u16 = 5;

/// How many stand side by side in so many columns.
fn across(width: u16) -> u16 {
    if width >= 150 { 4 } else { 2 }
}

/// Rows they take in so many columns.
pub fn rows(width: u16) -> u16 {
    HEIGHT * (PANELS / across(width))
}

/// Draws them in frames, two and two; in one row where there is room for four side by side.
pub fn four(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DeskScreen, desk: &Desk, area: Area) {
    let across = across(area.width);
    let down = PANELS / across;
    for (at, panel) in (0..PANELS).zip(panels(scene, desk)) {
        let (column, row) = (at % across, at / across);
        let x = |column: u16| u32::from(area.width) * u32::from(column) / u32::from(across);
        let y = |row: u16| u32::from(area.height) * u32::from(row) / u32::from(down);
        let cells = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
        let place = Area::new(
            area.x + cells(x(column)),
            area.y + cells(y(row)),
            cells(x(column + 1) - x(column)),
            cells(y(row + 1) - y(row)),
        );
        let selected = screen.selected_panel() == Some(usize::from(at) + 1);
        let mark = if selected { "> " } else { "" };
        let title = format!("{mark}{} {}", at + 1, panel.title);
        painter.hit(place, Target::Row(screen.due().len() + usize::from(at)));
        let inside = painter.frame(place, &title, if selected { Role::FocusBorder } else { Role::Border });
        for (row, line) in (0..inside.height).zip(&panel.lines) {
            put(painter, inside, 1, row, line);
        }
    }
}

/// Draws them in one frame, a line each.
pub fn lines(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DeskScreen, desk: &Desk, area: Area) {
    let selected = screen.selected_panel();
    let inside = painter.frame(area, "", if selected.is_some() { Role::FocusBorder } else { Role::Border });
    let all = panels(scene, desk);
    let width = all.iter().map(|panel| painter.width(&panel.title)).max().unwrap_or(0);
    for (row, panel) in (0..inside.height).zip(&all) {
        painter.hit(inside.split_top(row).1.split_top(1).0, Target::Row(screen.due().len() + usize::from(row)));
        let here = selected == Some(usize::from(row) + 1);
        let title = format!("{}{} {}", if here { "> " } else { "  " }, row + 1, panel.title);
        painter.put(inside, 0, row, &title, if here { Role::Accent } else { Role::Title });
        if let Some(line) = panel.lines.first() {
            put(painter, inside, width + 6, row, line);
        }
        if here {
            painter.restyle(inside.split_top(row).1.split_top(1).0, Role::Selection);
        }
    }
}

fn put(painter: &mut Painter<'_>, area: Area, column: u16, row: u16, line: &[Piece]) {
    let start = column;
    let mut column = column;
    for piece in line.iter().filter(|piece| !piece.text.is_empty()) {
        // What is only context is whole or not there.
        let fits = column + painter.width(&piece.text) <= area.width;
        if fits || column == start || piece.role != Role::Muted {
            column += painter.put(area, column, row, &piece.text, piece.role) + 2;
        }
    }
}

struct Panel {
    title: String,
    /// The most important first.
    lines: Vec<Vec<Piece>>,
}

fn panels(scene: &Scene<'_>, desk: &Desk) -> [Panel; 4] {
    let title = |key: &str| scene.tr.t(key);
    [
        Panel { title: title("screen-contacts"), lines: contacts(scene, desk) },
        Panel { title: title("screen-pledges"), lines: pledges(scene, desk) },
        Panel { title: title("screen-weeks"), lines: weeks(scene, desk) },
        Panel { title: title("screen-diary"), lines: diary(scene, desk) },
    ]
}

/// A sentence with one number, if the number is not 0.
fn counted(scene: &Scene<'_>, key: &str, count: u32, role: Role) -> Piece {
    let text = if count == 0 { String::new() } else { scene.tr.with(key, &[("count", count.to_string())]) };
    Piece::new(text, role)
}

fn contacts(scene: &Scene<'_>, desk: &Desk) -> Vec<Vec<Piece>> {
    let tr = scene.tr;
    if desk.households == 0 {
        return vec![vec![Piece::new(tr.t("desk-no-households"), Role::Muted)]];
    }
    let visits = [("households", desk.visited_households.to_string()), ("visits", desk.visits.to_string())];
    let mut lines = vec![vec![
        Piece::new(tr.with("desk-households", &[("count", desk.households.to_string())]), Role::Text),
        Piece::new(tr.with("desk-visits", &visits), Role::Text),
    ]];
    // Where even this one was seen today, there is nothing to be told of.
    let unseen = desk.longest_unseen.as_ref().filter(|(_, last)| last.is_none_or(|day| day < scene.today));
    if let Some((household, last)) = unseen {
        // Two households can bear one name; their groups tell them apart.
        let name = household.name.clone().unwrap_or_else(|| household.code.to_string());
        let name = format!("{name} {}", household.group).trim_end().to_owned();
        let text = match last {
            Some(day) => {
                let days = (scene.today - *day).num_days().max(0).to_string();
                tr.with("desk-longest-unseen", &[("name", name), ("days", days)])
            }
            None => tr.with("desk-never-seen", &[("name", name), ("count", desk.unvisited.to_string())]),
        };
        lines.push(vec![Piece::new(text, Role::Muted)]);
    }
    lines.push(vec![counted(scene, "desk-cards-missing", desk.cards_missing, Role::Due)]);
    lines
}

fn pledges(scene: &Scene<'_>, desk: &Desk) -> Vec<Vec<Piece>> {
    let tr = scene.tr;
    if desk.pledges_open == 0 {
        return vec![vec![Piece::new(tr.t("desk-no-pledges"), Role::Muted)]];
    }
    let mut lines = vec![vec![
        Piece::new(tr.with("desk-pledges-open", &[("count", desk.pledges_open.to_string())]), Role::Text),
        counted(scene, "desk-pledges-overdue", desk.pledges_overdue, Role::Overdue),
    ]];
    if let Some(pledge) = &desk.next_pledge {
        let (when, role) = scene.pledge_due(pledge.due_on);
        // A deadline that has passed says so itself.
        let code = pledge.code.to_string();
        let which = if role == Role::Overdue { code } else { tr.with("desk-next-pledge", &[("code", code)]) };
        let day = Piece::new(scene.day(pledge.due_on), Role::Muted);
        lines.push(vec![Piece::new(which, Role::Muted), Piece::new(when, role), day]);
        lines.push(vec![Piece::new(scene.one_line(&pledge.problem), Role::Muted)]);
    }
    lines
}

fn weeks(scene: &Scene<'_>, desk: &Desk) -> Vec<Vec<Piece>> {
    let tr = scene.tr;
    let week = &desk.week;
    let mut lines = vec![vec![
        Piece::new(tr.week(week.week), Role::Text),
        Piece::new(tr.week_status(week.status), week_role(week.status)),
        Piece::new(entries(scene, week, "weeks-later-short"), Role::Muted),
    ]];
    if let Some((week, day)) = desk.last_confirmed {
        let year =
            if week.year() == Week::of(scene.today).year() { String::new() } else { format!("{} ", week.year()) };
        let values = [("week", format!("{year}{}", tr.week(week))), ("day", tr.day(day))];
        lines.push(vec![Piece::new(tr.with("desk-last-confirmed", &values), Role::Muted)]);
    }
    lines
}

fn diary(scene: &Scene<'_>, desk: &Desk) -> Vec<Vec<Piece>> {
    let tr = scene.tr;
    let today = if desk.entries_today == 0 {
        Piece::new(tr.t("desk-none-today"), Role::Muted)
    } else {
        counted(scene, "desk-entries-today", desk.entries_today, Role::Text)
    };
    let mut lines = vec![vec![today, counted(scene, "desk-drafts", desk.entry_drafts, Role::Due)]];
    lines.extend(desk.newest_entries.iter().map(|entry| {
        vec![Piece::new(tr.day(entry.date), Role::Muted), Piece::new(scene.opening(&entry.opening), Role::Text)]
    }));
    lines
}
