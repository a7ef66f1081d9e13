//! The county's table: many cadres' summaries folded into one, a file at a time. Whatever is wrong with a file is said, and
//! stops no other. Nobody is ranked: cadres stand by unit and name.

use super::brief_cadre::{CadreBrief, MatterCounts};
use super::figures::{Count, Counts};
use super::period::{Period, Span};
use super::pledge::PledgeStatus;
use super::pledge_time::PledgeTiming;
use super::summary::{NoSummary, read_summary, verify_read};
use super::verify::Finding;
use super::week::Week;
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Something about a file that whoever reads the table must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BriefProblem {
    /// It cannot be read; the system's words. Not counted.
    Unreadable(String),
    /// It is no summary, or one of a newer version. Not counted.
    Not(NoSummary),
    /// It is a demo's: nobody's. Not counted.
    Demo,
    /// What was signed is not what is there. Not counted.
    Ill(Vec<Finding>),
    /// The same summary as in another file. Counted once.
    Duplicate(String),
    /// Another file holds a later summary of the same journal, which is counted.
    Older(String),
    /// Two summaries of one journal that cannot both be true: what is confirmed in one is something else in the other. Neither
    /// is believed more than the other; the later one is counted.
    Contradiction(String),
    /// It was made before the period began. Not counted.
    OtherMonth(NaiveDate),
    /// It was made before the period was over: the rest is missing.
    Early(NaiveDate),
    /// Weeks missing between confirmed ones.
    Gap(Vec<Week>),
    /// Another journal has the same name and unit.
    SameName(String),
    /// Nobody is named in it.
    NoName,
    /// It was made by a program that did not count matters yet.
    NoMatters,
}

/// The sums of some cadres.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BriefTotals {
    /// How many cadres.
    pub cadres: u64,
    /// Pledges in force.
    pub pledges: u64,
    /// Of them done.
    pub done: u64,
    /// Of them done on time.
    pub on_time: u64,
    /// Of them open past their deadline.
    pub overdue: u64,
    /// Of them closed without being done.
    pub not_done: u64,
    /// Weeks confirmed, late or not.
    pub confirmed: u64,
    /// Of them late.
    pub late: u64,
    /// Weeks that were due and are not confirmed.
    pub missing: u64,
    /// The counts.
    pub counts: Counts,
    /// Matters by kind and state.
    pub matters: MatterCounts,
}

/// Summaries, folded.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// What it is about.
    pub period: Period,
    /// How many files were looked at.
    pub files: u64,
    /// Whom it counts, with the file each comes from; by unit and name once it is finished.
    pub cadres: Vec<(String, CadreBrief)>,
    /// What is wrong, and in which file.
    pub problems: Vec<(String, BriefProblem)>,
    journals: HashMap<String, usize>,
}

/// Reads and checks a summary's text.
pub fn read_cadre(
    text: &str,
    period: Period,
    calendar: &super::calendar::WorkCalendar,
) -> Result<CadreBrief, BriefProblem> {
    let file = read_summary(text).map_err(BriefProblem::Not)?;
    let verified = verify_read(&file);
    if !verified.findings.is_empty() {
        return Err(BriefProblem::Ill(verified.findings));
    }
    if !file["signed"]["demo"].is_null() {
        return Err(BriefProblem::Demo);
    }
    CadreBrief::read(&file, period, calendar).ok_or(BriefProblem::Not(NoSummary::Other))
}

impl BriefProblem {
    /// Whether it means that a file was not what it should be: damaged, forged, or contradicted by another.
    pub fn is_ill(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::Not(_) | Self::Ill(_) | Self::Contradiction(_))
    }

    /// The name in JSON; in the catalogues `brief-problem-` and this with hyphens.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::Not(NoSummary::Other) => "not_summary",
            Self::Not(NoSummary::Newer) => "newer",
            Self::Demo => "demo",
            Self::Ill(_) => "ill",
            Self::Duplicate(_) => "duplicate",
            Self::Older(_) => "older",
            Self::Contradiction(_) => "contradiction",
            Self::OtherMonth(_) => "other_month",
            Self::Early(_) => "early",
            Self::Gap(_) => "gap",
            Self::SameName(_) => "same_name",
            Self::NoName => "no_name",
            Self::NoMatters => "no_matters",
        }
    }
}

