//! Parts of a zipped file (.xlsx, .ods, .docx). What a part says of its own size is not believed: it is unpacked, and no further
//! than can be held.

use super::batch::Reason;
use super::limits;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// What the directory at the end of a zip begins with, its length, and where in it the number of parts stands.
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const COUNT_AT: usize = 10;

/// Whether a file is zipped.
pub(super) fn is_zipped(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(END)
}

/// Whether a file is one of the old binary ones of Office, or locked with a password: both look like this.
pub(super) fn is_old_office(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/// Whether there is a part of that name.
pub(super) fn has_part(bytes: &[u8], name: &str) -> bool {
    open(bytes).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// Refuses a file that unpacks to more than can be held. A reader of its own may unpack it after that.
pub(super) fn check(bytes: &[u8]) -> Result<(), Reason> {
    let mut archive = open(bytes)?;
    let mut left = limits::UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| broken())?;
        let read = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| broken())?;
        left = left.checked_sub(read).ok_or_else(too_big)?;
    }
    Ok(())
}

/// Hands every part of a file to somebody, in turn, as it is unpacked.
pub(super) fn each_part(bytes: &[u8], mut look: impl FnMut(&mut dyn Read) -> Result<(), Reason>) -> Result<(), Reason> {
    let mut archive = open(bytes)?;
    (0..archive.len()).try_for_each(|at| look(&mut archive.by_index(at).map_err(|_| broken())?))
}

/// A part's text; nothing where there is no such part.
pub(super) fn part(bytes: &[u8], name: &str) -> Result<Option<String>, Reason> {
    let mut archive = open(bytes)?;
    let Some(at) = archive.index_for_name(name) else { return Ok(None) };
    let part = archive.by_index(at).map_err(|_| broken())?;
    let mut text = Vec::new();
    part.take(limits::PART + 1).read_to_end(&mut text).map_err(|_| broken())?;
    if text.len() as u64 > limits::PART {
        return Err(too_big());
    }
    String::from_utf8(text).map(Some).map_err(|_| broken())
}

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Reason> {
    let tail = &bytes[bytes.len().saturating_sub(END_LENGTH + usize::from(u16::MAX))..];
    let end = tail.windows(END.len()).rposition(|four| four == END).ok_or_else(broken)?;
    let count = tail.get(end + COUNT_AT..end + COUNT_AT + 2).ok_or_else(broken)?;
    if usize::from(u16::from_le_bytes([count[0], count[1]])) > limits::PARTS {
        return Err(too_big());
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())
}

fn broken() -> Reason {
    Reason::said("import-broken-zip", "")
}

fn too_big() -> Reason {
    Reason::said("import-too-big", (limits::UNPACKED >> 20).to_string())
}
