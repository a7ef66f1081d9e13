//! Tables: rows of cells, wherever they come from, and the head that says what is what.

mod cell;
mod csv;
mod head;
mod objects;
mod ods;
mod places;
mod rows;
mod xlsx;

pub(super) use cell::Table;
use cell::{Cell, Line};
pub(super) use csv::read as csv;
pub use head::ColumnName;
use head::Head;
pub(super) use head::{Column, Names};
pub(super) use objects::read as objects;
pub(super) use ods::read as ods;
pub(super) use rows::{Row, rows};
pub(super) use xlsx::read as xlsx;
