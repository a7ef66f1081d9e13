//! The screens of an open journal, and the lock screen.

mod charts;
mod contacts;
mod desk;
mod diary;
mod duties;
mod export_preview;
mod exports;
mod figures;
mod find_bar;
mod form;
mod form_status;
mod gantt;
pub mod header;
mod import_preview;
mod line;
mod list_frame;
pub mod lock;
mod matters;
mod open;
mod panels;
mod pledges;
mod reading;
mod search;
mod settings;
mod timeline;
mod trash;
mod week;
mod weeks;

pub use form::advice;
pub use list_frame::position;
pub use open::draw;
