//! The tables of what is written: the own card, households, pledges, matters, the diary.

use super::sheet::{KEPT, amount, code, kept, list, number, table, yes};
use crate::domain::change::JournalDump;
use crate::domain::json::time_of_day;
use crate::export::document::{Cell, Table};
use crate::i18n::Catalog;
use crate::text::{Labels, render};

pub(super) fn contact_card(dump: &JournalDump, tr: Catalog) -> Table {
    let card = &dump.contact_card;
    let rows = [
        ("field-full-name", &card.full_name),
        ("field-unit", &card.unit),
        ("field-post", &card.post),
        ("field-phone", &card.phone),
        ("field-office", &card.office),
        ("field-office-hours", &card.office_hours),
        ("field-help-with", &card.help_with),
        ("field-stand-in", &card.stand_in),
        ("field-stand-in-phone", &card.stand_in_phone),
        ("field-supervision-phone", &card.supervision_phone),
    ];
    let rows = rows.map(|(key, value)| vec![Cell::Text(tr.t(key)), Cell::text(&**value)]);
    table("contacts-own-card", &["export-chart-what", "sheet-content"], rows.into(), tr)
}

pub(super) fn households(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = [
        "sheet-code",
        "field-name",
        "field-group",
        "field-phone",
        "field-contact-preference",
        "field-told",
        "field-agrees-to-be-named",
        "field-card-issued-on",
        "field-card-style",
        "field-concerns",
        "field-ended-on",
        "field-note",
    ];
    let rows = dump.households.iter().map(|stored| {
        let household = &stored.value;
        let mut row = vec![
            code(&household.code),
            Cell::text(household.name.clone().unwrap_or_default()),
            Cell::text(&*household.group),
            Cell::text(&*household.phone),
            Cell::text(&*household.contact_preference),
            yes(household.told, tr),
            yes(household.agrees_to_be_named, tr),
            Cell::day(household.card_issued_on),
            Cell::text(tr.card_style(household.card_style)),
            list(&household.concerns, tr),
            Cell::day(household.ended_on),
            Cell::text(render(&household.note, labels)),
        ];
        row.extend(kept(stored));
        row
    });
    table("export-households", &[&columns[..], &KEPT].concat(), rows.collect(), tr)
}

pub(super) fn pledges(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = [
        "sheet-code",
        "field-problem",
        "field-target",
        "field-target-amount",
        "sheet-unit",
        "field-responsible",
        "field-partners",
        "field-pledged-on",
        "field-due-on",
        "field-status",
        "field-percent",
        "field-acceptance",
        "field-closed-on",
        "field-result",
        "field-reason",
        "field-accepted-by",
        "field-accepted-on",
    ];
    let rows = dump.pledges.iter().map(|stored| {
        let pledge = &stored.value;
        let mut row = vec![
            code(&pledge.code),
            Cell::text(render(&pledge.problem, labels)),
            Cell::text(render(&pledge.target, labels)),
            amount(pledge.target_amount),
            Cell::text(&*pledge.target_unit),
            Cell::text(&*pledge.responsible),
            list(&pledge.partners, tr),
            Cell::Date(pledge.pledged_on),
            Cell::Date(pledge.due_on),
            Cell::text(tr.pledge_status(pledge.status)),
            pledge.percent().map(number).unwrap_or_default(),
            Cell::text(render(&pledge.acceptance, labels)),
            Cell::day(pledge.closed_on),
            Cell::text(render(&pledge.result, labels)),
            Cell::text(render(&pledge.reason, labels)),
            Cell::text(&*pledge.accepted_by),
            Cell::day(pledge.accepted_on),
        ];
        row.extend(kept(stored));
        row
    });
    table("sheet-pledges", &[&columns[..], &KEPT].concat(), rows.collect(), tr)
}

pub(super) fn postings(dump: &JournalDump, tr: Catalog) -> Table {
    let columns = ["export-pledges", "field-posting-place", "sheet-posted-on", "field-down-on"];
    let rows = dump.pledges.iter().flat_map(|stored| {
        let of = code(&stored.value.code);
        let row = move |posting: &crate::domain::pledge::Posting| {
            vec![of.clone(), Cell::text(&*posting.at), Cell::day(posting.on), Cell::day(posting.down_on)]
        };
        stored.value.posted.iter().map(row)
    });
    table("sheet-postings", &columns, rows.collect(), tr)
}

