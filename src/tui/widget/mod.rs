//! The pieces screens are made of. None of them knows a screen.

pub mod bar;
pub mod chart;
pub mod dialog;
pub mod editor;
pub mod facts;
pub mod field;
pub mod heat;
pub mod meter;
pub mod month;
pub mod reading;
pub mod table;
