//! Subcommands. The same `perform` as the screens: there is one door to the data.

mod args;
mod backup;
mod brief;
mod config;
mod diary;
mod doctor;
mod exchange;
mod export;
mod format;
mod guide;
mod household;
mod journal;
mod keys;
mod localize;
mod man;
mod matter;
mod output;
mod passphrase;
mod pledge;
mod profile;
mod progress;
mod references;
mod run;
mod search;
mod session;
mod start;
mod stats;
mod status;
mod stop;
mod table;
mod usage;
mod verify;
mod week;
mod week_card;

pub use localize::command;
pub use run::{Screens, ScreensStart, no_screens, run};
