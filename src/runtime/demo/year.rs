//! The year before today, composed: the same day gives the same year. What it holds is what somebody could have written,
//! day by day, and every rule of the journal holds for it.

use super::diary;
use super::texts::{Answered, Home, Promise, Raised, Texts};
use crate::app::effect::Moment;
use crate::domain::amount::Amount;
use crate::domain::calendar::WorkCalendar;
use crate::domain::change::{Family, JournalDump, Stored};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::household::{CardStyle, Household};
use crate::domain::matter::Matter;
use crate::domain::matter_rules::MatterAnswer;
use crate::domain::pledge::{Pledge, Progress};
use crate::domain::week::Week;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Days the journal has been there.
const DAYS: i64 = 364;

/// The days and hours of the year.
pub struct Time<'a> {
    /// Now.
    pub moment: Moment,
    /// Which days are worked.
    pub calendar: &'a WorkCalendar,
}

impl Time<'_> {
    /// The working day so many days ago or shortly before it; a day ahead is that day.
    pub fn day(&self, ago: i64) -> NaiveDate {
        let day = self.moment.today - TimeDelta::days(ago);
        if ago <= 0 { day } else { self.working(day) }
    }

    /// The nearest working day up to one.
    pub fn working(&self, day: NaiveDate) -> NaiveDate {
        let mut before = (0..30).filter_map(|back| day.checked_sub_days(Days::new(back)));
        before.find(|day| self.calendar.is_working_day(*day)).unwrap_or(day)
    }

    /// The journal's first day.
    pub fn first(&self) -> NaiveDate {
        self.moment.today - TimeDelta::days(DAYS)
    }

    /// An hour of a day here.
    pub fn at(&self, day: NaiveDate, hour: u32, minute: u32) -> Moment {
        let east = self.moment.today.and_time(self.moment.time) - self.moment.now.naive_utc();
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let now = (day.and_time(time) - east).and_utc();
        Moment { now, today: day, time }
    }
}

/// Everything in the journal but its confirmed weeks.
pub fn year(texts: &Texts, time: &Time<'_>) -> JournalDump {
    let households: Vec<_> = (1..).zip(&texts.household).map(|(number, home)| household(number, home, time)).collect();
    let written = diary::entries(texts, time);
    let entries: Vec<Entry> = written.iter().map(|stored| stored.value.clone()).collect();
    let owner = &texts.card.full_name;
    let pledges = (1..).zip(&texts.pledge).map(|(number, promise)| pledge(number, promise, owner, time));
    let matters = (1..).zip(&texts.matter).map(|(number, raised)| matter(number, raised, owner, &entries, time));
    JournalDump {
        contact_card: texts.card.clone(),
        households,
        pledges: pledges.collect(),
        matters: matters.collect(),
        entries: written,
        first_week: Some(Week::of(time.first())),
        ..JournalDump::default()
    }
}

/// A record that was saved once and has been changed so often since.
pub fn stored<T>(value: T, from: DateTime<Utc>, last: DateTime<Utc>, changes: usize) -> Stored<T> {
    let revision = u32::try_from(changes).unwrap_or(0) + 1;
    Stored { value, revision, created_at: from, updated_at: last, removed_at: None }
}

fn household(number: u32, home: &Home, time: &Time<'_>) -> Stored<Household> {
    let issued = time.day(home.card);
    let at = time.at(issued, 18, 10).now;
    let household = Household {
        name: home.name.clone(),
        group: home.group.clone(),
        phone: home.phone.clone(),
        contact_preference: home.contact.clone(),
        told: true,
        agrees_to_be_named: home.name.is_some(),
        card_issued_on: Some(issued),
        card_style: if home.large { CardStyle::LargePrint } else { CardStyle::Normal },
        concerns: home.concerns.clone(),
        note: home.note.clone(),
        ..Household::new(Family::Household.code(number))
    };
    stored(household, at, at, 0)
}

