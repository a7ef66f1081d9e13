//! What was copied here last, kept inside the program. Invariant: it is wiped when the journal is locked and a minute after
//! it was copied, and what we put on the system's clipboard goes with it.

use super::effect::{Effect, TerminalWish};
use super::secret::Secret;
use chrono::{DateTime, TimeDelta, Utc};

/// How long a copied text stays.
const KEEP: TimeDelta = TimeDelta::seconds(60);
/// The longest text, in bytes, that terminals take for the system's clipboard.
const SYSTEM_MAX: usize = 50_000;

/// The inner clipboard.
#[derive(Debug, Default)]
pub struct Clipboard {
    held: Option<Held>,
}

#[derive(Debug)]
struct Held {
    text: Secret,
    since: DateTime<Utc>,
    /// Whether the system's clipboard has it too.
    outside: bool,
}

impl Clipboard {
    /// Takes a text in: as stored for pasting here, as `shown` to a reader for the system's clipboard. Too long a text
    /// stays inside.
    pub(super) fn put(&mut self, text: String, shown: String, now: DateTime<Utc>) -> Vec<Effect> {
        let outside = shown.len() <= SYSTEM_MAX;
        let mut effects = if outside { Vec::new() } else { self.clear() };
        self.held = Some(Held { text: Secret::new(text), since: now, outside });
        if outside {
            effects.push(Effect::Terminal(TerminalWish::Copy(Secret::new(shown))));
        }
        effects
    }

    /// The text as stored, if there is one.
    pub(super) fn text(&self) -> Option<&str> {
        self.held.as_ref().map(|held| held.text.reveal())
    }

    /// Whether there is nothing to paste.
    pub fn is_empty(&self) -> bool {
        self.held.is_none()
    }

    /// Whether the system's clipboard has the text too.
    pub(super) fn is_outside(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.outside)
    }

    /// Forgets the text once its time is over.
    pub(super) fn expire(&mut self, now: DateTime<Utc>) -> Vec<Effect> {
        if self.held.as_ref().is_some_and(|held| now - held.since >= KEEP) { self.clear() } else { Vec::new() }
    }

    /// Forgets the text.
    pub(super) fn clear(&mut self) -> Vec<Effect> {
        let outside = self.held.take().is_some_and(|held| held.outside);
        if outside { vec![Effect::Terminal(TerminalWish::ForgetCopy)] } else { Vec::new() }
    }
}
