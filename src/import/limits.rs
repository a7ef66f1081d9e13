//! How much of a file is read at most. Whoever has more than this has no table of households; whoever sends it means harm.

/// Rows, records, paragraphs.
pub(super) const ROWS: usize = 500_000;
/// Rows of one sheet.
pub(super) const SHEET_ROWS: usize = 200_000;
/// Columns of one sheet.
pub(super) const COLUMNS: usize = 256;
/// Filled cells of a workbook.
pub(super) const CELLS: usize = 2_000_000;
/// Bytes of text in a workbook, each cell's counted: one text can stand in a million cells.
pub(super) const TEXT: usize = 192 << 20;
/// Bytes of a zipped file, unpacked.
pub(super) const UNPACKED: u64 = 256 << 20;
/// Bytes of one part of a zipped file that is read.
pub(super) const PART: u64 = 128 << 20;
/// Parts of a zipped file.
pub(super) const PARTS: usize = 10_000;
/// Values of a JSON text that is read as a whole: each takes many times its size.
pub(super) const VALUES: usize = 4_000_000;
