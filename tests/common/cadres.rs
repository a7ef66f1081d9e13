//! Summaries of invented cadres, really signed, as many as are wanted.
#![allow(dead_code, missing_docs, reason = "every test program uses a part of this")]

use chrono::{Days, NaiveDate};
use ed25519_dalek::SigningKey;
use sankaben::domain::canonical::hex_key;
use sankaben::domain::chain_link::ChainLink;
use sankaben::domain::code::Code;
use sankaben::domain::contact_card::ContactCard;
use sankaben::domain::figures::{Count, Tally};
use sankaben::domain::matter::{Matter, MatterKind, MatterState};
use sankaben::domain::period::Period;
use sankaben::domain::pledge::{Pledge, PledgeStatus};
use sankaben::domain::progress_card::{ProgressCard, Sections};
use sankaben::domain::signoff::{ChainEnd, Confirmation, confirm};
use sankaben::domain::summary::{SummaryParts, summary};
use sankaben::domain::week::Week;

const SURNAMES: [&str; 8] = ["张", "王", "曾", "阿依努尔·吐", "李", "许", "路", "陈"];
const UNITS: [&str; 4] = ["渠源镇", "北屯乡", "农业农村局", "卫生健康委"];

/// A cadre's journal, as far as a summary tells of it.
pub struct Cadre {
    pub key: SigningKey,
    pub card: ContactCard,
    pub made_on: NaiveDate,
    pub weeks: Vec<Week>,
    pub late: Vec<Week>,
    pub done: String,
}

/// The cadre with that number, with so many weeks confirmed from the first of 2026.
pub fn cadre(number: usize, weeks: usize) -> Cadre {
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&(number as u64).to_le_bytes());
    let name = format!("{}{number}", SURNAMES[number % SURNAMES.len()]);
    let unit = UNITS[number / 3 % UNITS.len()].to_owned();
    let first = Week::parse("2026-W02").unwrap();
    Cadre {
        key: SigningKey::from_bytes(&seed),
        card: ContactCard { full_name: name, unit, post: "科员".to_owned(), ..ContactCard::default() },
        made_on: "2027-01-05".parse().unwrap(),
        weeks: std::iter::successors(Some(first), |week| Some(week.next())).take(weeks).collect(),
        late: Vec::new(),
        done: "走访八户；旧带兑付的账核了一遍，还差三户没有签字。".to_owned(),
    }
}

impl Cadre {
    /// The summary's text.
    pub fn summary(&self) -> String {
        let mut chain: Vec<ChainLink> = Vec::new();
        let mut newest = String::new();
        for (number, week) in (1..).zip(&self.weeks) {
            let sections = Sections { done: self.done.clone(), next: "再去一趟".repeat(20), ..Sections::default() };
            let card = ProgressCard { week: *week, sections, lines: Vec::new(), no_progress_reason: String::new() };
            let friday = week.sunday() - Days::new(2);
            let confirmed_on = if self.late.contains(week) { friday + Days::new(3) } else { friday };
            let what = Confirmation {
                card: &card,
                pledges: &[],
                entries: &[],
                due_on: friday,
                confirmed_on,
                confirmed_at: confirmed_on.and_hms_opt(9, 0, 0).unwrap().and_utc(),
                confirmed_by: &self.card.full_name,
                witness: None,
                witness_key: None,
            };
            let end = ChainEnd { number, previous_hash: &newest, salt: "5a17", key: &self.key };
            let link = confirm(&what, &end);
            newest.clone_from(&link.hash);
            chain.push(ChainLink::SignOff(link));
        }
        let parts = SummaryParts {
            made_on: self.made_on,
            contact_card: &self.card,
            chain: &chain,
            public_keys: &[hex_key(&self.key.verifying_key())],
            pledges: &pledges(),
            counts: &counts(),
            matters: &matters(),
            first_week: Week::parse("2026-W02").unwrap(),
            demo: None,
        };
        serde_json::to_string_pretty(&summary(&parts, &self.key)).unwrap()
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One done on time, one overdue with a reason.
fn pledges() -> Vec<Pledge> {
    let pledge = |code: &str, due: &str| Pledge::new(Code::parse(code).unwrap(), day("2026-01-05"), day(due));
    let done = Pledge {
        problem: "旧带兑付".to_owned(),
        status: PledgeStatus::Done,
        closed_on: Some(day("2026-03-20")),
        ..pledge("P1", "2026-04-20")
    };
    let overdue =
        Pledge {
            problem: "村口路灯".to_owned(), reason: "灯杆还没到货".to_owned(), ..pledge("P2", "2026-02-27")
        };
    vec![done, overdue]
}

fn counts() -> Vec<(Period, std::collections::BTreeMap<Count, Tally>)> {
    let counts = || Count::ALL.into_iter().map(|count| (count, Tally { value: 3, unstated: 0 })).collect();
    ["2026-03", "2026-Q1", "2026"].map(|period| (Period::parse(period).unwrap(), counts())).into()
}

fn matters() -> Vec<Matter> {
    let matter = |kind, state| Matter {
        code: Code::parse("M1").unwrap(),
        raised_on: day("2026-03-10"),
        household: None,
        kind,
        state,
        text: "水渠".to_owned(),
        first_received_by: String::new(),
        missing: String::new(),
        handled_by: String::new(),
        done: String::new(),
        reason: String::new(),
        told_on: None,
        follow_up_on: None,
        history: Vec::new(),
    };
    vec![matter(MatterKind::Farming, MatterState::Open), matter(MatterKind::Housing, MatterState::Solved)]
}
