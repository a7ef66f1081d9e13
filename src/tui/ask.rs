//! Asks the terminal what it does, outside the screens: where its cursor is, and how wide it draws what Chinese is written with.

use crate::app::display::TerminalAnswers;
use ratatui::crossterm::cursor::{self, MoveToColumn};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::Print;
use ratatui::crossterm::terminal::{Clear, ClearType, disable_raw_mode, enable_raw_mode, size};
use std::io;

/// What it answers; nothing where it does not say where its cursor is.
pub fn ask() -> Option<TerminalAnswers> {
    enable_raw_mode().ok()?;
    let size = size().ok();
    let answers = width_of('\u{6E20}')
        .and_then(|chinese| width_of('\u{201C}').map(|quotes| TerminalAnswers { chinese, quotes, size }));
    // What was printed goes again; if that fails the terminal is gone.
    execute!(io::stdout(), MoveToColumn(0), Clear(ClearType::CurrentLine)).ok();
    disable_raw_mode().ok();
    answers
}

/// How many columns the cursor goes on after a character.
fn width_of(c: char) -> Option<u16> {
    execute!(io::stdout(), MoveToColumn(0), Clear(ClearType::CurrentLine), Print(c)).ok()?;
    cursor::position().ok().map(|(column, _)| column)
}