fn pledge(number: u32, promise: &Promise, owner: &str, time: &Time<'_>) -> Stored<Pledge> {
    let made = time.day(promise.made);
    let mut pledge = Pledge {
        problem: promise.problem.clone(),
        target: promise.target.clone(),
        target_amount: Some(Amount::whole(promise.amount)),
        target_unit: promise.unit.clone(),
        responsible: owner.to_owned(),
        partners: promise.partners.clone(),
        acceptance: promise.acceptance.clone(),
        status: promise.status,
        closed_on: promise.closed.map(|ago| time.day(ago)),
        result: promise.result.clone(),
        accepted_by: promise.accepted_by.clone(),
        accepted_on: promise.closed.map(|ago| time.day(ago)),
        ..Pledge::new(Family::Pledge.code(number), made, time.day(promise.due))
    };
    for at in &promise.posted {
        pledge.post(at, time.day(promise.made - 5), None);
    }
    pledge.progress.extend(promise.steps.iter().map(|step| Progress {
        on: time.day(step.ago),
        text: step.text.clone(),
        percent: None,
        amount: Some(Amount::whole(step.amount)),
    }));
    let last = pledge.closed_on.into_iter().chain(pledge.progress.iter().map(|step| step.on)).max().unwrap_or(made);
    let changes = promise.steps.len() + promise.posted.len() + usize::from(promise.closed.is_some());
    stored(pledge, time.at(made, 11, 30).now, time.at(last, 18, 40).now, changes)
}

