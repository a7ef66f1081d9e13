//! The loop: events become messages, messages change the state and ask for effects, the state is drawn. One thing at a
//! time; whatever is waiting is taken in before anything is drawn, so that a fast typist or a paste never lags behind.

use super::draw::draw;
use super::event::Translator;
use super::paint::Look;
use super::terminal::{self, Screen};
use crate::app::effect::{Effect, Moment, Outcome};
use crate::app::msg::Msg;
use crate::app::state::State;
use crate::app::{begin, update};
use ratatui::crossterm::event as crossterm;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How often time is told while something is going to happen by itself.
const SOON: Duration = Duration::from_millis(200);
/// How often it is told otherwise.
const LATER: Duration = Duration::from_millis(1000);
/// How many events are taken in before a frame is drawn, at most.
const BATCH: usize = 512;

/// Something that happened.
enum Event {
    Terminal(crossterm::Event),
    Outcome(Outcome),
    /// The terminal is gone, or the process was told to end.
    Hangup,
    /// The process was stopped and goes on.
    Continued,
}

/// Where everything that happens arrives.
pub struct Inbox {
    sender: Sender<Event>,
    receiver: Receiver<Event>,
}

/// Puts outcomes into an inbox, from another thread.
#[derive(Clone)]
pub struct Mailbox(Sender<Event>);

impl Inbox {
    /// An empty one.
    pub fn new() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver }
    }

    /// A way in for outcomes.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox(self.sender.clone())
    }
}

impl Default for Inbox {
    fn default() -> Self {
        Self::new()
    }
}

impl Mailbox {
    /// Delivers an outcome. After the loop has ended nobody reads it, and nobody has to.
    pub fn deliver(&self, outcome: Outcome) {
        self.0.send(Event::Outcome(outcome)).ok();
    }
}

/// How the terminal UI ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user left, or the terminal did; everything typed is on the disk.
    Left,
    /// A thread panicked; what there is to say has been said.
    Panicked,
}

/// Runs the terminal UI until it ends. `moment` tells the time, `send` passes an effect on to whoever performs it; what
/// comes of it arrives in `inbox`. Errors are the terminal's: it could not be taken or drawn on.
pub fn run(
    mut state: State,
    inbox: &Inbox,
    look: Look,
    moment: impl Fn() -> Moment,
    send: impl Fn(Effect),
) -> io::Result<Ended> {
    let mut screen = Screen::enter()?;
    listen(&inbox.sender)?;
    let mut translator = Translator::default();
    let (width, height) = screen.size()?;
    pass_on(update(&mut state, Msg::Resize { width, height }), &mut screen, &send);
    pass_on(begin(&state), &mut screen, &send);
    let mut gone = false;
    let mut open = false;
    loop {
        terminal::speak(state.settings.lang);
        // What an open journal showed is wiped before the lock screen is drawn, from the scrollback too.
        let was_open = std::mem::replace(&mut open, state.session().is_some());
        let wiped = if was_open && !open && !gone { screen.wipe() } else { Ok(()) };
        if !gone && wiped.and_then(|()| screen.draw(|frame| draw(&state, look, frame))).is_err() {
            // Nobody sees anything any more: what is typed is kept, then the program ends.
            gone = true;
            inbox.sender.send(Event::Hangup).ok();
        }
        let patience = if state.wants_ticks() { SOON } else { LATER };
        let first = match inbox.receiver.recv_timeout(patience) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Left),
        };
        if terminal::has_panicked() {
            return Ok(Ended::Panicked);
        }
        let now = moment();
        pass_on(update(&mut state, Msg::Tick(now)), &mut screen, &send);
        let more = std::iter::from_fn(|| inbox.receiver.try_recv().ok()).take(BATCH);
        for event in first.into_iter().chain(more) {
            let message = match event {
                Event::Terminal(event) => translator.message(event, now.now),
                Event::Outcome(Outcome::Quit) => return Ok(Ended::Left),
                Event::Outcome(outcome) => Some(Msg::Outcome(outcome)),
                Event::Hangup => Some(Msg::Hangup),
                Event::Continued => {
                    // If that fails, so will the next frame, and end the program in good order.
                    screen.resume().ok();
                    None
                }
            };
            if let Some(message) = message {
                pass_on(update(&mut state, message), &mut screen, &send);
            }
        }
    }
}

/// Passes effects on to whoever performs them; what is asked of the terminal is done here.
fn pass_on(effects: Vec<Effect>, screen: &mut Screen, send: &impl Fn(Effect)) {
    for effect in effects {
        match effect {
            Effect::Terminal(wish) => screen.grant(&wish),
            effect => send(effect),
        }
    }
}

/// Starts the threads that wait for the terminal and for signals. They end with the process.
fn listen(inbox: &Sender<Event>) -> io::Result<()> {
    let terminal = inbox.clone();
    std::thread::Builder::new().name("terminal".to_owned()).spawn(move || {
        while let Ok(event) = crossterm::read() {
            if !is_noise(&event) && terminal.send(Event::Terminal(event)).is_err() {
                return;
            }
        }
        terminal.send(Event::Hangup).ok();
    })?;
    #[cfg(unix)]
    listen_to_signals(inbox.clone())?;
    Ok(())
}

/// A mouse that only moves means nothing here and would have the screen drawn for nothing.
fn is_noise(event: &crossterm::Event) -> bool {
    matches!(event, crossterm::Event::Mouse(mouse) if mouse.kind == crossterm::MouseEventKind::Moved)
}

#[cfg(unix)]
fn listen_to_signals(inbox: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    // A stop from the keyboard would leave an open journal on the screen: it is not followed.
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGCONT, SIGTSTP])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGTSTP => continue,
                SIGCONT => Event::Continued,
                _ => Event::Hangup,
            };
            if inbox.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}
