//! The tables of the weeks: what their cards say, what was confirmed, and the chain that proves it.

use super::sheet::{code, list, number, table, time};
use crate::domain::chain_link::ChainLink;
use crate::domain::change::JournalDump;
use crate::domain::progress_card::ProgressCard;
use crate::domain::week_status::WeekStatus;
use crate::export::document::{Cell, Table};
use crate::i18n::Catalog;
use crate::text::{Labels, render};

/// Every card with how it stands: those confirmed as they were signed.
fn all_cards(dump: &JournalDump) -> Vec<(ProgressCard, WeekStatus)> {
    let drafts = dump.cards.iter().map(|stored| (stored.value.card.clone(), WeekStatus::Draft));
    let confirmed = dump.chain.iter().filter_map(|link| match link {
        ChainLink::SignOff(link) => {
            // A card that cannot be read any more is empty here, and stands in full among the links of the chain.
            Some((link.card().unwrap_or_else(|_| ProgressCard::empty(link.week)), WeekStatus::Confirmed))
        }
        ChainLink::Amendment(_) => None,
    });
    let mut cards: Vec<_> = drafts.chain(confirmed).collect();
    cards.sort_by_key(|(card, _)| card.week);
    cards
}

pub(super) fn cards(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = [
        "sheet-week",
        "export-chart-from",
        "export-chart-to",
        "field-status",
        "field-week-done",
        "field-week-next",
        "field-week-problems",
        "field-no-progress-reason",
    ];
    let rows = all_cards(dump).into_iter().map(|(card, status)| {
        vec![
            Cell::Text(card.week.to_string()),
            Cell::Date(card.week.monday()),
            Cell::Date(card.week.sunday()),
            Cell::text(tr.week_status(status)),
            Cell::text(render(&card.sections.done, labels)),
            Cell::text(render(&card.sections.next, labels)),
            Cell::text(render(&card.sections.problems, labels)),
            Cell::text(render(&card.no_progress_reason, labels)),
        ]
    });
    table("sheet-weeks", &columns, rows.collect(), tr)
}

pub(super) fn lines(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = ["sheet-week", "export-pledges", "field-week-progress", "field-week-next", "sheet-entries"];
    let rows = all_cards(dump).into_iter().flat_map(|(card, _)| {
        let week = card.week.to_string();
        let row = |line: crate::domain::progress_card::CardLine| {
            vec![
                Cell::Text(week.clone()),
                code(&line.pledge),
                Cell::text(render(&line.progress, labels)),
                Cell::text(render(&line.next, labels)),
                list(&line.entries, tr),
            ]
        };
        card.lines.into_iter().map(row).collect::<Vec<_>>()
    });
    table("sheet-week-lines", &columns, rows.collect(), tr)
}

pub(super) fn amendments(dump: &JournalDump, tr: Catalog) -> Table {
    let rows = dump.chain.iter().filter_map(|link| match link {
        ChainLink::Amendment(link) => {
            Some(vec![Cell::Text(link.week.to_string()), Cell::Date(link.on), Cell::text(&*link.text)])
        }
        ChainLink::SignOff(_) => None,
    });
    table("sheet-amendments", &["sheet-week", "field-date", "field-amendment"], rows.collect(), tr)
}

/// The chain, link by link, with all that is needed to check it.
pub(super) fn chain(dump: &JournalDump, tr: Catalog) -> Table {
    let columns = [
        "sheet-number",
        "sheet-what",
        "sheet-week",
        "sheet-due",
        "sheet-confirmed-on",
        "sheet-confirmed-at",
        "sheet-confirmed-by",
        "sheet-witness",
        "sheet-hash",
        "sheet-previous-hash",
        "sheet-signature",
        "sheet-public-key",
        "sheet-canonical",
        "sheet-sealed",
        "sheet-witness-signed",
        "sheet-witness-key",
        "sheet-witness-signature",
    ];
    let rows = dump.chain.iter().map(|link| match link {
        ChainLink::SignOff(link) => {
            let second = link.countersignature.as_ref();
            let of = |part: Option<&String>| Cell::text(part.cloned().unwrap_or_default());
            vec![
                number(link.number),
                Cell::text(tr.t("sheet-sign-off")),
                Cell::Text(link.week.to_string()),
                Cell::Date(link.due_on),
                Cell::Date(link.confirmed_on),
                time(link.confirmed_at),
                Cell::text(&*link.confirmed_by),
                of(link.witness.as_ref()),
                Cell::text(&*link.hash),
                Cell::text(&*link.previous_hash),
                Cell::text(&*link.signature),
                Cell::text(&*link.public_key),
                Cell::text(&*link.canonical),
                Cell::text(&*link.sealed),
                of(second.map(|second| &second.name)),
                of(second.map(|second| &second.public_key)),
                of(second.map(|second| &second.signature)),
            ]
        }
        ChainLink::Amendment(link) => {
            let mut row = vec![
                number(link.number),
                Cell::text(tr.t("field-amendment")),
                Cell::Text(link.week.to_string()),
                Cell::Empty,
                Cell::Date(link.on),
                time(link.at),
                Cell::Empty,
                Cell::Empty,
                Cell::text(&*link.hash),
                Cell::text(&*link.previous_hash),
                Cell::text(&*link.signature),
                Cell::text(&*link.public_key),
                Cell::text(&*link.canonical),
                Cell::text(&*link.sealed),
            ];
            row.resize(17, Cell::Empty);
            row
        }
    });
    table("sheet-chain", &columns, rows.collect(), tr)
}

/// What the journal as a whole knows: its key, its first week, what the work is planned by.
pub(super) fn file(dump: &JournalDump, tr: Catalog) -> Table {
    let plan = &dump.work_plan;
    let rows = vec![
        ("sheet-first-week", Cell::text(dump.first_week.map(|week| week.to_string()).unwrap_or_default())),
        ("sheet-public-key", Cell::text(&*dump.public_key)),
        ("field-villages-small", number(plan.villages_small)),
        ("field-villages-medium", number(plan.villages_medium)),
        ("field-villages-large", number(plan.villages_large)),
        ("field-first-month", Cell::day(plan.first_month)),
    ];
    let rows = rows.into_iter().map(|(key, cell)| vec![Cell::Text(tr.t(key)), cell]);
    table("sheet-file", &["export-chart-what", "sheet-content"], rows.collect(), tr)
}
