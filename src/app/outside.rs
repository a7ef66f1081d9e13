//! A text in the user's own editor: asked for, waited for, taken in. Invariant: what was typed here is kept before it
//! leaves, nothing is typed here while it is away, and what comes back is one step of undo.

use super::dialog::{Dialog, OutsideDialog};
use super::effect::{Effect, OutsideProblem};
use super::form::{FieldKind, FormKind};
use super::secret::Secret;
use super::state::{State, Tone};
use crate::text::{Edit, Pos};

impl State {
    /// Hands the entry's text to the user's editor.
    pub(super) fn go_outside(&mut self, on_disk: bool) -> Vec<Effect> {
        let mut effects = self.keep_draft();
        let form = self.session().and_then(|session| session.form()).filter(|form| form.kind == FormKind::Entry);
        if let Some(form) = form {
            let text = Secret::new(form.text("body"));
            self.outside = true;
            effects.push(Effect::EditOutside { text, on_disk });
        }
        effects
    }

    /// Takes in what came of it.
    pub(super) fn come_back(&mut self, result: Result<Secret, OutsideProblem>) {
        let now = self.moment.now;
        self.outside = false;
        // The time away was no idle time.
        self.last_input = now;
        let text = match result {
            Ok(text) => text,
            Err(OutsideProblem::NoMemory) => {
                self.dialog = Some(Dialog::Outside(OutsideDialog { on_disk: true }));
                return;
            }
            Err(OutsideProblem::NoEditor) => return self.say_failed("outside-no-editor", String::new()),
            Err(OutsideProblem::Failed(why)) => return self.say_failed("outside-failed", why.say(self.tr())),
        };
        let Some(form) = self.session_mut().and_then(|session| session.form_mut()) else { return };
        let Some(at) = form.fields.iter().position(|field| field.kind == FieldKind::Body) else { return };
        let editor = &mut form.fields[at].editor;
        let last = editor.paragraphs() - 1;
        let all = Pos::default()..Pos::new(last, editor.paragraph(last).len());
        let mut said = "outside-same";
        if editor.text() != text.reveal() {
            editor.edit(Edit::ReplaceRange { range: all, text: text.reveal().to_owned() });
            form.close_find();
            form.set_focus(at);
            form.touch(now);
            said = "outside-taken";
        }
        let said = self.tr().t(said);
        self.say(Tone::Done, said);
    }

    fn say_failed(&mut self, key: &str, why: String) {
        let said = self.tr().with(key, &[("why", why)]);
        self.say(Tone::Failed, said);
    }
}
