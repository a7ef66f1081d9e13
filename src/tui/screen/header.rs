//! The first row: where one is, whose journal it is, the day, and how many weeks wait to be confirmed.

use super::form;
use crate::app::area::Area;
use crate::app::screen::Screen;
use crate::domain::week::Week;
use crate::tui::paint::{Glyphs, Painter};
use crate::tui::scene::{Scene, week_role};
use crate::tui::theme::Role;
use crate::tui::widget::bar::{Piece, header};

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, area: Area) {
    let tr = scene.tr;
    let into = if painter.look().glyphs == Glyphs::Box { " \u{203A} " } else { " > " };
    let below = |above: &str, title: String| format!("{}{into}{title}", tr.t(above));
    let mut right = Vec::new();
    let title = match &scene.session.screen {
        Screen::Desk(_) => {
            right.extend([
                Piece::new(tr.long_date(scene.today), Role::Text),
                Piece::new(tr.week(Week::of(scene.today)), Role::Text),
            ]);
            tr.t("app-name")
        }
        Screen::Contacts(_) => tr.t("screen-contacts"),
        Screen::Pledges(_) => tr.t("screen-pledges"),
        Screen::Weeks(_) => tr.t("screen-weeks"),
        Screen::Week(screen) => {
            if let Some(view) = &screen.view {
                right.push(Piece::new(tr.week_status(view.status), week_role(view.status)));
            }
            let title = format!("{} {}", tr.week(screen.week), tr.week_span(screen.week));
            below("screen-weeks", title)
        }
        Screen::Diary(_) => tr.t("screen-diary"),
        Screen::Matters(_) => tr.t("screen-matters"),
        Screen::Figures(_) => tr.t("screen-figures"),
        Screen::Form(screen) => {
            right.extend([form::late(scene, screen), form::kept(scene, screen)]);
            let (above, title) = form::title(scene, screen);
            below(above, title)
        }
        Screen::Search(_) => tr.t("screen-search"),
        Screen::Trash(_) => tr.t("screen-trash"),
        Screen::Exports(_) => tr.t("screen-exports"),
        Screen::ImportPreview(_) => below("screen-exports", tr.t("scope-import-preview")),
        Screen::Settings(_) => tr.t("screen-settings"),
        Screen::ExportPreview(screen) => {
            let thing = tr.t(&format!("export-what-{}", screen.request.what.thing().name()));
            below("screen-exports", thing)
        }
    };
    let mark = scene.state.mark().map(|mark| Piece::new(tr.t(mark), Role::Overdue));
    let count = scene.session.owed_total;
    let owed = (count > 0).then(|| Piece::new(tr.with("header-owed", &[("count", count.to_string())]), Role::Overdue));
    // A demo is never to be taken for a journal: its mark is the last to go where there is no room.
    let last = if scene.state.is_demo() { [owed, mark] } else { [mark, owed] };
    right.extend(last.into_iter().flatten());
    let mut left = vec![Piece::new(title, Role::Title)];
    if matches!(scene.session.screen, Screen::Desk(_)) {
        left.push(Piece::new(scene.session.journal.name.to_string(), Role::Text));
    }
    header(painter, area, &left, &right);
}
