//! Which screen of an open journal is drawn.

use super::{
    contacts, desk, diary, export_preview, exports, figures, form, import_preview, line, matters, pledges, search,
    settings, trash, week, weeks,
};
use crate::app::area::Area;
use crate::app::screen::Screen;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;

/// Draws the screen that is shown.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, body: Area) {
    line::draw(painter, scene, body);
    let body = scene.session.screen.below_line(body);
    match &scene.session.screen {
        Screen::Desk(screen) => desk::draw(painter, scene, screen, body),
        Screen::Contacts(screen) => contacts::draw(painter, scene, screen, body),
        Screen::Pledges(screen) => pledges::draw(painter, scene, screen, body),
        Screen::Weeks(screen) => weeks::draw(painter, scene, screen, body),
        Screen::Week(screen) => week::draw(painter, scene, screen, body),
        Screen::Diary(screen) => diary::draw(painter, scene, screen, body),
        Screen::Figures(screen) => figures::draw(painter, scene, screen, body),
        Screen::Matters(screen) => matters::draw(painter, scene, screen, body),
        Screen::Form(screen) => form::draw(painter, scene, screen, body),
        Screen::Search(screen) => search::draw(painter, scene, screen, body),
        Screen::Trash(screen) => trash::draw(painter, scene, screen, body),
        Screen::Settings(screen) => settings::draw(painter, scene, screen, body),
        Screen::Exports(screen) => exports::draw(painter, scene, screen, body),
        Screen::ImportPreview(screen) => import_preview::draw(painter, scene, screen, body),
        Screen::ExportPreview(screen) => export_preview::draw(painter, scene, screen, body),
    }
    line::offer(painter, scene, body);
}
