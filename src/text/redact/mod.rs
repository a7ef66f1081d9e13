//! Taking people out of a text: what leaves the file for a meeting or a wall says 户甲 where the diary says a name. Pure.

mod context;
mod find;
mod groups;
mod hit;
mod letters;
mod names;
mod numbers;
mod people;
mod words;

pub use hit::{Found, Hit, HitKind};
pub use people::{Masks, Person, Redactor, Scope};

pub(crate) use letters::{Gap, Letter, letters};
pub(crate) use numbers::{NumberKind, numbers};
pub(crate) use words::Words;
