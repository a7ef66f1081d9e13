//! How far long work has come, on the terminal of who waits for it; nothing for the first half second, nothing in a file.

use super::session::Session;
use crate::app::effect::Outcome;
use std::io::{IsTerminal, Write, stderr};

/// Shows it from here on.
pub fn show(session: &mut Session) {
    if !stderr().is_terminal() {
        return;
    }
    let tr = session.tr;
    session.env.watch.listen(move |outcome| {
        if let Outcome::Progress { done, total } = outcome {
            let values = [("done", done.to_string()), ("total", total.to_string())];
            // A terminal that is gone is told of nothing.
            let _ = write!(stderr(), "\r{}", tr.with("export-progress", &values)).and_then(|()| stderr().flush());
        }
    });
}

/// Takes the line away.
pub fn clear() {
    if stderr().is_terminal() {
        // The line is as short as its two numbers.
        let _ = write!(stderr(), "\r{:60}\r", "").and_then(|()| stderr().flush());
    }
}
