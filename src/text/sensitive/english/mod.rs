//! What the rules know of English: its words, how a name is seen in it, and how a sentence says whose a word is.

mod minor;
mod names;
mod rules;
mod terms;

pub(super) use minor::minors;
pub(super) use names::names;
pub(super) use rules::{accuses, is_told};
pub(super) use terms::LISTS;
