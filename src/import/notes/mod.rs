//! Diaries that are texts: Markdown, plain text and Word, one file or a folder of them, cut into entries at their dates.

mod docx;
mod front;
mod heading;
mod split;

pub(super) use docx::lines as docx_lines;
pub use split::is_note;
pub(super) use split::{Line, split};
