//! Dialogs: at most one at a time, over whatever screen is shown.

mod card_draft;
mod code;
mod conflict;
mod erase;
mod guide;
mod palette;
mod secret;
mod sign;
mod types;

pub use card_draft::CardDraftDialog;
pub use code::CodeDialog;
pub use conflict::ConflictDialog;
pub use erase::EraseDialog;
pub use guide::{GuideDialog, GuidePlace, Sheet};
pub use palette::{Offered, PaletteDialog, SCREENS};
pub use secret::{SecretDialog, SecretKind};
pub use sign::{SignDialog, SignLine};
pub use types::{Dialog, FirstStepDialog, OutsideDialog, TemplatesDialog, WeeklyPrompt};
