//! What each thing says when it is taken out: records in, a document of blocks out. Nobody here knows a format.

mod contact_cards;
mod context;
mod diary;
mod household;
mod matters;
mod pledge_notice;
mod progress_cards;
mod report;

pub use contact_cards::{CardPrint, contact_cards};
pub use context::Context;
pub use diary::{DiaryContents, diary};
pub use household::{HouseholdContents, household};
pub use matters::{MatterRow, matters};
pub use pledge_notice::pledge_notice;
pub use progress_cards::progress_cards;
pub use report::{ReportContents, report};
