//! Reads and writes weeks' cards. A confirmed week's rows refuse to change (triggers in the schema).

use crate::domain::change::Stored;
use crate::domain::progress_card::{ProgressCard, SavedCard, Sections};
use crate::domain::week::Week;
use crate::store::columns::{Col, Meta, get, get_json, json, some};
use crate::store::error::StoreError;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A week's card, also a removed one.
pub(in crate::store) fn load(conn: &Connection, week: Week) -> Result<Option<Stored<SavedCard>>, StoreError> {
    let mut statement = conn.prepare_cached(concat!(include_str!("card_select.sql"), include_str!("card_load.sql")))?;
    Ok(statement.query_row(named_params! { ":week": Col(&week) }, read).optional()?)
}

/// Every card nobody has signed yet, by week.
pub(in crate::store) fn unconfirmed(conn: &Connection) -> Result<Vec<Stored<SavedCard>>, StoreError> {
    let mut statement =
        conn.prepare_cached(concat!(include_str!("card_select.sql"), include_str!("card_unconfirmed.sql")))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a card as given. Pledges it names must exist.
pub(in crate::store) fn write(conn: &Connection, saved: &SavedCard, meta: &Meta) -> Result<(), StoreError> {
    let card = &saved.card;
    conn.prepare_cached(include_str!("card_save.sql"))?.execute(named_params! {
        ":week": Col(&card.week),
        ":done": card.sections.done,
        ":next": card.sections.next,
        ":problems": card.sections.problems,
        ":no_progress_reason": card.no_progress_reason,
        ":drafted": json(&saved.drafted)?,
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
        ":removed_at": some(&meta.removed_at),
    })?;
    conn.prepare_cached(include_str!("line_clear.sql"))?.execute(named_params! { ":week": Col(&card.week) })?;
    let rows = json(&card.lines)?;
    conn.prepare_cached(include_str!("line_add.sql"))?
        .execute(named_params! { ":week": Col(&card.week), ":rows": rows })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stored<SavedCard>> {
    let card = ProgressCard {
        week: get(row, "week")?,
        sections: Sections { done: row.get("done")?, next: row.get("next")?, problems: row.get("problems")? },
        lines: get_json(row, "lines")?,
        no_progress_reason: row.get("no_progress_reason")?,
    };
    Ok(Meta::read(row)?.around(SavedCard { card, drafted: get_json(row, "drafted")? }))
}
