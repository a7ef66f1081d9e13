//! Dialogs, over whatever screen is shown.

mod conflict;
mod help;
mod open;
mod outside;
mod palette;
mod prompt;
mod sign;
mod templates;

pub use open::draw;
