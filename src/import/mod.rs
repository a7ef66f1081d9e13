//! Readers: bytes of a file in, domain values or the list of everything wrong with it out. Pure.

mod batch;
mod columns;
mod decode;
mod diary;
mod entry_row;
mod fields;
mod households;
mod journal;
mod pledges;

pub use batch::{BadRow, Batch, Known, Reason, Refused};
pub use decode::{Encoding, decode};
pub use diary::diary;
pub use households::households;
pub use journal::journal;
pub use pledges::pledges;
