//! Bringing things in: what can be asked for, and what comes back before anything is changed.

mod outcome;
mod preview;
mod request;

pub use outcome::{ImportOutcome, ImportReport};
pub use preview::{ImportColumn, ImportPreview};
pub use request::ImportRequest;
