//! Dialogs, over whatever screen is shown.

mod card_draft;
mod code;
mod conflict;
mod erase;
mod first_step;
mod guide;
mod help;
mod open;
mod outside;
mod palette;
mod prompt;
mod secret;
mod sign;
mod templates;

pub use open::draw;
