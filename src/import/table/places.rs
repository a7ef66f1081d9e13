//! Places of cells (`XFD1048576`) that lie outside every sheet: the reader of workbooks would count on past the largest number,
//! and put what stands there somewhere else.

use crate::import::batch::Reason;
use crate::import::zipped;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Read};

/// Letters and digits of the last place of a sheet.
const LETTERS: usize = 3;
const DIGITS: usize = 7;

/// Whether every place that a workbook names lies in a sheet.
pub(super) fn are_inside(bytes: &[u8]) -> Result<bool, Reason> {
    let mut inside = true;
    zipped::each_part(bytes, |part| {
        inside = inside && of_part(part);
        Ok(())
    })?;
    Ok(inside)
}

/// The same of one part, as far as it is XML.
fn of_part(part: &mut dyn Read) -> bool {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    // As the reader of workbooks reads.
    (config.check_end_names, config.check_comments) = (false, false);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if !is_inside(&tag) => return false,
            Ok(Event::Eof) | Err(_) => return true,
            Ok(_) => {}
        }
    }
}

/// What names places; a drawing has an `r` of its own.
const NAMING: [&str; 6] = ["c", "row", "f", "dimension", "mergeCell", "table"];

/// Whether the places an element names lie in a sheet: its own, or those of a span.
fn is_inside(tag: &BytesStart<'_>) -> bool {
    if !NAMING.contains(&tag.local_name().as_ref()) {
        return true;
    }
    let mut attributes = tag.attributes();
    let named = attributes.with_checks(false).flatten().filter(|one| matches!(one.key.as_ref(), "r" | "ref"));
    named.map(|one| one.value).all(|value| value.split([':', ' ']).all(is_place))
}

fn is_place(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    letters <= LETTERS && digits <= DIGITS
}
