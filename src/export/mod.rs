//! A document of blocks and its writers. Pure: records in, bytes out.

mod chart;
mod coded;
mod diary;
mod document;
mod drawing;
mod json;
mod markdown;
mod pdf;
mod plain;

pub use chart::{Bar, Chart, ChartKind, Span};
pub use coded::{Coder, aliases};
pub use diary::{DiaryExport, diary};
pub use document::{Block, Card, Cell, Column, Document, Page, Paper, Setting, Table};
pub use drawing::{Anchor, Drawing, Ink, Shape, draw};
pub use json::{diary as diary_json, journal as journal_json};
pub use markdown::markdown;
pub use pdf::{Fonts, Pdf, PdfError, Role, pdf};
pub use plain::plain;
