//! Signing a correction. Names in it become links where they are certain; where several households have one, it must be said
//! which; where it may be no name at all, saving a second time says so.

use crate::app::card_names::{NameChoice, text_questions};
use crate::app::effect::Effect;
use crate::app::form::FormKind;
use crate::app::state::{State, Tone};

/// Has the amendment in the form signed, or says what is to be made clear first. `said` is what was said at the last try, if
/// nothing was typed since.
pub(super) fn amend(state: &mut State, said: Option<&str>) -> Vec<Effect> {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Some(FormKind::Amendment(week)) = session.form().map(|form| form.kind.clone()) else { return Vec::new() };
    let text = session.form().map(|form| form.text("text").trim().to_owned()).unwrap_or_default();
    let questions = text_questions(&text, &session.directory);
    let shared: Vec<&str> = questions.iter().filter(|q| q.candidates.len() > 1).map(|q| q.name.as_str()).collect();
    let maybe: Vec<&str> = questions.iter().map(|q| q.name.as_str()).collect();
    let and = tr.t("list-and");
    let error = match (shared.is_empty(), maybe.is_empty()) {
        (false, _) => Some(tr.with("form-name-shared", &[("names", shared.join(&and))])),
        (true, false) => Some(tr.with("form-name-maybe", &[("names", maybe.join(&and))])),
        (true, true) => None,
    };
    if let Some(error) = error.filter(|error| !shared.is_empty() || said != Some(error.as_str())) {
        if let Some(form) = session.form_mut() {
            form.fail("text", error.clone());
        }
        state.say(Tone::Failed, error);
        return Vec::new();
    }
    let names = questions.into_iter().map(|q| NameChoice { name: q.name, household: None }).collect();
    if let Some(form) = session.form_mut() {
        form.saving = true;
    }
    vec![Effect::Amend { week, text, names }]
}
