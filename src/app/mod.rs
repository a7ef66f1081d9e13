//! State, messages and actions. Pure: time and data enter in messages.

pub mod area;
pub mod chord;
pub mod effect;
pub mod failure;
pub mod msg;
pub mod query;
pub mod secret;
