//! 民情台账: each opinion, suggestion or problem somebody raised, and what became of it.

use super::code::Code;
use super::problem::{Field, Problem};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The letter matter codes begin with: `M3`.
pub const FAMILY: char = 'M';

/// One matter in the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// Its code; JSON calls it `id`.
    #[serde(rename = "id")]
    pub code: Code,
    /// 提出日期
    pub raised_on: NaiveDate,
    /// Who raised it; nothing means "a villager".
    #[serde(default)]
    pub household: Option<Code>,
    /// 类别
    #[serde(default)]
    pub kind: MatterKind,
    /// 状态
    #[serde(default)]
    pub state: MatterState,
    /// 事项
    pub text: String,
    /// 首问: who took it first.
    #[serde(default)]
    pub first_received_by: String,
    /// 一次性告知: what is still missing, told at once.
    #[serde(default)]
    pub missing: String,
    /// 承办
    #[serde(default)]
    pub handled_by: String,
    /// 办了什么
    #[serde(default)]
    pub done: String,
    /// 答复不了的原因
    #[serde(default)]
    pub reason: String,
    /// 回话日期: when the household was told.
    #[serde(default)]
    pub told_on: Option<NaiveDate>,
    /// 约定回话日期
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
    /// How it moved, oldest first.
    #[serde(default)]
    pub history: Vec<MatterStep>,
}

/// One move of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterStep {
    /// The day.
    pub on: NaiveDate,
    /// The state it came to.
    pub state: MatterState,
    /// What was done.
    #[serde(default)]
    pub text: String,
    /// The diary entry that tells of it.
    #[serde(default)]
    pub entry: Option<Code>,
}

/// What a matter is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatterKind {
    /// 教育
    Education,
    /// 医疗卫生
    Health,
    /// 就业
    Jobs,
    /// 社会保障
    SocialSecurity,
    /// 住房
    Housing,
    /// 农业生产
    Farming,
    /// 邻里
    Neighbours,
    /// 信访
    Petition,
    /// 建议
    Suggestion,
    /// 其他
    #[default]
    Other,
}

/// Where a matter stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatterState {
    /// 待办
    #[default]
    Open,
    /// 在办
    InHand,
    /// 转办
    PassedOn,
    /// 办结
    Solved,
    /// 已答复，办不了
    AnsweredCannot,
}

impl MatterKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Education,
        Self::Health,
        Self::Jobs,
        Self::SocialSecurity,
        Self::Housing,
        Self::Farming,
        Self::Neighbours,
        Self::Petition,
        Self::Suggestion,
        Self::Other,
    ];

    /// The name in JSON and in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Health => "health",
            Self::Jobs => "jobs",
            Self::SocialSecurity => "social_security",
            Self::Housing => "housing",
            Self::Farming => "farming",
            Self::Neighbours => "neighbours",
            Self::Petition => "petition",
            Self::Suggestion => "suggestion",
            Self::Other => "other",
        }
    }
}

impl MatterState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Open, Self::InHand, Self::PassedOn, Self::Solved, Self::AnsweredCannot];

    /// Whether somebody still waits for an answer.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InHand | Self::PassedOn)
    }

    /// Where a matter stands once something was done: seen to, or where it stood. Only who writes closes it.
    pub fn after_a_step(self) -> Self {
        if self == Self::Open { Self::InHand } else { self }
    }

    /// The name in JSON and in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InHand => "in_hand",
            Self::PassedOn => "passed_on",
            Self::Solved => "solved",
            Self::AnsweredCannot => "answered_cannot",
        }
    }
}

impl Matter {
    /// Refuses a matter without a text, and "cannot" without the reason and the day the household was told.
    pub fn check(&self) -> Result<(), Problem> {
        if self.text.trim().is_empty() {
            return Err(Problem::Missing(Field::MatterText));
        }
        if self.state == MatterState::AnsweredCannot {
            if self.reason.trim().is_empty() {
                return Err(Problem::Missing(Field::Reason));
            }
            if self.told_on.is_none() {
                return Err(Problem::Missing(Field::ToldOn));
            }
        }
        Ok(())
    }
}
