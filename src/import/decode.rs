//! Bytes to text: UTF-8 with or without a mark, UTF-16, and GB18030, which every Chinese office program writes.

use super::batch::Reason;
use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

/// A file's encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// GB18030, and with it GBK and GB2312.
    Gb18030,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// The encodings by the names the command line takes.
    pub const NAMES: [(&'static str, Self); 4] =
        [("utf-8", Self::Utf8), ("gb18030", Self::Gb18030), ("utf-16le", Self::Utf16Le), ("utf-16be", Self::Utf16Be)];
}

/// The text of a file, in `encoding` or else in the one it shows to be in. A file that is UTF-8 but for some bytes comes
/// back with U+FFFD where they stand, so that the reader can name the rows.
pub fn decode(bytes: Vec<u8>, encoding: Option<Encoding>) -> Result<String, Reason> {
    let encoding = encoding.unwrap_or_else(|| recognise(&bytes));
    let strict = |decoder: &'static encoding_rs::Encoding| {
        let (text, malformed) = decoder.decode_with_bom_removal(&bytes);
        let bad = malformed || text.contains('\u{fffd}');
        if bad { Err(Reason::said("import-encoding", decoder.name())) } else { Ok(text.into_owned()) }
    };
    match encoding {
        Encoding::Utf8 => {
            let text = String::from_utf8(bytes);
            let mut text = text.unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Ok(text)
        }
        Encoding::Gb18030 => strict(GB18030),
        Encoding::Utf16Le => strict(UTF_16LE),
        Encoding::Utf16Be => strict(UTF_16BE),
    }
}

fn recognise(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(&[0xff, 0xfe]) {
        return Encoding::Utf16Le;
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return Encoding::Utf16Be;
    }
    if let Some(utf16) = zeros(bytes) {
        return utf16;
    }
    if std::str::from_utf8(bytes).is_ok() || mostly_utf8(bytes) {
        return Encoding::Utf8;
    }
    Encoding::Gb18030
}

/// UTF-16 without a mark: commas, digits and line ends leave zero bytes, all on one side.
fn zeros(bytes: &[u8]) -> Option<Encoding> {
    let (mut even, mut odd) = (0, 0);
    for (at, byte) in bytes.iter().take(4096).enumerate() {
        match (*byte, at % 2) {
            (0, 0) => even += 1,
            (0, _) => odd += 1,
            _ => {}
        }
    }
    match (even, odd) {
        (0, 0) => None,
        (even, odd) if odd > even * 4 => Some(Encoding::Utf16Le),
        (even, odd) if even > odd * 4 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether a file is UTF-8 that was damaged somewhere, not a file in another encoding: what decodes beyond ASCII must
/// outweigh what does not, and GB18030 must not explain the whole.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| u32::from(*c) >= 0x800).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let chinese = detector.guess(None, chardetng::Utf8Detection::Deny) == encoding_rs::GBK;
    let explained = GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    good > bad * 8 || !(chinese || explained)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "户编号,户主姓名\nH05,许䶮\nH06,李𬱖\n";

    #[test]
    fn every_encoding_an_office_writes_is_recognised() {
        let utf16 = |swap: bool| -> Vec<u8> {
            TEXT.encode_utf16().flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        let (gb, _, lossy) = GB18030.encode(TEXT);
        assert!(!lossy);
        let files: [Vec<u8>; 7] = [
            TEXT.into(),
            format!("\u{feff}{TEXT}").into(),
            gb.into_owned(),
            utf16(false),
            utf16(true),
            [vec![0xff, 0xfe], utf16(false)].concat(),
            [vec![0xfe, 0xff], utf16(true)].concat(),
        ];
        for file in files {
            assert_eq!(decode(file, None).as_deref(), Ok(TEXT));
        }
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_something_else() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        let at = bytes.len() - 3;
        bytes[at] = 0xff;
        let text = decode(bytes, None).unwrap();
        assert!(text.contains("许䶮") && text.contains('\u{fffd}'), "{text}");
        assert!(decode(b"\xff\xff\xff".to_vec(), Some(Encoding::Gb18030)).is_err());
    }
}
