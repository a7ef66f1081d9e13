//! Importing a file: read it, check it against the journal, change the journal once.

mod read;
mod run;

pub use read::encodings;
pub use run::{import, preview};
