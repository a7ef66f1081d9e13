//! The screens: what each shows and what of it is selected.

mod contacts;
mod desk;
mod diary;
mod pledges;
mod screens;
mod search;
mod week;
mod weeks;

pub use contacts::{ContactRow, ContactsScreen};
pub use desk::{DeskScreen, DeskTarget, PANELS};
pub use diary::DiaryScreen;
pub use pledges::PledgesScreen;
pub use screens::Screen;
pub use search::SearchScreen;
pub use week::WeekScreen;
pub use weeks::WeeksScreen;
