//! What every [`Edit`] does.
//!
//! Invariant: the text changes only in `Editor::apply`, which records every change for undo; nothing a person typed is
//! dropped but control characters and, in one-line mode, line breaks (which become spaces).

use super::buffer::Pos;
use super::edit::{Edit, Outcome, clean};
use super::history::{Change, Kind};
use super::motion::Motion;
use super::state::Editor;
use crate::text::markup::{LinkKind, is_code, link};
use crate::text::punctuation::{full_width, full_width_before};
use std::ops::Range;
use zeroize::Zeroize;

/// What a paragraph begins with where that habit is on.
const INDENT: &str = "\u{3000}\u{3000}";

impl Editor {
    /// Does one thing. The cursor is between clusters afterwards, and in view as soon as the view is asked.
    pub fn edit(&mut self, edit: Edit) -> Outcome {
        let revision = self.revision;
        let mut cut = None;
        if !matches!(&edit, Edit::Move { motion, .. } if motion.is_vertical()) {
            self.wanted = None;
        }
        match edit {
            Edit::Insert(text) => self.insert(text),
            Edit::Paste(text) => self.put(&text, Kind::Whole),
            Edit::Newline => self.newline(),
            Edit::Backspace => self.delete(Kind::Backspace, Self::before),
            Edit::Delete => self.delete(Kind::Delete, Self::after),
            Edit::DeleteWordBack => self.delete(Kind::Whole, Self::word_before),
            Edit::DeleteWordForward => self.delete(Kind::Whole, Self::word_after),
            Edit::KillToEnd => self.delete(Kind::Whole, |editor, at| {
                let end = Pos::new(at.paragraph, editor.buffer.paragraph(at.paragraph).len());
                if end > at { end } else { editor.after(at) }
            }),
            Edit::KillToStart => self.delete(Kind::Whole, |_, at| Pos::new(at.paragraph, 0)),
            Edit::Cut => {
                cut = self.selection();
                if let Some(range) = self.selected().filter(|_| cut.is_some()) {
                    self.apply(Kind::Whole, vec![(range, String::new())]);
                }
            }
            Edit::Undo => self.travel(true),
            Edit::Redo => self.travel(false),
            Edit::Move { motion, select } => self.go(motion, select),
            Edit::SelectAll => self.select(Pos::default()..self.buffer.end()),
            Edit::Unselect => self.anchor = None,
            Edit::ClickAt { row, col, count, select } => self.click(row, col, count, select),
            Edit::Scroll(rows) => self.scroll(rows),
            Edit::Select(range) => self.select(range),
            Edit::ReplaceRange { range, text } => self.apply(Kind::Whole, vec![(range, text)]),
            Edit::InsertLink { replace, kind, code } => self.insert_link(replace, kind, &code),
            Edit::Checkpoint => self.history.close(),
        }
        Outcome { changed: self.revision != revision, cut }
    }

    /// Makes replacements as one step; the cursor stays at the text it stands in, behind one that it stood in the middle of.
    pub fn rewrite(&mut self, edits: Vec<(Range<Pos>, String)>) {
        self.apply_around(Kind::Whole, edits, true);
    }

    /// Makes replacements, last first, as one step; the cursor ends after the text of the last one.
    pub(super) fn apply(&mut self, kind: Kind, edits: Vec<(Range<Pos>, String)>) {
        self.apply_around(kind, edits, false);
    }

    fn apply_around(&mut self, kind: Kind, mut edits: Vec<(Range<Pos>, String)>, stays: bool) {
        let before = self.caret();
        let mut changes = Vec::with_capacity(edits.len());
        let mut cursor = self.cursor;
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (index, (range, text)) in edits.iter_mut().enumerate() {
            let (from, to) = (self.buffer.clamp(range.start), self.buffer.clamp(range.end));
            let range = from.min(to)..from.max(to);
            let cleaned = clean(text, self.options.one_line);
            if range.is_empty() && cleaned.is_empty() {
                continue;
            }
            let removed = if self.options.mask.is_some() { String::new() } else { self.buffer.slice(range.clone()) };
            let at = range.start;
            let (ahead, within) = (cursor <= at, cursor < range.end);
            let end = self.buffer.replace(range, &cleaned);
            cursor = match (stays, index) {
                (true, _) if ahead => cursor,
                (true, _) if within => end,
                (false, 0) => end,
                _ => shifted(cursor, at, &removed, &cleaned),
            };
            if self.options.mask.is_none() {
                changes.push(Change { at, removed, inserted: cleaned.into_owned() });
            } else {
                text.zeroize();
                self.revision += 1;
            }
        }
        self.anchor = None;
        self.cursor = self.snap(cursor);
        if !changes.is_empty() {
            self.revision += 1;
            self.history.record(kind, changes, before, self.caret());
        }
        self.marks.clear();
    }

    fn insert(&mut self, mut text: String) {
        let kind = if text.contains('\n') { Kind::Whole } else { Kind::Typing };
        let wide = self.wide_form(&text);
        if self.options.indent && !self.options.one_line && self.is_empty() {
            // The first paragraph is one, too.
            self.put(&format!("{INDENT}{text}"), kind);
        } else {
            self.put(&text, kind);
        }
        if let Some(wide) = wide {
            // A step of its own, so that one undo gives the mark back as it was typed.
            let from = Pos::new(self.cursor.paragraph, self.cursor.offset.saturating_sub(text.len()));
            self.apply(Kind::Whole, vec![(from..self.cursor, wide.to_string())]);
        } else if let Some((range, wide)) = self.late_wide_form(&text) {
            self.rewrite(vec![(range, wide.to_string())]);
        }
        if self.options.mask.is_some() {
            text.zeroize();
        }
    }

