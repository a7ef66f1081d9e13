//! The world: clock, random, files, and the worker that performs effects.

pub mod clock;
pub mod config;
mod files;
mod passphrase;
pub mod paths;
pub mod signals;
mod tries;