pub(super) fn progress(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = ["export-pledges", "field-date", "field-progress", "field-percent", "field-amount"];
    let rows = dump.pledges.iter().flat_map(|stored| {
        stored.value.progress.iter().map(|progress| {
            vec![
                code(&stored.value.code),
                Cell::Date(progress.on),
                Cell::text(render(&progress.text, labels)),
                progress.percent.map(number).unwrap_or_default(),
                amount(progress.amount),
            ]
        })
    });
    table("sheet-progress", &columns, rows.collect(), tr)
}

pub(super) fn entries(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = [
        "sheet-code",
        "field-date",
        "field-time",
        "sheet-written-on",
        "sheet-late",
        "field-weather",
        "field-place",
        "field-body",
        "export-households",
        "export-pledges",
        "export-matters",
        "export-tags",
        "export-follow-up",
        "export-imported",
    ];
    let rows = dump.entries.iter().map(|stored| {
        let entry = &stored.value;
        let mut row = vec![
            code(&entry.id),
            Cell::Date(entry.date),
            Cell::text(entry.time.map(time_of_day).unwrap_or_default()),
            Cell::Date(entry.written_on),
            yes(entry.is_late(), tr),
            Cell::text(&*entry.weather),
            Cell::text(&*entry.place),
            Cell::text(render(&entry.body, labels)),
            list(&entry.households, tr),
            list(&entry.pledges, tr),
            list(&entry.matters, tr),
            list(&entry.tags, tr),
            Cell::day(entry.follow_up_on),
            Cell::day(entry.imported_on),
        ];
        row.extend(kept(stored));
        row
    });
    table("export-diary-title", &[&columns[..], &KEPT].concat(), rows.collect(), tr)
}

pub(super) fn activities(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns =
        ["sheet-entry", "field-date", "sheet-activity", "sheet-times", "sheet-people", "sheet-yuan", "field-note"];
    let rows = dump.entries.iter().flat_map(|stored| {
        let entry = &stored.value;
        entry.activities.iter().map(move |activity| {
            vec![
                code(&entry.id),
                Cell::Date(entry.date),
                Cell::text(tr.activity_kind(activity.kind)),
                number(activity.count),
                activity.people.map(number).unwrap_or_default(),
                activity
                    .amount_yuan
                    .map(|yuan| Cell::Number(i64::try_from(yuan).unwrap_or(i64::MAX)))
                    .unwrap_or_default(),
                Cell::text(render(&activity.note, labels)),
            ]
        })
    });
    table("export-activities", &columns, rows.collect(), tr)
}

pub(super) fn matters(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = [
        "sheet-code",
        "field-raised-on",
        "field-raised-by",
        "field-matter-kind",
        "field-status",
        "field-matter-text",
        "field-first-received-by",
        "field-missing",
        "field-handled-by",
        "field-matter-done",
        "field-reason-cannot",
        "field-told-on",
        "field-follow-up-on",
    ];
    let rows = dump.matters.iter().map(|stored| {
        let matter = &stored.value;
        let by = matter.household.as_ref().map_or_else(|| tr.t("matter-villager"), ToString::to_string);
        let mut row = vec![
            code(&matter.code),
            Cell::Date(matter.raised_on),
            Cell::text(by),
            Cell::text(tr.matter_kind(matter.kind)),
            Cell::text(tr.matter_state(matter.state)),
            Cell::text(render(&matter.text, labels)),
            Cell::text(&*matter.first_received_by),
            Cell::text(render(&matter.missing, labels)),
            Cell::text(&*matter.handled_by),
            Cell::text(render(&matter.done, labels)),
            Cell::text(render(&matter.reason, labels)),
            Cell::day(matter.told_on),
            Cell::day(matter.follow_up_on),
        ];
        row.extend(kept(stored));
        row
    });
    table("sheet-matters", &[&columns[..], &KEPT].concat(), rows.collect(), tr)
}

pub(super) fn steps(dump: &JournalDump, labels: &dyn Labels, tr: Catalog) -> Table {
    let columns = ["export-matters", "field-date", "field-status", "sheet-content", "sheet-entry"];
    let rows = dump.matters.iter().flat_map(|stored| {
        let matter = &stored.value;
        matter.history.iter().map(move |step| {
            vec![
                code(&matter.code),
                Cell::Date(step.on),
                Cell::text(tr.matter_state(step.state)),
                Cell::text(render(&step.text, labels)),
                step.entry.as_ref().map(code).unwrap_or_default(),
            ]
        })
    });
    table("sheet-steps", &columns, rows.collect(), tr)
}
