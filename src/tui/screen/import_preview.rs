//! An import before anything is changed.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::bringing::{ImportColumn, ImportPreview};
use crate::app::layout;
use crate::app::screen::{ImportPreviewScreen, ImportTab};
use crate::domain::change::Record;
use crate::text::NoLabels;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::{Fact, facts};
use crate::tui::widget::meter::busy;
use crate::tui::widget::table::{Column, Row};

/// Columns of the records: the day or code, the text, what else tells it.
const RECORDS: [Column; 3] = [Column::fit(14), Column::flex(24), Column::fit(24).rank(1)];
/// Columns of the table's columns: its name, the field, what stands in it.
const COLUMNS: [Column; 3] = [Column::fit(24), Column::fit(24), Column::flex(12)];
/// The bad rows.
const BAD: [Column; 1] = [Column::flex(20)];

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &ImportPreviewScreen, body: Area) {
    let tr = scene.tr;
    let (head, list) = layout::export_preview(body);
    let title = tr.t(&format!("choice-{}", screen.request.kind.name()));
    let inside = painter.frame(head, &title, Role::Border).shrink(1, 0);
    let Some(preview) = &screen.preview else {
        return busy(painter, tr, screen.progress, inside);
    };
    if screen.busy {
        busy(painter, tr, screen.progress, inside);
    } else {
        facts(painter, inside, &told(scene, screen, preview), &NoLabels);
    }
    let (columns, rows): (&[Column], Vec<Row>) = match screen.tab {
        ImportTab::Records => (&RECORDS, preview.first.iter().map(|record| record_row(scene, record)).collect()),
        ImportTab::Columns => (&COLUMNS, preview.columns.iter().map(|column| column_row(scene, column)).collect()),
        ImportTab::Bad => {
            let row = |said: String| Row::new([(scene.one_line(&said), Role::Due)]);
            (&BAD, preview.bad.iter().map(|bad| row(bad.say(tr))).collect())
        }
    };
    let name = |tab: &ImportTab| match tab {
        ImportTab::Records => tr.with("import-tab-records", &[("count", preview.first.len().to_string())]),
        ImportTab::Columns => tr.with("import-tab-columns", &[("count", preview.columns.len().to_string())]),
        ImportTab::Bad => tr.with("import-tab-bad", &[("count", preview.bad.len().to_string())]),
    };
    let shown = |tab: &ImportTab| if *tab == screen.tab { format!("[{}]", name(tab)) } else { name(tab) };
    let title: Vec<String> = screen.tabs().iter().map(shown).collect();
    let (title, none) = (title.join("  "), tr.t("import-nothing"));
    ListFrame { title: &title, columns, rows: &rows, pos: screen.pos, empty: &none }.draw(painter, list);
}

/// What is known of the file.
fn told(scene: &Scene<'_>, screen: &ImportPreviewScreen, preview: &ImportPreview) -> Vec<Fact> {
    let tr = scene.tr;
    let format = preview.format.map(|format| tr.t(&format!("choice-{}", format.name()))).unwrap_or_default();
    let mut known = vec![Fact::new(tr.t("field-import-path"), scene.one_line(&screen.request.path))];
    known.push(Fact::new(tr.t("field-import-format"), format));
    if let Some(why) = &preview.refused {
        known.push(Fact::new("", why.clone()).role(Role::Due).alone());
    } else if preview.bad.is_empty() {
        let counts = [
            ("rows", preview.rows.to_string()),
            ("added", preview.count.added.to_string()),
            ("unchanged", preview.count.unchanged.to_string()),
        ];
        known.push(Fact::new("", tr.with("import-counts", &counts)).role(Role::Done).alone());
    } else {
        let count = [("count", preview.bad.len().to_string())];
        known.push(Fact::new("", tr.with("import-bad", &count)).role(Role::Due).alone());
        // In the list a long reason is cut.
        let selected = preview.bad.get(screen.pos.selected).filter(|_| screen.tab == ImportTab::Bad);
        known.extend(selected.map(|bad| Fact::new("", bad.say(tr)).alone()));
    }
    if !preview.ignored.is_empty() {
        let names = preview.ignored.join(&tr.t("list-and"));
        known.push(Fact::new(tr.t("import-left-out"), scene.one_line(&names)).alone());
    }
    known
}

fn record_row(scene: &Scene<'_>, record: &Record) -> Row {
    let tr = scene.tr;
    let (key, text, rest) = match record {
        Record::Entry(entry) => {
            let tags = entry.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>();
            (entry.date.to_string(), entry.body.clone(), [vec![entry.place.clone()], tags].concat().join(" "))
        }
        Record::Household(household) => {
            let told = [household.group.as_str(), &household.phone].join(" ");
            (household.code.to_string(), household.label().to_owned(), told)
        }
        Record::Pledge(pledge) => (pledge.code.to_string(), pledge.problem.clone(), tr.day(pledge.due_on)),
        Record::ContactCard(_) | Record::Matter(_) | Record::Week(_) => {
            (tr.record(&record.key()), String::new(), String::new())
        }
    };
    Row::new([(key, Role::Text), (scene.one_line(&text), Role::Text), (scene.one_line(rest.trim()), Role::Muted)])
}

fn column_row(scene: &Scene<'_>, column: &ImportColumn) -> Row {
    let tr = scene.tr;
    let (field, role) = match column.field {
        Some(field) => (tr.t(&format!("import-field-{field}")), Role::Done),
        None => (tr.t("import-column-left-out"), Role::Due),
    };
    Row::new([(scene.one_line(&column.name), Role::Text), (field, role), (scene.one_line(&column.sample), Role::Muted)])
}
