//! 服务承诺公示: what is promised, posted in public. It never names a household, whatever was asked for: its pledges come
//! without people.

use super::context::{Context, filled};
use crate::domain::pledge::Pledge;
use crate::export::document::{Block, Cell, Column, Document, Page, Paper, Setting, Table};
use chrono::Datelike;

/// The notice of these pledges, which name nobody.
pub fn pledge_notice(about: &Context<'_>, pledges: &[Pledge], paper: Paper) -> Document {
    let (tr, own) = (about.tr, about.owner);
    let mut document = about.document(tr.t("contents-notice"));
    document.page = Page { paper, landscape: false, setting: Setting::Notice };
    let who = [own.unit.clone(), own.post.clone(), own.full_name.clone()];
    let who: Vec<String> = who.into_iter().filter(|part| !part.trim().is_empty()).collect();
    document.blocks = vec![Block::Title(tr.t("contents-notice")), Block::Subtitle(who.join("  "))];
    let year = pledges.iter().map(|pledge| pledge.pledged_on.year()).max().unwrap_or(about.today.year());
    let values = [("count", pledges.len().to_string()), ("year", year.to_string())];
    document.blocks.push(Block::Text(tr.with("contents-notice-intro", &values)));
    document.blocks.push(Block::Table(table(about, pledges)));
    document.blocks.push(Block::Heading { level: 1, text: tr.t("contents-notice-complain") });
    document.blocks.push(Block::Text(tr.t("contents-notice-how")));
    document.blocks.extend(filled([
        (about.label("field-supervision-phone"), own.supervision_phone.clone()),
        (about.label("contents-card-phone"), own.phone.clone()),
        (about.label("contents-card-office"), own.office.clone()),
        (about.label("contents-card-hours"), own.office_hours.clone()),
    ]));
    document.blocks.push(Block::Mark([own.unit.as_str(), &tr.date(about.today)].join("  ").trim().to_owned()));
    document
}

fn table(about: &Context<'_>, pledges: &[Pledge]) -> Table {
    let tr = about.tr;
    let columns = vec![
        Column::number(tr.t("contents-number"), 2),
        Column::text(tr.t("field-problem"), 8),
        Column::text(tr.t("field-target"), 8),
        Column::text(tr.t("field-responsible"), 4),
        Column::text(tr.t("field-partners"), 5),
        Column::text(tr.t("field-due-on"), 5),
        Column::text(tr.t("field-acceptance"), 6),
    ];
    let row = |(at, pledge): (usize, &Pledge)| {
        vec![
            Cell::Number(at as i64 + 1),
            Cell::text(about.paper(&pledge.problem)),
            Cell::text(about.paper(&pledge.target)),
            Cell::text(about.paper(&pledge.responsible)),
            Cell::text(about.paper(&about.list(&pledge.partners))),
            Cell::Date(pledge.due_on),
            Cell::text(about.paper(&pledge.acceptance)),
        ]
    };
    Table { name: String::new(), columns, rows: pledges.iter().enumerate().map(row).collect() }
}
