//! A form: fields where the layout puts them, what was understood beside them, what is wrong below them, and the list that
//! offers references.

use super::list_frame::position;
use crate::app::area::Area;
use crate::app::form::{COMPLETION_ROWS, Completion, Field, FieldKind, Form, FormKind, FormLayout, Linked, Offer};
use crate::app::references::tell_unlinked;
use crate::domain::activity_words::activities;
use crate::domain::change::Record;
use crate::text::{HitKind, LinkKind, TriggerKind, display_width, link, render};
use crate::tui::paint::Painter;
use crate::tui::scene::{Scene, told};
use crate::tui::theme::Role;
use crate::tui::widget::bar::Piece;
use crate::tui::widget::dialog::Menu;
use crate::tui::widget::editor::editor;
use crate::tui::widget::table::{Column, Row};

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, form: &Form, body: Area) {
    let layout = FormLayout::of(form, body, scene.tr);
    for rule in &layout.rules {
        painter.rule(body, rule.saturating_sub(body.y));
    }
    for (at, (field, slot)) in form.fields.iter().zip(&layout.slots).enumerate() {
        let focused = at == form.focus;
        painter.put(slot.label, 0, 0, &label(scene, field), if focused { Role::Accent } else { Role::Muted });
        input(painter, scene, field, slot.input, focused);
        if form.examples && field.editor.is_empty() {
            example(painter, scene, field, slot.input);
        }
        understood(painter, scene, field, slot.hint);
        match (&field.error, form.doubt(at)) {
            (Some(error), _) => painter.put(slot.error, 0, 0, error, Role::Error),
            (None, Some(doubt)) => painter.put(slot.error, 0, 0, &doubt.say(scene.today, scene.tr), Role::Due),
            (None, None) => 0,
        };
    }
    let long = form.find("body").and_then(|field| field.editor.how_far());
    if let (Some(place), Some(rule)) = (long, layout.rules.last()) {
        position(painter, Area { y: *rule, height: 1, ..body }, &place);
    }
    match &form.find {
        Some(bar) => super::find_bar::draw(painter, scene, bar, layout.status),
        None => status(painter, scene, form, layout.status),
    }
    if let (Some(completion), Some(cursor)) = (&form.completion, painter.cursor()) {
        offer(painter, scene, completion, body, cursor);
    }
}

fn input(painter: &mut Painter<'_>, scene: &Scene<'_>, field: &Field, area: Area, focused: bool) {
    let Some(choice) = field.choice_label(scene.tr) else {
        editor(painter, area, &field.editor, &scene.labels, focused);
        if focused && field.kind != FieldKind::Body {
            painter.restyle(area, Role::Input);
        }
        return;
    };
    if focused {
        painter.put(area, 0, 0, &format!("< {choice} >"), Role::Accent);
    } else {
        painter.put(area, 0, 0, &choice, Role::Text);
    }
}

/// What was understood of a day, as far as it can be said whole beside it: half a date is another one.
fn understood(painter: &mut Painter<'_>, scene: &Scene<'_>, field: &Field, area: Area) {
    let ways = field.understood(scene.today, scene.tr);
    let fits = |text: &&String| display_width(text) <= usize::from(area.width);
    if let Some(text) = ways.iter().find(fits) {
        painter.put(area, 0, 0, text, Role::Muted);
    } else if field.error.is_none() && field.day(scene.today).is_none() && matches!(field.kind, FieldKind::Day(_)) {
        painter.put(area, 0, 0, &scene.tr.t("form-no-day"), Role::Due);
    }
}

/// In the row above the footer, where nothing else is said there: what was understood of the day or time one types, else what the
/// field is for.
pub fn advice(painter: &mut Painter<'_>, scene: &Scene<'_>, form: &Form, area: Area) {
    let understood = form.field().in_full(scene.today, scene.tr);
    let understood = understood.map(|value| scene.tr.with("form-understood", &[("value", value)]));
    let about = scene.tr.find(&format!("about-{}", form.field().label), &[]).unwrap_or_default();
    let said = understood.unwrap_or_else(|| match form.field().is_replaced() {
        false => about,
        true => about_and(&about, &scene.tr.t("form-replaces"), form.field(), area.width.saturating_sub(2)),
    });
    painter.put(area, 1, 0, &said, Role::Muted);
}

/// What a field is for and that typing replaces what stands there; where only one has room, the one that is less plain: how a day
/// is written, that a text goes.
fn about_and(about: &str, replaces: &str, field: &Field, width: u16) -> String {
    let both = format!("{about} {replaces}");
    match display_width(&both) <= usize::from(width) {
        true => both.trim_start().to_owned(),
        false if field.is_prose() => replaces.to_owned(),
        false => about.to_owned(),
    }
}

