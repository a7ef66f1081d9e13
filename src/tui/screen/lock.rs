//! The lock screen: the journals on this terminal, a passphrase, a new journal.

use crate::app::area::Area;
use crate::app::failure::Failure;
use crate::app::hits::Target;
use crate::app::layout::Parts;
use crate::app::lock::{LockScreen, NewJournal};
use crate::app::state::State;
use crate::domain::journal_name::JournalName;
use crate::domain::passphrase::Strength;
use crate::i18n::Catalog;
use crate::text::{Editor, NoLabels, SharedLabels};
use crate::tui::paint::Painter;
use crate::tui::scene::local;
use crate::tui::theme::Role;
use crate::tui::widget::bar::{Piece, header};
use crate::tui::widget::editor::editor;
use crate::tui::widget::field::Field;
use crate::tui::widget::meter::meter;
use crate::tui::widget::table::{Column, Row, Table};
use std::sync::Arc;

/// The widest its frames are.
const WIDTH: u16 = 60;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, state: &State, lock: &LockScreen, parts: Parts) {
    let tr = state.tr();
    let screen = painter.screen();
    let body = parts.body.middle(WIDTH, parts.body.height);
    let above = if screen.height >= 24 { 2 } else { 0 };
    let (head, rest) = body.split_top(above + 3);
    let mark: Vec<Piece> = state.mark().map(|mark| Piece::new(tr.t(mark), Role::Overdue)).into_iter().collect();
    header(painter, parts.header, &[], &mark);
    painter.put_middle(head, above + 1, &tr.t("lock-name"), Role::Title);
    match &lock.new {
        Some(new) => new_journal(painter, tr, lock, new, rest),
        None => choose(painter, state, lock, rest),
    }
}

fn choose(painter: &mut Painter<'_>, state: &State, lock: &LockScreen, area: Area) {
    let tr = state.tr();
    let journals = lock.journals.as_deref().unwrap_or(&[]);
    let below = 6;
    let rows = u16::try_from(journals.len()).unwrap_or(u16::MAX).clamp(3, area.height.saturating_sub(below + 2).max(3));
    let (list, rest) = area.split_top(rows + 2);
    let asking = lock.passphrase.is_some();
    let role = if asking { Role::Border } else { Role::FocusBorder };
    let inside = painter.frame(list, &tr.t("lock-journals"), role).shrink(1, 0);
    let shown: Vec<Row> = journals
        .iter()
        .map(|journal| {
            let plain = if journal.plain { tr.t("lock-plain") } else { String::new() };
            let where_to = whereabouts(state, lock, &journal.name);
            Row::new([(journal.name.to_string(), Role::Text), (where_to, Role::Accent), (plain, Role::Muted)])
        })
        .collect();
    let top = (lock.pos.selected + 1).saturating_sub(inside.height.into());
    let columns = [Column::fit(24), Column::flex(12), Column::fit(16).rank(1)];
    if lock.journals.is_some() && journals.is_empty() {
        super::list_frame::empty(painter, inside, &tr.t("lock-no-journals"));
    }
    Table { columns: &columns, rows: &shown, top, selected: Some(lock.pos.selected), focused: !asking }
        .draw(painter, inside);
    let (_, rest) = rest.split_top(1);
    let (input, rest) = rest.split_top(3);
    if let (Some(passphrase), Some(journal)) = (&lock.passphrase, lock.selected()) {
        let title = tr.with("lock-passphrase-of", &[("name", journal.name.to_string())]);
        let inside = painter.frame(input, &title, Role::FocusBorder).shrink(1, 0);
        painter.hit(inside, Target::Input(0, inside.x));
        line(painter, inside, passphrase, !lock.busy);
    }
    say(painter, rest, &message(state, lock), if lock.failure.is_some() { Role::Error } else { Role::Muted });
}

/// The line a journal's owner left, until its hour.
fn whereabouts(state: &State, lock: &LockScreen, journal: &JournalName) -> String {
    let line = lock.whereabouts.iter().find(|line| line.journal == *journal && line.stands(state.moment.now));
    let said = line.map(|line| {
        let until = local(state, line.until).format("%H:%M").to_string();
        state.tr().with("lock-whereabouts", &[("text", line.text.clone()), ("until", until)])
    });
    said.unwrap_or_default()
}

/// A line one types in.
fn line(painter: &mut Painter<'_>, area: Area, text: &Editor, focused: bool) {
    let labels: SharedLabels = Arc::new(NoLabels);
    editor(painter, area, text, &labels, focused);
}

