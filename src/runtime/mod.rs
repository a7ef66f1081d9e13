//! The world: clock, random, files, and the worker that performs effects.

pub mod backups;
mod changes;
pub mod clock;
pub mod config;
mod config_editor;
pub mod config_keys;
pub mod doctor;
mod env;
pub mod environment;
mod erasing;
pub mod exporting;
mod failure;
pub mod files;
pub mod fonts;
pub mod hardening;
pub mod importing;
mod journals;
mod kept_fields;
pub mod keys;
pub mod outside;
pub mod paths;
mod perform;
pub mod privacy;
mod random;
mod reads;
mod signing;
mod tries;
pub mod typed;
pub mod upkeep;
pub mod verifying;
mod watch;
mod week_view;
mod whereabouts;
pub mod worker;

pub use env::Env;
pub use perform::perform;
