//! What a reader gives back: every record, or every bad row. Never some of each.

use super::table::ColumnName;
use super::{fields, limits};
use crate::domain::change::{Family, ImportedRecord, Record};
use crate::domain::code::Code;
use crate::domain::problem::Problem;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What a reader must know of the journal and the day.
#[derive(Clone, Debug)]
pub struct Known {
    /// Today: nothing can be about a later day.
    pub today: NaiveDate,
    /// Codes of the households and pledges a row may refer to. Matters may be many: the store checks those.
    pub references: BTreeSet<Code>,
    /// The first code that is free, for rows that bring none.
    pub next_code: Code,
    /// The year of days that are written without one; without it they are refused.
    pub year: Option<i32>,
}

/// The rows of a good file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The records, in the file's order.
    pub records: Vec<ImportedRecord>,
    /// Columns or fields of the file that the journal has no place for: they are told, not silently dropped.
    pub ignored: BTreeSet<String>,
}

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not the kind of file it should be.
    Unreadable(Reason),
    /// Rows of it are bad.
    Rows(Vec<BadRow>),
}

/// A row that cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// The file of a folder, or the sheet of a workbook; empty where there is only one.
    pub part: String,
    /// The line of the file it begins on, from 1.
    pub row: u64,
    /// The column as the file calls it; empty for the row as a whole.
    pub column: String,
    /// Why.
    pub why: Reason,
}

/// Why something cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A rule said no.
    Rule(Problem),
    /// A sentence of the catalogue (`import-…`) with the value it is about.
    Said {
        /// The sentence's key.
        key: &'static str,
        /// The value.
        value: String,
    },
}

impl Reason {
    /// A sentence about a value.
    pub fn said(key: &'static str, value: impl Into<String>) -> Self {
        Self::Said { key, value: value.into() }
    }
}

impl From<Problem> for Reason {
    fn from(problem: Problem) -> Self {
        Self::Rule(problem)
    }
}

/// How many records are read so far; whether to read on.
pub type Tell<'a> = &'a dyn Fn(u32) -> bool;

/// Collects rows while a file is read.
pub(super) struct Collector<'a> {
    tell: Tell<'a>,
    stopped: bool,
    family: Family,
    next: u32,
    codes: BTreeMap<Code, u64>,
    prints: BTreeMap<String, u32>,
    batch: Batch,
    bad: Vec<BadRow>,
    part: String,
    /// The year that was put to a day of the record under way.
    year: Option<i32>,
    /// The columns of the table, where it is one.
    pub(super) columns: Vec<ColumnName>,
    /// Their names as they stand, empty ones too.
    pub(super) head: Vec<String>,
}

impl<'a> Collector<'a> {
    /// A collector for records of `family`, numbering those without a code from `first` on.
    pub(super) fn new(family: Family, first: &Code, tell: Tell<'a>) -> Self {
        Self {
            tell,
            stopped: false,
            family,
            next: first.number_in(family.letter()).unwrap_or(1),
            codes: BTreeMap::new(),
            prints: BTreeMap::new(),
            batch: Batch::default(),
            bad: Vec::new(),
            part: String::new(),
            year: None,
            columns: Vec::new(),
            head: Vec::new(),
        }
    }

    /// What follows is in this file of the folder, or this sheet of the workbook.
    pub(super) fn begin(&mut self, part: &str) {
        part.clone_into(&mut self.part);
    }

    /// Notes that a cell or a whole row is bad.
    pub(super) fn bad(&mut self, row: u64, column: &str, why: impl Into<Reason>) {
        self.bad.push(BadRow { part: self.part.clone(), row, column: column.to_owned(), why: why.into() });
    }

    /// The day written in a cell; bad where it is none, or lacks a year that nobody has told.
    pub(super) fn day(&mut self, row: u64, column: &str, text: &str, known: &Known) -> Option<NaiveDate> {
        match fields::day(text, known.year) {
            Ok((date, whole)) => {
                if !whole {
                    self.year = known.year;
                }
                Some(date)
            }
            Err(why) => {
                self.bad(row, column, why);
                None
            }
        }
    }

    /// Notes a column that has no place in the journal.
    pub(super) fn ignore(&mut self, column: &str) {
        self.batch.ignored.insert(column.to_owned());
    }

    /// Whether no more is to be read: there are more rows, good or bad, than a file may have, or it was stopped.
    pub(super) fn is_full(&self) -> bool {
        self.stopped || self.bad.len() + self.batch.records.len() >= limits::ROWS
    }

    /// How many bad rows there are so far.
    pub(super) fn faults(&self) -> usize {
        self.bad.len()
    }

    /// The code a row brings, once in the file; the placeholder for a row that brings none.
    pub(super) fn code(&mut self, row: u64, column: &str, text: &str) -> Option<Code> {
        if text.is_empty() {
            return Some(self.family.code(0));
        }
        let Ok(code) = Code::parse(text) else {
            self.bad(row, column, Reason::said("import-code", text));
            return None;
        };
        if let Some(first) = self.codes.insert(code.clone(), row) {
            self.bad(row, column, Reason::said("import-code-twice", format!("{code} ({first})")));
        }
        Some(code)
    }

    /// Adds a record. `content` is what the row itself says: the fingerprint is made of it, so that the same row is known
    /// again; a row that stands in the file twice is two records.
    pub(super) fn add(&mut self, record: Record, content: &str) {
        let seen = self.prints.entry(content.to_owned()).or_insert(0);
        *seen += 1;
        let mut text = format!("{}\n{seen}\n{content}", self.family.letter());
        // The same row read with another year is another row.
        if let Some(year) = self.year.take() {
            text.push_str(&format!("\n{year}"));
        }
        let fingerprint = hex::encode(Sha256::digest(text));
        self.batch.records.push(ImportedRecord { record, fingerprint });
        self.stopped |= !(self.tell)(u32::try_from(self.batch.records.len()).unwrap_or(u32::MAX));
    }

    /// The batch, if nothing was bad; rows without a code get the first free ones.
    pub(super) fn finish(mut self) -> Result<Batch, Refused> {
        if !self.bad.is_empty() {
            self.bad.sort_by(|one, other| (&one.part, one.row).cmp(&(&other.part, other.row)));
            return Err(Refused::Rows(self.bad));
        }
        let placeholder = self.family.code(0);
        for item in &mut self.batch.records {
            if item.record.key().code() != Some(&placeholder) || self.codes.contains_key(&placeholder) {
                continue;
            }
            let mut code = self.family.code(self.next);
            while self.codes.contains_key(&code) {
                self.next += 1;
                code = self.family.code(self.next);
            }
            self.next += 1;
            item.record = item.record.clone().with_code(code);
        }
        Ok(self.batch)
    }
}
