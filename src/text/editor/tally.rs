//! How much all paragraphs hold together, kept while they change, so that a key costs what it touches.
//!
//! Invariant: the sum is that of the paragraphs that are counted, and every paragraph outside the open ones is.

use super::count::Counts;
use std::ops::Range;

/// The sum.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// The names as of which it was counted.
    pub(super) generation: u64,
    /// What the counted paragraphs hold.
    pub(super) sum: Counts,
    /// Paragraphs among which some are not counted.
    pub(super) open: Range<usize>,
}

impl Tally {
    /// Follows a change of paragraphs, given what was known of them, into those up to `end`.
    pub(super) fn changed(&mut self, was: Range<usize>, known: impl Iterator<Item = Counts>, end: usize) {
        self.sum = known.fold(self.sum, Counts::less);
        self.open = if self.open.is_empty() {
            was.start..end
        } else {
            let behind = self.open.end.saturating_sub(was.end);
            self.open.start.min(was.start)..end + behind
        };
    }
}