impl BriefTotals {
    /// The sums of these cadres.
    pub fn of<'a>(cadres: impl Iterator<Item = &'a CadreBrief>) -> Self {
        let mut totals = Self::default();
        cadres.for_each(|cadre| totals.add(cadre));
        totals
    }

    fn add(&mut self, cadre: &CadreBrief) {
        self.cadres += 1;
        for pledge in &cadre.pledges {
            self.pledges += 1;
            self.done += u64::from(pledge.status == PledgeStatus::Done);
            self.on_time += u64::from(pledge.timing == PledgeTiming::OnTime);
            self.overdue += u64::from(matches!(pledge.timing, PledgeTiming::Overdue(_)));
            self.not_done += u64::from(pledge.timing == PledgeTiming::NotDone);
        }
        for week in &cadre.weeks {
            self.confirmed += u64::from(week.confirmed_on.is_some());
            self.late += u64::from(week.is_late());
            self.missing += u64::from(week.confirmed_on.is_none());
        }
        for (count, tally) in &cadre.counts {
            let sum = self.counts.entry(*count).or_default();
            sum.value = sum.value.saturating_add(tally.value);
            sum.unstated = sum.unstated.saturating_add(tally.unstated);
        }
        for (sums, more) in self.matters.iter_mut().zip(cadre.matters.iter().flatten()) {
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum = sum.saturating_add(*more);
            }
        }
    }

    /// A count's value.
    pub fn count(&self, count: Count) -> u64 {
        self.counts.get(&count).map_or(0, |tally| tally.value)
    }
}

impl Briefing {
    /// Nothing yet.
    pub fn new(period: Period) -> Self {
        Self { period, files: 0, cadres: Vec::new(), problems: Vec::new(), journals: HashMap::new() }
    }

    /// Adds a file's summary, or why there is none. What is wrong with it is said of it.
    pub fn add(&mut self, file: String, read: Result<CadreBrief, BriefProblem>) {
        self.files += 1;
        let cadre = match read {
            Ok(cadre) if cadre.made_on < self.period.first() => {
                return self.tell(file, BriefProblem::OtherMonth(cadre.made_on));
            }
            Ok(cadre) => cadre,
            Err(problem) => return self.tell(file, problem),
        };
        let Some(at) = self.journals.get(&cadre.journal).copied() else {
            self.journals.insert(cadre.journal.clone(), self.cadres.len());
            self.cadres.push((file, cadre));
            return;
        };
        let (held_file, held) = &self.cadres[at];
        if held.hash == cadre.hash {
            return self.tell(file, BriefProblem::Duplicate(held_file.clone()));
        }
        let agree = held.links.iter().zip(&cadre.links).all(|(one, other)| one == other);
        let later = (cadre.links.len(), cadre.made_on) > (held.links.len(), held.made_on);
        let (earlier, counted) = if later {
            let newer = file.clone();
            (std::mem::replace(&mut self.cadres[at], (file, cadre)).0, newer)
        } else {
            (file, held_file.clone())
        };
        self.tell(earlier, if agree { BriefProblem::Older(counted) } else { BriefProblem::Contradiction(counted) });
    }

    fn tell(&mut self, file: String, problem: BriefProblem) {
        self.problems.push((file, problem));
    }

    /// Puts cadres in the order of a collation of unit and name, and says what is to be known of those that are counted.
    pub fn finish(&mut self, today: NaiveDate, collation: &dyn Fn(&str) -> String) {
        let until = self.period.last().min(Period::of(today, Span::Month).first());
        self.cadres.sort_by_cached_key(|(file, cadre)| {
            (
                collation(&cadre.unit),
                cadre.unit.clone(),
                collation(&cadre.full_name),
                cadre.full_name.clone(),
                file.clone(),
            )
        });
        let mut found = Vec::new();
        for (at, (file, cadre)) in self.cadres.iter().enumerate() {
            let mut tell = |problem| found.push((file.clone(), problem));
            if cadre.made_on < until {
                tell(BriefProblem::Early(cadre.made_on));
            }
            if cadre.full_name.is_empty() {
                tell(BriefProblem::NoName);
            }
            let before = at.checked_sub(1).map(|before| &self.cadres[before]);
            let same = |other: &CadreBrief| other.full_name == cadre.full_name && other.unit == cadre.unit;
            if let Some((other, _)) = before.filter(|(_, other)| !cadre.full_name.is_empty() && same(other)) {
                tell(BriefProblem::SameName(other.clone()));
            }
            let last = cadre.weeks.iter().rposition(|week| week.confirmed_on.is_some()).unwrap_or(0);
            let missing = cadre.weeks[..last].iter().filter(|week| week.confirmed_on.is_none());
            let missing: Vec<Week> = missing.map(|week| week.week).collect();
            if !missing.is_empty() {
                tell(BriefProblem::Gap(missing));
            }
            if cadre.matters.is_none() {
                tell(BriefProblem::NoMatters);
            }
        }
        self.problems.extend(found);
        self.problems.sort_by(|(one, a), (other, b)| (!a.is_ill(), one).cmp(&(!b.is_ill(), other)));
    }

    /// The units in order, each with where its cadres begin and end.
    pub fn units(&self) -> Vec<(&str, &[(String, CadreBrief)])> {
        let groups = self.cadres.chunk_by(|(_, one), (_, other)| one.unit == other.unit);
        groups.map(|group| (group[0].1.unit.as_str(), group)).collect()
    }

    /// How many files were not what they should be.
    pub fn ill(&self) -> usize {
        let ill: BTreeSet<&str> =
            self.problems.iter().filter(|(_, problem)| problem.is_ill()).map(|(file, _)| file.as_str()).collect();
        ill.len()
    }
}
