//! What happens to the program: keys, pastes, sizes, time, and what came of effects.

use super::chord::Chord;
use super::effect::{Moment, Outcome};

/// A message to `update`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Time has passed. Sent before every other message of a batch, and a few times a second when nothing happens.
    Tick(Moment),
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted, in one piece.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has another size, in cells.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// The machine slept, or the process is going to be stopped: keep what is typed and lock.
    Suspended,
    /// The terminal is going away or the program is told to end: keep what is typed, close the file, go.
    Hangup,
    /// Something came of an effect.
    Outcome(Outcome),
}

/// What the mouse did, at a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub kind: MouseKind,
    /// The column.
    pub x: u16,
    /// The row.
    pub y: u16,
}

/// What a mouse can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down; how many times in quick succession, 1 to 3.
    Click(u8),
    /// The mouse moved with the left button down.
    Drag,
    /// The wheel turned up.
    WheelUp,
    /// The wheel turned down.
    WheelDown,
}
