//! What should not be in a diary, found as it is typed and before a text leaves. Pure. It explains and offers; it never stops
//! the writing. The rules are lists of words and what stands near them: they do not understand a sentence, and what they miss and
//! flag in vain is measured on a labelled set in the tests.

mod accuse;
mod english;
mod hint;
mod minor;
mod rules;
mod scan;
mod terms;

pub use hint::{Hint, hints, persons};
pub(crate) use rules::passages;
