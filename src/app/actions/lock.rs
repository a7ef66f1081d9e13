//! The lock screen.

use super::action::{Action, Scope, free};
use crate::app::effect::Effect;
use crate::app::list::ListMove;
use crate::app::lock::{LockScreen, NewJournal};
use crate::app::state::{Place, State};

pub(super) const ACTIONS: &[Action] = &[
    Action {
        id: "lock-up",
        scope: Scope::Lock,
        keys: &["Up", "k"],
        rank: 0,
        blocked: none,
        run: |s| go(s, ListMove::Up),
    },
    Action {
        id: "lock-down",
        scope: Scope::Lock,
        keys: &["Down", "j"],
        rank: 0,
        blocked: none,
        run: |s| go(s, ListMove::Down),
    },
    Action { id: "lock-choose", scope: Scope::Lock, keys: &["Enter"], rank: 1, blocked: none, run: choose },
    Action { id: "journal-new", scope: Scope::Lock, keys: &["n"], rank: 2, blocked: in_demo, run: new_journal },
    Action { id: "lock-language", scope: Scope::Lock, keys: &["F2"], rank: 3, blocked: free, run: switch_language },
    Action { id: "lock-help", scope: Scope::Lock, keys: &["?"], rank: 4, blocked: free, run: super::anywhere::help },
    Action {
        id: "lock-quit",
        scope: Scope::Lock,
        keys: &["q", "Ctrl-Q"],
        rank: 5,
        blocked: free,
        run: super::anywhere::quit,
    },
    Action { id: "lock-by-code", scope: Scope::Lock, keys: &["F4"], rank: 0, blocked: no_key, run: by_code },
    Action { id: "unlock-by-code", scope: Scope::Passphrase, keys: &["F4"], rank: 3, blocked: no_key, run: by_code },
    Action { id: "unlock", scope: Scope::Passphrase, keys: &["Enter"], rank: 1, blocked: free, run: unlock },
    Action {
        id: "unlock-back",
        scope: Scope::Passphrase,
        keys: &["Esc", "Up", "Down"],
        rank: 2,
        blocked: free,
        run: back,
    },
    Action {
        id: "unlock-language",
        scope: Scope::Passphrase,
        keys: &["F2"],
        rank: 3,
        blocked: free,
        run: switch_language,
    },
    Action {
        id: "unlock-quit",
        scope: Scope::Passphrase,
        keys: &["Ctrl-Q"],
        rank: 5,
        blocked: free,
        run: super::anywhere::quit,
    },
    Action { id: "journal-new-next", scope: Scope::NewJournal, keys: &["Enter"], rank: 1, blocked: free, run: next },
    Action {
        id: "journal-new-down",
        scope: Scope::NewJournal,
        keys: &["Tab", "Down"],
        rank: 2,
        blocked: free,
        run: |s| step(s, 1),
    },
    Action {
        id: "journal-new-up",
        scope: Scope::NewJournal,
        keys: &["Shift-Tab", "Up"],
        rank: 0,
        blocked: free,
        run: |s| step(s, 2),
    },
    Action { id: "journal-new-back", scope: Scope::NewJournal, keys: &["Esc"], rank: 3, blocked: free, run: back },
    Action {
        id: "journal-new-language",
        scope: Scope::NewJournal,
        keys: &["F2"],
        rank: 4,
        blocked: free,
        run: switch_language,
    },
];

fn none(state: &State) -> Option<&'static str> {
    let some = matches!(&state.place, Place::Locked(lock) if lock.selected().is_some());
    (!some).then_some("blocked-no-journal")
}

/// A journal made in a demo would go with it.
fn in_demo(state: &State) -> Option<&'static str> {
    state.is_demo().then_some("blocked-demo")
}

/// A plain journal has neither passphrase nor code.
fn no_key(state: &State) -> Option<&'static str> {
    let plain = matches!(&state.place, Place::Locked(lock) if lock.selected().is_some_and(|journal| journal.plain));
    none(state).or(plain.then_some("blocked-plain"))
}

fn by_code(state: &mut State) -> Vec<Effect> {
    lock(state, |lock| {
        if let Some(name) = lock.selected().filter(|_| !lock.busy).map(|journal| journal.name.clone()) {
            lock.failure = None;
            lock.new = Some(NewJournal::by_code(name));
        }
    })
}

fn lock(state: &mut State, then: impl FnOnce(&mut LockScreen)) -> Vec<Effect> {
    if let Some(lock) = state.lock_screen_mut() {
        then(lock);
    }
    Vec::new()
}

fn go(state: &mut State, to: ListMove) -> Vec<Effect> {
    lock(state, |lock| {
        let len = lock.journals.as_ref().map_or(0, Vec::len);
        lock.pos.go(to, len, len);
        lock.failure = None;
    })
}

fn choose(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    match state.lock_screen_mut() {
        Some(lock) => {
            if lock.ask() {
                lock.unlock(now)
            } else {
                Vec::new()
            }
        }
        None => Vec::new(),
    }
}

fn new_journal(state: &mut State) -> Vec<Effect> {
    lock(state, |lock| lock.new = Some(NewJournal::new()))
}

fn unlock(state: &mut State) -> Vec<Effect> {
    let now = state.moment.now;
    state.lock_screen_mut().map(|lock| lock.unlock(now)).unwrap_or_default()
}

fn back(state: &mut State) -> Vec<Effect> {
    lock(state, |lock| {
        if !lock.busy {
            lock.passphrase = None;
            lock.new = None;
            lock.failure = None;
        }
    })
}

/// Switches the language; drafts are worded in it from then on.
pub(super) fn switch_language(state: &mut State) -> Vec<Effect> {
    // What was said of a new journal was said in the other language.
    if let Some(new) = state.lock_screen_mut().and_then(|lock| lock.new.as_mut()) {
        new.error = None;
    }
    state.settings.lang = state.settings.lang.other();
    state.notice = None;
    let mut effects = vec![Effect::Speak(state.settings.lang)];
    if !state.settings.by_option.lang {
        effects.push(Effect::KeepLanguage(state.settings.lang));
    }
    effects.extend(state.session_mut().map(|session| session.reload()).unwrap_or_default());
    effects
}

fn step(state: &mut State, by: usize) -> Vec<Effect> {
    let tr = state.tr();
    lock(state, |lock| {
        if let Some(new) = &mut lock.new {
            if !new.focused().is_empty() {
                new.error = new.fault(lock.journals.as_deref().unwrap_or_default(), tr);
            }
            new.go_to((new.focus + by) % 3);
        }
    })
}

fn next(state: &mut State) -> Vec<Effect> {
    let tr = state.tr();
    let Some(lock) = state.lock_screen_mut().filter(|lock| !lock.busy) else { return Vec::new() };
    let Some(new) = &mut lock.new else { return Vec::new() };
    if new.focus < 2 {
        match new.fault(lock.journals.as_deref().unwrap_or_default(), tr) {
            Some(why) => new.refuse(new.focus, why),
            None => {
                new.error = None;
                new.go_to(new.focus + 1);
            }
        }
        return Vec::new();
    }
    match new.finish(tr) {
        Ok(effect) => {
            lock.busy = true;
            lock.failure = None;
            vec![effect]
        }
        Err((focus, why)) => {
            new.refuse(focus, why);
            Vec::new()
        }
    }
}
