//! The action table: what can be done, where, with which keys, and why not now. Keys, footer, help and palette are all
//! read from it.

mod action;
mod amend;
mod answering;
mod anywhere;
mod contacts;
mod desk;
mod dialogs;
mod diary;
mod erasing;
mod exports;
mod field;
mod figures;
mod finding;
mod first_step;
mod form;
mod guide;
mod imports;
mod lists;
mod lock;
mod matters;
mod narrow;
mod outside;
mod pledges;
mod reading;
mod search;
mod security;
mod settings;
mod small;
mod table;
mod text;
mod trash;
mod unsaved;
mod weeks;
mod writing;

pub use action::{Action, Scope};
pub(super) use anywhere::back;
pub use dialogs::ROWS as DIALOG_ROWS;
pub use table::all;
