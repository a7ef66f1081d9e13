//! The diary as a document: a heading a day, what stands above the text, the text.

use super::document::{Block, Document};
use crate::domain::diary::Entry;
use crate::domain::json::time_of_day;
use crate::i18n::Catalog;
use crate::text::{Labels, render};
use chrono::NaiveDate;

/// What is exported, besides the entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiaryExport {
    /// The first day asked for.
    pub from: Option<NaiveDate>,
    /// The last day asked for.
    pub to: Option<NaiveDate>,
    /// Whether households stand under this export's codes.
    pub coded: bool,
}

/// The diary, oldest entry first. Each entry comes with what its households are called.
pub fn diary(entries: &[(Entry, Vec<String>)], about: DiaryExport, labels: &dyn Labels, tr: Catalog) -> Document {
    let mut blocks = vec![Block::Title(tr.t("export-diary-title"))];
    let mut head =
        vec![(label("export-entries", tr), tr.with("export-count", &[("count", entries.len().to_string())]))];
    let day = |day: Option<NaiveDate>| day.map_or_else(|| tr.t("export-open-end"), |day| tr.date(day));
    if about.from.is_some() || about.to.is_some() {
        let span = [("from", day(about.from)), ("to", day(about.to))];
        head.push((label("export-span", tr), tr.with("export-from-to", &span)));
    }
    blocks.push(Block::Fields(head));
    if about.coded {
        blocks.push(Block::Text(tr.t("export-coded-note")));
    }
    for (entry, households) in entries {
        blocks.push(Block::Heading { level: 1, text: heading(entry, tr) });
        let fields = fields(entry, households, tr);
        if !fields.is_empty() {
            blocks.push(Block::Fields(fields));
        }
        blocks.push(Block::Text(render(&entry.body, labels)));
    }
    Document { blocks, ..Document::new(tr.t("export-diary-title"), tr.lang()) }
}

fn heading(entry: &Entry, tr: Catalog) -> String {
    let mut heading = format!("{} {}", tr.long_date(entry.date), entry.id);
    if entry.is_late() {
        heading.push_str(&tr.with("export-late", &[("date", tr.date(entry.written_on))]));
    }
    heading
}

fn fields(entry: &Entry, households: &[String], tr: Catalog) -> Vec<(String, String)> {
    let list = |items: Vec<String>| items.join(&tr.t("list-and"));
    let codes = |codes: &[crate::domain::code::Code]| list(codes.iter().map(ToString::to_string).collect());
    let activities = entry.activities.iter().map(|activity| {
        let mut text = tr.activity_kind(activity.kind);
        let counts = [
            (activity.count != 1).then(|| tr.with("export-times", &[("count", activity.count.to_string())])),
            activity.people.map(|people| tr.with("export-people", &[("count", people.to_string())])),
            activity.amount_yuan.map(|yuan| tr.with("export-yuan", &[("count", yuan.to_string())])),
            Some(activity.note.clone()).filter(|note| !note.is_empty()),
        ];
        for count in counts.into_iter().flatten() {
            text.push(' ');
            text.push_str(&count);
        }
        text
    });
    let all = [
        ("export-time", entry.time.map(time_of_day).unwrap_or_default()),
        ("export-weather", entry.weather.clone()),
        ("export-place", entry.place.clone()),
        ("export-households", list(households.to_vec())),
        ("export-pledges", codes(&entry.pledges)),
        ("export-matters", codes(&entry.matters)),
        ("export-tags", list(entry.tags.clone())),
        ("export-activities", list(activities.collect())),
        ("export-follow-up", entry.follow_up_on.map(|day| tr.date(day)).unwrap_or_default()),
        ("export-imported", entry.imported_on.map(|day| tr.date(day)).unwrap_or_default()),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (label(key, tr), value)).collect()
}

fn label(key: &str, tr: Catalog) -> String {
    format!("{}{}", tr.t(key), tr.t("export-colon"))
}
