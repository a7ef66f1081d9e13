//! A document of blocks and its writers. Pure: records in, bytes out.

mod all_tables;
mod briefing;
mod card_fit;
mod chart;
mod coded;
mod column_fit;
mod contents;
mod csv;
mod document;
mod docx;
mod drawing;
mod fault;
mod html;
mod json;
mod letter_width;
mod markdown;
mod pdf;
mod plain;
mod qr;
mod shown;
mod xlsx;

pub use all_tables::all_tables;
pub use briefing::{briefing, csv_rows, json_lines};
pub use chart::{Bar, Chart, ChartKind, Span};
pub use coded::{CodedEntry, CodedHit, CodedOptions, Coder, HitId, aliases, take_traces};
pub use contents::{
    CardPrint, Context, DiaryContents, HouseholdContents, MatterRow, ReportContents, contact_cards, diary, household,
    matters, pledge_notice, progress_cards, report,
};
pub use csv::csv;
pub use document::{Block, Card, Cell, Column, Document, Page, Paper, Setting, Table};
pub use docx::docx;
pub use drawing::{Anchor, Drawing, Ink, Shape, draw};
pub use fault::Unwritten;
pub use html::html;
pub use json::{demo as demo_json, diary as diary_json, journal as journal_json};
pub use markdown::markdown;
pub use pdf::{Fonts, Pdf, Role, pdf};
pub use plain::plain;
pub use qr::{Qr, qr};
pub use xlsx::{About, workbook};
