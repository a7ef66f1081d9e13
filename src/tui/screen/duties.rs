//! The month's four duties: with bars in a panel of their own under the month where there is room, else in two rows below it.
//! A reminder of what is left, never a score.

use super::list_frame::foot;
use crate::app::area::Area;
use crate::domain::duty::Duty;
use crate::i18n::Catalog;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::meter::meter;

/// Rows of a month with its frame; the panel takes what is left under it.
const MONTH: u16 = 9;
/// Rows of a month: the names of the days and six weeks.
const WEEKS: u16 = 7;
/// Rows of the panel: its frame and a row a duty.
const PANEL: u16 = 6;
/// The narrowest bar worth drawing.
const BAR: u16 = 5;

/// Draws the panel at the bottom of the month's side, where there is room. Returns what is left for the month.
pub fn beside_month(painter: &mut Painter<'_>, scene: &Scene<'_>, duties: &[Duty], side: Area) -> Area {
    if side.height < MONTH + PANEL || duties.is_empty() {
        return side;
    }
    let (month, panel) = side.split_bottom(PANEL);
    let inside = painter.frame(panel, &scene.tr.t("duties-title"), Role::Border).shrink(1, 0);
    bars(painter, scene.tr, duties, inside);
    month
}

/// Draws a row a duty: its name, a bar, how far it has come.
pub fn bars(painter: &mut Painter<'_>, tr: Catalog, duties: &[Duty], area: Area) {
    let names = duties.iter().map(|duty| painter.width(&tr.duty(duty.kind))).max().unwrap_or(0) + 2;
    let says = duties.iter().map(|duty| painter.width(&tr.duty_progress(duty))).max().unwrap_or(0);
    for (row, duty) in (0..area.height).zip(duties) {
        let role = if duty.is_met() { Role::Done } else { Role::Text };
        painter.put(area, 0, row, &tr.duty(duty.kind), Role::Text);
        painter.put_right(area, row, &tr.duty_progress(duty), role);
        let room = area.width.saturating_sub(names + says + 2);
        if room >= BAR {
            let bar = Area::new(area.x + names, area.y + row, room, 1);
            meter(painter, bar, duty.done, duty.kind.asked());
        }
    }
}

/// Draws them in the rows left under a month inside its frame, two a row, numbers only; the frame's lower edge says what they are.
pub fn below_month(painter: &mut Painter<'_>, scene: &Scene<'_>, duties: &[Duty], side: Area) {
    // Where there is a panel, the month has no row left.
    let (_, below) = side.inside().shrink(1, 0).split_top(WEEKS);
    if below.height < 2 || below.height > 4 || duties.is_empty() {
        return;
    }
    let tr = scene.tr;
    foot(painter, side, &tr.t("duties-title"));
    let text = |duty: &Duty| format!("{} {}", tr.duty(duty.kind), tr.duty_progress(duty));
    let second = duties.iter().step_by(2).map(|duty| painter.width(&text(duty))).max().unwrap_or(0) + 1;
    for (row, pair) in (0..below.height).zip(duties.chunks(2)) {
        for (column, duty) in [0, second].into_iter().zip(pair) {
            let role = if duty.is_met() { Role::Done } else { Role::Muted };
            painter.put(below, column, row, &text(duty), role);
        }
    }
}
