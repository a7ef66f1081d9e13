//! The three cards and the notebook: what they hold and the rules they keep. Pure.

pub mod activity;
mod activity_quantity;
pub mod activity_words;
pub mod amount;
pub mod calendar;
pub mod change;
pub mod code;
pub mod contact_card;
pub mod day_words;
pub mod diary;
pub mod drafting;
pub mod household;
pub mod journal_name;
pub mod json;
pub mod matter;
pub mod overview;
pub mod passphrase;
pub mod pledge;
pub mod problem;
pub mod progress_card;
pub mod signoff;
pub mod sources;
pub mod week;
