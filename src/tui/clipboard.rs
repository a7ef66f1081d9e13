//! The system's clipboard, reached through the terminal (OSC 52). Invariant: what we put there we take off again, at the
//! latest when the terminal is given back.

use std::sync::atomic::{AtomicBool, Ordering};
use zeroize::Zeroizing;

/// Whether something of ours is on the system's clipboard.
static OURS: AtomicBool = AtomicBool::new(false);

/// What to write to the terminal to put a text on the clipboard.
pub fn copy(text: &str) -> Zeroizing<String> {
    OURS.store(true, Ordering::SeqCst);
    sequence(text)
}

/// What to write to the terminal to take our text off the clipboard; nothing where none is there.
pub fn forget() -> String {
    if !OURS.swap(false, Ordering::SeqCst) {
        return String::new();
    }
    // Some terminals ignore an empty text, so the clipboard holds a space first; those that know how empty it then.
    format!("{}\x1b]52;c;\x07", *sequence(" "))
}

fn sequence(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len() * 4 / 3 + 16));
    out.push_str("\x1b]52;c;");
    base64(text.as_bytes(), &mut out);
    out.push('\x07');
    out
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8], out: &mut String) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_out_in_base64_and_is_taken_off_once() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("滴灌", "5ru054GM")] {
            let mut out = String::new();
            base64(text.as_bytes(), &mut out);
            assert_eq!(out, coded);
        }
        assert_eq!(copy("foo").as_str(), "\x1b]52;c;Zm9v\x07");
        assert!(forget().ends_with("\x1b]52;c;\x07"));
        assert_eq!(forget(), "");
    }
}
