//! The county's table on paper, in a workbook, and as rows for a database.

mod problem;
mod rows;
mod tables;

pub use rows::{csv_rows, json_lines};
pub use tables::briefing;
