//! The demo: a throw-away journal of invented people. It is the only journal while the program runs, and it goes with it.

use super::state::State;

/// What opens it: everybody may know, and signing in it asks for it like in any other.
pub const PASSPHRASE: &str = "sankaben-demo";

/// What the screens know of the demo they are in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Demo {
    /// The journal is a real one.
    #[default]
    No,
    /// A demo, opened by [`PASSPHRASE`].
    Open,
    /// A demo whose passphrase the user has changed.
    Changed,
}

impl State {
    /// Whether all this is a demo.
    pub fn is_demo(&self) -> bool {
        self.demo != Demo::No
    }

    /// The demo's passphrase, in a sentence, as long as it is the one everybody knows; empty elsewhere.
    pub fn demo_passphrase(&self) -> String {
        match self.demo {
            Demo::Open => self.tr().with("demo-passphrase", &[("passphrase", PASSPHRASE.to_owned())]),
            Demo::No | Demo::Changed => String::new(),
        }
    }

    /// What the header says of a journal that is not like others, on every screen: a key of the catalogue.
    pub fn mark(&self) -> Option<&'static str> {
        let plain = self.session().is_some_and(|session| session.journal.plain);
        if self.is_demo() { Some("demo-mark") } else { plain.then_some("lock-plain") }
    }
}
