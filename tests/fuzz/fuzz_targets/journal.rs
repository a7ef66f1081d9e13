//! Any bytes as a whole journal: an error with its place, or a journal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sankaben::import::{decode, journal};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = decode(bytes.to_vec(), None) {
        journal(&text).ok();
    }
});
