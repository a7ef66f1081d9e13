//! The writers by format.

use crate::app::export::ExportFormat;
use crate::app::failure::Failure;
use crate::domain::change::JournalDump;
use crate::export::{self, Document};
use crate::i18n::Catalog;
use crate::runtime::env::Env;

/// The document in a format, and the characters no font had.
pub(super) fn written(_env: &Env, document: &Document, format: ExportFormat) -> Result<(Vec<u8>, Vec<char>), Failure> {
    let bytes = match format {
        ExportFormat::Md => export::markdown(document).into_bytes(),
        ExportFormat::Txt => export::plain(document).into_bytes(),
        _ => return Err(Failure::NoSuchFormat),
    };
    Ok((bytes, Vec::new()))
}

/// The whole journal as a workbook, a sheet a table.
pub(super) fn workbook(_dump: &JournalDump, _tr: Catalog) -> Result<Vec<u8>, Failure> {
    Err(Failure::NoSuchFormat)
}
