//! Forms: everything that is written is written in one. Every field edits alike, a draft is kept while one types, and
//! nothing typed is lost by leaving.

mod activity_list;
mod begin_matter;
mod build;
mod build_pledge;
mod choosing;
mod completion;
mod doubt;
mod export;
mod field;
mod find;
mod hints;
mod import;
mod keeping;
mod keys;
mod layout;
mod linking;
mod matter;
mod mentions;
mod model;
mod open;
mod places;
mod promised;
mod rest;
mod small;
mod values;

pub use begin_matter::Beginning;
pub use build::FieldError;
pub use choosing::CHOICE_GAP;
pub(crate) use completion::households_like;
pub use completion::{Candidate, Completion, Offer, ROWS as COMPLETION_ROWS};
pub use doubt::Said;
pub use export::ExportStart;
pub use field::{Field, FieldKind};
pub use find::{FindBar, FindSlots};
pub use hints::FormHint;
pub(crate) use keys::{KeyDid, edit_for};
pub use layout::{FormLayout, Slot};
pub use linking::Linked;
pub use model::{Form, FormKind};
