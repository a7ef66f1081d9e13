//! A whole journal as tables, to be read in a spreadsheet. Complete: what a record says and what the file knows of it. The way
//! back into a journal is the JSON export; these tables are for people.

mod build;
mod records;
mod sheet;
mod weeks;

pub use build::all_tables;
