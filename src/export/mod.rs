//! A document of blocks and its writers. Pure: records in, bytes out.

mod chart;
mod coded;
mod contents;
mod document;
mod json;
mod markdown;
mod plain;

pub use chart::{Bar, Chart, ChartKind, Span};
pub use coded::{CodedEntry, CodedHit, CodedOptions, Coder, HitId, aliases};
pub use contents::{
    CardPrint, Context, DiaryContents, HouseholdContents, MatterRow, ReportContents, contact_cards, diary, household,
    matters, pledge_notice, progress_cards, report,
};
pub use document::{Block, Card, Cell, Column, Document, Page, Paper, Setting, Table};
pub use json::{diary as diary_json, journal as journal_json};
pub use markdown::markdown;
pub use plain::plain;
