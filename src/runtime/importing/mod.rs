//! Importing a file: read it, check it against the journal, change the journal once.

mod paths;
mod read;
mod run;

pub(super) use paths::paths;
pub use read::encodings;
pub use run::{import, preview};
