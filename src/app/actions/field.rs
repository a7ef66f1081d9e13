//! What Enter, Space and the arrows do in a field of a form: the footer says it of the field one is in.

use super::action::{Action, Scope, free};
use crate::app::chord::{Chord, Key};
use crate::app::effect::Effect;
use crate::app::form::{Field, Form};
use crate::app::state::State;
use crate::app::typing;
use crate::text::Edit;

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "field-choose",
        scope: Scope::FieldChoice,
        keys: &["Space"],
        rank: 1,
        blocked: free,
        run: |s| press(s, Key::Char(' ')),
    },
    Action {
        id: "field-choose-on",
        scope: Scope::FieldChoice,
        keys: &["Right"],
        rank: 0,
        blocked: free,
        run: |s| press(s, Key::Right),
    },
    Action {
        id: "field-choose-back",
        scope: Scope::FieldChoice,
        keys: &["Left"],
        rank: 0,
        blocked: free,
        run: |s| press(s, Key::Left),
    },
    Action {
        id: "field-next",
        scope: Scope::FieldLine,
        keys: &["Enter"],
        rank: 1,
        blocked: |s| in_form(s, Form::is_last).then_some("blocked-last-field"),
        run: |s| press(s, Key::Enter),
    },
    Action {
        id: "field-break",
        scope: Scope::FieldLine,
        keys: &["Alt-Enter"],
        rank: 0,
        blocked: |s| (!in_form(s, |form| form.field().is_several_rows())).then_some("blocked-one-line"),
        run: |s| typing::edit(s, Edit::Newline),
    },
    Action {
        id: "field-newline",
        scope: Scope::FieldText,
        keys: &["Enter"],
        rank: 1,
        blocked: free,
        run: |s| press(s, Key::Enter),
    },
];

fn in_form(state: &State, is: impl Fn(&Form) -> bool) -> bool {
    state.session().and_then(|session| session.form()).is_some_and(is)
}

fn press(state: &mut State, key: Key) -> Vec<Effect> {
    typing::type_key(state, Chord::plain(key))
}

impl Form {
    /// Where the keys of the field one is in are looked up, the nearest first.
    pub(in crate::app) fn field_scopes(&self) -> &'static [Scope] {
        match self.field() {
            _ if self.breaks_lines() => &[Scope::FieldText],
            field if Field::choices(field).is_some() => &[Scope::FieldChoice, Scope::FieldLine],
            _ => &[Scope::FieldLine],
        }
    }
}
