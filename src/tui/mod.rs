//! Draws a state, turns an event into a message.