    /// The full-width mark meant by a mark typed at the cursor, where that habit is on.
    fn wide_form(&self, typed: &str) -> Option<char> {
        let mut chars = typed.chars();
        let (Some(mark), None) = (chars.next(), chars.next()) else { return None };
        if !self.options.full_width || self.options.mask.is_some() {
            return None;
        }
        let at = self.selected().map_or(self.cursor, |range| range.start);
        full_width(&self.buffer.paragraph(at.paragraph)[..at.offset], mark)
    }

    /// The mark before what was just typed, where that tells that it was meant in full width.
    fn late_wide_form(&self, typed: &str) -> Option<(Range<Pos>, char)> {
        let mut chars = typed.chars();
        let (Some(next), None) = (chars.next(), chars.next()) else { return None };
        if !self.options.full_width || self.options.mask.is_some() {
            return None;
        }
        let at = self.cursor.paragraph;
        let before = self.buffer.paragraph(at)[..self.cursor.offset].strip_suffix(next)?;
        let mark = before.chars().next_back().filter(char::is_ascii_punctuation)?;
        let end = before.len();
        let wide = full_width_before(&before[..end - mark.len_utf8()], mark, next)?;
        Some((Pos::new(at, end - mark.len_utf8())..Pos::new(at, end), wide))
    }

    /// Types or pastes over the selection; nothing at all where only control characters came.
    fn put(&mut self, text: &str, kind: Kind) {
        if clean(text, self.options.one_line).is_empty() {
            return;
        }
        let range = self.selected().unwrap_or(self.cursor..self.cursor);
        self.apply(kind, vec![(range, text.to_owned())]);
    }

    fn newline(&mut self) {
        if !self.options.one_line {
            let text = if self.options.indent { format!("\n{INDENT}") } else { "\n".to_owned() };
            self.put(&text, Kind::Whole);
        }
    }

    fn delete(&mut self, kind: Kind, to: impl Fn(&Self, Pos) -> Pos) {
        match self.selected() {
            Some(range) => self.apply(Kind::Whole, vec![(range, String::new())]),
            None => {
                let other = to(self, self.cursor);
                let range = other.min(self.cursor)..other.max(self.cursor);
                if !range.is_empty() {
                    self.apply(kind, vec![(range, String::new())]);
                }
            }
        }
    }

    fn insert_link(&mut self, replace: usize, kind: LinkKind, code: &str) {
        let at = self.cursor;
        let from = self.snap(Pos::new(at.paragraph, at.offset.saturating_sub(replace)));
        let text = if is_code(code) { link(kind, code) } else { format!("{}{code}", kind.sign()) };
        self.apply(Kind::Whole, vec![(from.min(at)..at, text)]);
    }

    fn travel(&mut self, back: bool) {
        let caret = if back { self.history.undo(&mut self.buffer) } else { self.history.redo(&mut self.buffer) };
        if let Some(caret) = caret {
            self.revision += 1;
            self.cursor = self.snap(caret.cursor);
            self.anchor = caret.anchor.map(|a| self.snap(a));
            self.marks.clear();
        }
    }

    fn go(&mut self, motion: Motion, select: bool) {
        self.history.close();
        let selected = self.selected();
        if motion.is_vertical() {
            self.wanted = Some(self.wanted_column());
        }
        let target = match (motion, selected) {
            (Motion::Left, Some(range)) if !select => range.start,
            (Motion::Right, Some(range)) if !select => range.end,
            _ => self.target(motion, select),
        };
        if let Motion::PageUp(rows) = motion {
            self.shift_view(-(rows.min(1 << 20) as isize));
        } else if let Motion::PageDown(rows) = motion {
            self.shift_view(rows.min(1 << 20) as isize);
        }
        self.place(target, select);
    }

    /// Puts the cursor somewhere, extending the selection or dropping it.
    pub(super) fn place(&mut self, target: Pos, select: bool) {
        self.anchor = if select { self.anchor.or(Some(self.cursor)) } else { None };
        self.cursor = self.snap(target);
        self.history.close();
    }

    pub(super) fn select(&mut self, range: Range<Pos>) {
        self.anchor = Some(self.snap(range.start));
        self.cursor = self.snap(range.end);
        self.history.close();
    }

    fn click(&mut self, row: usize, col: usize, count: u8, select: bool) {
        let at = self.cell_to_position(row, col);
        match count {
            0 | 1 => self.place(at, select),
            2 => {
                let (from, to) = self.word_around(at);
                self.select(from..to);
            }
            _ => self
                .select(Pos::new(at.paragraph, 0)..Pos::new(at.paragraph, self.buffer.paragraph(at.paragraph).len())),
        }
    }
}

/// Where a place lies after a replacement before it.
fn shifted(place: Pos, at: Pos, removed: &str, inserted: &str) -> Pos {
    let (old, new) = (at.after(removed), at.after(inserted));
    let paragraph = place.paragraph - old.paragraph + new.paragraph;
    let offset = if place.paragraph == old.paragraph { place.offset - old.offset + new.offset } else { place.offset };
    Pos::new(paragraph, offset)
}
