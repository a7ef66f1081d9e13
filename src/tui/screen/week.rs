//! One week's card: by pledge, what was done, what is next, problems; then how it was confirmed and what was amended.

use super::list_frame::{empty, position};
use crate::app::area::Area;
use crate::app::dialog::CardDraftDialog;
use crate::app::screen::WeekScreen;
use crate::domain::diary::EntryLine;
use crate::domain::progress_card::{CardField, CardLine};
use crate::domain::untaken::{Sentences, untaken_by_line};
use crate::domain::week_status::WeekStatus;
use crate::domain::week_view::WeekView;
use crate::text::{NoLabels, render_bare};
use crate::tui::paint::Painter;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::reading::{TextRow, put_row, text_rows};
use std::ops::Range;

/// Cells a pledge's lines are indented.
const INDENT: u16 = 2;

/// Draws it.
pub fn draw(painter: &mut Painter<'_>, scene: &Scene<'_>, screen: &WeekScreen, body: Area) {
    let tr = scene.tr;
    let Some(view) = &screen.view else {
        let inside = painter.frame(body, "", Role::Border);
        return empty(painter, inside, &tr.t("loading"));
    };
    let inside = painter.frame(body, &title(scene, view), Role::FocusBorder).shrink(1, 0);
    let (rows, marks) = card_rows(painter, scene, view, inside.width);
    let page = usize::from(inside.height);
    let selected = screen.selected.and_then(|at| marks.get(at).cloned());
    if let Some(rows) = &selected {
        screen.scroll.show(rows.clone(), page);
    }
    let top = screen.scroll.fit(rows.len(), page);
    for (y, row) in (0..inside.height).zip(rows.iter().skip(top)) {
        put_row(painter, inside, 0, y, row);
        if selected.as_ref().is_some_and(|rows| rows.contains(&(top + usize::from(y)))) {
            painter.restyle(inside.split_top(y).1.split_top(1).0, Role::Selection);
        }
    }
    if rows.len() > page {
        let last = (top + page).min(rows.len());
        position(painter, body, &format!("{last}/{}", rows.len()));
    }
}

/// Where the week stands.
fn title(scene: &Scene<'_>, view: &WeekView) -> String {
    match view.status {
        WeekStatus::Draft | WeekStatus::None if view.status.never_due(view.due_on, scene.today) => {
            scene.tr.t("week-never-due")
        }
        WeekStatus::Draft | WeekStatus::None => scene.tr.with("week-due", &[("when", scene.deadline(view.due_on).0)]),
        WeekStatus::Overdue => scene.deadline(view.due_on).0,
        status => scene.tr.week_status(status),
    }
}

/// The card in rows of so many cells, and the rows of each line that can be opened, as `card_lines` has them.
fn card_rows(
    painter: &Painter<'_>,
    scene: &Scene<'_>,
    view: &WeekView,
    width: u16,
) -> (Vec<TextRow>, Vec<Range<usize>>) {
    let mut page = Page { painter, scene, view, width, rows: Vec::new(), marks: Vec::new(), rest_told: false };
    page.confirmation();
    page.news();
    if !view.card.lines.is_empty() {
        page.head("week-by-pledge");
        for line in &view.card.lines {
            page.line(line);
        }
    }
    let sections = &view.card.sections;
    page.section("field-week-done", &sections.done, &CardField::Done);
    page.section("field-week-next", &sections.next, &CardField::Next);
    page.section("field-week-problems", &sections.problems, &CardField::Problems);
    if !view.card.no_progress_reason.is_empty() {
        page.section("field-no-progress-reason", &view.card.no_progress_reason, &CardField::NoProgressReason);
    }
    page.entries("week-entries", &view.entries);
    page.entries("week-entries-later", &view.later);
    (page.rows, page.marks)
}

struct Page<'a> {
    painter: &'a Painter<'a>,
    scene: &'a Scene<'a>,
    view: &'a WeekView,
    width: u16,
    rows: Vec<TextRow>,
    marks: Vec<Range<usize>>,
    rest_told: bool,
}

