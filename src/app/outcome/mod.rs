//! What came of effects, taken into the state.

mod changing;
mod erasing;
mod exporting;
mod importing;
mod loading;
mod opening;
mod receive;
mod setting;
mod signing;

pub use erasing::told;
pub(super) use receive::receive;
