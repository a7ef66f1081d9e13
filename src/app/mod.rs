//! State, messages and actions. Pure: time and data enter in messages.
