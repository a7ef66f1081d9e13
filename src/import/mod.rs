//! Readers: bytes of a file in, domain values or the list of everything wrong with it out. Pure.

mod batch;
mod decode;
mod diary;
mod entry_row;
mod fields;
mod foreign;
mod households;
mod journal;
mod json_list;
mod limits;
mod notes;
mod pledges;
mod read;
mod table;
mod written_day;
mod xml;
mod zipped;

pub use batch::{BadRow, Batch, Known, Reason, Refused, Tell};
pub use decode::{Encoding, decode};
pub use journal::journal;
pub use notes::is_note;
pub use read::{Reading, Source, SourceFile, fields, read};
pub use table::ColumnName;
