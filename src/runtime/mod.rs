//! The world: clock, random, files, and the worker that performs effects.

mod changes;
pub mod clock;
pub mod config;
mod config_editor;
pub mod config_keys;
mod env;
pub mod environment;
pub mod exporting;
mod failure;
pub mod files;
pub mod importing;
mod journals;
mod kept_fields;
pub mod outside;
pub mod paths;
mod perform;
mod random;
mod reads;
mod signing;
mod tries;
pub mod typed;
pub mod upkeep;
mod week_view;
pub mod worker;

pub use env::Env;
pub use perform::perform;
