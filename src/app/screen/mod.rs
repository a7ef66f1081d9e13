//! The screens: what each shows and what of it is selected.

mod contacts;
mod desk;
mod diary;
mod diary_line;
mod export_preview;
mod exports;
mod figures;
mod filter_line;
mod household_order;
mod line;
mod matters;
mod pledges;
mod screens;
mod search;
mod settings;
mod trash;
mod week;
mod weeks;

pub use contacts::{ContactRow, ContactsScreen};
pub use desk::{DeskScreen, DeskTarget, PANELS};
pub use diary::DiaryScreen;
pub use diary_line::{DiaryLine, Pick, PickLine, ROWS as PICK_ROWS};
pub use export_preview::ExportPreviewScreen;
pub use exports::ExportsScreen;
pub use figures::{Chart, FiguresScreen};
pub use filter_line::FilterLine;
pub use household_order::HouseholdOrder;
pub use matters::MattersScreen;
pub use pledges::PledgesScreen;
pub use screens::Screen;
pub use search::SearchScreen;
pub use settings::{Setting, SettingsScreen};
pub use trash::{TrashRow, TrashScreen};
pub use week::{CardLineAt, WeekScreen, card_lines};
pub use weeks::WeeksScreen;
