//! Importing, and what it would come to. A dry run and a preview go through the real transaction and take it back: what they say is
//! what the import does.

use super::super::changes::{apply, rehearse};
use super::super::env::Env;
use super::super::failure::{bad_rows, of_import, said};
use super::super::files;
use super::read::{Read, place, read};
use crate::app::bringing::{ImportColumn, ImportPreview, ImportReport, ImportRequest};
use crate::app::failure::Failure;
use crate::domain::change::{Applied, Change, ImportedRecord, Record};
use crate::domain::importing::{ColumnMap, ImportFormat};
use crate::import::{self, Batch, ColumnName, Reading, Refused};

/// Records of a preview.
const FIRST: usize = 100;

/// Imports a file into the open journal: all of it, or nothing.
pub fn import(env: &mut Env, request: &ImportRequest, dry_run: bool) -> Result<ImportReport, Failure> {
    let shown = files::shown(&place(request));
    let words = env.catalog();
    let refused = |refused: Refused| of_import(refused, &shown, words);
    match read(env, request)? {
        Read::Journal(dump) => {
            let dump = dump.map_err(refused)?;
            let rows = dump.households.len() + dump.pledges.len() + dump.matters.len() + dump.entries.len();
            let rows = rows + dump.cards.len() + dump.chain.len();
            let applied = go(env, &Change::ImportJournal(dump), dry_run)?;
            let format = Some(ImportFormat::Json);
            Ok(ImportReport { format, rows, count: applied.imported, undo: applied.undo, ..ImportReport::default() })
        }
        Read::Records(Reading { format, map, result, .. }) => {
            let Batch { records, ignored } = result.map_err(refused)?;
            let (rows, ignored) = (records.len(), ignored.into_iter().collect());
            let applied = go(env, &Change::Import(records), dry_run)?;
            remember(env, map.filter(|_| !dry_run))?;
            Ok(ImportReport { format, rows, count: applied.imported, ignored, undo: applied.undo })
        }
    }
}

/// What importing a file would come to. Only what keeps it from being read at all is a failure.
pub fn preview(env: &mut Env, request: &ImportRequest) -> Result<ImportPreview, Failure> {
    let mut preview = ImportPreview { fields: import::fields(request.kind), ..ImportPreview::default() };
    match read(env, request)? {
        Read::Journal(Ok(dump)) => {
            preview.format = Some(ImportFormat::Json);
            preview.first = dump.entries.iter().take(FIRST).map(|entry| Record::Entry(entry.value.clone())).collect();
            settle(env, &Change::ImportJournal(dump), &mut preview)?;
            preview.rows = preview.count.added;
        }
        Read::Journal(Err(refused)) => refuse(env, refused, &mut preview),
        Read::Records(Reading { format, columns, result, .. }) => {
            preview.format = format;
            preview.columns = columns.into_iter().map(column).collect();
            match result {
                Ok(Batch { records, ignored }) => {
                    preview.rows = records.len() as u32;
                    preview.ignored = ignored.into_iter().collect();
                    let first = records.iter().take(FIRST).map(|imported: &ImportedRecord| imported.record.clone());
                    preview.first = first.collect();
                    settle(env, &Change::Import(records), &mut preview)?;
                }
                Err(refused) => refuse(env, refused, &mut preview),
            }
        }
    }
    Ok(preview)
}

/// Finds out what the journal itself says to it.
fn settle(env: &mut Env, change: &Change, preview: &mut ImportPreview) -> Result<(), Failure> {
    match rehearse(env, change) {
        Ok(applied) => preview.count = applied.imported,
        Err(failure @ (Failure::Rule(_) | Failure::NotEmpty | Failure::Conflict { .. } | Failure::NotFound(_))) => {
            preview.refused = Some(failure.say(env.catalog()));
        }
        Err(failure) => return Err(failure),
    }
    Ok(())
}

fn refuse(env: &Env, refused: Refused, preview: &mut ImportPreview) {
    match refused {
        Refused::Unreadable(why) => preview.refused = Some(said(why, env.catalog())),
        Refused::Rows(rows) => preview.bad = bad_rows(rows),
    }
}

fn column(column: ColumnName) -> ImportColumn {
    ImportColumn { name: column.name, field: column.field, sample: column.sample }
}

/// Imports through the one door; a dry run goes through it too, and back: so the two never disagree.
fn go(env: &mut Env, change: &Change, dry_run: bool) -> Result<Applied, Failure> {
    if dry_run { rehearse(env, change) } else { apply(env, change) }
}

/// Remembers what the user said of the columns.
fn remember(env: &mut Env, map: Option<ColumnMap>) -> Result<(), Failure> {
    map.map_or(Ok(()), |map| apply(env, &Change::RememberColumns(map)).map(drop))
}

#[cfg(test)]
mod tests {
    use crate::domain::importing::ImportKind;
    use crate::i18n::{Catalog, Lang};

    #[test]
    fn every_field_a_column_can_be_has_a_name() {
        for (kind, lang) in ImportKind::ALL.into_iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
            for field in crate::import::fields(kind) {
                assert!(Catalog::new(lang).find(&format!("import-field-{field}"), &[]).is_some(), "{field} in {lang}");
            }
        }
    }
}
