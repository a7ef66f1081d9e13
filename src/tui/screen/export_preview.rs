//! An export before it is written, and after.

use super::list_frame::ListFrame;
use crate::app::area::Area;
use crate::app::export::{ExportFormat, ExportHit, ExportPreview, ExportThing, Exported};
use crate::app::layout;
use crate::app::screen::ExportPreviewScreen;
use crate::domain::export_note::ExportNames;
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::facts::{Fact, facts};
use crate::tui::widget::meter::busy;
use crate::tui::widget::table::{Column, Row};

/// Columns of the hits: whether it is masked, the text around it, what it is, its place.
const COLUMNS: [Column; 4] = [Column::fit(12), Column::flex(24), Column::fit(20).rank(2), Column::fit(12).rank(1)];
/// Characters shown before a hit in the list.
const BEFORE: usize = 6;
/// Columns of the places to copy to.
const PLACES: [Column; 1] = [Column::flex(20)];

/// What is known of the export, and the list below it.
struct Shown {
    title: String,
    known: Vec<Fact>,
    list: String,
    columns: &'static [Column],
    rows: Vec<Row>,
    none: String,
}

/// Draws the screen.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &ExportPreviewScreen, body: Area) {
    let (head, list) = layout::export_preview(body);
    let shown = match (&screen.written, &screen.preview) {
        (Some(written), _) => after(scene, screen, written),
        (None, Some(preview)) => before(scene, screen, preview),
        (None, None) => {
            let inside = painter.frame(head, &what(scene, screen), Role::Border).shrink(1, 0);
            return busy(painter, scene.tr, screen.progress, inside);
        }
    };
    let inside = painter.frame(head, &shown.title, Role::Border).shrink(1, 0);
    if screen.busy && screen.written.is_none() {
        busy(painter, scene.tr, screen.progress, inside);
    } else {
        facts(painter, inside, &shown.known, &crate::text::NoLabels);
    }
    if let Some(preview) = screen.preview.as_ref().filter(|_| screen.written.is_none() && shown.rows.is_empty()) {
        let inside = painter.frame(list, &shown.list, Role::FocusBorder).shrink(2, 0);
        let inside = remarks(painter, inside, &preview.remarks);
        return text(painter, scene, inside, &[shown.none, preview.text.clone()]);
    }
    ListFrame { title: &shown.list, columns: shown.columns, rows: &shown.rows, pos: screen.pos, empty: &shown.none }
        .draw(painter, list);
}

/// What to look at once more, above all else; the room below it.
fn remarks(painter: &mut Painter<'_>, inside: Area, remarks: &[String]) -> Area {
    let rows: Vec<String> = remarks.iter().flat_map(|remark| painter.wrap(remark, inside.width)).collect();
    let mut rest = inside;
    for row in &rows {
        painter.put(rest, 0, 0, row, Role::Due);
        rest = rest.split_top(1).1;
    }
    if remarks.is_empty() { rest } else { rest.split_top(1).1 }
}

/// What there is to say of it and how its text begins; what does not fit is said to go on.
fn text(painter: &mut Painter<'_>, scene: &Scene<'_>, inside: Area, parts: &[String]) {
    let said: Vec<&str> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
    let rows = painter.wrap(&said.join("\n\n"), inside.width);
    let room = usize::from(inside.height);
    let shown = if rows.len() > room { room.saturating_sub(1) } else { rows.len() };
    for (at, row) in (0..).zip(&rows[..shown]) {
        painter.put(inside, 0, at, row, Role::Text);
    }
    if shown < rows.len() {
        painter.put(inside.split_bottom(1).1, 0, 0, &scene.tr.t("export-goes-on"), Role::Muted);
    }
}

/// What is taken out, in which format.
fn what(scene: &Scene<'_>, screen: &ExportPreviewScreen) -> String {
    let said = |key: &str, name: &str| scene.tr.t(&format!("{key}-{name}"));
    let request = &screen.request;
    [said("export-what", request.what.thing().name()), said("choice", request.format.name())].join(" ")
}

