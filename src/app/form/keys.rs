//! Keys in a form that are no commands of the action table: typing, moving, selecting.

use super::field::{Field, FieldKind};
use super::model::Form;
use crate::app::chord::{Chord, Key};
use crate::domain::numeral::is_han;
use crate::i18n::Catalog;
use crate::text::{Edit, Motion, Pos, half_width};
use chrono::{DateTime, Utc};

/// What a key did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyDid {
    /// Nothing: the key means nothing here.
    Nothing,
    /// The cursor or the focus moved.
    Moved,
    /// A text changed.
    Changed,
}

impl Form {
    /// Does what a key does in the field one types in.
    pub(crate) fn key(&mut self, chord: Chord, now: DateTime<Utc>, tr: Catalog) -> KeyDid {
        if self.field().choices().is_some() {
            return self.choice_key(chord, now, tr);
        }
        if chord.key == Key::Enter && !self.breaks_lines() {
            return self.focus_by(true);
        }
        if !self.field().is_several_rows() || self.at_edge(chord.key) {
            match chord.key {
                Key::Up => return self.focus_row(false),
                Key::Down => return self.focus_row(true),
                _ => {}
            }
        }
        match edit_for(chord).map(|edit| self.admitted(edit)) {
            Some(edit) => {
                let moves = matches!(edit, Edit::Move { .. } | Edit::SelectAll);
                let changed = self.field_mut().editor.edit(edit).changed;
                if changed {
                    KeyDid::Changed
                } else if moves {
                    KeyDid::Moved
                } else {
                    KeyDid::Nothing
                }
            }
            None => KeyDid::Nothing,
        }
    }

    /// Whether Enter breaks the line in the field one types in. In an empty one before the last it goes on: who passes over
    /// the field leaves no empty line in it.
    pub fn breaks_lines(&self) -> bool {
        let field = self.field();
        field.is_paragraphs() && (field.kind == FieldKind::Body || !field.editor.is_empty() || self.is_last())
    }

    /// Whether one types in the last field.
    pub fn is_last(&self) -> bool {
        self.focus + 1 == self.fields.len()
    }

    /// What of an edit the field one types in takes: a number takes digits only, those typed in full width too, and numerals.
    pub(crate) fn admitted(&self, edit: Edit) -> Edit {
        let digits = |text: String| text.chars().filter_map(digit).collect();
        match edit {
            Edit::Insert(text) if self.field().kind == FieldKind::Number => Edit::Insert(digits(text)),
            Edit::Paste(text) if self.field().kind == FieldKind::Number => Edit::Paste(digits(text)),
            edit => edit,
        }
    }

    /// Moves the focus to the next or the previous field.
    pub(crate) fn focus_by(&mut self, forward: bool) -> KeyDid {
        let last = self.fields.len() - 1;
        let to = if forward { (self.focus + 1).min(last) } else { self.focus.saturating_sub(1) };
        if to == self.focus {
            return KeyDid::Nothing;
        }
        self.set_focus(to);
        KeyDid::Moved
    }

    /// Goes to a field. A day, a time or a household that stands there is marked as a whole: what is typed replaces it.
    pub(crate) fn set_focus(&mut self, at: usize) {
        let short = |field: &Field| matches!(field.kind, FieldKind::Day(_) | FieldKind::Time | FieldKind::Household);
        if self.field().kind != FieldKind::Body && self.field().editor.selected().is_some() {
            self.field_mut().editor.edit(Edit::Move { motion: Motion::Bottom, select: false });
        }
        self.put_focused_in_order();
        self.focus = at;
        self.typed = None;
        self.put_away = None;
        let field = self.field_mut();
        field.came_with = field.editor.text();
        if short(self.field()) {
            self.field_mut().editor.edit(Edit::SelectAll);
        }
    }

    /// Moves the focus round and round.
    pub(crate) fn focus_around(&mut self, forward: bool) {
        let len = self.fields.len();
        self.set_focus((self.focus + if forward { 1 } else { len - 1 }) % len);
    }

    /// Whether Up or Down would leave the paragraphs one types in: from the very beginning, from the very end.
    fn at_edge(&self, key: Key) -> bool {
        let editor = &self.field().editor;
        let at = editor.cursor();
        let last = editor.paragraphs() - 1;
        match key {
            Key::Up => at == Pos::default(),
            Key::Down => at.paragraph == last && at.offset == editor.paragraph(last).len(),
            _ => false,
        }
    }
}

/// A digit or numeral as a number is written with.
fn digit(typed: char) -> Option<char> {
    Some(half_width(typed)).filter(|c| c.is_ascii_digit() || is_han(*c))
}

/// The edit a key asks for in any text.
pub(crate) fn edit_for(chord: Chord) -> Option<Edit> {
    if let Some(c) = chord.typed() {
        return Some(Edit::Insert(c.to_string()));
    }
    let go = |motion| Some(Edit::Move { motion, select: chord.shift });
    match (chord.key, chord.ctrl) {
        (Key::Enter, false) => Some(Edit::Newline),
        (Key::Backspace, false) => Some(Edit::Backspace),
        (Key::Delete, false) => Some(Edit::Delete),
        (Key::Backspace | Key::Char('w'), true) => Some(Edit::DeleteWordBack),
        (Key::Delete, true) => Some(Edit::DeleteWordForward),
        (Key::Char('k'), true) => Some(Edit::KillToEnd),
        (Key::Char('u'), true) => Some(Edit::KillToStart),
        (Key::Char('z'), true) => Some(Edit::Undo),
        (Key::Char('y'), true) => Some(Edit::Redo),
        (Key::Char('a'), true) => Some(Edit::SelectAll),
        (Key::Left, false) => go(Motion::Left),
        (Key::Right, false) => go(Motion::Right),
        (Key::Left, true) => go(Motion::WordLeft),
        (Key::Right, true) => go(Motion::WordRight),
        (Key::Up, _) => go(Motion::RowUp),
        (Key::Down, _) => go(Motion::RowDown),
        (Key::Home, false) => go(Motion::Home),
        (Key::End, false) => go(Motion::End),
        (Key::Home, true) => go(Motion::Top),
        (Key::End, true) => go(Motion::Bottom),
        (Key::PageUp, _) => go(Motion::PageUp(10)),
        (Key::PageDown, _) => go(Motion::PageDown(10)),
        _ => None,
    }
}
