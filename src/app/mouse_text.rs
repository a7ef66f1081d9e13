//! The mouse in a form: it puts the cursor, marks text and turns texts. Invariant: a drag marks only in the text it began
//! in, wherever the mouse goes meanwhile.

use super::effect::Effect;
use super::form::{FindSlots, Form, FormLayout};
use super::layout;
use super::msg::Mouse;
use super::state::State;
use crate::text::Edit;

/// Rows the wheel moves a text.
const WHEEL: isize = 3;

/// Puts the cursor where one clicks, and turns a choice over.
pub(super) fn click(state: &mut State, mouse: Mouse, count: u8) -> Vec<Effect> {
    let now = state.moment.now;
    state.pressed = false;
    let Some((form, layout)) = form(state) else { return Vec::new() };
    let mut pressed = false;
    if let Some(bar) = &mut form.find
        && layout.status.contains(mouse.x, mouse.y)
    {
        let slots = FindSlots::of(layout.status, layout.tr);
        for (area, on_replacement) in [(slots.needle, false), (slots.with, true)] {
            if area.contains(mouse.x, mouse.y) {
                bar.on_replacement = on_replacement;
                let col = usize::from(mouse.x - area.x);
                bar.focused_mut().edit(Edit::ClickAt { row: 0, col, count, select: false });
            }
        }
    } else if let Some(at) = layout.slots.iter().position(|slot| slot.contains(mouse.x, mouse.y)) {
        let again = form.focus == at;
        form.close_find();
        form.set_focus(at);
        form.completion = None;
        if form.field().choices().is_some() {
            if again {
                form.field_mut().choose(true);
                form.touch(now);
            }
        } else {
            let (row, col) = (mouse.y - layout.slots[at].y, mouse.x - layout.slots[at].x);
            form.field_mut().editor.edit(Edit::ClickAt { row: row.into(), col: col.into(), count, select: false });
            pressed = true;
        }
    }
    state.pressed = pressed;
    Vec::new()
}

/// Marks up to where the mouse is dragged; above or below the text, turns it by a row.
pub(super) fn drag(state: &mut State, mouse: Mouse) -> Vec<Effect> {
    if !state.pressed {
        return Vec::new();
    }
    let Some((form, layout)) = form(state) else { return Vec::new() };
    let area = layout.slots[form.focus];
    if area.is_empty() || form.find.is_some() || form.field().choices().is_some() {
        return Vec::new();
    }
    let last = area.y + area.height - 1;
    let editor = &mut form.field_mut().editor;
    if mouse.y < area.y {
        editor.edit(Edit::Scroll(-1));
    } else if mouse.y > last {
        editor.edit(Edit::Scroll(1));
    }
    let row = usize::from(mouse.y.clamp(area.y, last) - area.y);
    let col = usize::from(mouse.x.saturating_sub(area.x));
    editor.edit(Edit::ClickAt { row, col, count: 1, select: true });
    Vec::new()
}

/// Turns the paragraphs under the mouse, or else those one writes in; false where one writes in no form.
pub(super) fn wheel(state: &mut State, mouse: Mouse, down: bool) -> bool {
    let Some((form, layout)) = form(state) else { return false };
    let over = layout.slots.iter().position(|slot| slot.contains(mouse.x, mouse.y));
    let at = over.filter(|at| form.fields[*at].is_several_rows()).unwrap_or(form.focus);
    form.fields[at].editor.edit(Edit::Scroll(if down { WHEEL } else { -WHEEL }));
    true
}

/// Where the form's texts are.
struct Places {
    slots: Vec<super::area::Area>,
    status: super::area::Area,
    tr: crate::i18n::Catalog,
}

/// The form one writes in, unless a dialog lies over it or it is on its way to the disk.
fn form(state: &mut State) -> Option<(&mut Form, Places)> {
    if state.dialog.is_some() {
        return None;
    }
    let body = layout::parts(state.width, state.height).body;
    let tr = state.tr();
    let form = state.session_mut()?.form_mut().filter(|form| !form.saving)?;
    let layout = FormLayout::of(form, body, tr);
    let slots = layout.slots.iter().map(|slot| slot.input).collect();
    Some((form, Places { slots, status: layout.status, tr }))
}