fn before(scene: &Scene<'_>, screen: &ExportPreviewScreen, preview: &ExportPreview) -> Shown {
    let tr = scene.tr;
    let names = screen.request.real_names();
    let thing = screen.request.what.thing();
    let role = if names == ExportNames::Full { Role::Due } else { Role::Done };
    let target = Fact::new(tr.t("export-target"), preview.target.clone()).alone();
    let mut known = holds(scene, thing, preview.records);
    // What speaks of nobody needs no word on whose names it has.
    if thing.has_names() || names == ExportNames::Full {
        known.push(Fact::new(tr.t("field-export-names"), tr.t(&format!("export-names-{}", names.name()))).role(role));
    }
    known.push(if preview.exists { target.role(Role::Due) } else { target });
    if preview.exists {
        known.push(Fact::new("", tr.t("export-exists")).role(Role::Due).alone());
    } else if let Some(hit) = screen.selected_hit() {
        let whole = format!("{}[{} > {}]{}", hit.before, hit.found, hit.instead, hit.after);
        known.push(Fact::new(hit.what.clone(), whole).alone());
    }
    let masked = preview.hits.iter().filter(|hit| screen.masks(hit)).count();
    let list = match preview.hits.len() {
        0 => tr.t("export-inside"),
        count if count == masked => tr.with("export-hits", &[("count", count.to_string())]),
        count => tr.with("export-hits-kept", &[("masked", masked.to_string()), ("kept", (count - masked).to_string())]),
    };
    let none = match names {
        ExportNames::Coded => tr.t("export-no-hits"),
        ExportNames::Full if thing.has_names() => tr.t("export-no-numbers"),
        _ => tr.t(&format!("export-inside-{}", thing.name())),
    };
    Shown {
        title: what(scene, screen),
        known,
        list,
        columns: &COLUMNS,
        rows: preview.hits.iter().map(|hit| hit_row(scene, screen, hit)).collect(),
        none,
    }
}

/// How much is in it, counted as such things are; nothing where that is not known yet.
fn holds(scene: &Scene<'_>, thing: ExportThing, records: u32) -> Vec<Fact> {
    let count = || scene.tr.with(&format!("export-holds-{}", thing.name()), &[("count", records.to_string())]);
    let fact = || Fact::new(scene.tr.t("export-holds"), count());
    (records > 0 || thing.is_paper()).then(fact).into_iter().collect()
}

fn hit_row(scene: &Scene<'_>, screen: &ExportPreviewScreen, hit: &ExportHit) -> Row {
    let tr = scene.tr;
    let (state, role) = match (screen.masks(hit), hit.sure) {
        (true, true) => ("export-masked", Role::Text),
        (true, false) => ("export-masked-unsure", Role::Due),
        (false, _) => ("export-kept", Role::Accent),
    };
    let place = hit.place.record.as_ref().map_or_else(|| tr.t("hit-elsewhere"), |record| tr.record(record));
    // Of what stands before it a few characters, so that the hit itself is in view.
    let all: Vec<char> = hit.before.chars().collect();
    let mut from = all.len().saturating_sub(BEFORE);
    // A number is not cut: 12月 would read as 2月.
    while from > 0 && all[from - 1].is_ascii_digit() && all[from].is_ascii_digit() {
        from -= 1;
    }
    let cut = if from > 0 { "…" } else { "" };
    let before: String = cut.chars().chain(all[from..].iter().copied()).collect();
    let context = format!("{before}[{} > {}]{}", hit.found, hit.instead, hit.after);
    Row::new([
        (tr.t(state), role),
        (scene.one_line(&context), Role::Text),
        (hit.what.clone(), Role::Muted),
        (place, Role::Muted),
    ])
}

fn after(scene: &Scene<'_>, screen: &ExportPreviewScreen, written: &Exported) -> Shown {
    let tr = scene.tr;
    let next = if screen.request.format == ExportFormat::Pdf { "export-next-pdf" } else { "export-next" };
    let mut known = vec![Fact::new(tr.t("export-target"), written.path.clone()).alone().role(Role::Done)];
    known.extend(holds(scene, screen.request.what.thing(), written.records));
    known.push(Fact::new("", tr.t(next)).alone());
    if scene.state.is_demo() {
        known.push(Fact::new("", tr.t("export-demo-stays")).alone().role(Role::Due));
    }
    Shown {
        title: tr.t("export-written"),
        known,
        list: tr.t(if screen.places.is_empty() { "export-sticks" } else { "export-copy-to" }),
        columns: &PLACES,
        rows: screen.places.iter().map(|place| Row::new([(scene.one_line(place), Role::Text)])).collect(),
        none: tr.t("export-no-places"),
    }
}