impl Page<'_> {
    /// What has happened since the card was edited or confirmed.
    fn news(&mut self) {
        let tr = self.scene.tr;
        let drafts = &self.scene.session.drafts;
        let left = drafts.iter().find_map(|draft| CardDraftDialog::about(draft, self.view));
        if let Some(left) = &left {
            let said = if left.signed { "week-left-draft" } else { "week-has-draft-since" };
            self.text(&tr.with(said, &[("when", self.scene.when(left.kept_at))]), 0, Role::Due);
        }
        let stale = &self.view.stale;
        for one in stale {
            self.text(&tr.stale(one, one.words().unwrap_or_default().to_owned()), 0, Role::Due);
        }
        if !self.view.news.is_empty() && self.view.sign_off.is_none() {
            let count = self.view.news.len().to_string();
            let take = tr.t(if left.is_some() { "week-news-draft" } else { "week-news-take" });
            // What has been told already is not counted once more.
            let is_told = stale.iter().any(|one| !one.by_hand);
            let told = if is_told { take } else { tr.two(tr.with("week-news", &[("count", count)]), take) };
            self.text(&told, 0, Role::Due);
        }
        if stale.iter().any(|one| one.by_hand) {
            self.text(&tr.t("week-stale-by-hand"), 0, Role::Due);
        }
        if !self.view.later.is_empty() {
            let codes: Vec<String> = self.view.later.iter().map(|entry| entry.id.to_string()).collect();
            let codes = codes.join(&tr.t("list-and"));
            self.text(&tr.with("week-written-since", &[("codes", codes)]), 0, Role::Due);
        }
        if !self.view.changed_since.is_empty() {
            let one = |(code, at): &(crate::domain::code::Code, chrono::DateTime<chrono::Utc>)| {
                let day = tr.day(self.scene.local(*at).date());
                tr.with("week-changed-on", &[("code", code.to_string()), ("day", day)])
            };
            let codes: Vec<String> = self.view.changed_since.iter().map(one).collect();
            let codes = codes.join(&tr.t("list-and"));
            self.text(&tr.with("week-changed-since", &[("codes", codes)]), 0, Role::Due);
        }
    }

    fn head(&mut self, key: &str) {
        if !self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        self.rows.push(vec![(self.scene.tr.t(key), Role::Title)]);
    }

    /// Text in rows of its own, indented; a card reads as it will on paper.
    fn text(&mut self, text: &str, indent: u16, role: Role) {
        let width = self.width.saturating_sub(indent);
        let text = render_bare(text, &*self.scene.labels);
        for row in text_rows(self.painter, &text, width, &NoLabels, 0, usize::MAX / 2) {
            let mut shown = vec![(" ".repeat(indent.into()), Role::Text)];
            shown.extend(row.into_iter().map(|(text, at)| (text, if at == Role::Text { role } else { at })));
            self.rows.push(shown);
        }
    }

    /// A line of a pledge: its code and problem, what moved, what is next, what it rests on.
    fn line(&mut self, line: &CardLine) {
        let from = self.rows.len();
        let tr = self.scene.tr;
        let problem = self.view.pledges.iter().find(|(code, _)| *code == line.pledge);
        let problem = problem.map(|(_, problem)| self.scene.one_line(problem)).unwrap_or_default();
        let mut row = vec![(format!("{} ", line.pledge), Role::Accent), (problem, Role::Text)];
        if !line.entries.is_empty() {
            let rests = tr.with("week-line-rests-on", &[("count", line.entries.len().to_string())]);
            row.push((format!("  {rests}"), Role::Muted));
        }
        self.rows.push(row);
        match line.progress.trim() {
            "" => self.text(&tr.t("week-line-empty"), INDENT, Role::Muted),
            progress => {
                let left = untaken_by_line(progress, &self.view.rest);
                progress.lines().zip(&left).for_each(|(line, left)| self.told(line, left));
            }
        }
        if !line.next.trim().is_empty() {
            let next = tr.with("week-line-next", &[("text", line.next.trim().to_owned())]);
            self.text(&next, INDENT, Role::Text);
        }
        self.marks.push(from..self.rows.len());
    }

    /// A line of what was done, with how many sentences of its entries are left out.
    fn told(&mut self, line: &str, left: &Sentences) {
        self.text(line, INDENT, Role::Text);
        let count: usize = left.iter().map(|(_, left)| left.len()).sum();
        if count == 0 {
            return;
        }
        let mut more = self.scene.tr.with("week-rest", &[("count", count.to_string())]);
        // How to take them is said once.
        if !std::mem::replace(&mut self.rest_told, true) && self.view.sign_off.is_none() {
            more = self.scene.tr.with("week-rest-keys", &[("rest", more)]);
        }
        let more = format!("  {more}");
        let width = |row: &TextRow| row.iter().map(|(text, _)| self.painter.width(text)).sum::<u16>();
        match self.rows.last().map(width) {
            Some(used) if used + self.painter.width(&more) <= self.width => {
                self.rows.last_mut().into_iter().for_each(|row| row.push((more.clone(), Role::Muted)));
            }
            _ => self.rows.push(vec![(more, Role::Muted)]),
        }
    }

    fn section(&mut self, label: &str, text: &str, field: &CardField) {
        self.head(label);
        if self.view.news.contains(field)
            && let Some(head) = self.rows.last_mut()
        {
            head.push((format!("  {}", self.scene.tr.t("week-field-news")), Role::Due));
        }
        let empty = match field {
            CardField::Done if self.view.card.done_is_above() => "week-done-above",
            _ => "week-section-empty",
        };
        match text.trim() {
            "" => self.text(&self.scene.tr.t(empty), INDENT, Role::Muted),
            text => {
                let left = untaken_by_line(text, &self.view.rest);
                for (line, left) in text.lines().zip(&left) {
                    let from = self.rows.len();
                    match field {
                        CardField::Done => self.told(line, left),
                        _ => self.text(line, INDENT, Role::Text),
                    }
                    if *field != CardField::NoProgressReason {
                        self.marks.push(from..self.rows.len());
                    }
                }
            }
        }
    }

    /// Entries, under a head that says what they are to the card.
    fn entries(&mut self, head: &str, entries: &[EntryLine]) {
        if entries.is_empty() {
            return;
        }
        let tr = self.scene.tr;
        self.head(head);
        for entry in entries {
            let late = if entry.is_late() { format!("{} ", tr.t("diary-late")) } else { String::new() };
            let opening = self.scene.opening(&entry.opening);
            let head = format!("{}{} {} ", " ".repeat(INDENT.into()), tr.day(entry.date), entry.id);
            self.marks.push(self.rows.len()..self.rows.len() + 1);
            self.rows.push(vec![(head, Role::Muted), (late, Role::Due), (opening, Role::Text)]);
        }
    }

    /// Who confirmed it and when, and the amendments that stand beside it.
    fn confirmation(&mut self) {
        let tr = self.scene.tr;
        if let Some(sign_off) = &self.view.sign_off {
            let at = self.scene.local(sign_off.confirmed_at);
            let when = format!("{} {}", tr.date(at.date()), at.format("%H:%M"));
            let said = [("name", sign_off.confirmed_by.clone()), ("when", when)];
            self.text(&tr.with("week-confirmed-by", &said), 0, Role::Done);
            if sign_off.is_late() {
                let late = tr.with("week-late", &[("day", tr.date(sign_off.due_on))]);
                self.text(&late, 0, Role::Overdue);
            }
            if let Some(witness) = &sign_off.witness {
                let countersigned = sign_off.countersignature.is_some();
                let key = if countersigned { "week-countersigned" } else { "week-witness" };
                self.text(&tr.with(key, &[("name", witness.clone())]), 0, Role::Text);
            }
            let hash: String = sign_off.hash.chars().take(16).collect();
            self.text(&tr.with("week-hash", &[("hash", hash)]), 0, Role::Muted);
            if let Some(fingerprint) = &self.view.fingerprint {
                self.text(&tr.with("verify-key", &[("fingerprint", fingerprint.clone())]), 0, Role::Muted);
            }
        }
        for amendment in &self.view.amendments {
            let day = self.scene.local(amendment.at).date();
            self.rows.push(vec![(tr.with("week-amendment", &[("day", tr.day(day))]), Role::Title)]);
            self.text(&amendment.text, INDENT, Role::Text);
        }
    }
}
