//! What is asked for when something is taken out: the thing, the format, whose names.

use super::preview::HitPlace;
use super::thing::{ExportFormat, ExportThing};
use crate::domain::code::Code;
use crate::domain::export_note::ExportNames;
use crate::domain::overview::EntryFilter;
use crate::domain::period::Period;
use crate::domain::week::Week;
use crate::i18n::Lang;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The thing that is taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportWhat {
    /// 联系群众卡 to hand out.
    ContactCards {
        /// In large print, one a page.
        large: bool,
        /// How many.
        copies: u16,
    },
    /// 服务承诺公示.
    Pledges {
        /// On A3 instead of A4.
        a3: bool,
    },
    /// 工作进度卡, week by week.
    Weeks {
        /// The first.
        from: Week,
        /// The last.
        to: Week,
    },
    /// 民情日记.
    Diary {
        /// Which entries.
        filter: EntryFilter,
        /// 誊抄版: an entry a page in large type.
        copying: bool,
    },
    /// 民情台账.
    Matters {
        /// Raised on this day or later.
        from: Option<NaiveDate>,
        /// Raised on this day or earlier.
        to: Option<NaiveDate>,
        /// Only those that are still open.
        open_only: bool,
    },
    /// 汇报材料.
    Report {
        /// Of which month, quarter or year.
        period: Period,
        /// 会后收回.
        collected: bool,
    },
    /// Everything held about one household, for that household.
    Household(Code),
    /// The signed summary others check.
    Summary,
    /// The whole journal.
    All,
}

/// A wish to take something out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// The thing.
    pub what: ExportWhat,
    /// The format, one of the thing's.
    pub format: ExportFormat,
    /// Whose names; what has no choice of names ignores it.
    pub names: ExportNames,
    /// The language it is worded in, where it is not the program's; kept nowhere.
    pub lang: Option<Lang>,
    /// Whether days become weeks.
    pub weeks_for_days: bool,
    /// What the user decided to keep, of the hits the preview showed.
    pub keep: BTreeSet<HitPlace>,
    /// Further words to mask: people who are named and in no register.
    pub also_mask: Vec<String>,
    /// The codes of this export as the preview drew them; drawn afresh where there was none.
    pub aliases: Option<Vec<String>>,
    /// Whether the encrypted file keeps which code stood for which household.
    pub keep_codes: bool,
}

impl ExportWhat {
    /// The thing, without how.
    pub fn thing(&self) -> ExportThing {
        match self {
            Self::ContactCards { .. } => ExportThing::ContactCards,
            Self::Pledges { .. } => ExportThing::Pledges,
            Self::Weeks { .. } => ExportThing::Weeks,
            Self::Diary { .. } => ExportThing::Diary,
            Self::Matters { .. } => ExportThing::Matters,
            Self::Report { .. } => ExportThing::Report,
            Self::Household(_) => ExportThing::Household,
            Self::Summary => ExportThing::Summary,
            Self::All => ExportThing::All,
        }
    }

    /// The days it covers, where it covers some: for the file's name and the log.
    pub fn span(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Weeks { from, to } => (Some(from.monday()), Some(to.sunday())),
            Self::Diary { filter, .. } => (filter.from, filter.to),
            Self::Matters { from, to, .. } => (*from, *to),
            Self::Report { period, .. } => (Some(period.first()), Some(period.last())),
            _ => (None, None),
        }
    }
}

impl ExportRequest {
    /// The thing in a format, under codes.
    pub fn new(what: ExportWhat, format: ExportFormat) -> Self {
        Self {
            what,
            format,
            names: ExportNames::Coded,
            lang: None,
            weeks_for_days: false,
            keep: BTreeSet::new(),
            also_mask: Vec::new(),
            aliases: None,
            keep_codes: false,
        }
    }

    /// Whose names the file will really hold.
    pub fn real_names(&self) -> ExportNames {
        match self.what {
            ExportWhat::ContactCards { .. } | ExportWhat::Pledges { .. } | ExportWhat::Summary => ExportNames::None,
            ExportWhat::Household(_) | ExportWhat::All => ExportNames::Full,
            _ => self.names,
        }
    }
}
