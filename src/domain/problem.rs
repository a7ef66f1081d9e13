//! What the rules refuse, as values. The sentences are in the catalogues (`problem-…`), each with what to do.

use super::code::Code;
use super::week::Week;
use chrono::NaiveDate;

/// A rule that said no.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A field that may not be empty is.
    #[error("missing: {0:?}")]
    Missing(Field),
    /// A new household without anything to know it by.
    #[error("household without name, group, phone and note")]
    HouseholdBlank,
    /// An entry about, or written on, a day that has not come.
    #[error("in the future: {0}")]
    FutureDate(NaiveDate),
    /// An entry written before the day it is about.
    #[error("written before its day")]
    WrittenBeforeDate,
    /// A follow-up before the entry's day.
    #[error("follow-up before its day")]
    FollowUpBeforeDate,
    /// A day of a matter before the day it was raised.
    #[error("before it was raised: {0:?}")]
    BeforeRaised(Field),
    /// A deadline before the promise.
    #[error("due before pledged")]
    DueBeforePledged,
    /// A posting taken down before it was put up.
    #[error("down before posted")]
    DownBeforePosted,
    /// More than the whole.
    #[error("over 100 percent")]
    PercentOver100,
    /// The week is confirmed; an amendment can stand beside it.
    #[error("week {0} is confirmed")]
    WeekConfirmed(Week),
    /// A week that has not begun cannot be confirmed.
    #[error("week {0} has not begun")]
    WeekNotBegun(Week),
    /// A card with nothing on it needs the reason for no progress.
    #[error("week {0} needs a reason for no progress")]
    WeekNeedsReason(Week),
    /// The week was changed, or another was confirmed, while this one was being signed.
    #[error("week {0} was changed meanwhile")]
    WeekChanged(Week),
    /// Something was typed for the card and not saved into it.
    #[error("week {0} has a draft")]
    WeekHasDraft(Week),
    /// Names on what is to be signed that may mean one household, another, or nobody.
    #[error("names that are not clear")]
    NamesUnclear(Vec<String>),
    /// The one who signs cannot be the witness.
    #[error("the witness is the one who signs")]
    WitnessIsSelf,
    /// A journal without a passphrase proves nobody's presence.
    #[error("the witness's journal has no passphrase")]
    WitnessIsPlain,
    /// Only a confirmed week can be amended.
    #[error("week {0} is not confirmed")]
    WeekNotConfirmed(Week),
    /// The code belongs to another record already.
    #[error("code in use: {0}")]
    CodeInUse(Code),
    /// The code belongs to a record in the trash.
    #[error("code in the trash: {0}")]
    CodeInTrash(Code),
    /// A reference to a record that does not exist.
    #[error("no such record: {0}")]
    UnknownReference(Code),
    /// A pledge that is already closed.
    #[error("pledge {0} is closed")]
    PledgeClosed(Code),
}

/// A field a rule can speak of. Labels are in the catalogues (`field-…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// 姓名
    Name,
    /// 承诺事项
    PledgeProblem,
    /// 办理结果
    Result,
    /// 原因
    Reason,
    /// 正文
    Body,
    /// 事项
    MatterText,
    /// 回话日期
    ToldOn,
    /// 约定回话日期
    FollowUpOn,
    /// 日期
    Day,
    /// 更正内容
    AmendmentText,
    /// 进展
    ProgressText,
    /// 公示地点
    PostingPlace,
    /// 验收人
    AcceptedBy,
}

impl Field {
    /// The field's label in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "field-name",
            Self::PledgeProblem => "field-problem",
            Self::Result => "field-result",
            Self::Reason => "field-reason",
            Self::Body => "field-body",
            Self::MatterText => "field-matter-text",
            Self::ToldOn => "field-told-on",
            Self::FollowUpOn => "field-follow-up-on",
            Self::Day => "field-day",
            Self::AmendmentText => "field-amendment",
            Self::ProgressText => "field-progress",
            Self::PostingPlace => "field-posting-place",
            Self::AcceptedBy => "field-accepted-by",
        }
    }
}
