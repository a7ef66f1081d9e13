//! Where one types, whatever the place: the one way a key, a paste or a command changes the text there. Invariant: after a
//! change the draft knows of it, the popup fits what is typed, and a search is asked again.

use super::chord::{Chord, Key};
use super::dialog::Dialog;
use super::effect::Effect;
use super::form::{KeyDid, edit_for};
use super::screen::Screen;
use super::state::{Place, State, Tone};
use crate::text::{Edit, Editor, Outcome};

/// A key that is no command: it is typed where one types.
pub(super) fn type_key(state: &mut State, chord: Chord) -> Vec<Effect> {
    if state.dialog.is_none() {
        let (now, tr) = (state.moment.now, state.tr());
        match &mut state.place {
            Place::Locked(lock) => {
                lock.key(chord);
                return Vec::new();
            }
            Place::Open(session) => {
                if let Screen::Form(form) = &mut session.screen {
                    if form.saving {
                        return Vec::new();
                    }
                    if form.find.is_none() {
                        let did = form.key(chord, now, tr);
                        if did == KeyDid::Changed {
                            let line_break = chord.key == Key::Enter;
                            if line_break || chord.typed().is_some() {
                                form.link_ended(line_break, &session.known);
                            }
                            form.touch(now);
                        }
                        if did != KeyDid::Nothing {
                            form.complete(&session.directory, tr, did == KeyDid::Changed);
                            return form.asks();
                        }
                        if let Some(letters) = form.fits_no_choice(tr) {
                            state.say(Tone::Hint, tr.with("notice-no-such-choice", &[("letters", letters)]));
                        }
                        return Vec::new();
                    }
                }
            }
        }
    }
    if let Some(Dialog::Sign(sign)) = &mut state.dialog
        && !sign.busy
        && sign.choose(chord)
    {
        return Vec::new();
    }
    match edit_for(chord).filter(|edit| *edit != Edit::Newline) {
        Some(one) => edit(state, one),
        None => Vec::new(),
    }
}

/// Changes the text where one types.
pub(super) fn edit(state: &mut State, edit: Edit) -> Vec<Effect> {
    edit_and_see(state, edit).1
}

/// The same, with what it did to the text.
pub(super) fn edit_and_see(state: &mut State, edit: Edit) -> (Outcome, Vec<Effect>) {
    let (now, tr) = (state.moment.now, state.tr());
    if let (Edit::Paste(text), None, Place::Locked(lock)) = (&edit, &state.dialog, &mut state.place) {
        lock.paste(text.clone());
        return Default::default();
    }
    let edit = state.admitted(edit);
    let Some(editor) = state.typed_in() else { return Default::default() };
    let moves = matches!(edit, Edit::Move { .. } | Edit::SelectAll);
    let pasted = matches!(edit, Edit::Paste(_));
    let outcome = editor.edit(edit);
    let sheet = state.sheet();
    match &mut state.dialog {
        Some(Dialog::Guide(guide)) if outcome.changed => {
            let query = guide.find.as_ref().map(Editor::text).unwrap_or_default();
            guide.look(&query, sheet);
        }
        Some(Dialog::Palette(palette)) => palette.pos = Default::default(),
        Some(Dialog::Sign(sign)) => sign.error = None,
        Some(Dialog::Secret(secret)) => secret.error = None,
        Some(Dialog::Code(code)) => code.wrong = None,
        _ => {}
    }
    if state.dialog.is_some() {
        return (outcome, Vec::new());
    }
    let Some(session) = state.session_mut() else { return (outcome, Vec::new()) };
    let mut effects = Vec::new();
    match &mut session.screen {
        Screen::Form(form) if form.find.is_some() => {
            let looking = form.find.as_ref().is_some_and(|bar| !bar.on_replacement);
            if outcome.changed && looking {
                form.find_again();
            }
        }
        Screen::Form(form) => {
            if outcome.changed {
                form.touch(now);
            }
            // A pasted text is not being typed: no list of references springs up over it.
            if pasted {
                form.completion = None;
            } else if outcome.changed || moves {
                form.complete(&session.directory, tr, outcome.changed);
            }
            if outcome.changed {
                effects = form.asks();
            }
        }
        Screen::Search(_) if outcome.changed => effects = session.screen.load(),
        screen if outcome.changed => effects = screen.line_changed(&session.directory),
        _ => {}
    }
    (outcome, effects)
}

impl State {
    /// What of an edit is taken where one types.
    fn admitted(&self, edit: Edit) -> Edit {
        match self.session().and_then(|session| session.form()) {
            Some(form) if self.dialog.is_none() && form.find.is_none() => form.admitted(edit),
            _ => edit,
        }
    }

    /// The text one types in; nothing where one chooses, and nothing while it is on its way to the disk.
    pub(super) fn typed_in(&mut self) -> Option<&mut Editor> {
        match &mut self.dialog {
            Some(Dialog::Guide(guide)) => return guide.find.as_mut(),
            Some(Dialog::Palette(palette)) => return Some(&mut palette.input),
            Some(Dialog::Sign(sign)) if !sign.busy => return sign.focused(),
            Some(Dialog::Secret(secret)) if !secret.busy => return secret.lines.get_mut(secret.focus),
            Some(Dialog::Code(code)) => return code.focused(),
            Some(_) => return None,
            None => {}
        }
        match &mut self.place {
            Place::Locked(_) => None,
            Place::Open(session) => match &mut session.screen {
                Screen::Form(form) => {
                    let open = !form.saving;
                    form.typed_in().filter(|_| open)
                }
                Screen::Search(search) => Some(&mut search.input),
                screen => screen.line_mut(),
            },
        }
    }

    /// The same, to look at. Help and the palette speak of what is behind them.
    pub(super) fn seen_typed_in(&self) -> Option<&Editor> {
        match &self.dialog {
            Some(Dialog::Sign(sign)) => return sign.seen_focused(),
            Some(Dialog::Secret(secret)) => return secret.lines.get(secret.focus),
            Some(Dialog::Code(code)) => return code.seen_focused(),
            Some(Dialog::Palette(_) | Dialog::Help(_)) | None => {}
            Some(_) => return None,
        }
        match &self.session()?.screen {
            Screen::Form(form) => form.seen_typed_in(),
            Screen::Search(search) => Some(&search.input),
            screen => screen.line(),
        }
    }
}