/// What could stand in an empty field.
fn example(painter: &mut Painter<'_>, scene: &Scene<'_>, field: &Field, area: Area) {
    let key = format!("example-{}", field.name.replace('_', "-"));
    let text = scene.tr.find(&key, &[]).unwrap_or_default();
    for (row, line) in (0..area.height).zip(painter.wrap(&text, area.width)) {
        painter.put(area, 0, row, &line, Role::Muted);
    }
}

/// A field's label; a line of a week's card has its pledge's code before it.
fn label(scene: &Scene<'_>, field: &Field) -> String {
    let label = scene.tr.t(field.label);
    match field.name.split_once('.') {
        Some((code, _)) => format!("{code} {label}"),
        None => label,
    }
}

/// Characters of a text that is not read anew for every frame: what it links is said when it is saved.
const LONG: usize = 20_000;

/// Under an entry's text: what it links, and how long it is.
fn status(painter: &mut Painter<'_>, scene: &Scene<'_>, form: &Form, area: Area) {
    let Some(body) = form.find("body").filter(|_| !area.is_empty()) else { return };
    let counts = body.editor.count();
    let count = scene.tr.with("form-count", &[("count", counts.total().to_string())]);
    let used = painter.put_right(area.shrink(1, 0), 0, &count, Role::Muted);
    let (room, _) = area.split_left(area.width.saturating_sub(used + 3));
    if form.kind != FormKind::Entry {
        return;
    }
    if let Some(hint) = form.hint() {
        painter.put(room, 1, 0, &why(scene, hint.kind, room.width.saturating_sub(1)), Role::Muted);
        return;
    }
    if counts.total() > LONG {
        painter.put(room, 1, 0, &scene.tr.t("form-reference-hint"), Role::Muted);
        return;
    }
    let links = form.links_of(body, &scene.session.known);
    let parts = [
        (tell_unlinked(&links.unlinked, scene.tr).unwrap_or_default(), Role::Due),
        (told(scene.tr, &activities(&body.editor.text())), Role::Done),
        (linked(scene, &links), Role::Link),
    ];
    let mut column = 1;
    for (part, role) in parts.iter().filter(|(part, _)| !part.is_empty()) {
        let part = painter.look().ambiguous.truncate(part, room.width.saturating_sub(column).into());
        column += painter.put(room, column, 0, &part, *role) + 2;
    }
    if column == 1 {
        painter.put(room, 1, 0, &scene.tr.t("form-reference-hint"), Role::Muted);
    }
}

/// What a text links, by name.
fn linked(scene: &Scene<'_>, links: &Linked) -> String {
    let shown = |kind: LinkKind, codes: &[String]| -> Vec<String> {
        codes.iter().map(|code| render(&link(kind, code), &*scene.labels)).collect()
    };
    let kinds = [
        shown(LinkKind::Household, &links.households),
        shown(LinkKind::Pledge, &links.pledges),
        shown(LinkKind::Matter, &links.matters),
    ];
    kinds.concat().join("  ")
}

/// What a hint says: what it is and why not, and the key that masks it; shorter where there is little room.
fn why(scene: &Scene<'_>, kind: HitKind, room: u16) -> String {
    let (long, short) = match kind {
        HitKind::IdNumber => ("hint-id-number", "hint-short-id-number"),
        HitKind::BankNumber => ("hint-bank-number", "hint-short-bank-number"),
        HitKind::Religion => ("hint-religion", "hint-short-religion"),
        HitKind::Illness => ("hint-illness", "hint-short-illness"),
        HitKind::Minor => ("hint-minor", "hint-short-minor"),
        HitKind::Accusation => ("hint-accusation", "hint-short-accusation"),
        _ => ("hint-label", "hint-short-label"),
    };
    let whole = scene.tr.t(long);
    if display_width(&whole) <= usize::from(room) { whole } else { scene.tr.t(short) }
}

