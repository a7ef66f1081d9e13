//! The guide: reading, following links, finding a word.

use super::action::{Action, Scope, free};
use super::lock::switch_language;
use crate::app::dialog::{Dialog, GuideDialog, Sheet};
use crate::app::effect::Effect;
use crate::app::guide::page_here;
use crate::app::state::State;

pub(super) const ACTIONS: &[Action] = &[
    Action { id: "guide-follow", scope: Scope::Guide, keys: &["Enter"], rank: 1, blocked: no_link, run: follow },
    Action {
        id: "guide-link-next",
        scope: Scope::Guide,
        keys: &["Tab"],
        rank: 2,
        blocked: no_other_link,
        run: |s| on(s, |guide, sheet| guide.choose(true, sheet)),
    },
    Action {
        id: "guide-link-previous",
        scope: Scope::Guide,
        keys: &["Shift-Tab"],
        rank: 0,
        blocked: no_other_link,
        run: |s| on(s, |guide, sheet| guide.choose(false, sheet)),
    },
    Action { id: "guide-down", scope: Scope::Guide, keys: &["Down", "j"], rank: 0, blocked: free, run: |s| step(s, 1) },
    Action { id: "guide-up", scope: Scope::Guide, keys: &["Up", "k"], rank: 0, blocked: free, run: |s| step(s, -1) },
    Action {
        id: "guide-page-down",
        scope: Scope::Guide,
        keys: &["Space", "PgDn"],
        rank: 3,
        blocked: free,
        run: |s| on(s, |guide, sheet| guide.scroll(sheet.page())),
    },
    Action {
        id: "guide-page-up",
        scope: Scope::Guide,
        keys: &["PgUp"],
        rank: 0,
        blocked: free,
        run: |s| on(s, |guide, sheet| guide.scroll(-sheet.page())),
    },
    Action {
        id: "guide-start",
        scope: Scope::Guide,
        keys: &["Home"],
        rank: 0,
        blocked: free,
        run: |s| on(s, |guide, _| guide.at.top = 0),
    },
    Action {
        id: "guide-end",
        scope: Scope::Guide,
        keys: &["End"],
        rank: 0,
        blocked: free,
        run: |s| on(s, |guide, _| guide.at.top = usize::MAX / 2),
    },
    Action {
        id: "guide-next",
        scope: Scope::Guide,
        keys: &["Right"],
        rank: 5,
        blocked: free,
        run: |s| on(s, |guide, sheet| guide.turn(true, sheet.tr())),
    },
    Action {
        id: "guide-previous",
        scope: Scope::Guide,
        keys: &["Left"],
        rank: 0,
        blocked: free,
        run: |s| on(s, |guide, sheet| guide.turn(false, sheet.tr())),
    },
    Action { id: "guide-contents", scope: Scope::Guide, keys: &["c"], rank: 6, blocked: free, run: contents },
    Action { id: "guide-find", scope: Scope::Guide, keys: &["/"], rank: 4, blocked: free, run: find },
    Action {
        id: "guide-find-next",
        scope: Scope::Guide,
        keys: &["n"],
        rank: 7,
        blocked: no_word,
        run: |s| on(s, |guide, sheet| guide.next_found(true, sheet)),
    },
    Action {
        id: "guide-find-previous",
        scope: Scope::Guide,
        keys: &["N"],
        rank: 0,
        blocked: no_word,
        run: |s| on(s, |guide, sheet| guide.next_found(false, sheet)),
    },
    Action {
        id: "guide-keys",
        scope: Scope::Guide,
        keys: &["?"],
        rank: 8,
        blocked: over_a_dialog,
        run: super::anywhere::help,
    },
    Action { id: "guide-language", scope: Scope::Guide, keys: &["F2"], rank: 0, blocked: free, run: switch_language },
    Action { id: "guide-back", scope: Scope::Guide, keys: &["Esc", "Backspace"], rank: 9, blocked: free, run: back },
    Action { id: "guide-close", scope: Scope::Guide, keys: &["q"], rank: 10, blocked: free, run: close },
    Action {
        id: "guide-find-go",
        scope: Scope::GuideFind,
        keys: &["Enter"],
        rank: 1,
        blocked: free,
        run: |s| on(s, |guide, _| guide.find = None),
    },
    Action {
        id: "guide-find-down",
        scope: Scope::GuideFind,
        keys: &["Down"],
        rank: 2,
        blocked: no_word,
        run: |s| on(s, |guide, sheet| guide.next_found(true, sheet)),
    },
    Action {
        id: "guide-find-up",
        scope: Scope::GuideFind,
        keys: &["Up"],
        rank: 0,
        blocked: no_word,
        run: |s| on(s, |guide, sheet| guide.next_found(false, sheet)),
    },
    Action { id: "guide-find-close", scope: Scope::GuideFind, keys: &["Esc"], rank: 3, blocked: free, run: forget },
    Action { id: "guide", scope: Scope::Anywhere, keys: &["F1"], rank: 0, blocked: free, run: open },
    Action { id: "lock-guide", scope: Scope::Lock, keys: &["F1"], rank: 0, blocked: free, run: open },
    Action { id: "unlock-help", scope: Scope::Passphrase, keys: &["F1"], rank: 4, blocked: free, run: open },
    Action { id: "journal-new-help", scope: Scope::NewJournal, keys: &["F1"], rank: 5, blocked: free, run: open },
    Action { id: "dialog-guide", scope: Scope::Dialog, keys: &["F1"], rank: 0, blocked: busy, run: open },
];