/// What is going on, or what went wrong: with the seconds that are left to wait.
fn message(state: &State, lock: &LockScreen) -> String {
    let tr = state.tr();
    if lock.busy {
        return tr.t(if lock.journals.is_none() && state.is_demo() { "demo-opening" } else { "lock-busy" });
    }
    if let Some(until) = lock.wait_until {
        let seconds = (until - state.moment.now).num_milliseconds().max(0).unsigned_abs().div_ceil(1000);
        if seconds > 0 {
            return tr.with("failure-wrong-passphrase-wait", &[("seconds", seconds.to_string())]);
        }
    }
    match &lock.failure {
        Some(Failure::WrongPassphrase { .. }) if lock.tried_wide => tr.t("failure-wrong-passphrase-wide"),
        Some(Failure::WrongPassphrase { tries, .. }) => {
            Failure::WrongPassphrase { wait_seconds: 0, tries: *tries }.say(tr)
        }
        Some(failure) => failure.say(tr),
        None if lock.journals.as_ref().is_some_and(Vec::is_empty) => tr.t("lock-demo-hint"),
        None => state.demo_passphrase(),
    }
}

/// Says it, and gives the rows that are left below.
fn say(painter: &mut Painter<'_>, area: Area, text: &str, role: Role) -> Area {
    let mut rest = area;
    for line in painter.wrap(text, area.shrink(1, 0).width) {
        let (row, below) = rest.split_top(1);
        painter.put(row.shrink(1, 0), 0, 0, &line, role);
        rest = below;
    }
    rest
}

fn new_journal(painter: &mut Painter<'_>, tr: Catalog, lock: &LockScreen, new: &NewJournal, area: Area) {
    let (frame, rest) = area.split_top(8);
    let title = match &new.by_code {
        Some(name) => tr.with("lock-by-code", &[("name", name.to_string())]),
        None => tr.t("lock-new"),
    };
    let by_code = new.by_code.is_some();
    let [first, second] = if by_code { ["lock-code", "secret-new"] } else { ["lock-new-name", "lock-new-passphrase"] };
    let inside = painter.frame(frame, &title, Role::FocusBorder).shrink(1, 0);
    let lines = [(tr.t(first), &new.name), (tr.t(second), &new.passphrase), (tr.t("lock-new-again"), &new.again)];
    let label_width = lines.iter().map(|(label, _)| painter.width(label)).max().unwrap_or(0);
    for ((at, (label, text)), row) in lines.iter().enumerate().zip([0, 2, 5]) {
        let field = Field { at, label, label_width, focused: at == new.focus && !lock.busy };
        let (row, _) = inside.split_top(row).1.split_top(1);
        let labels: SharedLabels = Arc::new(NoLabels);
        field.text(painter, row, text, &labels);
    }
    let (_, measured) = inside.split_top(3).1.split_top(STRENGTH_ROWS).0.split_left(label_width + 2);
    if !new.passphrase.is_empty() {
        strength(painter, tr, new.strength(), measured);
    }
    let (_, rest) = rest.split_top(1);
    let rest = match (&new.error, lock.busy) {
        (_, true) => say(painter, rest, &tr.t("lock-busy"), Role::Muted),
        (Some(wrong), false) => say(painter, rest, wrong, Role::Error),
        (None, false) => rest,
    };
    let hint = match (new.focus, by_code) {
        (0, false) => "lock-new-hint-name",
        (0, true) => "lock-hint-code",
        (2, false) => "lock-new-hint-again",
        _ => "lock-new-hint-passphrase",
    };
    let wide = new.is_wide() && new.focus > 0;
    let (hint, role) = if wide { ("passphrase-wide", Role::Due) } else { (hint, Role::Muted) };
    say(painter, rest, &tr.t(hint), role);
}

/// Rows that [`strength`] takes.
pub const STRENGTH_ROWS: u16 = 2;

/// How strong the passphrase is, as a bar and in words.
pub fn strength(painter: &mut Painter<'_>, tr: Catalog, strength: Strength, area: Area) {
    let (bar, rest) = area.split_left(12);
    // An empty bar would look like a broken field.
    let score = if strength.long_enough { strength.score.max(1) } else { 1 };
    meter(painter, bar.split_top(1).0, u32::from(score), 4);
    let (key, role) = match (strength.long_enough, strength.is_accepted(), score) {
        (false, ..) => ("strength-short", Role::Due),
        (true, false, _) => ("strength-weak", Role::Due),
        (true, true, 2) => ("strength-fair", Role::Text),
        (true, true, 3) => ("strength-good", Role::Done),
        _ => ("strength-strong", Role::Done),
    };
    let said = match strength.advice.filter(|_| strength.long_enough) {
        Some(advice) => tr.t(advice.key()),
        None => tr.t(key),
    };
    for (row, line) in (0..rest.height).zip(painter.wrap(&said, rest.width.saturating_sub(1))) {
        painter.put(rest, 1, row, &line, role);
    }
}