/// The list of what a reference can point to, beside the cursor.
fn offer(painter: &mut Painter<'_>, scene: &Scene<'_>, completion: &Completion, body: Area, cursor: (u16, u16)) {
    let (title, hint) = match completion.kind {
        Offer::Reference(TriggerKind::Household) if scene.session.directory.households.is_empty() => {
            ("completion-households", "completion-no-households")
        }
        Offer::Reference(TriggerKind::Pledge) if !completion.offers() => {
            ("completion-pledges", "completion-no-pledges")
        }
        Offer::Path => ("completion-paths", ""),
        Offer::Reference(TriggerKind::Household) => ("completion-households", "completion-households-hint"),
        Offer::Reference(TriggerKind::Tag) => ("completion-tags", ""),
        Offer::Reference(TriggerKind::Pledge) => ("completion-pledges", ""),
        Offer::Reference(TriggerKind::Matter) => ("completion-matters", ""),
        Offer::Reference(TriggerKind::Activity) => ("completion-activities", "completion-activities-hint"),
    };
    let rows: Vec<Row> = completion
        .candidates
        .iter()
        .map(|candidate| {
            Row::new([(candidate.label.clone(), Role::Text), (scene.one_line(&candidate.hint), Role::Muted)])
        })
        .collect();
    let hint = if hint.is_empty() { String::new() } else { scene.tr.t(hint) };
    let columns = [Column::fit(24), Column::flex(10)];
    Menu {
        title: &scene.tr.t(title),
        columns: &columns,
        rows: &rows,
        selected: completion.pos.selected,
        top: completion.pos.top,
        most: u16::try_from(COMPLETION_ROWS).unwrap_or(6),
        hint: &hint,
    }
    .draw(painter, body, cursor);
}

/// Where a form belongs and what it is for: the key of the screen above it, and its own title.
pub fn title(scene: &Scene<'_>, form: &Form) -> (&'static str, String) {
    let tr = scene.tr;
    let edited = form.basis.as_ref().filter(|_| form.base.is_some()).map(Record::key);
    let edit = || edited.as_ref().map(|key| tr.with("form-edit", &[("what", tr.record(key))]));
    let code =
        || form.basis.as_ref().and_then(|record| record.key().code().map(ToString::to_string)).unwrap_or_default();
    match form.kind {
        FormKind::ContactCard => ("screen-contacts", tr.t("contacts-own-card")),
        FormKind::Household => ("screen-contacts", edit().unwrap_or_else(|| tr.t("draft-new-household"))),
        FormKind::Pledge => ("screen-pledges", edit().unwrap_or_else(|| tr.t("draft-new-pledge"))),
        FormKind::PledgeProgress => ("screen-pledges", tr.with("form-pledge-progress", &[("code", code())])),
        FormKind::PledgePosting => ("screen-pledges", tr.with("form-pledge-posting", &[("code", code())])),
        FormKind::PledgeClose => ("screen-pledges", tr.with("form-pledge-close", &[("code", code())])),
        FormKind::Matter => ("screen-matters", edit().unwrap_or_else(|| tr.t("draft-new-matter"))),
        FormKind::MatterAnswer => ("screen-matters", tr.with("form-matter-answer", &[("code", code())])),
        FormKind::WorkPlan => ("screen-figures", tr.t("record-work-plan")),
        FormKind::Export(thing) => ("screen-exports", tr.t(&format!("export-what-{}", thing.name()))),
        FormKind::Import(_) => ("screen-exports", tr.t("action-import-begin")),
        FormKind::MaskWord => ("screen-exports", tr.t("action-export-mask-word")),
        FormKind::Whereabouts => ("action-go-desk", tr.t("action-whereabouts-leave")),
        FormKind::Entry => ("screen-diary", edit().unwrap_or_else(|| tr.t("draft-new-entry"))),
        FormKind::Week => {
            let week = match &form.basis {
                Some(Record::Week(saved)) => tr.week(saved.card.week),
                _ => String::new(),
            };
            ("screen-weeks", week)
        }
        FormKind::Amendment(week) => ("screen-weeks", tr.with("form-amendment", &[("week", tr.week(week))])),
    }
}

/// 补记: an entry about an earlier day than the one it is (or was) written on says so while it is being written.
pub fn late(scene: &Scene<'_>, form: &Form) -> Piece {
    let written_on = match &form.basis {
        // The day may have turned since the form was opened.
        Some(Record::Entry(_)) if form.base.is_none() => scene.today,
        Some(Record::Entry(entry)) => entry.written_on,
        _ => return Piece::new("", Role::Muted),
    };
    let date = form.find("date").and_then(|field| field.day(scene.today)).flatten();
    let is_late = date.is_some_and(|date| date < written_on);
    Piece::new(if is_late { scene.tr.t("diary-late") } else { String::new() }, Role::Due)
}

/// Whether what is typed is on the disk yet.
pub fn kept(scene: &Scene<'_>, form: &Form) -> Piece {
    let tr = scene.tr;
    if form.saving {
        return Piece::new(tr.t("form-saving"), Role::Muted);
    }
    match form.kept_at {
        // A wish is nothing to keep.
        _ if !form.is_dirty() || form.is_wish() => Piece::new(String::new(), Role::Muted),
        Some(at) if !form.is_unkept() => {
            let time = scene.local(at).format("%H:%M").to_string();
            Piece::new(tr.with("form-draft-kept", &[("time", time)]), Role::Muted)
        }
        _ => Piece::new(tr.t("form-unsaved"), Role::Due),
    }
}
