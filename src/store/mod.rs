//! The encrypted file: schema, reads, and the one door for changes. The only place that holds SQL.

mod apply;
mod backup;
mod columns;
mod confirm;
mod contact_card;
mod create;
mod desk;
pub mod disk;
mod draft;
mod entry;
mod erase;
mod error;
mod export_log;
mod figures;
#[cfg(test)]
mod full_disk;
mod history;
mod household;
mod import;
mod integrity;
mod journal;
mod matter;
mod migrate;
mod open;
mod plan;
#[cfg(test)]
mod plans;
mod pledge;
pub mod private;
mod read;
mod rebuild;
mod records;
mod rekey;
mod rules;
mod save;
mod search;
mod setting;
mod timeline;
mod verify;
mod week;

pub use backup::Copying;
pub use error::StoreError;
pub use history::rows::{Action, HistoryLine};
pub use open::{Key, Store};
pub use rekey::derived as derived_key;
