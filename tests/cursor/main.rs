//! The editor in a real terminal, step by step: after every key the terminal's own cursor and what it shows are those of an
//! editor of the same size that was told the same things.

#[path = "../common/mod.rs"]
mod common;
mod mouse;
mod random;
mod twin;
