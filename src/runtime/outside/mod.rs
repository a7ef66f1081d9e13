//! A text in the user's own editor, on request: the one way a text of a journal leaves its file for a while.

mod child;
mod edit;
mod room;
mod signals;

pub use edit::edit;
pub(super) use room::PREFIX;
