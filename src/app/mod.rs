//! State, messages and actions. Pure: time and data enter in messages.

pub mod effect;
pub mod failure;
pub mod query;
pub mod secret;
