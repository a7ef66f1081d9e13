//! Any bytes as a file of a workbook of households (.xlsx), and any rows in one: an error with its place, or records.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sankaben::domain::importing::ImportKind;

fuzz_target!(|bytes: &[u8]| {
    sankaben_fuzz::read_zipped(ImportKind::Households, "a.xlsx", bytes, sankaben_fuzz::xlsx);
});
