//! How long work tells how far it has come, and is told to stop. Work of under half a second says nothing.

use crate::app::effect::Outcome;
use crate::app::failure::Failure;
use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Work shorter than this says nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often it speaks after that.
const PACE: Duration = Duration::from_millis(100);

/// Tells it to stop. Any thread may.
#[derive(Clone, Debug, Default)]
pub struct StopSign(Arc<AtomicBool>);

impl StopSign {
    /// Stops what is under way.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Who is told how far work has come.
type Listener = Box<dyn Fn(Outcome) + Send>;

/// Long work's ear and mouth.
#[derive(Default)]
pub struct Watch {
    listener: Option<Listener>,
    sign: StopSign,
    /// When the work under way began, and when it last spoke.
    times: Cell<Option<(Instant, Instant)>>,
}

impl Watch {
    /// Tells this listener from here on.
    pub fn listen(&mut self, listener: impl Fn(Outcome) + Send + 'static) {
        self.listener = Some(Box::new(listener));
    }

    /// The sign that stops it.
    pub fn sign(&self) -> StopSign {
        self.sign.clone()
    }

    /// Work begins; what was told to stop before does not hold for it.
    pub(super) fn begin(&mut self) {
        self.sign.0.store(false, Ordering::Relaxed);
        let now = Instant::now();
        self.times.set(Some((now, now)));
    }

    /// So many are done of so many.
    ///
    /// # Errors
    /// [`Failure::Cancelled`] where it was told to stop.
    pub(super) fn step(&self, done: u32, total: u32) -> Result<(), Failure> {
        if self.sign.0.load(Ordering::Relaxed) {
            return Err(Failure::Cancelled);
        }
        let now = Instant::now();
        if let (Some(listener), Some((began, spoke))) = (&self.listener, self.times.get())
            && now - began >= PATIENCE
            && now - spoke >= PACE
        {
            self.times.set(Some((began, now)));
            listener(Outcome::Progress { done, total });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_to_stop_stops_and_the_next_work_does_not() {
        let mut watch = Watch::default();
        watch.begin();
        assert_eq!(watch.step(1, 2), Ok(()));
        watch.sign().raise();
        assert_eq!(watch.step(2, 2), Err(Failure::Cancelled));
        watch.begin();
        assert_eq!(watch.step(1, 2), Ok(()));
    }
}
