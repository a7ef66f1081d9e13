//! Counting the entries of a period: by ranges of ids, so that only what lies in it is looked at.

use crate::domain::activity::ActivityKind;
use crate::domain::figures::{Count, Counts, Tally};
use crate::domain::period::Period;
use crate::store::columns::{get, id_range};
use crate::store::desk::overview::visits;
use crate::store::error::StoreError;
use crate::store::week::list::entry_count;
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;

/// What the activities of one kind add up to.
#[derive(Clone, Copy, Default)]
struct Sums {
    lines: u64,
    counted: u64,
    people: Tally,
    yuan: Tally,
    days: u64,
}

/// The counts of a period that are counted from entries.
pub(in crate::store) fn entries(conn: &Connection, period: Period) -> Result<Counts, StoreError> {
    let sums = sums(conn, period)?;
    let of = |kind| sums.get(&kind).copied().unwrap_or_default();
    let (linked, households) = visits(conn, (period.first(), period.last()))?;
    let whole = |value| Tally { value, unstated: 0 };
    let training = of(ActivityKind::Training);
    let aid = of(ActivityKind::Aid);
    Ok([
        (Count::Households, whole(households.into())),
        (Count::Visits, whole(u64::from(linked) + one(conn, include_str!("unregistered.sql"), period)?)),
        (Count::Projects, whole(of(ActivityKind::Project).counted)),
        (Count::AidTimes, whole(aid.counted)),
        (Count::AidYuan, aid.yuan),
        (Count::Trainings, whole(training.lines)),
        (Count::Sessions, whole(training.counted)),
        (Count::TrainedPeople, training.people),
        (Count::Information, whole(of(ActivityKind::Information).counted)),
        (Count::Disputes, whole(of(ActivityKind::Mediation).counted)),
        (Count::Meetings, whole(of(ActivityKind::CoordinationMeeting).counted)),
        (Count::SpringFarming, whole(of(ActivityKind::SpringFarming).counted)),
        (Count::StationedDays, whole(of(ActivityKind::Stationed).days)),
        (Count::PartyActivities, whole(of(ActivityKind::PartyActivity).counted)),
        (Count::HeartToHearts, whole(of(ActivityKind::HeartToHeart).counted)),
        (Count::Entries, whole(entry_count(conn, period.first(), period.last())?.into())),
        (Count::LateEntries, whole(one(conn, include_str!("late.sql"), period)?)),
    ]
    .into())
}

fn sums(conn: &Connection, period: Period) -> Result<BTreeMap<ActivityKind, Sums>, StoreError> {
    let (low, high) = id_range(Some(period.first()), Some(period.last()));
    let mut statement = conn.prepare_cached(include_str!("activities.sql"))?;
    let rows =
        statement.query_map(named_params! { ":low": low, ":high": high }, |row| Ok((get(row, "kind")?, read(row)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Sums> {
    let whole = |name: &str| row.get::<_, i64>(name).map(|value| u64::try_from(value).unwrap_or(0));
    // `total` is a float, which holds every whole number that a person can mean; `sum` would be nothing for no number.
    let summed = |name: &str| row.get::<_, f64>(name).map(|value| value as u64);
    Ok(Sums {
        lines: whole("lines")?,
        counted: whole("counted")?,
        people: Tally { value: summed("people")?, unstated: row.get("no_people")? },
        yuan: Tally { value: summed("yuan")?, unstated: row.get("no_yuan")? },
        days: whole("days")?,
    })
}

/// The one number that a statement over a range of ids gives.
fn one(conn: &Connection, sql: &str, period: Period) -> Result<u64, StoreError> {
    let (low, high) = id_range(Some(period.first()), Some(period.last()));
    let value: i64 =
        conn.prepare_cached(sql)?.query_row(named_params! { ":low": low, ":high": high }, |row| row.get(0))?;
    Ok(u64::try_from(value).unwrap_or(0))
}