fn guide(state: &State) -> Option<&GuideDialog> {
    match &state.dialog {
        Some(Dialog::Guide(guide)) => Some(guide),
        _ => None,
    }
}

fn on(state: &mut State, then: impl FnOnce(&mut GuideDialog, Sheet)) -> Vec<Effect> {
    let sheet = state.sheet();
    if let Some(Dialog::Guide(guide)) = &mut state.dialog {
        then(guide, sheet);
    }
    Vec::new()
}

fn no_link(state: &State) -> Option<&'static str> {
    guide(state).is_none_or(|guide| guide.at.link.is_none()).then_some("blocked-no-link")
}

fn no_other_link(state: &State) -> Option<&'static str> {
    let other = guide(state).is_some_and(|guide| guide.has_other_link(state.tr()));
    (!other).then_some("blocked-no-other-link")
}

fn no_word(state: &State) -> Option<&'static str> {
    guide(state).is_none_or(|guide| guide.query.is_empty()).then_some("blocked-no-word")
}

/// What is under the guide would be lost: a signature half made, a code not yet written down.
fn over_a_dialog(state: &State) -> Option<&'static str> {
    guide(state).is_some_and(|guide| guide.under.is_some()).then_some("blocked-under-guide")
}

/// What is on its way would not find the dialog that waits for it.
fn busy(state: &State) -> Option<&'static str> {
    let busy = match &state.dialog {
        Some(Dialog::Sign(sign)) => sign.busy,
        Some(Dialog::Secret(secret)) => secret.busy,
        Some(Dialog::Erase(erase)) => erase.busy,
        _ => false,
    };
    busy.then_some("blocked-saving")
}

/// Opens the guide at the page of where one is; in the guide, shows its contents.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let Some(page) = page_here(state) else { return contents(state) };
    // The keys can be asked for again from the guide.
    let under = state.dialog.take().filter(|dialog| !matches!(dialog, Dialog::Help(_)));
    state.dialog = Some(Dialog::Guide(Box::new(GuideDialog::new(Some(page), under, state.tr()))));
    Vec::new()
}

fn contents(state: &mut State) -> Vec<Effect> {
    on(state, |guide, _| {
        if guide.at.page.is_some() {
            guide.go(None);
        }
    })
}

fn follow(state: &mut State) -> Vec<Effect> {
    on(state, |guide, sheet| guide.follow(sheet.tr()))
}

/// A row further; in the contents, a page further.
fn step(state: &mut State, by: isize) -> Vec<Effect> {
    on(state, |guide, sheet| if guide.at.page.is_none() { guide.choose(by > 0, sheet) } else { guide.scroll(by) })
}

fn find(state: &mut State) -> Vec<Effect> {
    on(state, |guide, _| guide.ask())
}

fn forget(state: &mut State) -> Vec<Effect> {
    on(state, |guide, _| {
        guide.find = None;
        guide.query.clear();
        guide.found.clear();
    })
}

/// Back to where one came from, else to what is under the guide. A marked word goes first.
fn back(state: &mut State) -> Vec<Effect> {
    if guide(state).is_some_and(|guide| !guide.query.is_empty()) {
        return forget(state);
    }
    let Some(Dialog::Guide(guide)) = &mut state.dialog else { return Vec::new() };
    if guide.back() { Vec::new() } else { close(state) }
}

fn close(state: &mut State) -> Vec<Effect> {
    if let Some(Dialog::Guide(guide)) = state.dialog.take() {
        state.dialog = guide.under.map(|under| *under);
    }
    Vec::new()
}
