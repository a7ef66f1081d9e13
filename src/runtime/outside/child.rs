//! The user's editor as a process that has the terminal for itself.

use super::signals;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Duration;

/// How often one looks whether it has ended.
const LOOK: Duration = Duration::from_millis(40);

/// The user's editor: `$VISUAL`, else `$EDITOR`; nothing where neither is set.
pub fn command() -> Option<Command> {
    let set = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let line = set.into_iter().find(|line| !line.trim().is_empty())?;
    let mut words = line.split_whitespace();
    let program = words.next()?;
    let mut command = Command::new(program);
    command.args(words).args(discreet(program));
    Some(command)
}

/// What keeps an editor from writing the text elsewhere: history, backups, undo files.
fn discreet(program: &str) -> &'static [&'static str] {
    match Path::new(program).file_name().and_then(|name| name.to_str()) {
        Some("vim") => &["-n", "-i", "NONE", "--cmd", "set nobackup nowritebackup noundofile"],
        Some("nvim") => &["-n", "-i", "NONE", "--cmd", "set nobackup nowritebackup noundofile shada="],
        _ => &[],
    }
}

/// Runs a program to its end. If we are told to end meanwhile, so is it.
pub fn run(mut command: Command) -> io::Result<ExitStatus> {
    let signals = signals::Watch::new()?;
    let mut child = command.spawn()?;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if signals.ended() {
            child.kill()?;
            return child.wait();
        }
        if signals.stopped() {
            signals::go_on(&child);
        }
        std::thread::sleep(LOOK);
    }
}
