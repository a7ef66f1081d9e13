//! Draws a state, turns an event into a message.

pub mod ask;
mod clipboard;
pub mod dialog;
pub mod draw;
mod ears;
pub mod event;
mod frame;
pub mod paint;
pub mod run;
pub mod scene;
pub mod screen;
mod signals;
pub mod terminal;
pub mod theme;
pub mod widget;
