//! What helps one write: the date and the time, how much there is, templates.

use super::action::{Action, Scope, free};
use super::finding::no_entry;
use crate::app::dialog::{Dialog, TemplatesDialog};
use crate::app::effect::Effect;
use crate::app::form::{FieldKind, Form};
use crate::app::list::ListMove;
use crate::app::screen::Screen;
use crate::app::state::{State, Tone};
use crate::app::typing;
use crate::text::{Counts, Edit, Editor, render};

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "text-now",
        scope: Scope::Form,
        keys: &["Ctrl-T"],
        rank: 0,
        blocked: not_typing,
        run: |s| insert(s, true, true),
    },
    Action {
        id: "text-date",
        scope: Scope::Form,
        keys: &[],
        rank: 0,
        blocked: not_typing,
        run: |s| insert(s, true, false),
    },
    Action {
        id: "text-time",
        scope: Scope::Form,
        keys: &[],
        rank: 0,
        blocked: not_typing,
        run: |s| insert(s, false, true),
    },
    Action { id: "text-count", scope: Scope::Form, keys: &["F4"], rank: 0, blocked: not_typing, run: count },
    Action { id: "hint-mask", scope: Scope::Form, keys: &["F6"], rank: 0, blocked: no_hint, run: mask },
    Action { id: "hint-aside", scope: Scope::Form, keys: &["F7"], rank: 0, blocked: no_hint_here, run: put_aside },
    Action { id: "mention-link", scope: Scope::Form, keys: &["F3"], rank: 0, blocked: no_mention, run: link_mention },
    Action { id: "promise-take", scope: Scope::Form, keys: &["F9"], rank: 0, blocked: no_promise, run: take_promise },
    Action { id: "templates", scope: Scope::Form, keys: &["Ctrl-O"], rank: 7, blocked: no_entry, run: offer },
    Action { id: "template-take", scope: Scope::Templates, keys: &["Enter"], rank: 1, blocked: free, run: take },
    Action {
        id: "template-down",
        scope: Scope::Templates,
        keys: &["Down", "j"],
        rank: 2,
        blocked: free,
        run: |s| super::dialogs::go(s, ListMove::Down),
    },
    Action {
        id: "template-up",
        scope: Scope::Templates,
        keys: &["Up", "k"],
        rank: 0,
        blocked: free,
        run: |s| super::dialogs::go(s, ListMove::Up),
    },
    Action {
        id: "template-close",
        scope: Scope::Templates,
        keys: &["Esc", "q"],
        rank: 3,
        blocked: free,
        run: super::dialogs::close,
    },
];

fn not_typing(state: &State) -> Option<&'static str> {
    match state.seen_typed_in() {
        None => Some("blocked-not-typing"),
        Some(_) if state.session()?.form()?.saving => Some("blocked-saving"),
        Some(_) => None,
    }
}

/// Writes today's date, the time, or both; a field of days takes only the day, a field of times only the time, in place
/// of what was there.
fn insert(state: &mut State, date: bool, time: bool) -> Vec<Effect> {
    let (day, hour) = (state.moment.today, state.moment.time.format("%H:%M").to_string());
    let words = state.tr().date(day);
    let form = state.session().and_then(|session| session.form());
    let kind = form.filter(|form| form.find.is_none()).map(|form| form.field().kind);
    let text = match kind {
        Some(FieldKind::Day(_)) => day.to_string(),
        Some(FieldKind::Time) => hour,
        _ => [date.then_some(words), time.then_some(hour)].into_iter().flatten().collect::<Vec<_>>().join(" "),
    };
    let mut effects = Vec::new();
    if matches!(kind, Some(FieldKind::Day(_) | FieldKind::Time)) {
        effects = typing::edit(state, Edit::SelectAll);
    }
    effects.extend(typing::edit(state, Edit::Paste(text)));
    effects
}

