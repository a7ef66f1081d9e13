//! Where a form's fields are.

use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::app::area::Area;
use crate::i18n::Catalog;
use crate::text::display_width;

/// The widest input of a short value: a day, a time, a percentage.
const SHORT: u16 = 14;
/// Room beside a day for the day of the week.
const DAY_HINT: u16 = 10;
/// The input for a time of day, with the space after it.
const TIME: u16 = 8;
/// What a follow-up takes beside the place, and on a narrow terminal.
const FOLLOW_UP: [u16; 2] = [42, 35];
/// From this width on there is room for the long one.
const FOLLOW_UP_FROM: u16 = 76;
/// The fewest rows for the text of an entry.
const BODY_MIN: u16 = 3;

/// Where a field is. Parts that are scrolled away or not shown are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Its label.
    pub label: Area,
    /// What one types in.
    pub input: Area,
    /// Room beside the input for what was understood.
    pub hint: Area,
    /// Rows for all that can be chosen.
    pub choices: Area,
    /// A row for what is wrong, or may be.
    pub error: Area,
}

/// Where everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormLayout {
    /// A slot a field.
    pub slots: Vec<Slot>,
    /// Rules across the screen, by row.
    pub rules: Vec<u16>,
    /// A row for counts and links under the text of an entry; empty on other forms.
    pub status: Area,
    /// Rows scrolled away.
    pub top: u16,
}

impl FormLayout {
    /// The layout in a body of that size.
    pub fn of(form: &Form, body: Area, tr: Catalog) -> Self {
        if form.kind == FormKind::Entry { entry(form, body, tr) } else { stacked(form, body.shrink(1, 0), tr) }
    }
}

/// The head of an entry in rows of fields, by name.
const ENTRY_HEAD: [&[&str]; 2] = [&["date", "time", "weather"], &["place", "follow_up_on"]];

fn entry(form: &Form, body: Area, tr: Catalog) -> FormLayout {
    let mut layout = FormLayout { slots: vec![Slot::default(); form.fields.len()], ..FormLayout::default() };
    let mut rest = body;
    for names in ENTRY_HEAD {
        let (row, below) = rest.split_top(1);
        let mut row = row.shrink(1, 0);
        let mut error = Area::default();
        for (at, name) in names.iter().enumerate() {
            if let Some(index) = form.fields.iter().position(|field| field.name == *name) {
                let field = &form.fields[index];
                // The last one of the row takes what is left, if it is a text; else the first does.
                let wanted = match field.kind {
                    FieldKind::Day(_) if at + 1 == names.len() => row.width,
                    FieldKind::Day(_) => label_width(field, tr) + SHORT + DAY_HINT,
                    FieldKind::Time => label_width(field, tr) + TIME,
                    _ if at + 1 == names.len() => row.width,
                    _ => row.width.saturating_sub(FOLLOW_UP[usize::from(body.width < FOLLOW_UP_FROM)]),
                };
                let (cell, rest) = row.split_left(wanted);
                row = rest;
                layout.slots[index] = one_row(field, cell, None, tr);
                if field.error.is_some() {
                    error = below.split_top(1).0;
                    layout.slots[index].error = error;
                }
            }
        }
        rest = if error.is_empty() { below } else { below.split_top(1).1 };
    }
    let (rule, below) = rest.split_top(1);
    let (text, foot) = below.split_bottom(2);
    layout.rules = vec![rule.y, foot.y];
    layout.status = foot.split_top(1).1;
    if let Some(index) = form.fields.iter().position(|field| field.kind == FieldKind::Body) {
        let (error, text) = text.split_top(u16::from(form.fields[index].error.is_some()));
        let input = if text.height < BODY_MIN { Area { height: text.height.max(1), ..text } } else { text };
        layout.slots[index] = Slot { input, error, ..Slot::default() };
    }
    layout
}

fn stacked(form: &Form, body: Area, tr: Catalog) -> FormLayout {
    let label = form.fields.iter().map(|field| label_width(field, tr)).max().unwrap_or(0).min(body.width / 2);
    let height = |field: &Field| match field.kind {
        FieldKind::Sentence(rows) | FieldKind::Text(rows) => rows,
        _ => 1,
    };
    // A number is looked at once one has left it.
    let below = |field: &Field| {
        let left = form.fields.get(form.focus).is_none_or(|focused| focused.name != field.name);
        u16::from(field.error.is_some() || left && field.doubt().is_some())
    };
    let focused = &form.fields[form.focus];
    let offered = focused.choice_rows(body.width.saturating_sub(label), tr).len();
    let offered = u16::try_from(offered).unwrap_or(0).min(body.height.saturating_sub(2));
    let choices = |field: &Field| if field.name == focused.name { offered } else { 0 };
    let starts: Vec<u16> = form
        .fields
        .iter()
        .scan(0, |row, field| {
            let start = *row;
            *row += height(field) + choices(field) + below(field);
            Some(start)
        })
        .collect();
    let from = starts[form.focus];
    let to = from + height(focused) + offered + below(focused);
    let top = form.top.min(from).max(to.saturating_sub(body.height));
    let slots = form.fields.iter().zip(&starts).map(|(field, start)| {
        let row = |start: u16, rows: u16| {
            let from = start.max(top);
            let to = (start + rows).min(top + body.height);
            if from >= to { Area::default() } else { Area { y: body.y + from - top, height: to - from, ..body } }
        };
        let cell = row(*start, height(field));
        let mut slot = one_row(field, cell, Some(label), tr);
        let under = |from: u16, rows: u16| {
            let place = row(start + from, rows);
            place.split_left(label.min(place.width)).1
        };
        slot.choices = under(height(field), choices(field));
        slot.error = under(height(field) + choices(field), below(field));
        slot
    });
    FormLayout { slots: slots.collect(), top, ..FormLayout::default() }
}

/// A label, an input and a hint side by side; `label` is the width of the label's column, else as wide as it is.
fn one_row(field: &Field, cell: Area, label: Option<u16>, tr: Catalog) -> Slot {
    if cell.is_empty() {
        return Slot::default();
    }
    let width = label.unwrap_or_else(|| label_width(field, tr));
    let (label, rest) = cell.split_left(width);
    let short = matches!(field.kind, FieldKind::Day(_) | FieldKind::Time | FieldKind::Number | FieldKind::Percent);
    let (input, hint) = if short { rest.split_left(SHORT) } else { (rest, Area::default()) };
    Slot { label: Area { height: 1, ..label }, input, hint: hint.split_left(1).1, ..Slot::default() }
}

/// A label's width with the space after it.
fn label_width(field: &Field, tr: Catalog) -> u16 {
    let pledge = field.name.split_once('.').map_or(0, |(code, _)| display_width(code) + 1);
    u16::try_from(display_width(&tr.t(field.label)) + pledge + 2).unwrap_or(u16::MAX)
}
