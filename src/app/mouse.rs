//! The mouse: a label does what it says, a row is selected, a row clicked twice is opened, the wheel moves.

use super::actions::{self, Action, Scope};
use super::chord::{Chord, Key};
use super::dialog::Dialog;
use super::effect::Effect;
use super::hits::Target;
use super::keymap::Keymap;
use super::mouse_text;
use super::msg::{Mouse, MouseKind};
use super::screen::{DiaryLine, DiaryScreen, Screen};
use super::state::{Place, State};
use crate::domain::overview::EntryFilter;
use crate::text::Edit;
use chrono::NaiveDate;

/// Rows the wheel moves a selection.
const WHEEL: usize = 3;

/// Takes a mouse event in.
pub(super) fn mouse(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    let target = state.hits.at(mouse.x, mouse.y);
    match mouse.kind {
        MouseKind::WheelUp | MouseKind::WheelDown => wheel(state, mouse, target),
        MouseKind::Drag => mouse_text::drag(state, mouse),
        MouseKind::Click(count) => match target {
            Some(Target::Action(action)) if count == 1 => state.run(action),
            Some(Target::Row(row)) => click_row(state, row, count),
            Some(Target::Input(line, from)) => click_line(state, line, mouse.x.saturating_sub(from), count),
            Some(Target::Day(day)) if count == 1 => open_day(state, day),
            Some(Target::Action(_) | Target::Day(_) | Target::Nothing) => Vec::new(),
            Some(Target::Text) | None => mouse_text::click(state, mouse, count),
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

/// Goes to a line of a dialog, of the lock screen or above a list, and puts the cursor where one clicked; a choice that one
/// is on already is turned over.
fn click_line(state: &mut State, line: usize, col: u16, count: u8) -> Vec<Effect> {
    match (&mut state.dialog, &mut state.place) {
        (Some(Dialog::Sign(sign)), _) if !sign.busy => sign.click(line),
        (Some(Dialog::Secret(secret)), _) if !secret.busy => {
            secret.go_to(line);
            return Vec::new();
        }
        (Some(Dialog::Code(code)), _) => code.focus = line,
        (None, Place::Locked(lock)) if !lock.busy => {
            if let Some(new) = &mut lock.new {
                new.go_to(line);
                if line > 0 {
                    return Vec::new();
                }
            }
        }
        _ => {}
    }
    let editor = match &mut state.place {
        Place::Locked(lock) => lock.typed_in(),
        Place::Open(_) => state.typed_in(),
    };
    if let Some(editor) = editor {
        editor.edit(Edit::ClickAt { row: 0, col: col.into(), count, select: false });
    }
    Vec::new()
}

/// Opens the diary at a day.
fn open_day(state: &mut State, day: NaiveDate) -> Vec<Effect> {
    let Some(session) = state.session_mut() else { return Vec::new() };
    let mut effects = session.go(Screen::Diary(DiaryScreen::of(EntryFilter::ALL)));
    if let Screen::Diary(screen) = &mut session.screen {
        effects.extend(screen.jump_to(day));
    }
    effects
}

fn wheel(state: &mut State, mouse: Mouse, target: Option<Target>) -> Vec<Effect> {
    let down = mouse.kind == MouseKind::WheelDown;
    if mouse_text::wheel(state, mouse, down) {
        return Vec::new();
    }
    let [further, back] = match state.session().map(|session| &session.screen) {
        Some(Screen::Matters(_)) => ["matter-scroll-down", "matter-scroll-up"],
        _ => ["entry-scroll-down", "entry-scroll-up"],
    };
    if let (Some(Target::Text), true) = (target, state.dialog.is_none()) {
        let action = by_id(if down { further } else { back });
        return action.map(|action| state.run(action)).unwrap_or_default();
    }
    // Where an arrow is only another key for going from line to line, or away, there is nothing to turn.
    let (key, name) = if down { (Key::Down, "Down") } else { (Key::Up, "Up") };
    let action = action_of(state, key).filter(|action| action.keys.first() == Some(&name));
    // A text moves by several rows at a key already.
    let times = if matches!(state.scopes().first(), Some(Scope::Week | Scope::Help)) { 1 } else { WHEEL };
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
        (Some(Dialog::Guide(guide)), _) => {
            guide.at.link = Some(row);
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
