//! Dialogs: at most one at a time, over whatever screen is shown.

mod conflict;
mod palette;
mod sign;
mod types;

pub use conflict::ConflictDialog;
pub use palette::PaletteDialog;
pub use sign::{SignDialog, SignLine};
pub use types::{Dialog, OutsideDialog, TemplatesDialog, WeeklyPrompt};
