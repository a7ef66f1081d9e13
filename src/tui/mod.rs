//! Draws a state, turns an event into a message.

pub mod event;
pub mod paint;
pub mod terminal;
pub mod theme;
pub mod widget;
