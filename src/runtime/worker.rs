//! The thread that owns the world. Effects go in by one channel and are performed in order; what came of them is delivered.

use super::env::Env;
use super::perform::perform;
use super::watch::StopSign;
use crate::app::effect::{Effect, Outcome};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How often an idle worker looks whether somebody else changed the file.
const LOOK: Duration = Duration::from_secs(1);

/// The worker, seen from the screens.
pub struct Worker {
    effects: Sender<Effect>,
    stop: StopSign,
    thread: JoinHandle<()>,
}

/// The worker is gone: it has quit, or died.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the worker is gone")]
pub struct WorkerGone;

/// Starts the worker. `deliver` is called from its thread with everything that comes of an effect.
pub fn spawn(mut env: Env, deliver: impl Fn(Outcome) + Clone + Send + 'static) -> std::io::Result<Worker> {
    let (effects, queue) = mpsc::channel();
    env.watch.listen(deliver.clone());
    let stop = env.watch.sign();
    let thread = thread::Builder::new().name("worker".into()).spawn(move || {
        super::own_dir::sweep(&[super::outside::PREFIX, super::demo::PREFIX]);
        loop {
            let effect = match queue.recv_timeout(LOOK) {
                Ok(effect) => effect,
                Err(RecvTimeoutError::Timeout) => {
                    if env.changed_elsewhere() {
                        deliver(Outcome::ChangedElsewhere);
                    }
                    continue;
                }
                // Nobody asks any more: close the journal and go.
                Err(RecvTimeoutError::Disconnected) => Effect::Quit,
            };
            let last = effect == Effect::Quit;
            if let Some(outcome) = perform(effect, &mut env) {
                deliver(outcome);
            }
            if last {
                return;
            }
        }
    })?;
    Ok(Worker { effects, stop, thread })
}

impl Worker {
    /// Asks for an effect, after everything asked before.
    pub fn send(&self, effect: Effect) -> Result<(), WorkerGone> {
        if effect == Effect::CancelWork {
            // What is under way would hear of it too late in the queue.
            self.stop.raise();
            return Ok(());
        }
        self.effects.send(effect).map_err(|_| WorkerGone)
    }

    /// Waits until everything asked is done and the journal is closed.
    pub fn finish(self) -> Result<(), WorkerGone> {
        drop(self.effects);
        self.thread.join().map_err(|_| WorkerGone)
    }
}
