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
use crate::import::{self, Batch, Encoding, Known, Refused};
use std::collections::BTreeSet;
use std::path::Path;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// A table of households.
    Households,
    /// A table of pledges.
    Pledges,
    /// Diary entries in JSON.
    Diary,
    /// A whole journal.
    Journal,
}

/// A file to be imported.
#[derive(Clone, Debug)]
pub struct ImportFile<'a> {
    /// What it holds.
    pub kind: ImportKind,
    /// Where it lies.
    pub path: &'a Path,
    /// The name of its encoding, one of [`encodings`]; nothing to recognise it.
    pub encoding: Option<&'a str>,
    /// Only read and check it.
    pub dry_run: bool,
}

/// How an import went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Records in the file.
    pub rows: usize,
    /// What became of them; for a dry run, what would.
    pub count: ImportCount,
    /// Columns the journal has no place for.
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
    let bytes = files::read(file.path)?;
    let named =
        |name: &str| Encoding::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, encoding)| encoding);
    let text =
        import::decode(&bytes, file.encoding.and_then(named)).map_err(|why| refused(Refused::Unreadable(why)))?;
    let batch = match file.kind {
        ImportKind::Households => import::households(&text, &known(env, Family::Household)?).map_err(refused)?,
        ImportKind::Pledges => import::pledges(&text, &known(env, Family::Pledge)?).map_err(refused)?,
        ImportKind::Diary => import::diary(&text, &known(env, Family::Entry)?).map_err(refused)?,
        ImportKind::Journal => return journal(env, &text, file.dry_run, refused),
    };
    let Batch { records, ignored } = batch;
    let mut report = ImportReport { rows: records.len(), ignored: ignored.into_iter().collect(), ..Default::default() };
    report.count = apply(env, Change::Import(records), file.dry_run)?;
    Ok(report)
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
        Answer::NextCode(next_code) => Ok(Known { today: env.clock.today(), references, next_code }),
        _ => Err(Failure::Internal("next code".to_owned())),
    }
}
