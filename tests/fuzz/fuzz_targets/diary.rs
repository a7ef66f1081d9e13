//! Any bytes as a file of diary: an error with its place, or records.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sankaben::domain::code::Code;
use sankaben::import::{Known, decode, diary};
use std::collections::BTreeSet;

fuzz_target!(|bytes: &[u8]| {
    let known = Known {
        today: chrono::NaiveDate::from_ymd_opt(2026, 5, 10).expect("a day"),
        references: BTreeSet::new(),
        next_code: Code::numbered('D', 1),
    };
    if let Ok(text) = decode(bytes, None) {
        diary(&text, &known).ok();
    }
});
