//! Full-text search of everything a user wrote, and people by name, pinyin and code.

mod compare;
mod doc;
mod excerpt;
pub(super) mod index;
mod people;
pub(super) mod query;
