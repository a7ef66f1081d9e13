//! The editor itself: what it holds and how it is made.
//!
//! Invariant: the text, the cursor and the history are the truth and change only through [`Editor::edit`]; rows, scrolling and
//! sizes are derived and may be forgotten at any time.

use super::buffer::{Buffer, Pos};
use super::history::{Caret, History};
use super::layout::{Geometry, SharedLabels, Top};
use super::view::Mark;
use crate::text::labels::NoLabels;
use crate::text::width::Ambiguous;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use zeroize::Zeroizing;

/// How an editor behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// One line only: line breaks become spaces, and the view scrolls sideways.
    pub one_line: bool,
    /// Shows this in the place of every character, keeps no history and gives no copy of the text away.
    pub mask: Option<char>,
    /// Begins a new paragraph with two full-width spaces.
    pub indent: bool,
    /// Widens ASCII marks typed after Chinese.
    pub full_width: bool,
}

/// A text being edited.
#[derive(Clone)]
pub struct Editor {
    pub(super) buffer: Buffer,
    pub(super) cursor: Pos,
    pub(super) anchor: Option<Pos>,
    /// The column vertical motions aim at, in cells.
    pub(super) wanted: Option<usize>,
    pub(super) history: History,
    pub(super) options: Options,
    pub(super) revision: u64,
    pub(super) saved: u64,
    pub(super) geometry: RefCell<Geometry>,
    pub(super) top: Top,
    /// Nobody types in it.
    pub(super) at_rest: Cell<bool>,
    pub(super) marks: Vec<Mark>,
}

impl Editor {
    /// An editor for a text of many paragraphs, the cursor at its beginning. Line ends become `\n`.
    pub fn new(text: &str) -> Self {
        Self::with_options(text, Options::default())
    }

    /// An editor for one line, the cursor at its end. Line ends become spaces.
    pub fn one_line(text: &str) -> Self {
        let mut editor = Self::with_options(text, Options { one_line: true, ..Options::default() });
        editor.cursor = editor.buffer.end();
        editor
    }

    /// An empty line that shows `mask` for every character. Its memory is overwritten when it is dropped.
    pub fn passphrase(mask: char) -> Self {
        let mut editor = Self::with_options("", Options { one_line: true, mask: Some(mask), ..Options::default() });
        editor.buffer = Buffer::secret();
        editor
    }

    /// An editor with options.
    pub fn with_options(text: &str, options: Options) -> Self {
        let text = super::edit::clean_lines(text, options.one_line);
        let labels: SharedLabels = Arc::new(NoLabels);
        let geometry = Geometry { width: 80, height: 24, ambiguous: Ambiguous::Narrow, labels, generation: 1 };
        Self {
            buffer: Buffer::new(&text),
            cursor: Pos::default(),
            anchor: None,
            wanted: None,
            history: History::default(),
            options,
            revision: 0,
            saved: 0,
            geometry: RefCell::new(geometry),
            top: Cell::default(),
            at_rest: Cell::default(),
            marks: Vec::new(),
        }
    }

    /// The options.
    pub fn options(&self) -> Options {
        self.options
    }

    /// Switches the two habits of typing; the kind of editor stays what it was.
    pub fn set_habits(&mut self, indent: bool, full_width: bool) {
        self.options.indent = indent;
        self.options.full_width = full_width;
    }

    /// The whole text, paragraphs separated by `\n`.
    pub fn text(&self) -> String {
        self.buffer.text()
    }

    /// The text of a masked line, to be used once; the line is empty afterwards.
    pub fn take_secret(&mut self) -> Zeroizing<String> {
        let secret = Zeroizing::new(self.buffer.text());
        self.buffer.wipe();
        if self.options.mask.is_some() {
            self.buffer = Buffer::secret();
        }
        self.history = History::default();
        self.cursor = Pos::default();
        self.anchor = None;
        self.revision += 1;
        secret
    }

    /// Number of paragraphs, at least one.
    pub fn paragraphs(&self) -> usize {
        self.buffer.len()
    }

    /// The text of a paragraph; nothing where there is no such paragraph.
    pub fn paragraph(&self, index: usize) -> &str {
        self.buffer.paragraph(index)
    }

    /// True where there is no text.
    pub fn is_empty(&self) -> bool {
        self.buffer.end() == Pos::default()
    }

    /// Where the cursor is in the text.
    pub fn cursor(&self) -> Pos {
        self.cursor
    }

    /// The selected range, first place first; `None` where nothing is selected.
    pub fn selected(&self) -> Option<Range<Pos>> {
        let anchor = self.anchor.filter(|a| *a != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// The selected text as stored; nothing of a masked line.
    pub fn selection(&self) -> Option<String> {
        if self.options.mask.is_some() {
            return None;
        }
        self.selected().map(|range| self.buffer.slice(range))
    }

    /// The stored text of a range.
    pub fn slice(&self, range: Range<Pos>) -> String {
        let (from, to) = (self.buffer.clamp(range.start), self.buffer.clamp(range.end));
        self.buffer.slice(from.min(to)..from.max(to))
    }

    /// Grows with every change of the text: remember it to know when to save.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// True where the text is not the one last marked as saved (or the first). Undoing back to it makes this false again.
    pub fn modified(&self) -> bool {
        if self.options.mask.is_some() { self.revision != self.saved } else { self.history.state() != self.saved }
    }

    /// Remembers the text as saved; what is typed next is a new step to undo. For drafts compare [`Self::revision`] instead.
    pub fn mark_saved(&mut self) {
        self.history.close();
        self.saved = if self.options.mask.is_some() { self.revision } else { self.history.state() };
    }

    /// True where there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// True where there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    pub(super) fn caret(&self) -> Caret {
        Caret { cursor: self.cursor, anchor: self.anchor }
    }
}

/// Lengths only: what somebody wrote does not belong in a log.
impl fmt::Debug for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Editor")
            .field("paragraphs", &self.buffer.len())
            .field("cursor", &self.cursor)
            .field("revision", &self.revision)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        if self.options.mask.is_some() {
            self.buffer.wipe();
        }
    }
}
