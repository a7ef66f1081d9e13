//! The loop: events become messages, messages change the state and ask for effects, the state is drawn. One thing at a
//! time; whatever is waiting is taken in before anything is drawn, so that a fast typist or a paste never lags behind.

use super::draw::draw;
use super::ears::Ears;
use super::event::Translator;
use super::signals;
use super::terminal::{self, Screen};
use crate::app::effect::{Effect, Moment, Outcome};
use crate::app::msg::Msg;
use crate::app::state::State;
use crate::app::{begin, update};
use chrono::TimeDelta;
use ratatui::crossterm::event as crossterm;
use std::cell::Cell;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How often time is told while something is going to happen by itself.
const SOON: Duration = Duration::from_millis(200);
/// How often it is told otherwise.
const LATER: Duration = Duration::from_millis(1000);
/// Time is told at least once a second: a longer gap than this means that the machine slept.
const SLEPT: TimeDelta = TimeDelta::seconds(30);
/// How many events are taken in before a frame is drawn, at most.
const BATCH: usize = 512;

/// Something that happened.
#[cfg_attr(not(unix), allow(dead_code, reason = "where there are no signals nothing is told by one"))]
pub(super) enum Event {
    Terminal(crossterm::Event),
    Outcome(Outcome),
    /// The terminal is gone, or the process was told to end.
    Hangup,
    /// The process was interrupted from a keyboard.
    Interrupted,
    /// The process is asked to stop for a while.
    Stop,
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
pub fn run(mut state: State, inbox: &Inbox, moment: impl Fn() -> Moment, send: impl Fn(Effect)) -> io::Result<Ended> {
    let mut screen = Screen::enter()?;
    if state.settings.display.probe
        && let Some(found) = screen.probe()
    {
        (state.settings.display.ambiguous, state.settings.display.found) = (found, found);
    }
    // Whether the journal is being closed: what was typed is not on the disk for certain before that is done.
    let locking = Cell::new(false);
    let send = |effect: Effect| {
        locking.set(locking.get() || effect == Effect::Lock);
        send(effect);
    };
    let mut hands = Hands { screen, ears: Ears::default(), away: None, send };
    listen(&hands.ears, &inbox.sender)?;
    let mut translator = Translator::default();
    hands.do_all(update(&mut state, hands.size()?));
    hands.do_all(begin(&mut state));
    let mut gone = false;
    let mut open = false;
    let mut stopping = false;
    let mut last = moment().now;
    loop {
        terminal::speak(state.settings.lang);
        // What an open journal showed is wiped before the lock screen is drawn, from the scrollback too.
        let was_open = std::mem::replace(&mut open, state.session().is_some());
        let wiped = if was_open && !open && !gone { hands.screen.wipe() } else { Ok(()) };
        let blind = gone || hands.away.is_some();
        if !blind {
            // The next key means what is seen now, though the word that the terminal was resized may still be on its way.
            hands.fit(&mut state);
        }
        if !blind && wiped.and_then(|()| hands.screen.draw(|frame| draw(&state, frame))).is_err() {
            // Nobody sees anything any more: what is typed is kept, then the program ends.
            gone = true;
            inbox.sender.send(Event::Hangup).ok();
        }
        if stopping && state.session().is_none() && !locking.get() {
            stopping = false;
            hands.screen.stop().ok();
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
        if now.now - last > SLEPT && hands.away.is_none() {
            hands.do_all(update(&mut state, Msg::Suspended));
        }
        last = now.now;
        hands.do_all(update(&mut state, Msg::Tick(now)));
        let more = std::iter::from_fn(|| inbox.receiver.try_recv().ok()).take(BATCH);
        for event in first.into_iter().chain(more) {
            let messages = match (event, &mut hands.away) {
                (Event::Outcome(Outcome::Quit), _) => return Ok(Ended::Left),
                (Event::Outcome(outcome @ Outcome::EditedOutside(_)), Some(_)) => hands.come_back(outcome),
                (Event::Outcome(outcome), _) => {
                    if matches!(outcome, Outcome::Locked | Outcome::BackupFailed(_)) {
                        locking.set(false);
                    }
                    vec![Msg::Outcome(outcome)]
                }
                // The other editor is told to end as well; what it has written is taken in before we go.
                (Event::Hangup, Some(away)) => {
                    away.hung_up = true;
                    Vec::new()
                }
                // Ctrl-C was meant for the other editor.
                (Event::Terminal(_) | Event::Interrupted | Event::Stop | Event::Continued, Some(_)) => Vec::new(),
                (Event::Terminal(event), None) => translator.message(event, now.now).into_iter().collect(),
                (Event::Hangup | Event::Interrupted, None) => vec![Msg::Hangup],
                (Event::Stop, None) => {
                    stopping = true;
                    vec![Msg::Suspended]
                }
                (Event::Continued, None) => {
                    // If that fails, so will the next frame, and end the program in good order.
                    hands.screen.resume().ok();
                    Vec::new()
                }
            };
            for message in messages {
                hands.do_all(update(&mut state, message));
            }
        }
    }
}

/// What does the things that are asked for: the terminal's here, everything else by sending it on.
struct Hands<S> {
    screen: Screen,
    ears: Ears,
    /// Set while another program has the terminal.
    away: Option<Away>,
    send: S,
}

/// Another program has the terminal.
#[derive(Default)]
struct Away {
    /// Whether we have been told to end meanwhile.
    hung_up: bool,
}

impl<S: Fn(Effect)> Hands<S> {
    fn do_all(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Terminal(wish) => self.screen.grant(&wish),
                effect => {
                    if matches!(effect, Effect::EditOutside { .. }) {
                        self.ears.shut();
                        // A terminal that cannot be handed over is gone, and the next frame will tell.
                        self.screen.hand_over().ok();
                        self.away = Some(Away::default());
                    }
                    (self.send)(effect);
                }
            }
        }
    }

    /// Takes the terminal again, with nothing on it of what the other program has shown.
    fn come_back(&mut self, outcome: Outcome) -> Vec<Msg> {
        let hung_up = self.away.take().is_some_and(|away| away.hung_up);
        // If that fails, so will the next frame.
        self.screen.resume().and_then(|()| self.screen.wipe()).ok();
        self.ears.open();
        let size = self.size().ok();
        size.into_iter().chain([Msg::Outcome(outcome)]).chain(hung_up.then_some(Msg::Hangup)).collect()
    }

    fn size(&self) -> io::Result<Msg> {
        self.screen.size().map(|(width, height)| Msg::Resize { width, height })
    }

    /// Gives the state the terminal's size.
    fn fit(&mut self, state: &mut State) {
        let known = Msg::Resize { width: state.width, height: state.height };
        if let Some(size) = self.size().ok().filter(|size| *size != known) {
            self.do_all(update(state, size));
        }
    }
}

/// Starts the threads that wait for the terminal and for signals. They end with the process.
fn listen(ears: &Ears, inbox: &Sender<Event>) -> io::Result<()> {
    let (heard, lost) = (inbox.clone(), inbox.clone());
    ears.listen(
        move |event| is_noise(&event) || heard.send(Event::Terminal(event)).is_ok(),
        move || {
            lost.send(Event::Hangup).ok();
        },
    )?;
    signals::listen(inbox.clone())
}

/// A mouse that only moves means nothing here and would have the screen drawn for nothing.
fn is_noise(event: &crossterm::Event) -> bool {
    matches!(event, crossterm::Event::Mouse(mouse) if mouse.kind == crossterm::MouseEventKind::Moved)
}
