//! The notebook of the year: what happened on its days, what comes every month, and visits in between.

use super::numbers::Numbers;
use super::texts::{Routine, Texts};
use super::year::{Time, stored};
use crate::domain::activity_words;
use crate::domain::change::{Family, Stored};
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::week::Week;
use crate::text::{LinkKind, links, tags};
use chrono::{Datelike, Months, NaiveDate, TimeDelta};

/// What chance begins with.
const SEED: u64 = 0x5a17;
/// How often a text is put in other words that was written before.
const TRIES: usize = 20;
/// Entries of a whole week.
const A_WEEK: usize = 5;

/// An entry before it has its number.
struct Page {
    date: NaiveDate,
    written_on: NaiveDate,
    time: Option<String>,
    place: String,
    body: String,
}

/// The entries of the year, oldest first.
pub fn entries(texts: &Texts, time: &Time<'_>) -> Vec<Stored<Entry>> {
    let mut numbers = Numbers::new(SEED);
    let mut pages = stories(texts, time);
    pages.extend(monthly(texts, time, &mut numbers));
    pages.extend(visits(texts, time, &pages, &mut numbers));
    pages.sort_by_key(|page| page.written_on);
    let mut written: Vec<Stored<Entry>> =
        (1..).zip(pages).map(|(number, page)| entry(number, page, texts, time, &mut numbers)).collect();
    written.sort_by_key(|stored| stored.value.date);
    written
}

fn entry(number: u32, page: Page, texts: &Texts, time: &Time<'_>, numbers: &mut Numbers) -> Stored<Entry> {
    let codes = |kind| links(&page.body, kind).iter().filter_map(|code| Code::parse(code).ok()).collect();
    let weather: Vec<&str> = weather(texts, page.date.month()).iter().map(String::as_str).collect();
    let entry = Entry {
        time: page.time.and_then(|time| time.parse().ok()),
        weather: numbers.one_of(&weather).to_owned(),
        place: page.place,
        households: codes(LinkKind::Household),
        pledges: codes(LinkKind::Pledge),
        matters: codes(LinkKind::Matter),
        tags: tags(&page.body),
        activities: activity_words::activities(&page.body),
        body: page.body,
        ..Entry::new(Family::Entry.code(number), page.date, page.written_on)
    };
    let minute = u32::try_from(numbers.below(50)).unwrap_or(0);
    let at = time.at(page.written_on, 18, minute).now;
    stored(entry, at, at, 0)
}

fn weather(texts: &Texts, month: u32) -> &[String] {
    match month {
        3..=5 => &texts.spring,
        6..=8 => &texts.summer,
        9..=11 => &texts.autumn,
        _ => &texts.winter,
    }
}

/// What happened on its days.
fn stories(texts: &Texts, time: &Time<'_>) -> Vec<Page> {
    let page = |story: &super::texts::Story| {
        let date = time.day(story.ago);
        let refs = story.refs.join(" ");
        Page {
            date,
            // A late one is written before its week is confirmed.
            written_on: (date + TimeDelta::days(story.late)).min(time.calendar.due_on(Week::of(date)).max(date)),
            time: story.time.clone(),
            place: story.place.clone(),
            body: if refs.is_empty() { story.text.clone() } else { format!("{} {refs}", story.text) },
        }
    };
    texts.story.iter().map(page).collect()
}

/// What comes every month, up to yesterday.
fn monthly(texts: &Texts, time: &Time<'_>, numbers: &mut Numbers) -> Vec<Page> {
    let first = time.first();
    let months = (0..=12).filter_map(|n| first.with_day(1)?.checked_add_months(Months::new(n)));
    let mut pages = Vec::new();
    for month in months {
        for one in &texts.monthly {
            let date = time.working(month + TimeDelta::days(i64::from(one.day) - 1));
            if date >= first && date < time.moment.today {
                let place = said(&one.place, None, numbers);
                let body = new(&pages, || said(&one.text, None, numbers));
                pages.push(Page { date, written_on: date, time: None, place, body });
            }
        }
    }
    pages
}

/// Visits on the working days, until each week has its entries.
fn visits(texts: &Texts, time: &Time<'_>, pages: &[Page], numbers: &mut Numbers) -> Vec<Page> {
    let mut visits: Vec<Page> = Vec::new();
    let mut last: Vec<Option<NaiveDate>> = vec![None; texts.routine.len()];
    let mut deck: Vec<usize> = Vec::new();
    let mut week = Week::of(time.first());
    while week.monday() < time.moment.today {
        let worked = |day: &NaiveDate| time.calendar.is_working_day(*day) && *day < time.moment.today;
        let days: Vec<NaiveDate> = week.days().filter(worked).filter(|day| *day >= time.first()).collect();
        let there = pages.iter().filter(|page| Week::of(page.date) == week).count();
        let wanted = (A_WEEK * days.len()).div_ceil(5).saturating_sub(there).max(usize::from(!days.is_empty()));
        for _ in 0..wanted {
            let so_far = |day: &NaiveDate| pages.iter().chain(&visits).filter(|page| page.date == *day).count();
            let quietest = days.iter().map(so_far).min().unwrap_or(0);
            let quiet: Vec<NaiveDate> = days.iter().copied().filter(|day| so_far(day) == quietest).collect();
            let Some(date) = quiet.get(numbers.below(quiet.len())).copied() else { continue };
            let at = next(&texts.routine, date, &last, numbers);
            let (Some(routine), Some(used)) = (texts.routine.get(at), last.get_mut(at)) else { continue };
            *used = Some(date);
            if deck.is_empty() {
                deck = (0..texts.household.len()).collect();
            }
            let who = deck.swap_remove(numbers.below(deck.len()));
            let place = texts.household[who].group.clone();
            let body = new(&visits, || said(&routine.text, Some(who), numbers));
            visits.push(Page { date, written_on: date, time: None, place, body });
        }
        week = week.next();
    }
    visits
}

/// The visit of the season that was told of longest ago.
fn next(all: &[Routine], date: NaiveDate, last: &[Option<NaiveDate>], numbers: &mut Numbers) -> usize {
    let fits = |at: &usize| all[*at].months.is_empty() || all[*at].months.contains(&date.month());
    let longest = (0..all.len()).filter(fits).min_by_key(|at| (last[*at], numbers.below(1000)));
    longest.unwrap_or(0)
}

/// A text that is on none of the pages, where that can be.
fn new(pages: &[Page], mut text: impl FnMut() -> String) -> String {
    let mut said = text();
    for _ in 0..TRIES {
        if pages.iter().all(|page| page.body != said) {
            break;
        }
        said = text();
    }
    said
}

/// A text with one of each `{a|b}` chosen, and the household in the place of `{who}`. A brace after the sign of a reference is
/// left alone.
fn said(text: &str, who: Option<usize>, numbers: &mut Numbers) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        let Some((inside, behind)) = after[1..].split_once('}') else { break };
        said.push_str(before);
        if before.ends_with(['@', '^', '!']) {
            said.push_str(&format!("{{{inside}}}"));
        } else if let ("who", Some(who)) = (inside, who) {
            let code = Family::Household.code(u32::try_from(who).unwrap_or(0) + 1);
            said.push_str(&crate::text::link(LinkKind::Household, code.as_str()));
        } else {
            said.push_str(numbers.one_of(&inside.split('|').collect::<Vec<_>>()));
        }
        rest = behind;
    }
    said.push_str(rest);
    said
}
