//! 民情台账 as a wide table.

use super::context::Context;
use crate::domain::matter::Matter;
use crate::export::document::{Block, Cell, Column, Document, Page, Setting, Table};

/// A matter, and what the household that raised it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterRow {
    /// The matter, its texts as they may be shown.
    pub matter: Matter,
    /// Who raised it; empty for "a villager".
    pub raised_by: String,
}

/// The ledger of these matters, in their order.
pub fn matters(about: &Context<'_>, rows: &[MatterRow]) -> Document {
    let tr = about.tr;
    let mut document = about.document(tr.t("contents-matters"));
    document.page = Page { landscape: true, setting: Setting::Sheet, ..Page::default() };
    document.blocks = vec![Block::Title(tr.t("contents-matters")), about.subtitle()];
    document.blocks.extend(about.coded_note());
    if rows.is_empty() {
        document.blocks.push(Block::Text(tr.t("contents-no-matters")));
    } else {
        document.blocks.push(Block::Table(table(about, rows)));
    }
    document
}

fn table(about: &Context<'_>, rows: &[MatterRow]) -> Table {
    let tr = about.tr;
    let columns = vec![
        Column::text(tr.t("contents-code"), 2),
        Column::text(tr.t("field-raised-on"), 4),
        Column::text(tr.t("field-raised-by"), 3),
        Column::text(tr.t("field-matter-kind"), 3),
        Column::text(tr.t("field-matter-text"), 10),
        Column::text(tr.t("field-status"), 3),
        Column::text(tr.t("field-first-received-by"), 3),
        Column::text(tr.t("field-handled-by"), 3),
        Column::text(tr.t("field-matter-done"), 9),
        Column::text(tr.t("field-told-on"), 4),
    ];
    let row = |row: &MatterRow| {
        let matter = &row.matter;
        vec![
            Cell::text(matter.code.to_string()),
            about.day_cell(Some(matter.raised_on)),
            Cell::text(if row.raised_by.is_empty() { tr.t("contents-a-villager") } else { row.raised_by.clone() }),
            Cell::text(tr.matter_kind(matter.kind)),
            Cell::text(about.paper(&matter.text)),
            Cell::text(tr.matter_state(matter.state)),
            Cell::text(about.paper(&matter.first_received_by)),
            Cell::text(about.paper(&matter.handled_by)),
            Cell::text(handling(about, matter)),
            about.day_cell(matter.told_on),
        ]
    };
    Table { name: tr.t("contents-matters"), columns, rows: rows.iter().map(row).collect() }
}

/// What was done, what is missing, why it cannot be, with what each is.
pub(super) fn handling(about: &Context<'_>, matter: &Matter) -> String {
    let parts =
        [(None, &matter.done), (Some("field-missing"), &matter.missing), (Some("field-reason"), &matter.reason)];
    let said = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let said = said.map(|(field, text)| {
        let label = field.map(|field| about.label(field)).unwrap_or_default();
        format!("{label}{}", about.paper(text))
    });
    said.collect::<Vec<_>>().join("\n")
}
