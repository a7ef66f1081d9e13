//! The QR code on a contact card, as rectangles.

use qrcode::{Color, EcLevel, QrCode};

/// A QR code: dark runs in a square of modules, its quiet zone included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules along a side.
    pub side: u32,
    /// Dark runs: column, row, length.
    pub runs: Vec<(u32, u32, u32)>,
}

/// Modules left white around the code (ISO/IEC 18004).
const QUIET: u32 = 4;

/// The code of a text; nothing for an empty one and for one that no code can hold.
pub fn qr(text: &str) -> Option<Qr> {
    if text.is_empty() {
        return None;
    }
    let of = |level| QrCode::with_error_correction_level(text.as_bytes(), level).ok();
    let code = of(EcLevel::M).or_else(|| of(EcLevel::L))?;
    let width = u32::try_from(code.width()).ok()?;
    let modules = code.to_colors();
    let mut runs: Vec<(u32, u32, u32)> = Vec::new();
    for (row, line) in (QUIET..).zip(modules.chunks(code.width())) {
        for (column, _) in (QUIET..).zip(line).filter(|(_, module)| **module == Color::Dark) {
            match runs.last_mut() {
                Some((from, at, length)) if *at == row && *from + *length == column => *length += 1,
                _ => runs.push((column, row, 1)),
            }
        }
    }
    Some(Qr { side: width + 2 * QUIET, runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_dark_modules_of_its_text() {
        assert_eq!(qr(""), None);
        assert_eq!(qr(&"字".repeat(3000)), None);
        let code = qr("BEGIN:VCARD").unwrap();
        assert_eq!(code.side, 21 + 8);
        // The finder pattern's upper edge: seven dark modules.
        assert_eq!(code.runs[0], (4, 4, 7));
        let dark = QrCode::with_error_correction_level("BEGIN:VCARD", EcLevel::M).unwrap().to_colors();
        let count = u32::try_from(dark.iter().filter(|module| **module == Color::Dark).count()).unwrap();
        assert_eq!(code.runs.iter().map(|(.., length)| length).sum::<u32>(), count);
    }
}
