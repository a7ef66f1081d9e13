//! DOCX, set as GB/T 9704-2012 sets an official document: WordprocessingML in the order its schema wants.

mod body;
mod card;
mod emf;
mod package;
mod picture;
mod style;
mod table;
mod xml;

pub use package::docx;
