//! What a record must satisfy before it is written, where the rule needs the file: known references, kept dates, unconfirmed
//! weeks. Rules that need only the record are the domain's.

use super::columns::Meta;
use super::error::StoreError;
use super::records::exists;
use super::week::chain;
use crate::domain::activity_words;
use crate::domain::change::{Family, Record, Stored};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::problem::Problem;
use crate::domain::progress_card::SavedCard;
use crate::text::{LinkKind, links, tags};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Where a record comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Written here: a new entry is written today.
    Here,
    /// From a file: an entry keeps its dates and is marked as imported today.
    File,
}

/// The record as it will be written: checked, with what the program sets and with the links its text makes.
pub(super) fn prepare(
    conn: &Connection,
    record: Record,
    before: Option<&Stored<Record>>,
    origin: Origin,
    today: NaiveDate,
) -> Result<Record, StoreError> {
    match record {
        Record::ContactCard(_) => Ok(record),
        Record::Household(ref household) => {
            household.check()?;
            Ok(record)
        }
        Record::Pledge(ref pledge) => {
            pledge.check()?;
            Ok(record)
        }
        Record::Matter(matter) => {
            let matter = matter.with_history(today);
            matter.check()?;
            matter.check_days(today)?;
            let record = Record::Matter(matter);
            check_references(conn, &record)?;
            Ok(record)
        }
        Record::Entry(entry) => {
            let old = before.and_then(|stored| if let Record::Entry(old) = &stored.value { Some(old) } else { None });
            prepare_entry(conn, entry, old, origin, today).map(Record::Entry)
        }
        Record::Week(ref saved) => {
            check_week(conn, saved)?;
            check_references(conn, &record)?;
            Ok(record)
        }
    }
}

/// Whether saving `record` over `before` would change nothing.
pub(super) fn is_same(record: &Record, before: &Stored<Record>) -> bool {
    *record == before.value && Meta::of(before).removed_at.is_none()
}

fn prepare_entry(
    conn: &Connection,
    mut entry: Entry,
    old: Option<&Entry>,
    origin: Origin,
    today: NaiveDate,
) -> Result<Entry, StoreError> {
    (entry.written_on, entry.imported_on) = match (old, origin) {
        (Some(old), _) => (old.written_on, old.imported_on),
        (None, Origin::Here) => (today, None),
        (None, Origin::File) => (entry.written_on, Some(today)),
    };
    entry.check(today)?;
    entry.households = linked(conn, &entry.households, &entry.body, LinkKind::Household)?;
    entry.pledges = linked(conn, &entry.pledges, &entry.body, LinkKind::Pledge)?;
    entry.matters = linked(conn, &entry.matters, &entry.body, LinkKind::Matter)?;
    entry.activities = activity_words::completed(&entry.activities, &entry.body);
    let listed = entry.tags.iter().map(|tag| tag.trim().trim_start_matches(['#', '＃']).to_owned());
    entry.tags = distinct(listed.chain(tags(&entry.body)).filter(|tag| !tag.is_empty()));
    Ok(entry)
}

/// The listed codes, which must exist, then those the text links to, where they exist; each once.
fn linked(conn: &Connection, listed: &[Code], body: &str, kind: LinkKind) -> Result<Vec<Code>, StoreError> {
    let family = match kind {
        LinkKind::Household => Family::Household,
        LinkKind::Pledge => Family::Pledge,
        LinkKind::Matter => Family::Matter,
    };
    for code in listed {
        require(conn, family, code)?;
    }
    let mut codes = distinct(listed.iter().cloned());
    for code in links(body, kind).iter().filter_map(|code| Code::parse(code).ok()) {
        if !codes.contains(&code) && exists(conn, family, &code)? {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// Refuses a record that lists what is not there.
pub(super) fn check_references(conn: &Connection, record: &Record) -> Result<(), StoreError> {
    let require_all = |family: Family, codes: &[Code]| codes.iter().try_for_each(|code| require(conn, family, code));
    match record {
        Record::ContactCard(_) | Record::Household(_) | Record::Pledge(_) => Ok(()),
        Record::Matter(matter) => {
            require_all(Family::Household, matter.household.as_slice())?;
            let told: Vec<Code> = matter.history.iter().filter_map(|step| step.entry.clone()).collect();
            require_all(Family::Entry, &told)
        }
        Record::Entry(entry) => {
            require_all(Family::Household, &entry.households)?;
            require_all(Family::Pledge, &entry.pledges)?;
            require_all(Family::Matter, &entry.matters)
        }
        Record::Week(saved) => saved.card.lines.iter().try_for_each(|line| require(conn, Family::Pledge, &line.pledge)),
    }
}

fn check_week(conn: &Connection, saved: &SavedCard) -> Result<(), StoreError> {
    let week = saved.card.week;
    if chain::is_confirmed(conn, week)? { Err(Problem::WeekConfirmed(week).into()) } else { Ok(()) }
}

fn require(conn: &Connection, family: Family, code: &Code) -> Result<(), StoreError> {
    if exists(conn, family, code)? { Ok(()) } else { Err(Problem::UnknownReference(code.clone()).into()) }
}

fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::new();
    for item in items {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    all
}
