//! State, messages and actions. Pure: time and data enter in messages.

pub mod actions;
pub mod area;
pub mod chord;
pub mod dialog;
pub mod effect;
pub mod failure;
pub mod form;
pub mod layout;
pub mod list;
pub mod lock;
mod mouse;
pub mod msg;
mod outcome;
pub mod query;
pub mod screen;
pub mod secret;
pub mod session;
pub mod state;
mod update;

pub use state::{Settings, State};
pub use update::{begin, update};
