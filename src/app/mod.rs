//! State, messages and actions. Pure: time and data enter in messages.

pub mod actions;
pub mod area;
pub mod bringing;
pub mod card_names;
pub mod chord;
pub mod clipboard;
pub mod dialog;
pub mod display;
pub mod effect;
pub mod export;
pub mod failure;
pub mod file_trouble;
pub mod form;
pub mod hits;
pub mod keymap;
pub mod layout;
pub mod leaving;
pub mod list;
pub mod lock;
mod mouse;
mod mouse_text;
pub mod msg;
pub mod outcome;
mod outside;
pub mod query;
mod returning;
pub mod screen;
pub mod scroll;
pub mod secret;
pub mod session;
pub mod state;
pub mod templates;
mod typing;
mod update;

pub use state::{Habits, Settings, State};
pub use update::{begin, update};
