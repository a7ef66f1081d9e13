//! What the desk and the pickers show: derived on every call, cheap at any size.

mod directory;
pub(super) mod due;
pub(super) mod overview;
