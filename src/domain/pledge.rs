//! 服务承诺卡: what the cadre promised to solve this year, each with a measurable target, somebody responsible and a
//! deadline; posted in public, so it never names a household.

use super::amount::Amount;
use super::code::Code;
use super::problem::{Field, Problem};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The letter pledge codes begin with: `P1`.
pub const FAMILY: char = 'P';

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pledge {
    /// 承诺编号
    pub code: Code,
    /// 承诺事项: the problem to solve.
    pub problem: String,
    /// 完成目标: measurable.
    #[serde(default)]
    pub target: String,
    /// How much that is, where it can be counted; a target without it is done or not done.
    #[serde(default)]
    pub target_amount: Option<Amount>,
    /// Of what: 户, 公里.
    #[serde(default)]
    pub target_unit: String,
    /// 责任人
    #[serde(default)]
    pub responsible: String,
    /// 协办单位
    #[serde(default)]
    pub partners: Vec<String>,
    /// 承诺日期
    pub pledged_on: NaiveDate,
    /// 完成时限
    pub due_on: NaiveDate,
    /// 公示: where it hangs, and since when.
    #[serde(default)]
    pub posted: Vec<Posting>,
    /// 验收办法
    #[serde(default)]
    pub acceptance: String,
    /// 当前状态
    #[serde(default)]
    pub status: PledgeStatus,
    /// 进展, oldest first.
    #[serde(default)]
    pub progress: Vec<Progress>,
    /// 办结日期
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
    /// 办理结果
    #[serde(default)]
    pub result: String,
    /// 未完成原因
    #[serde(default)]
    pub reason: String,
    /// 验收人: villagers by their role, never by name.
    #[serde(default)]
    pub accepted_by: String,
    /// 验收日期
    #[serde(default)]
    pub accepted_on: Option<NaiveDate>,
}

/// A place where the pledge is posted in public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The place.
    pub at: String,
    /// Since when; absent where only the place was ever recorded.
    pub on: Option<NaiveDate>,
    /// Until when; nothing while it hangs.
    #[serde(default)]
    pub down_on: Option<NaiveDate>,
}

/// One step forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The day it was noted.
    pub on: NaiveDate,
    /// What moved.
    pub text: String,
    /// How much of the target is done, 0 to 100, where that can be said.
    #[serde(default)]
    pub percent: Option<u8>,
    /// How much of the target's amount is reached in all.
    #[serde(default)]
    pub amount: Option<Amount>,
}

/// Where a pledge stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PledgeStatus {
    /// 在办
    #[default]
    Open,
    /// 待验收
    Waiting,
    /// 办结
    Done,
    /// 未完成
    Missed,
    /// 撤回
    Withdrawn,
}

impl PledgeStatus {
    /// Every state, in the order a pledge passes through them.
    pub const ALL: [Self; 5] = [Self::Open, Self::Waiting, Self::Done, Self::Missed, Self::Withdrawn];

    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Waiting)
    }

    /// The name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Missed => "missed",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Pledge {
    /// An empty promise made on a day, due on another.
    pub fn new(code: Code, pledged_on: NaiveDate, due_on: NaiveDate) -> Self {
        Self {
            code,
            problem: String::new(),
            target: String::new(),
            target_amount: None,
            target_unit: String::new(),
            responsible: String::new(),
            partners: Vec::new(),
            pledged_on,
            due_on,
            posted: Vec::new(),
            acceptance: String::new(),
            status: PledgeStatus::Open,
            progress: Vec::new(),
            closed_on: None,
            result: String::new(),
            reason: String::new(),
            accepted_by: String::new(),
            accepted_on: None,
        }
    }

    /// Puts a posting up, or takes down the one that hangs at that place.
    pub fn post(&mut self, at: &str, on: NaiveDate, down_on: Option<NaiveDate>) {
        let hangs = self.posted.iter_mut().find(|posting| posting.at == at && posting.down_on.is_none());
        match (hangs, down_on) {
            (Some(hangs), Some(_)) => hangs.down_on = down_on,
            _ => self.posted.push(Posting { at: at.to_owned(), on: Some(on), down_on }),
        }
    }

    /// The target's quantity with how much of it is reached: `22 / 25人`, `2 / 3 lengths`; empty where it cannot be counted.
    pub fn measured(&self) -> String {
        let Some(target) = self.target_amount else { return String::new() };
        let target = target.with_unit(&self.target_unit);
        match self.reached() {
            Some(reached) => format!("{reached} / {target}"),
            None => target,
        }
    }

    /// How much is reached: the newest step that says an amount.
    pub fn reached(&self) -> Option<Amount> {
        self.progress.iter().rev().find_map(|step| step.amount)
    }

    /// How far it is in percent: by the amounts where the target has one, else as the newest step says. Never rounded up.
    pub fn percent(&self) -> Option<u8> {
        let measured = self.target_amount.and_then(|target| self.reached()?.percent_of(target));
        measured.or_else(|| self.progress.iter().rev().find_map(|step| step.percent))
    }

    /// Refuses an incoherent promise: no problem, a deadline before the promise, closed without a result, missed without a
    /// reason, a percentage over 100.
    pub fn check(&self) -> Result<(), Problem> {
        if self.problem.trim().is_empty() {
            return Err(Problem::Missing(Field::PledgeProblem));
        }
        if self.due_on < self.pledged_on {
            return Err(Problem::DueBeforePledged);
        }
        if self.progress.iter().any(|step| step.percent.is_some_and(|percent| percent > 100)) {
            return Err(Problem::PercentOver100);
        }
        if self.posted.iter().any(|posting| posting.down_on.is_some_and(|down| posting.on.is_some_and(|on| down < on)))
        {
            return Err(Problem::DownBeforePosted);
        }
        if self.accepted_on.is_some() && self.accepted_by.trim().is_empty() {
            return Err(Problem::Missing(Field::AcceptedBy));
        }
        match self.status {
            PledgeStatus::Done if self.result.trim().is_empty() => Err(Problem::Missing(Field::Result)),
            PledgeStatus::Missed | PledgeStatus::Withdrawn if self.reason.trim().is_empty() => {
                Err(Problem::Missing(Field::Reason))
            }
            _ => Ok(()),
        }
    }
}
