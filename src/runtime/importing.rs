//! Importing a file: read it, check it against the journal, change the journal once.

use super::changes::rehearse;
use super::env::Env;
use super::failure::of_import;
use super::perform::perform;
use super::{files, reads};
use crate::app::effect::{Effect, Outcome, Ticket};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Family, ImportCount};
use crate::domain::code::Code;
use crate::domain::importing::{ImportFormat, ImportKind};
use crate::import::{self, Batch, Encoding, Known, Refused, Source, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file to be imported.
#[derive(Clone, Debug)]
pub struct ImportFile<'a> {
    /// What it holds.
    pub kind: ImportKind,
    /// Where it lies: a file, or a folder of notes.
    pub path: &'a Path,
    /// The kind of file; nothing to recognise it.
    pub format: Option<ImportFormat>,
    /// The name of its encoding, one of [`encodings`]; nothing to recognise it.
    pub encoding: Option<&'a str>,
    /// The year of days that are written without one.
    pub year: Option<i32>,
    /// What its columns are, by their names; an empty field is a column to leave out.
    pub columns: BTreeMap<String, String>,
    /// Only read and check it.
    pub dry_run: bool,
}

impl<'a> ImportFile<'a> {
    /// A file whose kind, encoding and columns are recognised.
    pub fn new(kind: ImportKind, path: &'a Path) -> Self {
        let columns = BTreeMap::new();
        Self { kind, path, format: None, encoding: None, year: None, columns, dry_run: false }
    }
}

/// How an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// What the file was taken for.
    pub format: Option<ImportFormat>,
    /// Records in the file.
    pub rows: usize,
    /// What became of them; for a dry run, what would.
    pub count: ImportCount,
    /// Columns and other things the journal has no place for.
    pub ignored: Vec<String>,
}

/// The names of the encodings a file can be said to be in.
pub fn encodings() -> [&'static str; 4] {
    Encoding::NAMES.map(|(name, _)| name)
}

/// Imports a file into the open journal: all of it, or nothing.
pub fn import(env: &mut Env, file: &ImportFile<'_>) -> Result<ImportReport, Failure> {
    let shown = files::shown(file.path);
    let words = env.catalog();
    let refused = |refused: Refused| of_import(refused, &shown, words);
    let named =
        |name: &str| Encoding::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, encoding)| encoding);
    let encoding = file.encoding.and_then(named);
    if file.kind == ImportKind::Journal {
        let text = import::decode(files::read(file.path)?, encoding);
        let text = text.map_err(|why| refused(Refused::Unreadable(why)))?;
        return journal(env, &text, file.dry_run, refused);
    }
    let family = match file.kind {
        ImportKind::Households => Family::Household,
        ImportKind::Pledges => Family::Pledge,
        ImportKind::Diary | ImportKind::Journal => Family::Entry,
    };
    let known = Known { year: file.year, ..known(env, family)? };
    let (found, folder) = source_files(file.path)?;
    let source = Source {
        kind: file.kind,
        format: file.format,
        encoding,
        files: found,
        folder,
        columns: file.columns.clone(),
        remembered: Vec::new(),
    };
    let reading = import::read(source, &known);
    let Batch { records, ignored } = reading.result.map_err(refused)?;
    let mut report = ImportReport {
        format: reading.format,
        rows: records.len(),
        ignored: ignored.into_iter().collect(),
        ..ImportReport::default()
    };
    report.count = apply(env, Change::Import(records), file.dry_run)?;
    Ok(report)
}

/// The file, or every file of a folder.
fn source_files(path: &Path) -> Result<(Vec<SourceFile>, bool), Failure> {
    if !files::leads_to_directory(path) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Ok((vec![SourceFile { name, bytes: files::read(path)? }], false));
    }
    let found = files::below(path)?.into_iter().map(|(name, path)| Ok(SourceFile { name, bytes: files::read(&path)? }));
    Ok((found.collect::<Result<_, Failure>>()?, true))
}

fn journal(
    env: &mut Env,
    text: &str,
    dry_run: bool,
    refused: impl Fn(Refused) -> Failure,
) -> Result<ImportReport, Failure> {
    let dump = import::journal(text).map_err(refused)?;
    let rows = dump.households.len() + dump.pledges.len() + dump.matters.len() + dump.entries.len();
    let mut report = ImportReport { rows: rows + dump.cards.len() + dump.chain.len(), ..Default::default() };
    report.count = apply(env, Change::ImportJournal(Box::new(dump)), dry_run)?;
    Ok(report)
}

/// Imports through the one door; a dry run goes through it too, and back: so the two never disagree.
fn apply(env: &mut Env, change: Change, dry_run: bool) -> Result<ImportCount, Failure> {
    if dry_run {
        return rehearse(env, &change).map(|applied| applied.imported);
    }
    match perform(Effect::Apply { change, ticket: Ticket(0) }, env) {
        Some(Outcome::Applied(_, applied)) => Ok(applied.imported),
        Some(Outcome::ApplyFailed(_, failure)) => Err(failure),
        _ => Err(Failure::Internal("import".to_owned())),
    }
}

/// What the readers must know of the journal.
fn known(env: &mut Env, family: Family) -> Result<Known, Failure> {
    let mut references: BTreeSet<Code> = BTreeSet::new();
    for removed in [false, true] {
        if let Answer::Households(households) = reads::answer(env, &Query::Households { removed })? {
            references.extend(households.into_iter().map(|stored| stored.value.household.code));
        }
        if let Answer::Pledges(pledges) = reads::answer(env, &Query::Pledges { removed })? {
            references.extend(pledges.into_iter().map(|stored| stored.value.code));
        }
    }
    match reads::answer(env, &Query::NextCode(family))? {
        Answer::NextCode(next_code) => Ok(Known { today: env.clock.today(), references, next_code, year: None }),
        _ => Err(Failure::Internal("next code".to_owned())),
    }
}
