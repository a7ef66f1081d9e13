//! Taking things out: read the journal, take people out of it, build a document, write it in a format, note it, deliver it.

mod deliver;
mod file_name;
mod gather;
mod held;
mod make;
mod open;
mod people;
mod report;
mod sticks;
mod write;

pub(super) use deliver::{copy, places, save, typed_path};
pub use deliver::{deliver, destination};
pub(super) use make::preview;
pub use make::{Made, make, remarks};
pub(super) use open::open;
pub(super) use sticks::sticks;
pub(super) use write::{said_of_demo, written};
