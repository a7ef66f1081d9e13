//! Pages of the diary: keyset paging over the entries' ids, which are in the diary's order, so that any page costs what its
//! rows cost. Always with a LIMIT.

use super::rows::{self, LINE, WHOLE};
use crate::domain::change::Stored;
use crate::domain::diary::{Entry, EntryCursor, EntryLine};
use crate::domain::figures::Counted;
use crate::domain::overview::{EntryFilter, Page};
use crate::store::columns::{DAY_SHIFT, day_number, id_range};
use crate::store::error::StoreError;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Where a page lies.
#[derive(Clone, Copy)]
pub(in crate::store) enum At<'a> {
    /// Just older than this one, or the newest.
    After(Option<&'a EntryCursor>),
    /// Just newer than this one.
    Before(&'a EntryCursor),
}

/// Rows of the diary, newest first.
pub(in crate::store) fn lines(
    conn: &Connection,
    filter: &EntryFilter,
    at: At<'_>,
    limit: u32,
) -> Result<Page<EntryLine>, StoreError> {
    page(conn, LINE, filter, at, limit, rows::read_line)
}

/// Whole entries, newest first.
pub(in crate::store) fn whole(
    conn: &Connection,
    filter: &EntryFilter,
    at: At<'_>,
    limit: u32,
) -> Result<Page<Stored<Entry>>, StoreError> {
    page(conn, WHOLE, filter, at, limit, rows::read)
}

fn page<T>(
    conn: &Connection,
    select: &str,
    filter: &EntryFilter,
    at: At<'_>,
    limit: u32,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Page<T>, StoreError> {
    let household =
        filter.household.as_ref().map(|code| id(conn, "SELECT id FROM household WHERE code = ?1", code.as_str()));
    let tag = filter.tag.as_ref().map(|name| id(conn, "SELECT id FROM tag WHERE name = ?1", name));
    let pledge = filter.pledge.as_ref().map(|code| id(conn, "SELECT id FROM pledge WHERE code = ?1", code.as_str()));
    let matter = filter.matter.as_ref().map(|code| id(conn, "SELECT id FROM matter WHERE code = ?1", code.as_str()));
    let ids = [household.transpose()?, tag.transpose()?, pledge.transpose()?, matter.transpose()?];
    if ids.contains(&Some(None)) {
        return Ok(Page { rows: Vec::new(), more: false });
    }
    let [household, tag, pledge, matter] = ids.map(Option::flatten);
    let (low, high) = bounds(conn, filter, at)?;
    let kind = match filter.counted {
        Some(Counted::Activity(kind)) => Some(kind.name()),
        _ => None,
    };
    let mut statement = conn.prepare_cached(&sql(select, filter, at))?;
    let params = named_params! {
        ":low": low, ":high": high, ":removed": filter.removed, ":household": household, ":tag": tag, ":pledge": pledge,
        ":matter": matter, ":kind": kind, ":visits": filter.counted == Some(Counted::Visits), ":late": filter.counted == Some(Counted::Late),
        ":limit": i64::from(limit) + 1,
    };
    let mut rows = statement.query_map(params, read)?.collect::<Result<Vec<T>, _>>()?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    if matches!(at, At::Before(_)) {
        rows.reverse();
    }
    Ok(Page { rows, more })
}

/// The statement: the narrowest list drives it, the other conditions are looked up per row.
fn sql(select: &str, filter: &EntryFilter, at: At<'_>) -> String {
    let (from, order) = if filter.household.is_some() {
        (include_str!("from_household.sql"), "l.entry_id")
    } else if filter.pledge.is_some() {
        (include_str!("from_pledge.sql"), "l.entry_id")
    } else if filter.tag.is_some() {
        (include_str!("from_tag.sql"), "l.entry_id")
    } else if filter.matter.is_some() {
        (include_str!("from_matter.sql"), "l.entry_id")
    } else if matches!(filter.counted, Some(Counted::Activity(_))) {
        (include_str!("from_activity.sql"), "l.entry_id")
    } else if filter.removed {
        (include_str!("from_trash.sql"), "e.id")
    } else {
        (include_str!("from_diary.sql"), "e.id")
    };
    let direction = if matches!(at, At::Before(_)) { "ASC" } else { "DESC" };
    let filters = include_str!("filters.sql");
    format!("{select} {from} {filters} ORDER BY {order} {direction} LIMIT :limit")
}

/// Ids above the first and below the second.
fn bounds(conn: &Connection, filter: &EntryFilter, at: At<'_>) -> Result<(i64, i64), StoreError> {
    let (low, high) = id_range(filter.from, filter.to);
    let (mut low, mut high) = (low.saturating_sub(1), high);
    match at {
        At::After(None) => {}
        At::After(Some(cursor)) => {
            // Of an entry that has moved or gone only the day is known: rather show one of that day twice than none.
            let end = (day_number(cursor.date) + 1) << DAY_SHIFT;
            high = high.min(place(conn, cursor)?.unwrap_or(end));
        }
        At::Before(cursor) => {
            let start = (day_number(cursor.date) << DAY_SHIFT) - 1;
            low = low.max(place(conn, cursor)?.unwrap_or(start));
        }
    }
    Ok((low, high))
}

/// The id of the cursor's entry, if it still is where the cursor saw it.
fn place(conn: &Connection, cursor: &EntryCursor) -> Result<Option<i64>, StoreError> {
    let id = rows::id_of(conn, &cursor.id)?;
    Ok(id.filter(|id| id >> DAY_SHIFT == day_number(cursor.date)))
}

fn id(conn: &Connection, sql: &str, name: &str) -> Result<Option<i64>, StoreError> {
    Ok(conn.prepare_cached(sql)?.query_row([name], |row| row.get(0)).optional()?)
}

/// Every entry, trash included, by date and then in the order they were added.
pub(in crate::store) fn all(conn: &Connection) -> Result<Vec<Stored<Entry>>, StoreError> {
    let mut statement =
        conn.prepare_cached(concat!(include_str!("select_whole.sql"), " FROM entry AS e ORDER BY e.id"))?;
    let rows = statement.query_map([], rows::read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
