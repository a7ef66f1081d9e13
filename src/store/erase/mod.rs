//! Erasing a household from everything the file holds.

mod run;
mod scrub;
mod traces;
