//! Every key as a value, and the text that may come in with it.
//!
//! Invariant: printing an [`Edit`] for a log shows what was done and never what was written.

use super::buffer::Pos;
use super::motion::Motion;
use crate::text::markup::LinkKind;
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// Something to do to a text.
#[derive(Clone, PartialEq, Eq)]
pub enum Edit {
    /// Text from the keyboard or an input method.
    Insert(String),
    /// Text from a clipboard: one step to undo.
    Paste(String),
    /// A line break; refused in one-line mode.
    Newline,
    /// Removes the selection or the cluster before the cursor.
    Backspace,
    /// Removes the selection or the cluster after the cursor.
    Delete,
    /// Removes back to where [`Motion::WordLeft`] leads.
    DeleteWordBack,
    /// Removes up to where [`Motion::WordRight`] leads.
    DeleteWordForward,
    /// Removes to the end of the paragraph; there already, joins the next one.
    KillToEnd,
    /// Removes back to the beginning of the paragraph, or the selection.
    KillToStart,
    /// Removes the selection and hands it out.
    Cut,
    /// Takes the last step back.
    Undo,
    /// Makes the last undone step again.
    Redo,
    /// Moves the cursor; `select` keeps or begins a selection.
    Move {
        /// Where to.
        motion: Motion,
        /// Extend the selection.
        select: bool,
    },
    /// Selects everything.
    SelectAll,
    /// Drops the selection, leaving the cursor where it is.
    Unselect,
    /// A mouse button on a cell of the view: 1 places, 2 selects a word, 3 a paragraph.
    ClickAt {
        /// Row of the view.
        row: usize,
        /// Column of the view.
        col: usize,
        /// Clicks.
        count: u8,
        /// Extend the selection (a drag, or with Shift).
        select: bool,
    },
    /// Moves the view by rows (down where positive); the cursor stays in it.
    Scroll(isize),
    /// Selects a range, the cursor at its end.
    Select(Range<Pos>),
    /// Puts text in the place of a range.
    ReplaceRange {
        /// What is replaced.
        range: Range<Pos>,
        /// By what.
        text: String,
    },
    /// Puts a link in the place of the `replace` bytes before the cursor (what completion has read).
    InsertLink {
        /// Bytes before the cursor.
        replace: usize,
        /// What it points to.
        kind: LinkKind,
        /// Its code.
        code: String,
    },
    /// A pause: what follows is a new step to undo.
    Checkpoint,
}

/// What an [`Edit`] did.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The text is another.
    pub changed: bool,
    /// What was cut, for the clipboard.
    pub cut: Option<String>,
}

/// Text as it may enter an editor: line ends are `\n` (a space in one line), other control characters but tabs go.
pub(super) fn clean(text: &str, one_line: bool) -> Cow<'_, str> {
    let ordinary = |c: char| c == '\t' || (c == '\n' && !one_line) || !c.is_control();
    if text.chars().all(ordinary) {
        return Cow::Borrowed(text);
    }
    let mut out = clean_lines(text, one_line).into_owned();
    out.retain(ordinary);
    Cow::Owned(out)
}

/// Line ends made one kind; everything else kept.
pub(super) fn clean_lines(text: &str, one_line: bool) -> Cow<'_, str> {
    let breaks = text.contains('\r') || (one_line && text.contains('\n'));
    if !breaks {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(if one_line { lines.replace('\n', " ") } else { lines })
}

/// What to do, without what was written.
impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Insert(text) => write!(f, "Insert({} bytes)", text.len()),
            Self::Paste(text) => write!(f, "Paste({} bytes)", text.len()),
            Self::ReplaceRange { range, text } => write!(f, "ReplaceRange({range:?}, {} bytes)", text.len()),
            Self::InsertLink { replace, kind, .. } => write!(f, "InsertLink({replace}, {kind:?})"),
            Self::Move { motion, select } => write!(f, "Move({motion:?}, {select})"),
            Self::ClickAt { row, col, count, select } => write!(f, "ClickAt({row}, {col}, {count}, {select})"),
            Self::Scroll(rows) => write!(f, "Scroll({rows})"),
            Self::Select(range) => write!(f, "Select({range:?})"),
            Self::Newline => f.write_str("Newline"),
            Self::Backspace => f.write_str("Backspace"),
            Self::Delete => f.write_str("Delete"),
            Self::DeleteWordBack => f.write_str("DeleteWordBack"),
            Self::DeleteWordForward => f.write_str("DeleteWordForward"),
            Self::KillToEnd => f.write_str("KillToEnd"),
            Self::KillToStart => f.write_str("KillToStart"),
            Self::Cut => f.write_str("Cut"),
            Self::Undo => f.write_str("Undo"),
            Self::Redo => f.write_str("Redo"),
            Self::SelectAll => f.write_str("SelectAll"),
            Self::Unselect => f.write_str("Unselect"),
            Self::Checkpoint => f.write_str("Checkpoint"),
        }
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outcome(changed: {}, cut: {})", self.changed, self.cut.is_some())
    }
}
