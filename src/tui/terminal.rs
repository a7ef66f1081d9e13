//! The terminal as a thing that is taken and given back. Whatever happens (a normal end, an error, a panic, a signal), it
//! comes back as it was found: cooked, on its own screen, with a cursor, and with nothing of a journal left on it.

use super::{clipboard, signals};
use crate::app::effect::TerminalWish;
use crate::i18n::{Catalog, Lang};
use crate::text::Ambiguous;
use ratatui::crossterm::cursor::{self, MoveTo, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, DisableFocusChange, DisableMouseCapture};
use ratatui::crossterm::event::{EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::style::{Print, ResetColor};
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::layout::Rect;
use ratatui::prelude::CrosstermBackend;
use ratatui::{Frame, Terminal};
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::panic;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether a thread has panicked since the terminal was taken.
static PANICKED: AtomicBool = AtomicBool::new(false);
/// What a panic has to say, until it is said.
static UNSAID: Mutex<Option<String>> = Mutex::new(None);
/// The language of the sentence printed after a panic: English where set.
static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Enough for a whole frame of a large terminal, so that it is written in one piece.
const FRAME_BYTES: usize = 1 << 16;

type Backend = CrosstermBackend<BufWriter<Stdout>>;

/// The terminal, taken. Gives it back when dropped.
pub struct Screen {
    terminal: Terminal<Backend>,
}

impl Screen {
    /// Whether there is a terminal to take: standard output must be one.
    pub fn is_possible() -> bool {
        io::stdout().is_terminal()
    }

    /// Takes the terminal: raw, alternate screen, bracketed paste, mouse; no focus reports and no keyboard protocol that
    /// input methods stumble over. Errors are the terminal's.
    pub fn enter() -> io::Result<Self> {
        install_panic_hook();
        TAKEN.store(true, Ordering::SeqCst);
        Self::take().inspect_err(|_| restore())
    }

    fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            DisableFocusChange,
            EnableBracketedPaste,
            EnableMouseCapture,
            Clear(ClearType::All)
        )?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()));
        Ok(Self { terminal: Terminal::new(backend)? })
    }

    /// Asks the terminal how wide it draws characters of ambiguous width: prints one and asks where the cursor is. Nothing
    /// where the terminal does not answer within two seconds. Keys pressed meanwhile are kept. Before anything else reads
    /// the keyboard, or the answer goes there.
    pub fn probe(&mut self) -> Option<Ambiguous> {
        let mut out = io::stdout();
        execute!(out, MoveTo(0, 0), Print('\u{201C}')).ok()?;
        let at = cursor::position();
        execute!(out, MoveTo(0, 0), Clear(ClearType::All)).ok()?;
        match at {
            Ok((1, _)) => Some(Ambiguous::Narrow),
            Ok((2, _)) => Some(Ambiguous::Wide),
            _ => None,
        }
    }

    /// Its size: columns, rows.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Draws one frame; the terminal shows it whole or not at all. Draws nothing after a panic.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if PANICKED.load(Ordering::SeqCst) {
            return Ok(());
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(paint)?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Wipes what the terminal shows and what can be scrolled back to. The next frame is drawn from nothing.
    pub fn wipe(&mut self) -> io::Result<()> {
        self.forget()?;
        execute!(self.terminal.backend_mut(), Clear(ClearType::All), Clear(ClearType::Purge))
    }

    /// Grants what is asked of the terminal itself. Errors are let go: a clipboard that cannot be written to is no reason to
    /// stop, and a terminal that is gone is noticed by the next frame.
    pub fn grant(&mut self, wish: &TerminalWish) {
        let out = self.terminal.backend_mut();
        let written = match wish {
            TerminalWish::Copy(text) => out.write_all(clipboard::copy(text.reveal()).as_bytes()),
            TerminalWish::ForgetCopy => out.write_all(clipboard::forget().as_bytes()),
            TerminalWish::Stop => signals::ask_to_stop(),
        };
        written.and_then(|()| Write::flush(out)).ok();
    }

    /// Hands the terminal to another program, as it was before we took it. [`Self::resume`] takes it again.
    pub fn hand_over(&mut self) -> io::Result<()> {
        execute!(
            io::stdout(),
            EndSynchronizedUpdate,
            DisableMouseCapture,
            DisableBracketedPaste,
            ResetColor,
            Clear(ClearType::All),
            LeaveAlternateScreen,
            Show
        )?;
        disable_raw_mode()
    }

    /// Gives the terminal back and stops the process until somebody lets it go on; then takes the terminal again.
    pub fn stop(&mut self) -> io::Result<()> {
        restore();
        signals::stop()?;
        self.resume()
    }

    /// Takes the terminal again after the process was stopped and let go on.
    pub fn resume(&mut self) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture)?;
        self.forget()
    }

    /// Clears the screen and draws everything anew with the next frame. Not [`Terminal::clear`]: that asks the terminal
    /// for its cursor, and the answer would wait behind the thread that reads the keyboard.
    fn forget(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Whether a thread has panicked: the program should end.
pub fn has_panicked() -> bool {
    PANICKED.load(Ordering::SeqCst)
}

/// Says in which language a panic should be told.
pub fn speak(lang: Lang) {
    ENGLISH.store(lang == Lang::En, Ordering::Relaxed);
}

/// Gives the terminal back, once. Errors are let go: a terminal that has hung up cannot be written to, and there is
/// nobody to tell.
fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    out.write_all(clipboard::forget().as_bytes()).ok();
    execute!(
        out,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        DisableFocusChange,
        ResetColor,
        Clear(ClearType::All),
        Clear(ClearType::Purge),
        LeaveAlternateScreen,
        Show
    )
    .ok();
    disable_raw_mode().ok();
    say_unsaid();
}

/// A panic gives the terminal back first and then says one sentence: no text of the journal, no backtrace. On another
/// thread than the one that draws it only leaves the sentence behind, or half a frame would follow it onto the screen: the
/// loop finds it, ends, and says it when the terminal has been given back.
fn install_panic_hook() {
    let drawing = std::thread::current().id();
    panic::set_hook(Box::new(move |info| {
        let lang = if ENGLISH.load(Ordering::Relaxed) { Lang::En } else { Lang::Zh };
        let place = info.location().map(|at| {
            let file = at.file().rsplit(['/', '\\']).next().unwrap_or_default();
            format!("{file}:{}", at.line())
        });
        let said = Catalog::new(lang).with("tui-panic", &[("place", place.unwrap_or_default())]);
        if let Ok(mut unsaid) = UNSAID.lock() {
            *unsaid = Some(said);
        }
        PANICKED.store(true, Ordering::SeqCst);
        if std::thread::current().id() == drawing {
            restore();
        }
    }));
}

/// Says what is left to be said, where people see it.
fn say_unsaid() {
    if let Some(said) = UNSAID.lock().ok().and_then(|mut unsaid| unsaid.take()) {
        writeln!(io::stderr(), "{said}").ok();
    }
}
