//! Where a form's fields are.

use super::doubt::Said;
use super::field::{Field, FieldKind};
use super::keys::KeyDid;
use super::model::{Form, FormKind};
use crate::app::area::Area;
use crate::i18n::Catalog;
use crate::text::{display_width, wrap_plain};

/// The widest input of a short value: a day, a time, a percentage.
const SHORT: u16 = 14;
/// The same in the head of an entry on a narrow terminal: a date and the cursor.
const SHORT_NARROW: u16 = 12;
/// Room beside a day for what was understood: a whole date with its day of the week, between spaces.
const DAY_HINT: u16 = 23;
/// The input for a time of day, with the space after it; the same on a narrow terminal.
const TIME: [u16; 2] = [11, 7];
/// What the weather keeps at least.
const WEATHER: u16 = 6;
/// What a follow-up takes beside the place, and on a narrow terminal.
const FOLLOW_UP: [u16; 2] = [42, 35];
/// From this width on there is room for the long one.
const WIDE_FROM: u16 = 76;
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
    /// Rows for what is wrong, or may be.
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

impl Form {
    /// The field above or below the one one types in: in the head of an entry as they stand on the screen.
    pub(super) fn focus_row(&mut self, down: bool) -> KeyDid {
        let name = self.field().name.clone();
        let at = |names: &&[&str]| names.iter().position(|one| *one == name);
        let row = ENTRY_HEAD.iter().position(|names| at(names).is_some());
        if self.kind != FormKind::Entry || (row.is_none() && down) {
            return self.focus_by(down);
        }
        let (row, column) = row.map_or((ENTRY_HEAD.len(), 0), |row| (row, at(&ENTRY_HEAD[row]).unwrap_or(0)));
        let to = if down { Some(row + 1) } else { row.checked_sub(1) };
        let Some(to) = to else { return KeyDid::Nothing };
        let wanted = ENTRY_HEAD.get(to).map_or("body", |names| names[column.min(names.len() - 1)]);
        let Some(index) = self.fields.iter().position(|field| field.name == wanted) else { return KeyDid::Nothing };
        self.set_focus(index);
        KeyDid::Moved
    }
}

fn entry(form: &Form, body: Area, tr: Catalog) -> FormLayout {
    let mut layout = FormLayout { slots: vec![Slot::default(); form.fields.len()], ..FormLayout::default() };
    let mut rest = body;
    let narrow = body.width < WIDE_FROM;
    let short = if narrow { SHORT_NARROW } else { SHORT };
    for names in ENTRY_HEAD {
        let (row, below) = rest.split_top(1);
        let mut row = row.shrink(1, 0);
        let mut said: Option<(usize, Said)> = None;
        for (at, name) in names.iter().enumerate() {
            if let Some(index) = form.fields.iter().position(|field| field.name == *name) {
                let field = &form.fields[index];
                // The last one of the row takes what is left, if it is a text; else the first does.
                let last = at + 1 == names.len();
                let wanted = match field.kind {
                    FieldKind::Day(_) if !last => {
                        label_width(field, tr) + short + DAY_HINT.min(beside(form, names, row.width, narrow, tr))
                    }
                    FieldKind::Time => label_width(field, tr) + TIME[usize::from(narrow)],
                    _ if last => row.width,
                    _ => row.width.saturating_sub(FOLLOW_UP[usize::from(narrow)]),
                };
                let (cell, rest) = row.split_left(wanted);
                row = rest;
                let slot = &mut layout.slots[index];
                *slot = one_row(field, cell, label_width(field, tr), short);
                // Neither what was understood nor a text touches the next label.
                let end = if slot.hint.is_empty() { &mut slot.input } else { &mut slot.hint };
                end.width = end.width.saturating_sub(u16::from(!last));
                // One place for what is said of them: what is wrong before what may be.
                let news = |new: &Said| said.as_ref().is_none_or(|(_, old)| new.wrong && !old.wrong);
                said = form.said_of(index, tr).filter(news).map(|new| (index, new)).or(said);
            }
        }
        rest = match said {
            Some((index, said)) => {
                let (place, under) = below.split_top(rows_of(&said, below.width.saturating_sub(2)));
                layout.slots[index].error = place.shrink(1, 0);
                under
            }
            None => below,
        };
    }
    let (rule, below) = rest.split_top(1);
    let (text, foot) = below.split_bottom(2);
    layout.rules = vec![rule.y, foot.y];
    layout.status = foot.split_top(1).1;
    if let Some(index) = form.fields.iter().position(|field| field.kind == FieldKind::Body) {
        let rows = form.said_of(index, tr).map_or(0, |said| rows_of(&said, text.width));
        let (error, text) = text.split_top(rows);
        let input = if text.height < BODY_MIN { Area { height: text.height.max(1), ..text } } else { text };
        layout.slots[index] = Slot { input, error, ..Slot::default() };
    }
    layout
}

