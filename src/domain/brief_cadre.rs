//! What one cadre's summary says of a period: their pledges, weeks, counts and matters. Read from what was signed, after it was
//! checked; what is not there is not guessed.

use super::calendar::WorkCalendar;
use super::code::Code;
use super::figures::{Count, Counts, Tally};
use super::matter::{MatterKind, MatterState};
use super::period::Period;
use super::pledge::{Pledge, PledgeStatus};
use super::pledge_time::PledgeTiming;
use super::week::Week;
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeMap;

/// Matters by kind and state, in the order of their `ALL`.
pub type MatterCounts = [[u32; MatterState::ALL.len()]; MatterKind::ALL.len()];

/// What one summary says of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CadreBrief {
    /// 单位
    pub unit: String,
    /// 姓名
    pub full_name: String,
    /// 职务
    pub post: String,
    /// The journal's first key: the same in every version of its summary.
    pub journal: String,
    /// The key's fingerprint, as people compare it.
    pub fingerprint: String,
    /// The summary's own hash.
    pub hash: String,
    /// The first half of each link's hash, in order.
    pub links: Vec<u64>,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The period's weeks that were due, in order.
    pub weeks: Vec<WeekBrief>,
    /// Pledges in force in the period.
    pub pledges: Vec<PledgeBrief>,
    /// The period's counts.
    pub counts: Counts,
    /// Matters raised in the period; nothing where the summary was made before they were counted in it.
    pub matters: Option<MatterCounts>,
}

/// A week that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekBrief {
    /// The week.
    pub week: Week,
    /// The day it was due.
    pub due_on: NaiveDate,
    /// The day it was confirmed; nothing where it is missing.
    pub confirmed_on: Option<NaiveDate>,
}

/// A pledge in force in the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PledgeBrief {
    /// Its code in that journal.
    pub code: Code,
    /// 承诺事项
    pub problem: String,
    /// 承诺日期
    pub pledged_on: NaiveDate,
    /// 完成时限
    pub due_on: NaiveDate,
    /// 办结日期
    pub closed_on: Option<NaiveDate>,
    /// 状态 at the period's end, or the day the summary was made.
    pub status: PledgeStatus,
    /// Where it stood to its deadline then.
    pub timing: PledgeTiming,
    /// 原因
    pub reason: String,
}

impl WeekBrief {
    /// Whether it was confirmed after the day it was due.
    pub fn is_late(&self) -> bool {
        self.confirmed_on.is_some_and(|day| day > self.due_on)
    }
}

impl PledgeBrief {
    /// Whether a reason is to be told: overdue, done late, or closed without being done.
    pub fn asks_why(&self) -> bool {
        matches!(self.timing, PledgeTiming::Overdue(_) | PledgeTiming::Late(_) | PledgeTiming::NotDone)
    }
}

impl CadreBrief {
    /// Reads a checked summary. Nothing where it does not say when it was made.
    pub fn read(file: &Value, period: Period, calendar: &WorkCalendar) -> Option<Self> {
        let signed = &file["signed"];
        let made_on = day(&signed["made_on"])?;
        let keys = list(&signed["public_keys"]);
        let half = |link: &Value| u64::from_str_radix(text(&link["hash"]).get(..16)?, 16).ok();
        Some(Self {
            unit: text(&signed["cadre"]["unit"]).trim().to_owned(),
            full_name: text(&signed["cadre"]["full_name"]).trim().to_owned(),
            post: text(&signed["cadre"]["post"]).trim().to_owned(),
            journal: keys.first().map_or("", text).to_owned(),
            fingerprint: text(&signed["fingerprint"]).to_owned(),
            hash: text(&file["hash"]).to_owned(),
            links: list(&signed["links"]).iter().filter_map(half).collect(),
            made_on,
            weeks: weeks(signed, period, made_on, calendar),
            pledges: list(&signed["pledges"])
                .iter()
                .filter_map(|pledge| read_pledge(pledge, period, made_on, calendar))
                .collect(),
            counts: counts(&signed["counts"][period.to_string()]),
            matters: signed["matters"].as_array().map(|rows| matters(rows, period)),
        })
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

/// The period's weeks by the day they were due: those confirmed, and those whose day had passed when the summary was made.
fn weeks(signed: &Value, period: Period, made_on: NaiveDate, calendar: &WorkCalendar) -> Vec<WeekBrief> {
    let mut known = BTreeMap::new();
    for link in list(&signed["links"]) {
        let Ok(link) = serde_json::from_str::<Value>(text(&link["canonical"])) else { continue };
        let week = Week::parse(text(&link["week"])).ok();
        let (Some(week), "sign_off", Some(due_on)) = (week, text(&link["kind"]), day(&link["due_on"])) else {
            continue;
        };
        known.insert(week, WeekBrief { week, due_on, confirmed_on: day(&link["confirmed_on"]) });
    }
    let said = Week::parse(text(&signed["first_week"])).ok();
    let first = said.or_else(|| known.keys().next().copied());
    let mut week = first.map_or(Week::of(period.first()), |first| first.max(Week::of(period.first())));
    while first.is_some() && week.monday() <= period.last().min(made_on) {
        let due_on = calendar.due_on(week);
        if due_on < made_on {
            known.entry(week).or_insert(WeekBrief { week, due_on, confirmed_on: None });
        }
        week = week.next();
    }
    known.into_values().filter(|week| period.contains(week.due_on)).collect()
}

fn read_pledge(value: &Value, period: Period, made_on: NaiveDate, calendar: &WorkCalendar) -> Option<PledgeBrief> {
    let as_of = made_on.min(period.last());
    let code = Code::parse(text(&value["code"])).ok()?;
    let mut pledge = Pledge::new(code, day(&value["pledged_on"])?, day(&value["due_on"])?);
    pledge.closed_on = day(&value["closed_on"]);
    pledge.status = serde_json::from_value(value["status"].clone()).ok()?;
    if pledge.pledged_on > as_of || pledge.closed_on.is_some_and(|closed| closed < period.first()) {
        return None;
    }
    if pledge.closed_on.is_some_and(|closed| closed > as_of) {
        pledge.closed_on = None;
        pledge.status = PledgeStatus::Open;
    }
    Some(PledgeBrief {
        timing: pledge.timing(as_of, calendar),
        problem: text(&value["problem"]).to_owned(),
        reason: text(&value["reason"]).to_owned(),
        code: pledge.code,
        pledged_on: pledge.pledged_on,
        due_on: pledge.due_on,
        closed_on: pledge.closed_on,
        status: pledge.status,
    })
}

fn counts(value: &Value) -> Counts {
    let tally = |count: Count| {
        let said = &value[count.name()];
        let unstated = said["unstated"].as_u64().and_then(|unstated| u32::try_from(unstated).ok());
        (count, Tally { value: said["value"].as_u64().unwrap_or(0), unstated: unstated.unwrap_or(0) })
    };
    Count::ALL.into_iter().map(tally).collect()
}

fn matters(rows: &[Value], period: Period) -> MatterCounts {
    let mut counted = MatterCounts::default();
    for row in rows {
        let kind = MatterKind::ALL.iter().position(|kind| kind.name() == text(&row["kind"]));
        let state = MatterState::ALL.iter().position(|state| state.name() == text(&row["state"]));
        let month = Period::parse(text(&row["month"])).ok().filter(|month| period.contains(month.first()));
        if let (Some(kind), Some(state), Some(_)) = (kind, state, month) {
            let more = row["count"].as_u64().and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
            counted[kind][state] = counted[kind][state].saturating_add(more);
        }
    }
    counted
}
