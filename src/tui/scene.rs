//! What every screen of an open journal is drawn from, and the small sentences several of them use.

use crate::app::session::Session;
use crate::app::state::State;
use crate::domain::activity::{Activity, summed};
use crate::domain::calendar::WorkCalendar;
use crate::domain::code::Code;
use crate::domain::pledge_time::{PledgeTiming, open_timing};
use crate::domain::week_status::WeekStatus;
use crate::i18n::Catalog;
use crate::text::{LinkKind, SharedLabels, Span, SpanKind, render, spans, truncate};
use crate::tui::theme::Role;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Utc};
use std::sync::Arc;

/// Columns for what a matter is about, where it is named in passing.
const MATTER: usize = 24;

/// The state, with what is asked of it again and again.
pub struct Scene<'s> {
    /// The whole state.
    pub state: &'s State,
    /// The open journal.
    pub session: &'s Session,
    /// The catalogue in use.
    pub tr: Catalog,
    /// The day here.
    pub today: NaiveDate,
    /// Which days are worked.
    pub calendar: &'s WorkCalendar,
    /// What references show.
    pub labels: SharedLabels,
}

impl<'s> Scene<'s> {
    /// The scene of a state with an open journal.
    pub fn new(state: &'s State, session: &'s Session) -> Self {
        let labels: SharedLabels = Arc::clone(&session.labels) as SharedLabels;
        Self { state, session, tr: state.tr(), today: state.moment.today, calendar: &state.settings.calendar, labels }
    }

    /// A text with references as a person reads it, on one line.
    pub fn one_line(&self, text: &str) -> String {
        let shown = render(text, &*self.labels);
        shown.split(['\n', '\u{3000}']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// A moment in the terminal's time.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        local(self.state, at)
    }

    /// A moment in words: its hour, with the day where that is not today.
    pub fn when(&self, at: DateTime<Utc>) -> String {
        let at = self.local(at);
        let time = at.format("%H:%M").to_string();
        if at.date() == self.today { time } else { format!("{} {time}", self.day(at.date())) }
    }

    /// The beginning of an entry, on one line. One that begins with a matter says what that is about: nothing before it does.
    pub fn opening(&self, text: &str) -> String {
        let text = text.trim_start();
        match spans(text).next() {
            Some(Span { range, kind: SpanKind::Link { kind: LinkKind::Matter, code }, .. }) => {
                format!("{}{}", self.matter(code), self.one_line(&text[range.end..]))
            }
            _ => self.one_line(text),
        }
    }

    /// A matter's code and the beginning of what it is about, where it is known.
    pub fn matter(&self, code: &str) -> String {
        let known = self.session.directory.matters.iter().find(|(one, _, _)| one.as_str() == code);
        let about = known.map(|(_, text, _)| truncate(&self.one_line(text), MATTER).into_owned()).unwrap_or_default();
        format!("!{code} {about}").trim_end().to_owned()
    }

    /// A household's name in a list that has its code beside it.
    pub fn name_beside(&self, name: &str, code: &str) -> String {
        if name == code { self.tr.t("contacts-unnamed") } else { name.to_owned() }
    }

    /// Names of households, in the order given.
    pub fn households(&self, codes: &[Code]) -> String {
        let names: Vec<String> = codes.iter().map(|code| self.session.household_label(code)).collect();
        names.join(&self.tr.t("list-and"))
    }

    /// How a deadline stands, with its day: so many days left, today, overdue so many days.
    pub fn deadline(&self, due_on: NaiveDate) -> (String, Role) {
        self.due(due_on, ["due-in", "due-overdue"])
    }

    /// The same without the day, for a narrow column.
    pub fn how_due(&self, due_on: NaiveDate) -> (String, Role) {
        self.due(due_on, ["due-in-days", "due-overdue-days"])
    }

    /// How an open pledge stands to its deadline, by working days, for a column.
    pub fn pledge_due(&self, due_on: NaiveDate) -> (String, Role) {
        let days = |key: &str, days: i64| self.tr.with(key, &[("days", days.to_string())]);
        match open_timing(due_on, self.today, self.calendar) {
            PledgeTiming::Overdue(late) => (days("pledge-days-over", late), Role::Overdue),
            PledgeTiming::Soon(0) => (self.tr.t("pledge-last-day"), Role::Due),
            PledgeTiming::Soon(left) => (days("pledge-days-left", left), Role::Due),
            PledgeTiming::Ahead(left) => (days("pledge-days-left", left), Role::Text),
            PledgeTiming::OnTime | PledgeTiming::Late(_) | PledgeTiming::NotDone => (String::new(), Role::Muted),
        }
    }

    /// A day, with its year where that is not this one.
    pub fn day(&self, day: NaiveDate) -> String {
        if day.year() == self.today.year() { self.tr.day(day) } else { self.tr.date(day) }
    }

    fn due(&self, due_on: NaiveDate, [ahead, over]: [&str; 2]) -> (String, Role) {
        let days = (due_on - self.today).num_days();
        let values = [("day", self.day(due_on)), ("days", days.unsigned_abs().to_string())];
        match days {
            0 => (self.tr.t("due-today"), Role::Due),
            1.. => (self.tr.with(ahead, &values), if days <= SOON { Role::Due } else { Role::Text }),
            _ => (self.tr.with(over, &values), Role::Overdue),
        }
    }
}

/// Activities in words, one after another.
pub fn told(tr: Catalog, activities: &[Activity]) -> String {
    summed(activities).iter().map(|one| tr.activity(one)).collect::<Vec<_>>().join("  ")
}

/// A deadline this many days ahead is near.
const SOON: i64 = 7;

/// A moment in the terminal's time: as far from the state's moment as it is in universal time.
pub fn local(state: &State, at: DateTime<Utc>) -> NaiveDateTime {
    let here = state.moment.today.and_time(state.moment.time);
    here.checked_add_signed(at - state.moment.now).unwrap_or(here)
}

/// How a week's status looks.
pub fn week_role(status: WeekStatus) -> Role {
    match status {
        WeekStatus::None => Role::Muted,
        WeekStatus::Draft => Role::Text,
        WeekStatus::Due => Role::Due,
        WeekStatus::Overdue => Role::Overdue,
        WeekStatus::Confirmed => Role::Done,
    }
}