/// What the head's first day can have beside it for what was understood, when all the others have what they need.
fn beside(form: &Form, names: &[&str], width: u16, narrow: bool, tr: Catalog) -> u16 {
    let field = |name: &&str| form.fields.iter().find(|field| field.name == *name);
    let labels: u16 = names.iter().filter_map(field).map(|field| label_width(field, tr)).sum();
    let short = if narrow { SHORT_NARROW } else { SHORT };
    width.saturating_sub(labels + short + TIME[usize::from(narrow)] + WEATHER)
}

fn stacked(form: &Form, body: Area, tr: Catalog) -> FormLayout {
    let label = form.fields.iter().map(|field| label_width(field, tr)).max().unwrap_or(0).min(body.width / 2);
    // A field grows with its text as far as half of the screen: what is above would look lost.
    let most = body.height / 2;
    let height = |field: &Field| match field.kind {
        FieldKind::Sentence(rows) | FieldKind::Text(rows) => {
            rows.max(u16::try_from(field.editor.rows(most.into())).unwrap_or(most))
        }
        _ => 1,
    };
    let beside = body.width.saturating_sub(label);
    let below: Vec<u16> =
        (0..form.fields.len()).map(|at| form.said_of(at, tr).map_or(0, |said| rows_of(&said, beside))).collect();
    let focused = &form.fields[form.focus];
    let offered = focused.choice_rows(beside, tr).len();
    let offered = u16::try_from(offered).unwrap_or(0).min(body.height.saturating_sub(2));
    let choices = |at: usize| if at == form.focus { offered } else { 0 };
    let starts: Vec<u16> = form
        .fields
        .iter()
        .enumerate()
        .scan(0, |row, (at, field)| {
            let start = *row;
            *row += height(field) + choices(at) + below[at];
            Some(start)
        })
        .collect();
    let from = starts[form.focus];
    let to = from + height(focused) + offered + below[form.focus];
    let top = form.top.min(from).max(to.saturating_sub(body.height));
    let slots = form.fields.iter().enumerate().zip(&starts).map(|((at, field), start)| {
        let row = |start: u16, rows: u16| {
            let from = start.max(top);
            let to = (start + rows).min(top + body.height);
            if from >= to { Area::default() } else { Area { y: body.y + from - top, height: to - from, ..body } }
        };
        let cell = row(*start, height(field));
        let mut slot = one_row(field, cell, label, SHORT);
        let under = |from: u16, rows: u16| {
            let place = row(start + from, rows);
            place.split_left(label.min(place.width)).1
        };
        slot.choices = under(height(field), choices(at));
        slot.error = under(height(field) + choices(at), below[at]);
        slot
    });
    FormLayout { slots: slots.collect(), top, ..FormLayout::default() }
}

/// A label, an input and a hint side by side; `label` is the width of the label's column, `width` that of a short input.
fn one_row(field: &Field, cell: Area, label: u16, width: u16) -> Slot {
    if cell.is_empty() {
        return Slot::default();
    }
    let (label, rest) = cell.split_left(label);
    let short = matches!(field.kind, FieldKind::Day(_) | FieldKind::Time | FieldKind::Number | FieldKind::Percent);
    let (input, hint) = if short { rest.split_left(width) } else { (rest, Area::default()) };
    Slot { label: Area { height: 1, ..label }, input, hint: hint.split_left(1).1, ..Slot::default() }
}

/// The rows that what is said of a field takes.
fn rows_of(said: &Said, width: u16) -> u16 {
    u16::try_from(wrap_plain(&said.text, width.max(1).into()).len()).unwrap_or(1)
}

/// A label's width with the space after it.
fn label_width(field: &Field, tr: Catalog) -> u16 {
    let pledge = field.name.split_once('.').map_or(0, |(code, _)| display_width(code) + 1);
    u16::try_from(display_width(&tr.t(field.label)) + pledge + 2).unwrap_or(u16::MAX)
}
