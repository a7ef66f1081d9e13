//! What the system tells a program by signals, and how one stops. Where there are no signals nothing is heard, and a program that
//! is asked to stop has locked its journal and goes on.

use super::run::Event;
use std::io;
use std::sync::mpsc::Sender;

/// Starts the thread that waits for signals. It ends with the process.
#[cfg(unix)]
pub fn listen(inbox: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    // A stop would leave an open journal on the screen: it is followed once the journal is locked.
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGCONT, SIGTSTP])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Continued,
                SIGINT => Event::Interrupted,
                _ => Event::Hangup,
            };
            if inbox.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Asks for a stop: it comes back as an event, like one that was asked for from outside.
#[cfg(unix)]
pub fn ask_to_stop() -> io::Result<()> {
    signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)
}

/// Stops the process until somebody lets it go on.
#[cfg(unix)]
pub fn stop() -> io::Result<()> {
    signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)
}

/// There is nothing to hear.
#[cfg(not(unix))]
pub fn listen(_: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// There is no stopping.
#[cfg(not(unix))]
pub fn ask_to_stop() -> io::Result<()> {
    Ok(())
}

/// There is no stopping.
#[cfg(not(unix))]
pub fn stop() -> io::Result<()> {
    Ok(())
}
