//! 民情台账 as a wide table.

use super::context::Context;
use crate::domain::matter::Matter;
use crate::export::document::{Block, Cell, Column, Document, Page, Setting, Table, Told};

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
    let text = |key: &str, share| Column::text(tr.t(key), share);
    let raised_by = |row: &MatterRow| match row.raised_by.as_str() {
        "" => Cell::text(tr.t("contents-a-villager")),
        who => Cell::text(who),
    };
    let columns: [Told<'_, MatterRow>; 10] = [
        (text("contents-code", 2), &|row| Cell::text(row.matter.code.to_string())),
        (text("field-raised-on", 4), &|row| about.day_cell(Some(row.matter.raised_on))),
        (text("field-raised-by", 3), &raised_by),
        (text("field-matter-kind", 3), &|row| Cell::text(tr.matter_kind(row.matter.kind))),
        (text("field-matter-text", 10), &|row| about.cell(&row.matter.text)),
        (text("field-status", 3), &|row| Cell::text(tr.matter_state(row.matter.state))),
        (text("field-first-received-by", 3), &|row| about.cell(&row.matter.first_received_by)),
        (text("field-handled-by", 3), &|row| about.cell(&row.matter.handled_by)),
        (text("field-matter-done", 9), &|row| Cell::text(handling(about, &row.matter))),
        (text("field-told-on", 4), &|row| about.day_cell(row.matter.told_on)),
    ];
    Table { name: tr.t("contents-matters"), ..Table::of(&columns, rows) }
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
