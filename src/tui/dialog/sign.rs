//! Signing a week off: what it means, what unclear names mean, the passphrase again, a witness if there is one.

use super::open::{of_rows, rows_of, say};
use crate::app::area::Area;
use crate::app::card_names::NameQuestion;
use crate::app::dialog::{SignDialog, SignLine};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::state::State;
use crate::text::{NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::theme::Role;
use crate::tui::widget::field::Field;
use std::sync::Arc;

/// Names in sight at a time.
const NAMES: usize = 4;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, sign: &SignDialog) {
    let tr = state.tr();
    let week = tr.week(sign.week());
    // A journal without a passphrase has none to type.
    let said = match sign.passphrase {
        Some(_) => tr.two(tr.t("sign-text"), tr.t("sign-type-passphrase")),
        None => tr.t("sign-text"),
    };
    let (below, role) = match (&sign.error, sign.busy) {
        (_, true) => (tr.t("sign-busy"), Role::Muted),
        (Some(error), false) => (error.clone(), Role::Error),
        (None, false) => (state.demo_passphrase(), Role::Muted),
    };
    let mut remarks = vec![early(state, sign), unwritten(state, sign), outdated(state)];
    remarks.retain(|remark| !remark.is_empty());
    let most = NAMES - remarks.len();
    let names = sign.names.len().min(most);
    let lines = sign.lines().len() - sign.names.len();
    let name_rows = if names == 0 { 0 } else { 2 * names + 1 };
    let rows = rows_of(painter, &said)
        + remarks.iter().map(|remark| rows_of(painter, remark)).sum::<u16>()
        + 1
        + to_rows(name_rows + lines + 1)
        + rows_of(painter, &below);
    let inside = of_rows(painter, &tr.with("sign-title", &[("week", week)]), rows);
    let rest = say(painter, inside, &said, Role::Text);
    let rest = remarks.iter().fold(rest, |rest, remark| say(painter, rest, remark, Role::Due));
    let mut rest = rest.split_top(1).1;
    if names > 0 {
        rest = say(painter, rest, &tr.t("sign-names"), Role::Title);
        // The one with the focus is always in sight.
        let on = if let SignLine::Name(at) = sign.on { at } else { 0 };
        let from = (on + 1).saturating_sub(names);
        for at in from..from + names {
            rest = name(painter, state, sign, at, rest);
        }
    }
    let labels = [tr.t("sign-passphrase"), tr.t("sign-witness"), tr.t("sign-witness-passphrase")];
    let shown = if sign.countersigner.is_some() { &labels[..] } else { &labels[..2] };
    let label_width = shown.iter().map(|label| painter.width(label)).max().unwrap_or(0);
    for (at, line) in sign.lines().into_iter().enumerate() {
        let (label, editor) = match line {
            SignLine::Name(_) => continue,
            SignLine::Passphrase => (&labels[0], sign.passphrase.as_ref()),
            SignLine::Witness => (&labels[1], sign.countersigner.is_none().then_some(&sign.witness)),
            SignLine::WitnessPassphrase => (&labels[2], Some(&sign.witness_passphrase)),
        };
        let (row, after) = rest.split_top(1);
        let field = Field { at, label, label_width, focused: sign.on == line && !sign.busy };
        match (editor, sign.countersigner()) {
            (Some(editor), _) => {
                let plain: SharedLabels = Arc::new(NoLabels);
                field.text(painter, row, editor, &plain);
            }
            (None, Some(journal)) => {
                field.choice(painter, row, &tr.with("sign-witness-journal", &[("name", journal.to_string())]));
            }
            (None, None) => {}
        }
        rest = after;
    }
    say(painter, rest.split_top(1).1, &below, role);
}

/// That the week is not over, where it is not due yet; empty from its day on.
fn early(state: &State, sign: &SignDialog) -> String {
    let due_on = state.settings.calendar.due_on(sign.week());
    if state.moment.today >= due_on {
        return String::new();
    }
    state.tr().with("sign-early", &[("day", state.tr().day(due_on))])
}

/// Which pledges' lines would be signed with nothing on them; empty for none.
fn unwritten(state: &State, sign: &SignDialog) -> String {
    let tr = state.tr();
    let empty = sign.card.card.lines.iter().filter(|line| line.progress.trim().is_empty());
    let codes: Vec<String> = empty.map(|line| line.pledge.to_string()).collect();
    if codes.is_empty() {
        String::new()
    } else {
        tr.with("sign-unwritten", &[("codes", codes.join(&tr.t("list-and")))])
    }
}

/// In how many places the card and the diary do not agree, else that there is news for it; empty for none.
fn outdated(state: &State) -> String {
    let tr = state.tr();
    let screen = state.session().map(|session| &session.screen);
    let Some(Screen::Week(week)) = screen else { return String::new() };
    let Some(view) = &week.view else { return String::new() };
    match view.stale.len() {
        0 if view.news.is_empty() => String::new(),
        0 => tr.t("sign-news"),
        count => tr.with("sign-outdated", &[("count", count.to_string())]),
    }
}

/// A name in its words, and what it was said to mean. Returns what is left below.
fn name(painter: &mut Painter<'_>, state: &State, sign: &SignDialog, at: usize, area: Area) -> Area {
    let Some((question, chosen)) = sign.names.get(at) else { return area };
    let (words, rest) = area.split_top(1);
    let (row, rest) = rest.split_top(1);
    let (before, name, after) = &question.around;
    let used = painter.put(words, 0, 0, &format!("  {before}"), Role::Muted);
    let used = used + painter.put(words, used, 0, name, Role::Accent);
    painter.put(words, used, 0, after, Role::Muted);
    let choice = chosen_words(state, question, *chosen);
    let label = format!("  {name}");
    let label_width = painter.width(&label);
    let focused = sign.on == SignLine::Name(at) && !sign.busy;
    Field { at, label: &label, label_width, focused }.choice(painter, row, &choice);
    rest
}

fn chosen_words(state: &State, question: &NameQuestion, chosen: Option<usize>) -> String {
    let tr = state.tr();
    let Some(at) = chosen else { return tr.t("sign-name-choose") };
    let Some(code) = question.candidates.get(at) else { return tr.t("sign-name-nobody") };
    let group = |session: &Session| session.directory.household(code).map(|label| label.group.clone());
    let group = state.session().and_then(group).unwrap_or_default();
    format!("{code}  {group}")
}

fn to_rows(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}
