//! The editor: a text, a cursor, a view, and every key as a value.

mod apply;
mod buffer;
mod completion;
mod count;
mod edit;
mod find;
mod history;
mod layout;
mod motion;
mod scroll;
mod state;
mod tally;
mod view;

pub use buffer::Pos;
pub use completion::{Trigger, TriggerKind};
pub use count::Counts;
pub use edit::{Edit, Outcome};
pub use layout::SharedLabels;
pub use motion::Motion;
pub use state::{Editor, Options};
pub use view::{Mark, MarkKind, Piece, PieceKind, RowView};
