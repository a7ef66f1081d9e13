//! The text core as its users see it: keys in, text and cells out.

mod keys;
mod properties;
mod triples;
mod views;
