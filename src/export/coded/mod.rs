//! Records without people: every text of every kind of record, its households under this export's codes; and what was found on
//! the way, for the preview.

mod aliases;
mod coder;
mod hits;
mod records;
mod trace;
mod weeks;

pub use aliases::aliases;
pub use coder::{CodedOptions, Coder};
pub use hits::{CodedHit, HitId};
pub use records::CodedEntry;
pub use trace::take_traces;
