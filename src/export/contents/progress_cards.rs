//! 工作进度卡 on paper: a page a week, with lines to sign on, and in small print what a reader can check it by.

use super::context::{Context, filled};
use crate::domain::progress_card::CardLine;
use crate::domain::week_view::WeekView;
use crate::export::document::{Block, Cell, Column, Document, Table, Told};

/// The cards of these weeks, in order. Their texts come as they may be shown.
pub fn progress_cards(about: &Context<'_>, weeks: &[WeekView]) -> Document {
    let tr = about.tr;
    let title = match weeks {
        [one] => format!("{} {}", tr.t("contents-progress-card"), one.week),
        _ => tr.t("contents-progress-card"),
    };
    let mut document = about.document(title);
    for (at, week) in weeks.iter().enumerate() {
        if at > 0 {
            document.blocks.push(Block::PageBreak);
        }
        card(about, week, &mut document.blocks);
    }
    document
}

fn card(about: &Context<'_>, view: &WeekView, blocks: &mut Vec<Block>) {
    let tr = about.tr;
    blocks.push(Block::Title(tr.t("contents-progress-card")));
    let year = view.week.year().to_string();
    let span = [("year", year), ("week", tr.week(view.week)), ("span", tr.week_span(view.week))];
    blocks.push(Block::Subtitle(tr.with("contents-week-of", &span)));
    blocks.extend(head(about, view));
    blocks.extend(about.coded_note());
    let card = &view.card;
    if !card.lines.is_empty() {
        blocks.push(Block::Heading { level: 1, text: tr.t("contents-by-pledge") });
        blocks.push(Block::Table(lines(about, view)));
    }
    let sections = [
        ("field-week-done", &card.sections.done),
        ("field-week-next", &card.sections.next),
        ("field-week-problems", &card.sections.problems),
        ("field-no-progress-reason", &card.no_progress_reason),
    ];
    for (field, text) in sections {
        let missing = text.trim().is_empty();
        if missing && field == "field-no-progress-reason" {
            continue;
        }
        blocks.push(Block::Heading { level: 1, text: tr.t(field) });
        let above = field == "field-week-done" && card.done_is_above();
        blocks.push(Block::Text(match missing {
            false => about.paper(text),
            true => tr.t(if above { "week-done-above" } else { "contents-none" }),
        }));
    }
    for amendment in &view.amendments {
        let text = tr.with("contents-amendment", &[("day", tr.date(amendment.on))]);
        blocks.push(Block::Heading { level: 1, text });
        blocks.push(Block::Text(about.paper(&amendment.text)));
    }
    blocks.push(Block::Signatures(vec![about.label("contents-sign-owner"), about.label("contents-sign-witness")]));
    blocks.push(Block::Small(small_print(about, view)));
}

fn head(about: &Context<'_>, view: &WeekView) -> Option<Block> {
    let (tr, own) = (about.tr, about.owner);
    let signed = view.sign_off.as_ref();
    filled([
        (about.label("field-unit"), own.unit.clone()),
        (about.label("contents-filled-by"), own.full_name.clone()),
        (about.label("contents-week-due"), tr.date(view.due_on)),
        (about.label("field-status"), tr.week_status(view.status)),
        (about.label("contents-confirmed-on"), signed.map(|s| tr.date(s.confirmed_on)).unwrap_or_default()),
        (about.label("contents-witness"), signed.and_then(|s| s.witness.clone()).unwrap_or_default()),
    ])
}

fn lines(about: &Context<'_>, view: &WeekView) -> Table {
    let tr = about.tr;
    let problem = |line: &CardLine| {
        let known = view.pledges.iter().find(|(code, _)| *code == line.pledge);
        let problem = known.map(|(_, problem)| about.paper(problem)).unwrap_or_default();
        Cell::text(format!("{} {problem}", line.pledge).trim())
    };
    let text = |key: &str, share| Column::text(tr.t(key), share);
    let columns: [Told<'_, CardLine>; 4] = [
        (text("contents-pledge", 6), &problem),
        (text("field-week-progress", 8), &|line| about.cell(&line.progress)),
        (text("field-week-next", 6), &|line| about.cell(&line.next)),
        (text("contents-rests-on", 3), &|line| Cell::text(about.list(&line.entries))),
    ];
    Table::of(&columns, &view.card.lines)
}

fn small_print(about: &Context<'_>, view: &WeekView) -> String {
    let Some(signed) = &view.sign_off else { return about.tr.t("contents-not-signed") };
    let values = [
        ("number", signed.number.to_string()),
        ("hash", signed.hash.clone()),
        ("fingerprint", view.fingerprint.clone().unwrap_or_default()),
    ];
    about.tr.with("contents-signed", &values)
}
