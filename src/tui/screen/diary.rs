//! 4 民情日记: the entries, newest first, and the selected one in full.

use super::list_frame::{ListFrame, parts, position};
use crate::app::area::Area;
use crate::app::hits::Target;
use crate::app::screen::DiaryScreen;
use crate::app::scroll::Scroll;
use crate::domain::diary::{Entry, EntryLine};
use crate::domain::figures::{Count, Counted};
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, told};
use crate::tui::theme::Role;
use crate::tui::widget::facts::{Fact, facts};
use crate::tui::widget::reading::{reading, text_rows};
use crate::tui::widget::table::{Column, Row};

const COLUMNS: [Column; 4] = [Column::fit(16), Column::fit(8), Column::fit(20).rank(1), Column::flex(16)];

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &DiaryScreen, body: Area) {
    if screen.reading {
        return super::reading::draw(painter, scene, screen, body);
    }
    let tr = scene.tr;
    let (list, details) = parts(scene, body, screen.rows.is_empty());
    let rows: Vec<Row> = screen.rows.iter().map(|row| list_row(scene, row)).collect();
    let filtered = screen.filter != crate::domain::overview::EntryFilter::ALL;
    let title =
        if filtered { tr.with("diary-title-part", &[("what", part(scene, screen))]) } else { tr.t("diary-title") };
    let empty = tr.t(match (screen.loaded, filtered) {
        (false, _) => "loading",
        (true, false) => "diary-empty",
        (true, true) => "diary-empty-part",
    });
    // The window is not the whole diary: how many rows it holds says nothing worth showing.
    let frame = ListFrame { title: &title, columns: &COLUMNS, rows: &rows, pos: screen.pos, empty: &empty };
    frame.draw_without_position(painter, list);
    painter.hit(details, Target::Text);
    match (screen.selected_entry(), screen.selected_row()) {
        (Some(entry), _) => entry_details(painter, scene, &entry.value, &screen.scroll, details),
        (None, Some(row)) => {
            let inside = painter.frame(details, &entry_title(scene, row.date), Role::Border).shrink(1, 0);
            reading(painter, inside, &row.opening, &*scene.labels, 0);
        }
        (None, None) => {}
    }
}

/// What of the diary is listed.
pub(super) fn part(scene: &Scene<'_>, screen: &DiaryScreen) -> String {
    let filter = &screen.filter;
    let household = filter.household.as_ref().map(|code| scene.session.household_label(code));
    let pledge = filter.pledge.as_ref().map(ToString::to_string);
    let tag = filter.tag.as_ref().map(|tag| format!("#{tag}"));
    let matter = filter.matter.as_ref().map(ToString::to_string);
    let counted = filter.counted.and_then(|counted| match counted {
        Counted::Visits => Some(scene.tr.count(Count::Visits)),
        Counted::Late => Some(scene.tr.count(Count::LateEntries)),
        Counted::Activity(kind) => Some(scene.tr.activity_kind(kind)),
        Counted::All => None,
    });
    let removed = filter.removed.then(|| scene.tr.t("diary-removed"));
    let days = match (filter.from, filter.to) {
        (Some(from), Some(to)) => Some(scene.tr.span(from, to)),
        (Some(from), None) => Some(scene.tr.with("days-from", &[("day", scene.tr.date(from))])),
        (None, Some(to)) => Some(scene.tr.with("days-until", &[("day", scene.tr.date(to))])),
        (None, None) => None,
    };
    household
        .into_iter()
        .chain(pledge)
        .chain(matter)
        .chain(tag)
        .chain(counted)
        .chain(removed)
        .chain(days)
        .collect::<Vec<_>>()
        .join(" ")
}

fn list_row(scene: &Scene<'_>, row: &EntryLine) -> Row {
    let tr = scene.tr;
    let this_year = chrono::Datelike::year(&row.date) == chrono::Datelike::year(&scene.today);
    let day = if this_year { tr.day(row.date) } else { tr.date(row.date) };
    let late = if row.is_late() { tr.t("diary-late") } else { String::new() };
    Row::new([
        (day, Role::Text),
        (late, Role::Due),
        (scene.one_line(&row.place), Role::Muted),
        (scene.opening(&row.opening), Role::Text),
    ])
}

pub(super) fn entry_title(scene: &Scene<'_>, date: chrono::NaiveDate) -> String {
    scene.tr.long_date(date)
}

fn entry_details(painter: &mut Painter<'_>, scene: &Scene<'_>, entry: &Entry, scroll: &Scroll, area: Area) {
    let inside = painter.frame(area, &entry_title(scene, entry.date), Role::Border).shrink(1, 0);
    let used = facts(painter, inside, &head(scene, entry), &*scene.labels);
    let (_, rest) = inside.split_top(used.rows);
    if let Some(where_in) = text_and_foot(painter, scene, entry, scroll, rest) {
        position(painter, area, &where_in);
    }
}

/// What stands above an entry's text, but for its date.
pub(super) fn head(scene: &Scene<'_>, entry: &Entry) -> [Fact; 7] {
    let tr = scene.tr;
    let written = ("day", tr.day(entry.written_on));
    let late = if entry.is_late() { tr.with("diary-late-written", &[written]) } else { String::new() };
    let time = entry.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    let imported = entry.imported_on.map(|day| tr.with("diary-imported", &[("day", tr.day(day))])).unwrap_or_default();
    [
        Fact::new("", late).role(Role::Due),
        Fact::new("", time),
        Fact::new("", entry.weather.clone()),
        Fact::new("", entry.place.clone()),
        Fact::new(tr.t("field-follow-up-on"), entry.follow_up_on.map(|day| tr.day(day)).unwrap_or_default()),
        Fact::new("", imported).role(Role::Muted),
        Fact::new("", told(tr, &entry.activities)).role(Role::Done),
    ]
}

/// Draws an entry's text as far as it is scrolled, and what it links below. Says where in the text one is, if not all of
/// it is in view.
pub(super) fn text_and_foot(
    painter: &mut Painter<'_>,
    scene: &Scene<'_>,
    entry: &Entry,
    scroll: &Scroll,
    area: Area,
) -> Option<String> {
    let foot = foot(scene, entry);
    let (text, below) = area.split_bottom(u16::from(!foot.is_empty() && area.height > 3));
    let page = usize::from(text.height);
    let rows = |from: usize, count| text_rows(painter, &entry.body, text.width, &*scene.labels, from, count);
    let left = rows(scroll.top(), page).len();
    let top = scroll.settle(left, page);
    let more = rows(top, page + 1).len() > page;
    reading(painter, text, &entry.body, &*scene.labels, top);
    painter.put(below, 0, 0, &foot, Role::Link);
    (top > 0 || more).then(|| scene.tr.t(if more { "diary-more" } else { "diary-end" }))
}

/// Households, pledges and tags that are linked, those beside the text too.
fn foot(scene: &Scene<'_>, entry: &Entry) -> String {
    let households = entry.households.iter().map(|code| format!("@{}", scene.session.household_label(code)));
    let pledges = entry.pledges.iter().map(|code| format!("^{code}"));
    let matters = entry.matters.iter().map(|code| scene.matter(code.as_str()));
    let tags = entry.tags.iter().map(|tag| format!("#{tag}"));
    households.chain(pledges).chain(matters).chain(tags).collect::<Vec<_>>().join("  ")
}