/// Says how much is written, or selected.
fn count(state: &mut State) -> Vec<Effect> {
    let Some(editor) = state.seen_typed_in() else { return Vec::new() };
    let (key, counts) = match (editor.selection(), state.session()) {
        (Some(text), Some(session)) => ("notice-count-selected", Counts::of(&render(&text, &*session.labels))),
        _ => ("notice-count", Editor::count(editor)),
    };
    let figure = |count: usize| count.to_string();
    let said = state.tr().with(
        key,
        &[
            ("total", figure(counts.total())),
            ("han", figure(counts.han)),
            ("words", figure(counts.words)),
            ("chars", figure(counts.chars)),
        ],
    );
    state.say(Tone::Hint, said);
    Vec::new()
}

fn seen_form(state: &State) -> Option<&Form> {
    state.session().and_then(|session| session.form())
}

fn no_hint(state: &State) -> Option<&'static str> {
    let none = seen_form(state).is_none_or(|form| form.hints() == 0);
    no_entry(state).or_else(|| none.then_some("blocked-no-hint"))
}

fn no_hint_here(state: &State) -> Option<&'static str> {
    let none = seen_form(state).and_then(Form::hint).is_none();
    match no_mention(state) {
        Some(_) => no_hint(state).or_else(|| none.then_some("blocked-no-hint-here")),
        None => None,
    }
}

fn no_mention(state: &State) -> Option<&'static str> {
    let mention = state.session().and_then(|session| session.form()?.mention(&session.known));
    no_entry(state).or_else(|| mention.is_none().then_some("blocked-no-mention"))
}

/// Links what the text names; where that can mean several, they are offered, and a new matter where words begin one.
fn link_mention(state: &mut State) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(session) = state.session_mut() else { return Vec::new() };
    if let Screen::Form(form) = &mut session.screen
        && !form.offer_matter(&session.known, tr)
        && form.link_mention(&session.known)
    {
        form.touch(now);
        if form.field().kind == FieldKind::Body {
            form.complete(&session.directory, tr, true);
        }
    }
    Vec::new()
}

/// Masks what the hint is about, one step to undo; where none is about this paragraph, goes to the nearest.
fn mask(state: &mut State) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(session) = state.session_mut() else { return Vec::new() };
    let Screen::Form(form) = &mut session.screen else { return Vec::new() };
    let Some(number) = form.hint().map(|hint| hint.kind.is_number()) else {
        form.go_to_hint();
        return Vec::new();
    };
    if form.mask_hint(&tr.t(if number { "export-number" } else { "mask-passage" }), &session.known) {
        form.touch(now);
        state.say(Tone::Hint, tr.t("notice-masked"));
    }
    Vec::new()
}

/// Says no more of what the hint is about, or of the mention, while the form is open.
fn put_aside(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    let Some(session) = state.session_mut() else { return Vec::new() };
    if let Screen::Form(form) = &mut session.screen
        && let Some(told) = form.put_hint_aside(&session.known)
    {
        state.say(Tone::Hint, tr.t(told));
    }
    Vec::new()
}

fn no_promise(state: &State) -> Option<&'static str> {
    let none = seen_form(state).is_none_or(|form| form.promised().is_none() && !form.is_promised_taken());
    no_entry(state).or_else(|| none.then_some("blocked-no-promise"))
}

/// Puts the day that the text promises into "answer by", or takes it out again.
fn take_promise(state: &mut State) -> Vec<Effect> {
    let (now, tr) = (state.moment.now, state.tr());
    let Some(form) = state.session_mut().and_then(|session| session.form_mut()) else { return Vec::new() };
    let day = form.promised();
    form.put_promised(day);
    form.touch(now);
    let taken = |day| tr.with("notice-promise-taken", &[("day", tr.weekday_and_day(day))]);
    state.say(Tone::Hint, day.map_or_else(|| tr.t("notice-promise-out"), taken));
    Vec::new()
}

fn offer(state: &mut State) -> Vec<Effect> {
    state.dialog = Some(Dialog::Templates(TemplatesDialog::default()));
    Vec::new()
}

fn take(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    let Some(Dialog::Templates(dialog)) = &state.dialog else { return Vec::new() };
    let text = state.settings.all_templates().nth(dialog.pos.selected).map(|template| template.text.clone());
    state.dialog = None;
    if let (Some(text), Some(form)) = (text, state.session_mut().and_then(|session| session.form_mut())) {
        form.insert_template(&text);
        form.touch(now);
    }
    Vec::new()
}
