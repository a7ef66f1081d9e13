//! Any bytes as a file of pledges: an error with its place, or records.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sankaben::domain::importing::ImportKind;

fuzz_target!(|bytes: &[u8]| {
    sankaben_fuzz::read(ImportKind::Pledges, "a.csv", bytes);
});