fn matter(number: u32, raised: &Raised, owner: &str, entries: &[Entry], time: &Time<'_>) -> Stored<Matter> {
    let code = Family::Matter.code(number);
    let on = time.day(raised.raised);
    let mut matter = Matter {
        household: raised.who.as_deref().and_then(|who| Code::parse(who).ok()),
        kind: raised.kind,
        text: raised.text.clone(),
        first_received_by: owner.to_owned(),
        missing: raised.missing.clone(),
        handled_by: raised.handled_by.clone(),
        follow_up_on: raised.follow.map(|ago| time.day(ago)),
        ..Matter::new(code.clone(), on)
    };
    let follow_up_on = matter.follow_up_on;
    let mut last = on;
    for Answered { ago, state, text, reason, told } in &raised.steps {
        last = time.day(*ago);
        let tells = |entry: &&Entry| entry.date == last && entry.matters.contains(&code);
        matter = matter.answered(MatterAnswer {
            on: last,
            state: *state,
            text: text.clone(),
            reason: reason.clone(),
            told_on: told.then_some(last),
            follow_up_on,
            entry: entries.iter().find(tells).map(|entry| entry.id.clone()),
        });
    }
    stored(matter, time.at(on, 18, 20).now, time.at(last, 18, 50).now, raised.steps.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity_words;
    use crate::domain::sentence::without_activities;
    use crate::i18n::Lang;
    use crate::text::{hints, persons};
    use std::collections::BTreeSet;

    fn time(today: &str) -> Moment {
        let at = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
        let today: NaiveDate = today.parse().unwrap();
        Moment { now: today.and_time(at).and_utc() - TimeDelta::hours(8), today, time: at }
    }

    /// Every day of a leap year and some more, a week and a day apart, so that every weekday and every season is among them.
    fn todays() -> impl Iterator<Item = NaiveDate> {
        (0..60).map(|n| "2027-09-01".parse::<NaiveDate>().unwrap() + TimeDelta::days(8 * n))
    }

    #[test]
    fn on_any_day_the_year_keeps_every_rule() {
        let calendar = WorkCalendar::shipped();
        for lang in Lang::ALL {
            let texts = Texts::of(lang).unwrap();
            for today in todays() {
                let dump = year(&texts, &Time { moment: time(&today.to_string()), calendar: &calendar });
                assert!((235..=285).contains(&dump.entries.len()), "{today}: {}", dump.entries.len());
                assert_eq!((dump.households.len(), dump.pledges.len()), (13, 4));
                for entry in dump.entries.iter().map(|stored| &stored.value) {
                    entry.check(today).unwrap_or_else(|problem| panic!("{today} {}: {problem:?}", entry.id));
                    assert!(entry.written_on < today && calendar.is_working_day(entry.date), "{today} {}", entry.id);
                }
                assert!(dump.entries.iter().any(|stored| stored.value.is_late()), "{today}");
                dump.pledges.iter().for_each(|stored| stored.value.check().unwrap());
                for matter in dump.matters.iter().map(|stored| &stored.value) {
                    matter.check().and_then(|()| matter.check_days(today)).unwrap();
                }
            }
        }
    }

    /// The numbers that stand in a text, codes left out.
    fn numbers(text: &str) -> Vec<u32> {
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|digits| digits.parse().ok()).collect()
    }

    #[test]
    fn two_entries_are_never_the_same_and_everything_in_them_is_understood() {
        let calendar = WorkCalendar::shipped();
        for lang in Lang::ALL {
            let texts = Texts::of(lang).unwrap();
            let dump = year(&texts, &Time { moment: time("2026-11-26"), calendar: &calendar });
            let people: Vec<(String, String)> = dump
                .households
                .iter()
                .filter_map(|stored| Some((stored.value.code.to_string(), stored.value.name.clone()?)))
                .collect();
            let mut seen = BTreeSet::new();
            for entry in dump.entries.iter().map(|stored| &stored.value) {
                let body = &entry.body;
                let met = || (entry.households.clone(), body.clone(), entry.place.clone());
                assert!(seen.insert(met()), "twice: {body}");
                assert!(!body.contains('|') && !body.contains("{who}"), "{body}");
                assert_eq!(body.matches('+').count(), activity_words::activities(body).len(), "{body}");
                assert_eq!(hints(body, &persons(body, &people)).len(), 0, "{body}");
                let told = numbers(&without_activities(body));
                let counted = entry.activities.iter().find_map(|one| one.people);
                assert!(counted.is_none_or(|people| told.iter().all(|one| *one == people)), "{body}");
            }
            let links = dump.entries.iter().filter(|stored| !stored.value.households.is_empty()).count();
            assert!(links > dump.entries.len() / 2);
            let met = |number| {
                let code = Family::Household.code(number);
                dump.entries.iter().any(|stored| stored.value.households.contains(&code))
            };
            assert!((1..=13).all(met));
        }
    }

    #[test]
    fn both_languages_tell_of_the_same_year() {
        let calendar = WorkCalendar::shipped();
        let [zh, en] = Lang::ALL.map(|lang| {
            let texts = Texts::of(lang).unwrap();
            let dump = year(&texts, &Time { moment: time("2026-11-26"), calendar: &calendar });
            let entries = dump.entries.iter().map(|stored| {
                let entry = &stored.value;
                let links = (&entry.households, &entry.pledges, &entry.matters);
                format!("{} {} {} {links:?} {:?}", entry.id, entry.date, entry.written_on, entry.activities)
            });
            let matters = dump.matters.iter().map(|stored| {
                let matter = &stored.value;
                let steps: Vec<_> = matter.history.iter().map(|step| (step.on, step.state, &step.entry)).collect();
                format!("{:?} {:?} {:?} {steps:?}", matter.household, matter.kind, matter.follow_up_on)
            });
            let pledges = dump.pledges.iter().map(|stored| {
                let pledge = &stored.value;
                let steps: Vec<_> = pledge.progress.iter().map(|step| (step.on, step.amount)).collect();
                format!("{:?} {} {:?} {steps:?}", pledge.status, pledge.due_on, pledge.target_amount)
            });
            entries.chain(matters).chain(pledges).collect::<Vec<_>>()
        });
        assert_eq!(zh, en);
    }
}
