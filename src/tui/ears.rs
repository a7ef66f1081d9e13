//! The thread that reads the keyboard. Invariant: while its ears are shut it reads nothing, so that another program can
//! have the terminal for itself.

use ratatui::crossterm::event::{self, Event};
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long it listens before it looks whether its ears are to be shut.
const LISTEN: Duration = Duration::from_millis(200);
/// How long one waits for that.
const PATIENCE: Duration = Duration::from_secs(2);

/// The ears, to shut and to open.
#[derive(Clone, Default)]
pub struct Ears(Arc<(Mutex<Hearing>, Condvar)>);

#[derive(Default)]
struct Hearing {
    /// Whether they are to be shut.
    wanted_shut: bool,
    /// Whether they are.
    shut: bool,
}

impl Ears {
    /// Starts to listen; every event is heard by `hear`, which returns whether anybody still wants to know. `lost` is
    /// called when the terminal is gone.
    pub fn listen(
        &self,
        hear: impl Fn(Event) -> bool + Send + 'static,
        lost: impl FnOnce() + Send + 'static,
    ) -> io::Result<()> {
        let ears = self.clone();
        std::thread::Builder::new().name("terminal".to_owned()).spawn(move || {
            loop {
                ears.rest();
                match event::poll(LISTEN) {
                    Ok(false) => {}
                    Ok(true) => {
                        let Ok(event) = event::read() else { break };
                        if !hear(event) {
                            return;
                        }
                    }
                    Err(_) => break,
                }
            }
            lost();
        })?;
        Ok(())
    }

    /// Waits while the ears are to be shut.
    fn rest(&self) {
        let (hearing, told) = &*self.0;
        let mut hearing = hearing.lock().unwrap_or_else(PoisonError::into_inner);
        while hearing.wanted_shut {
            hearing.shut = true;
            told.notify_all();
            hearing = told.wait(hearing).unwrap_or_else(PoisonError::into_inner);
        }
        hearing.shut = false;
    }

    /// Shuts the ears; returns once nothing is read any more.
    pub fn shut(&self) {
        let (hearing, told) = &*self.0;
        let mut hearing = hearing.lock().unwrap_or_else(PoisonError::into_inner);
        hearing.wanted_shut = true;
        let waited = told.wait_timeout_while(hearing, PATIENCE, |hearing| !hearing.shut);
        drop(waited);
    }

    /// Opens them again.
    pub fn open(&self) {
        let (hearing, told) = &*self.0;
        hearing.lock().unwrap_or_else(PoisonError::into_inner).wanted_shut = false;
        told.notify_all();
    }
}
