//! What has been between the cadre and a household, newest first: a day and a few words a row.

use super::matters::state_role;
use crate::app::area::Area;
use crate::domain::timeline::{TimelineEvent, TimelineItem};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;

/// Draws as much of it as there is room for. Returns whether that is all.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, items: &[TimelineItem], area: Area) -> bool {
    if area.height < 2 {
        return items.is_empty();
    }
    let tr = scene.tr;
    if items.is_empty() {
        for (y, line) in (0..area.height).zip(painter.wrap(&tr.t("contacts-no-entries"), area.width)) {
            painter.put(area, 0, y, &line, Role::Muted);
        }
        return true;
    }
    painter.rule(area, 0);
    let (_, rows) = area.split_top(1);
    let this_year = |item: &TimelineItem| chrono::Datelike::year(&item.on) == chrono::Datelike::year(&scene.today);
    let day = |item: &TimelineItem| if this_year(item) { tr.day(item.on) } else { tr.date(item.on) };
    let width = items.iter().map(|item| painter.width(&day(item))).max().unwrap_or(0) + 2;
    for (y, item) in (0..rows.height).zip(items) {
        painter.put(rows, 0, y, &day(item), Role::Muted);
        let (text, role) = said(scene, &item.what);
        painter.put(rows, width, y, &text, role);
    }
    items.len() <= usize::from(rows.height)
}

fn said(scene: &Scene<'_>, what: &TimelineEvent) -> (String, Role) {
    let tr = scene.tr;
    let about = |key: &str, matter: &crate::domain::code::Code, text: &str| {
        tr.with(key, &[("code", matter.to_string()), ("text", scene.one_line(text))]).trim_end().to_owned()
    };
    match what {
        TimelineEvent::Entry(line) => (scene.opening(&line.opening), Role::Text),
        TimelineEvent::Raised { matter, text } => (about("timeline-raised", matter, text), Role::Due),
        TimelineEvent::Moved { matter, text, state } => {
            let text = [tr.matter_state(*state), text.clone()].join(" ");
            (about("timeline-moved", matter, &text), state_role(*state))
        }
        TimelineEvent::Told { matter } => (about("timeline-told", matter, ""), Role::Done),
        TimelineEvent::CardIssued => (tr.t("timeline-card"), Role::Muted),
        TimelineEvent::Ended => (tr.t("contacts-ended"), Role::Muted),
    }
}
