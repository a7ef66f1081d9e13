//! 服务承诺公示: what is promised, posted in public. It never names a household, whatever was asked for: its pledges come
//! without people.

use super::context::{Context, filled};
use crate::domain::pledge::Pledge;
use crate::export::document::{Block, Cell, Column, Document, Page, Paper, Setting, Table, Told};
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
    // Without a number to complain to, nothing sends a complaint to the one it is about.
    let supervised = !own.supervision_phone.trim().is_empty();
    let heading = if supervised { "contents-notice-complain" } else { "contents-notice-reach" };
    document.blocks.push(Block::Heading { level: 1, text: tr.t(heading) });
    if supervised {
        let office = !own.office.trim().is_empty();
        document.blocks.push(Block::Text(tr.t(if office {
            "contents-notice-how-office"
        } else {
            "contents-notice-how"
        })));
    }
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
    let text = |key: &str, share| Column::text(tr.t(key), share);
    let numbered: Vec<(i64, &Pledge)> = (1..).zip(pledges).collect();
    let columns: [Told<'_, (i64, &Pledge)>; 7] = [
        (Column::number(tr.t("contents-number"), 2), &|(number, _)| Cell::Number(*number)),
        (text("field-problem", 8), &|(_, pledge)| about.cell(&pledge.problem)),
        (text("field-target", 8), &|(_, pledge)| about.cell(&target(about, pledge))),
        (text("field-responsible", 4), &|(_, pledge)| about.cell(&pledge.responsible)),
        (text("field-partners", 5), &|(_, pledge)| about.cell(&about.list(&pledge.partners))),
        (text("field-due-on", 5), &|(_, pledge)| Cell::Date(pledge.due_on)),
        (text("field-acceptance", 6), &|(_, pledge)| about.cell(&pledge.acceptance)),
    ];
    Table::of(&columns, &numbered)
}

/// What is to be reached, and how much of it where that can be counted.
fn target(about: &Context<'_>, pledge: &Pledge) -> String {
    let label = about.label("field-target-amount");
    let amount = pledge.target_amount.map(|amount| format!("{label}{amount}{}", pledge.target_unit));
    let parts = [Some(pledge.target.clone()).filter(|target| !target.trim().is_empty()), amount];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
