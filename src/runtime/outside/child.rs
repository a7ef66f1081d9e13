//! The user's editor as a process that has the terminal for itself.

use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
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
            go_on(&child);
        }
        std::thread::sleep(LOOK);
    }
}

/// Wakes an editor that has stopped itself: there is no shell to go to, and nobody could wake it.
fn go_on(child: &Child) {
    Command::new("kill").args(["-CONT", &child.id().to_string()]).status().ok();
}

#[cfg(unix)]
mod signals {
    use signal_hook::consts::{SIGHUP, SIGTERM, SIGTSTP};
    use signal_hook::{SigId, flag, low_level};
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    /// What we were told by signals since it was made.
    pub struct Watch {
        ended: Arc<AtomicBool>,
        stopped: Arc<AtomicBool>,
        ids: Vec<SigId>,
    }

    impl Watch {
        pub fn new() -> io::Result<Self> {
            let mut watch = Self { ended: Arc::default(), stopped: Arc::default(), ids: Vec::new() };
            for signal in [SIGHUP, SIGTERM] {
                watch.ids.push(flag::register(signal, Arc::clone(&watch.ended))?);
            }
            watch.ids.push(flag::register(SIGTSTP, Arc::clone(&watch.stopped))?);
            Ok(watch)
        }

        pub fn ended(&self) -> bool {
            self.ended.load(Ordering::SeqCst)
        }

        /// Whether it was told to stop since this was last asked.
        pub fn stopped(&self) -> bool {
            self.stopped.swap(false, Ordering::SeqCst)
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            for id in self.ids.drain(..) {
                low_level::unregister(id);
            }
        }
    }
}

#[cfg(not(unix))]
mod signals {
    /// Where there are no such signals nothing is told.
    pub struct Watch;

    impl Watch {
        pub fn new() -> std::io::Result<Self> {
            Ok(Self)
        }

        pub fn ended(&self) -> bool {
            false
        }

        pub fn stopped(&self) -> bool {
            false
        }
    }
}
