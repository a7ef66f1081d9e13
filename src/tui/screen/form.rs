//! A form: fields where the layout puts them, what was understood beside them, what is wrong below them, and the list that
//! offers references.

use super::list_frame::position;
use crate::app::area::Area;
use crate::app::form::{CHOICE_GAP, COMPLETION_ROWS, Completion, Field, FieldKind, Form, FormKind, FormLayout, Offer};
use crate::domain::change::Record;
use crate::domain::code::Code;
use crate::domain::untaken::Sentences;
use crate::i18n::Catalog;
use crate::text::{TriggerKind, display_width};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
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
        painter.put(slot.label, 0, 0, &field.full_label(scene.tr), if focused { Role::Accent } else { Role::Muted });
        // That a text goes on above or below what is shown of it stands under its label.
        let more = (slot.input.height > 1 && !slot.label.is_empty()).then(|| field.editor.how_far()).flatten();
        if let Some(more) = more {
            painter.put(Area { y: slot.label.y + 1, ..slot.label }, 0, 0, &more, Role::Muted);
        }
        input(painter, scene, field, slot.input, focused);
        if form.examples && field.editor.is_empty() {
            example(painter, scene, field, slot.input);
        }
        choices(painter, field.choice_rows(slot.choices.width, scene.tr), slot.choices);
        let said = form.said_of(at, scene.tr);
        understood(painter, scene, (field, said.is_some()), slot.hint);
        if let Some(said) = said.filter(|_| !slot.error.is_empty()) {
            let role = if said.wrong { Role::Error } else { Role::Due };
            for (row, line) in (0..slot.error.height).zip(painter.wrap(&said.text, slot.error.width)) {
                painter.put(slot.error, 0, row, &line, role);
            }
        }
    }
    let long = form.find("body").and_then(|field| field.editor.how_far());
    if let (Some(place), Some(rule)) = (long, layout.rules.last()) {
        position(painter, Area { y: *rule, height: 1, ..body }, &place);
    }
    match &form.find {
        Some(bar) => super::find_bar::draw(painter, scene, bar, layout.status),
        None => super::form_status::draw(painter, scene, form, layout.status),
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

/// All that can be chosen, what is chosen in its colour.
fn choices(painter: &mut Painter<'_>, rows: Vec<Vec<(String, bool)>>, area: Area) {
    for (row, choices) in (0..area.height).zip(rows) {
        let mut column = 0;
        for (label, chosen) in choices {
            let role = if chosen { Role::Accent } else { Role::Muted };
            column += painter.put(area, column, row, &label, role) + CHOICE_GAP;
        }
    }
}

/// What was understood of a day, as far as it can be said whole beside it: half a date is another one. That it is none, unless that
/// is said below.
fn understood(painter: &mut Painter<'_>, scene: &Scene<'_>, (field, is_said): (&Field, bool), area: Area) {
    let ways = field.understood(scene.today, scene.tr);
    let fits = |text: &&String| display_width(text) <= usize::from(area.width);
    if let Some(text) = ways.iter().find(fits) {
        painter.put(area, 0, 0, text, Role::Muted);
    } else if !is_said && field.day(scene.today).is_none() && matches!(field.kind, FieldKind::Day(_)) {
        painter.put(area, 0, 0, &scene.tr.t("form-no-day"), Role::Due);
    }
}

/// In the row above the footer, where nothing else is said there: that the form goes on with a draft, what the field one is in
/// leaves out of its entries, what was understood of the day or time one types, else what the field is for.
pub fn advice(painter: &mut Painter<'_>, scene: &Scene<'_>, form: &Form, area: Area) {
    if let Some(at) = form.goes_on_with() {
        painter.put(area, 1, 0, &scene.tr.with("form-goes-on", &[("when", scene.when(at))]), Role::Due);
        return;
    }
    let left = form.untaken();
    if !left.is_empty() {
        painter.put(area, 1, 0, &not_taken(scene, &left), Role::Due);
        return;
    }
    let (tr, field) = (scene.tr, form.field());
    let understood = field.in_full(scene.today, tr).map(|value| tr.with("form-understood", &[("value", value)]));
    let about = about(tr, form, field);
    let choosing = field.choices().is_some_and(|choices| choices.len() > 2).then(|| tr.t("form-choice-hint"));
    let how = choosing.or_else(|| field.is_replaced().then(|| tr.t("form-replaces")));
    let said = understood.unwrap_or_else(|| about_and(tr, about, how, field, area.width.saturating_sub(2)));
    painter.put(area, 1, 0, &said, Role::Muted);
}

/// What a field is for: as it stands with what is chosen there, or in the form of a matter, where that is another thing.
fn about(tr: Catalog, form: &Form, field: &Field) -> Option<String> {
    let of_matter = matches!(form.kind, FormKind::Matter | FormKind::MatterAnswer).then(|| "matter".to_owned());
    let own = field.choices().map(|_| field.editor.text()).or(of_matter);
    let special = own.and_then(|own| tr.find(&format!("about-{}-{own}", field.label), &[]));
    special.or_else(|| tr.find(&format!("about-{}", field.label), &[]))
}

/// What a field is for and what typing does there; where only one has room, the one that is less plain: how a day is written, that
/// a text goes.
fn about_and(tr: Catalog, about: Option<String>, how: Option<String>, field: &Field, width: u16) -> String {
    let (about, how) = match (about, how) {
        (Some(about), Some(how)) => (about, how),
        (one, other) => return one.or(other).unwrap_or_default(),
    };
    let both = tr.two(about.clone(), how.clone());
    match display_width(&both) <= usize::from(width) {
        true => both,
        false if field.is_prose() => how,
        false => about,
    }
}

/// Which entries say more than stands there, and how many sentences.
fn not_taken(scene: &Scene<'_>, left: &Sentences) -> String {
    let tr = scene.tr;
    let one = |(code, said): &(Code, Vec<String>)| {
        tr.with("week-rest-of", &[("code", code.to_string()), ("count", said.len().to_string())])
    };
    let which = left.iter().map(one).collect::<Vec<_>>().join(&tr.t("list-and"));
    tr.with("week-rest-here", &[("which", which)])
}

/// What could stand in an empty field.
fn example(painter: &mut Painter<'_>, scene: &Scene<'_>, field: &Field, area: Area) {
    let find = |name: &str| scene.tr.find(&format!("example-{name}"), &[]);
    let label = field.label.strip_prefix("field-").unwrap_or_default();
    let text = find(label).or_else(|| find(&field.name.replace('_', "-"))).unwrap_or_default();
    for (row, line) in (0..area.height).zip(painter.wrap(&text, area.width)) {
        painter.put(area, 0, row, &line, Role::Muted);
    }
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
        Offer::Reference(TriggerKind::Household) if !completion.offers() => {
            ("completion-households", "completion-nobody")
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
            let label = match completion.kind {
                Offer::Reference(TriggerKind::Household) => scene.name_beside(&candidate.label, &candidate.code),
                _ => candidate.label.clone(),
            };
            Row::new([(label, Role::Text), (scene.one_line(&candidate.hint), Role::Muted)])
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
        FormKind::Week => ("screen-weeks", form.week_of_card().map(|week| tr.week(week)).unwrap_or_default()),
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
        _ if !form.is_unsaved() || form.is_wish() => Piece::new(String::new(), Role::Muted),
        Some(at) if !form.is_unkept() => {
            let time = scene.local(at).format("%H:%M").to_string();
            Piece::new(tr.with("form-draft-kept", &[("time", time)]), Role::Muted)
        }
        _ => Piece::new(tr.t("form-unsaved"), Role::Due),
    }
}
