//! The diary as a document: a heading a day, what stands above the text, the text.

use super::context::{Context, filled};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::json::time_of_day;
use crate::export::document::{Block, Document, Page, Setting};
use chrono::NaiveDate;

/// What is taken out of the diary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiaryContents {
    /// The first day asked for.
    pub from: Option<NaiveDate>,
    /// The last day asked for.
    pub to: Option<NaiveDate>,
    /// 誊抄版: an entry a page in large type, to copy by hand.
    pub copying: bool,
}

/// The diary, oldest entry first. Each entry comes with what its households are called.
pub fn diary(about: &Context<'_>, entries: &[(Entry, Vec<String>)], what: DiaryContents) -> Document {
    let tr = about.tr;
    let mut document = about.document(tr.t("export-diary-title"));
    let mut blocks = Vec::new();
    if what.copying {
        document.page = Page { setting: Setting::Large, ..Page::default() };
    } else {
        blocks.push(Block::Title(tr.t("export-diary-title")));
        let mut head =
            vec![(about.label("export-entries"), tr.with("export-count", &[("count", entries.len().to_string())]))];
        // Where an end is open it is the first or the last of the entries.
        let first = what.from.or_else(|| entries.first().map(|(entry, _)| entry.date));
        let last = what.to.or_else(|| entries.last().map(|(entry, _)| entry.date));
        if let (Some(first), Some(last)) = (first, last) {
            let span = [("from", about.day(first)), ("to", about.day(last))];
            head.push((about.label("export-span"), tr.with("export-from-to", &span)));
        }
        blocks.push(Block::Fields(head));
        blocks.extend(about.coded_note());
    }
    for (at, (entry, households)) in entries.iter().enumerate() {
        if what.copying && at > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Heading { level: 1, text: heading(about, entry) });
        blocks.extend(fields(about, entry, households));
        blocks.push(Block::Text(about.paper(&entry.body)));
    }
    if entries.is_empty() {
        blocks.push(Block::Text(tr.t("contents-no-entries")));
    }
    Document { blocks, ..document }
}

fn heading(about: &Context<'_>, entry: &Entry) -> String {
    let tr = about.tr;
    let day = if about.weeks { about.day(entry.date) } else { tr.long_date(entry.date) };
    let mut heading = format!("{day} {}", entry.id);
    if entry.is_late() {
        heading.push_str(&tr.with("export-late", &[("date", about.day(entry.written_on))]));
    }
    heading
}

fn fields(about: &Context<'_>, entry: &Entry, households: &[String]) -> Option<Block> {
    let tr = about.tr;
    let codes = |codes: &[Code]| about.list(codes);
    let activities: Vec<String> = entry
        .activities
        .iter()
        .map(|activity| {
            let mut text = tr.activity_kind(activity.kind);
            let counts = [
                (activity.count != 1).then(|| tr.with("export-times", &[("count", activity.count.to_string())])),
                activity.people.map(|people| tr.with("export-people", &[("count", people.to_string())])),
                activity.amount_yuan.map(|yuan| tr.with("export-yuan", &[("count", yuan.to_string())])),
                Some(about.paper(&activity.note)).filter(|note| !note.is_empty()),
            ];
            for count in counts.into_iter().flatten() {
                text.push(' ');
                text.push_str(&count);
            }
            text
        })
        .collect();
    let all = [
        ("export-time", entry.time.map(time_of_day).unwrap_or_default()),
        ("export-weather", entry.weather.clone()),
        ("export-place", entry.place.clone()),
        ("export-households", about.list(households)),
        ("export-pledges", codes(&entry.pledges)),
        ("export-matters", codes(&entry.matters)),
        ("export-tags", about.list(&entry.tags)),
        ("export-activities", about.list(&activities)),
        ("export-follow-up", entry.follow_up_on.map(|day| about.day(day)).unwrap_or_default()),
        ("export-imported", entry.imported_on.map(|day| tr.date(day)).unwrap_or_default()),
    ];
    filled(all.map(|(key, value)| (about.label(key), value)))
}
