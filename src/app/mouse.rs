//! The mouse: what is clicked is selected, what is clicked twice is opened, the wheel moves.

use super::actions::{self, Scope};
use super::chord::{Chord, Key};
use super::effect::Effect;
use super::form::FormLayout;
use super::layout;
use super::list::ListMove;
use super::msg::{Mouse, MouseKind};
use super::screen::Screen;
use super::state::State;
use crate::text::Edit;

/// Takes a mouse event in.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    match mouse.kind {
        MouseKind::WheelUp | MouseKind::WheelDown => wheel(state, mouse.kind == MouseKind::WheelDown),
        _ if state.dialog.is_some() => Vec::new(),
        MouseKind::Click(count) => click(state, mouse, count, false),
        MouseKind::Drag => click(state, mouse, 1, true),
    }
}

fn wheel(state: &mut State, down: bool) -> Vec<Effect> {
    if state.dialog.is_none()
        && let Some(form) = state.session_mut().and_then(|session| session.form_mut())
    {
        form.field_mut().editor.edit(Edit::Scroll(if down { 3 } else { -3 }));
        return Vec::new();
    }
    let key = if down { Key::Down } else { Key::Up };
    let scopes = state.scopes();
    let typing =
        scopes.first().is_some_and(|scope| matches!(scope, Scope::Passphrase | Scope::NewJournal | Scope::Sign));
    match actions::find(&scopes, Chord::plain(key)) {
        Some(action) if !typing => state.run(action),
        _ => Vec::new(),
    }
}

fn click(state: &mut State, mouse: Mouse, count: u8, drag: bool) -> Vec<Effect> {
    let body = layout::parts(state.width, state.height).body;
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    if let Screen::Form(form) = &mut session.screen {
        let slots = FormLayout::of(form, body, tr).slots;
        let hit = slots.iter().position(|slot| slot.input.contains(mouse.x, mouse.y));
        if let Some(at) = hit.filter(|at| !drag || *at == form.focus) {
            form.close_find();
            form.focus = at;
            form.completion = None;
            let (row, col) = (mouse.y - slots[at].input.y, mouse.x - slots[at].input.x);
            form.field_mut().editor.edit(Edit::ClickAt { row: row.into(), col: col.into(), count, select: drag });
        }
        return Vec::new();
    }
    let area = session.screen.list_area(body);
    if drag || !area.contains(mouse.x, mouse.y) || matches!(session.screen, Screen::Desk(_) | Screen::Week(_)) {
        return Vec::new();
    }
    let Some((pos, len)) = session.screen.list() else { return Vec::new() };
    let row = pos.top + usize::from(mouse.y - area.y);
    if row >= len {
        return Vec::new();
    }
    let steps = if row < pos.selected { ListMove::Up } else { ListMove::Down };
    let far = row.abs_diff(pos.selected);
    for _ in 0..far {
        pos.go(steps, len, 1);
    }
    let mut effects = session.screen.selected();
    if count == 2
        && let Some(action) = actions::find(&state.scopes(), Chord::plain(Key::Enter))
    {
        effects.extend(state.run(action));
    }
    effects
}
