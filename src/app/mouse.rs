//! The mouse: a label does what it says, a row is selected, a row clicked twice is opened, the wheel moves.

use super::actions::{self, Action, Scope};
use super::chord::{Chord, Key};
use super::dialog::Dialog;
use super::effect::Effect;
use super::form::FormLayout;
use super::hits::Target;
use super::keymap::Keymap;
use super::layout;
use super::msg::{Mouse, MouseKind};
use super::screen::{DiaryLine, Screen};
use super::state::{Place, State};
use crate::text::Edit;

/// Rows the wheel moves a selection.
const WHEEL: usize = 3;

/// Takes a mouse event in.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let target = state.hits.at(mouse.x, mouse.y);
    match mouse.kind {
        MouseKind::WheelUp | MouseKind::WheelDown => wheel(state, target, mouse.kind == MouseKind::WheelDown),
        MouseKind::Drag => typed(state, mouse, 1, true),
        MouseKind::Click(count) => match target {
            Some(Target::Action(action)) if count == 1 => state.run(action),
            Some(Target::Row(row)) => click_row(state, row, count),
            Some(Target::Action(_) | Target::Nothing) => Vec::new(),
            Some(Target::Text) | None => typed(state, mouse, count, false),
        },
    }
}

/// The action that a key stands for in the table, whatever keys the user has chosen.
fn action_of(state: &State, key: Key) -> Option<&'static Action> {
    Keymap::standard().find(&state.scopes(), Chord::plain(key))
}

fn by_id(id: &str) -> Option<&'static Action> {
    actions::all().find(|action| action.id == id)
}

fn wheel(state: &mut State, target: Option<Target>, down: bool) -> Vec<Effect> {
    if state.dialog.is_none()
        && let Some(form) = state.session_mut().and_then(|session| session.form_mut())
    {
        form.field_mut().editor.edit(Edit::Scroll(if down { 3 } else { -3 }));
        return Vec::new();
    }
    let in_diary = matches!(state.session().map(|session| &session.screen), Some(Screen::Diary(_)));
    if let (Some(Target::Text), true, true) = (target, in_diary, state.dialog.is_none()) {
        let action = by_id(if down { "entry-scroll-down" } else { "entry-scroll-up" });
        return action.map(|action| state.run(action)).unwrap_or_default();
    }
    let scopes = state.scopes();
    let typing = scopes.first().is_some_and(|scope| {
        matches!(scope, Scope::Passphrase | Scope::NewJournal | Scope::Sign | Scope::Secret | Scope::Code)
    });
    let action = action_of(state, if down { Key::Down } else { Key::Up }).filter(|_| !typing);
    // A text moves by several rows at a key already.
    let times = if matches!(scopes.first(), Some(Scope::Week | Scope::Help)) { 1 } else { WHEEL };
    (0..times).filter_map(|_| action).flat_map(|action| state.run(action)).collect()
}

/// Selects a row. Where a row is an offer, one click takes it; in a list the second click opens it.
fn click_row(state: &mut State, row: usize, count: u8) -> Vec<Effect> {
    let mut opens = count == 2;
    let mut effects = Vec::new();
    match (&mut state.dialog, &mut state.place) {
        (Some(Dialog::Palette(palette)), _) => {
            palette.pos.selected = row;
            opens = count == 1;
        }
        (Some(Dialog::Templates(templates)), _) => templates.pos.selected = row,
        (Some(Dialog::WeeklyPrompt(prompt)), _) => prompt.pos.selected = row,
        (Some(_), _) => return Vec::new(),
        (None, Place::Locked(lock)) => {
            if lock.busy || lock.new.is_some() {
                return Vec::new();
            }
            lock.pos.selected = row;
            lock.passphrase = None;
            lock.failure = None;
            opens = count == 1;
        }
        (None, Place::Open(session)) => match &mut session.screen {
            Screen::Form(form) => {
                let Some(completion) = &mut form.completion else { return Vec::new() };
                completion.pos.selected = row;
                opens = count == 1;
            }
            Screen::Diary(diary) if matches!(diary.line, Some(DiaryLine::Pick(_))) => {
                if let Some(DiaryLine::Pick(line)) = &mut diary.line {
                    line.pos.selected = row;
                }
                opens = count == 1;
            }
            screen => {
                opens |= matches!(screen, Screen::Desk(_));
                if let Some((pos, _)) = screen.list() {
                    pos.selected = row;
                }
                effects = screen.selected();
                // The first click of a double click has ended the typing of a line.
                opens &= screen.line().is_none();
            }
        },
    }
    if opens && let Some(action) = action_of(state, Key::Enter) {
        effects.extend(state.run(action));
    }
    effects
}

/// Puts the cursor where one clicks, marks what one drags over, and turns a choice over.
fn typed(state: &mut State, mouse: Mouse, count: u8, drag: bool) -> Vec<Effect> {
    if state.dialog.is_some() {
        return Vec::new();
    }
    let body = layout::parts(state.width, state.height).body;
    let (tr, now) = (state.tr(), state.moment.now);
    let Some(form) = state.session_mut().and_then(|session| session.form_mut()) else { return Vec::new() };
    let slots = FormLayout::of(form, body, tr).slots;
    let hit = slots.iter().position(|slot| slot.input.contains(mouse.x, mouse.y));
    let Some(at) = hit.filter(|at| !form.saving && (!drag || *at == form.focus)) else { return Vec::new() };
    let again = form.focus == at && !drag;
    form.close_find();
    form.focus = at;
    form.completion = None;
    if form.field().choices().is_some() {
        if again {
            form.field_mut().choose(true);
            form.touch(now);
        }
        return Vec::new();
    }
    let (row, col) = (mouse.y - slots[at].input.y, mouse.x - slots[at].input.x);
    form.field_mut().editor.edit(Edit::ClickAt { row: row.into(), col: col.into(), count, select: drag });
    Vec::new()
}
