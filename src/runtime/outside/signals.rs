//! What the system tells the program while another one has the terminal: to end, or to stop. Where there are no such signals
//! nothing is told.

use std::process::{Child, Command};

/// Wakes an editor that has stopped itself: there is no shell to go to, and nobody could wake it.
pub fn go_on(child: &Child) {
    Command::new("kill").args(["-CONT", &child.id().to_string()]).status().ok();
}

pub use watch::Watch;

#[cfg(unix)]
mod watch {
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
mod watch {
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
