//! The whole state as one frame. Pure: what is not in the state is not on the screen.

use super::dialog;
use super::paint::{Look, Painter};
use super::scene::Scene;
use super::screen;
use super::theme::Role;
use super::widget::bar::{FooterKey, footer};
use crate::app::actions::{self, Action, Scope};
use crate::app::area::Area;
use crate::app::chord::Chord;
use crate::app::hits::Target;
use crate::app::layout;
use crate::app::state::{Place, State, Tone};
use crate::i18n::Catalog;
use ratatui::Frame;

/// Draws a state, and puts the terminal's cursor where text goes in.
pub fn draw(state: &State, frame: &mut Frame<'_>) {
    let mut painter = Painter::new(frame.buffer_mut(), Look::of(&state.settings.display));
    paint(state, &mut painter);
    state.hits.set(painter.take_hits());
    if let Some(cursor) = painter.cursor() {
        frame.set_cursor_position(cursor);
    }
}

fn paint(state: &State, painter: &mut Painter<'_>) {
    let size = painter.screen();
    painter.clear(size);
    if layout::is_too_small(size.width, size.height) {
        return too_small(state.tr(), painter, size);
    }
    let parts = layout::parts(size.width, size.height);
    match &state.place {
        Place::Locked(lock) => screen::lock::draw(painter, state, lock, parts),
        Place::Open(session) => {
            let scene = Scene::new(state, session);
            open(painter, &scene, parts);
        }
    }
    notice(state, painter, parts.notice);
    if let Some(open) = &state.dialog {
        painter.forget_hits();
        dialog::draw(painter, state, open);
    }
    let (keys, actions) = footer_keys(state);
    for (at, place) in footer(painter, parts.footer, &keys) {
        painter.hit(place, Target::Action(actions[at]));
    }
}

fn open(painter: &mut Painter<'_>, scene: &Scene<'_>, parts: layout::Parts) {
    screen::header::draw(painter, scene, parts.header);
    screen::draw(painter, scene, parts.body);
    if let Some(form) = scene.session.form() {
        screen::advice(painter, scene, form, parts.notice);
    }
}

/// Rows of a notice at most.
const NOTICE_ROWS: usize = 6;

/// What was last said to the user, whole: what does not fit the row goes up over the body.
fn notice(state: &State, painter: &mut Painter<'_>, area: Area) {
    if let Some(notice) = &state.notice {
        let role = match notice.tone {
            Tone::Done => Role::Done,
            Tone::Hint => Role::Accent,
            Tone::Failed => Role::Error,
        };
        let households = state.session().map_or(&[][..], |session| &session.directory.households);
        let names = households.iter().filter_map(|household| household.name.as_deref());
        let names: Vec<&str> = names.filter(|name| notice.text.contains(name)).collect();
        let lines = painter.wrap_keeping(&notice.text, area.width.saturating_sub(2), &names);
        let rows = u16::try_from(lines.len().clamp(1, NOTICE_ROWS)).unwrap_or(1);
        let place = Area { y: (area.y + area.height).saturating_sub(rows), height: rows, ..area };
        painter.clear(place);
        for (row, line) in (0..rows).zip(&lines) {
            painter.put(place, 1, row, line, role);
        }
    }
}

/// The keys that work here and now, those of the nearest scope first. Where not all fit, the way back is the last to go, then help.
fn footer_keys(state: &State) -> (Vec<FooterKey>, Vec<&'static Action>) {
    let tr = state.tr();
    let scopes = state.scopes();
    let here = |action: &&Action| action.rank > 0 && (action.blocked)(state).is_none();
    let of_scope = |scope: &Scope| {
        let mut found: Vec<&Action> = actions::all().filter(|action| action.scope == *scope).filter(here).collect();
        found.sort_by_key(|action| action.rank);
        found
    };
    let (mut keys, mut actions): (Vec<FooterKey>, Vec<&Action>) = (Vec::new(), Vec::new());
    for (rank, action) in (2..).zip(scopes.iter().flat_map(of_scope)) {
        // A key that a nearer scope has taken means only that, whether or not the footer tells of it.
        let keymap = state.settings.keymap;
        let leads = |chord: &&Chord| keymap.find(&scopes, **chord).is_some_and(|found| found.id == action.id);
        let mut free = keymap.keys(action).iter().filter(leads).map(|chord| tr.key_name(&chord.to_string()));
        let Some(mut key) = free.next() else { continue };
        // Both keys that take a suggestion mean something else as soon as the list is gone.
        if action.scope == Scope::Completion {
            key = free.fold(key, |keys, key| format!("{keys}/{key}"));
        }
        let label = action.label(tr);
        // Of two keys that do one thing the nearer one is enough.
        if keys.iter().all(|taken| taken.label != label) {
            let rank = match action {
                back if back.is_back() => 0,
                help if help.is_help() => 1,
                _ => rank,
            };
            let short = tr.find(&format!("short-{}", action.id), &[]).unwrap_or_else(|| label.clone());
            keys.push(FooterKey { key, label, short, rank });
            actions.push(action);
        }
    }
    (keys, actions)
}

/// Says that the terminal is too small, as well as it can be said in it.
fn too_small(tr: Catalog, painter: &mut Painter<'_>, size: Area) {
    let said = tr.with(
        "tui-too-small",
        &[
            ("width", layout::MIN_WIDTH.to_string()),
            ("height", layout::MIN_HEIGHT.to_string()),
            ("now-width", size.width.to_string()),
            ("now-height", size.height.to_string()),
        ],
    );
    for (row, line) in (0..size.height).zip(painter.wrap(&said, size.width)) {
        painter.put(size, 0, row, &line, Role::Text);
    }
}
