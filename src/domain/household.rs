//! The register of households behind the contact card: a small fixed set of fields, and nothing else about a person
//! (PIPL arts. 6, 19, 28). No field may be added here for ethnicity, religion, ID or bank numbers, photos, petitions,
//! labels or scores.

use super::code::Code;
use super::problem::{Field, Problem};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The letter household codes begin with: `H05`.
pub const FAMILY: char = 'H';

/// A household a cadre looks after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// 户编号
    pub code: Code,
    /// 户主姓名; may be left out.
    #[serde(default)]
    pub name: Option<String>,
    /// 村组
    #[serde(default)]
    pub group: String,
    /// 联系电话
    #[serde(default)]
    pub phone: String,
    /// 联系偏好: by phone, at the door, …
    #[serde(default)]
    pub contact_preference: String,
    /// 已告知: told why this is kept (PIPL art. 17).
    #[serde(default)]
    pub told: bool,
    /// 同意记姓名
    #[serde(default)]
    pub agrees_to_be_named: bool,
    /// 联系卡发放日期
    #[serde(default)]
    pub card_issued_on: Option<NaiveDate>,
    /// 联系卡版式
    #[serde(default)]
    pub card_style: CardStyle,
    /// 关注事项: what the household is concerned with, a few words each.
    #[serde(default)]
    pub concerns: Vec<String>,
    /// 停联日期: contact ended; retention counts from here.
    #[serde(default)]
    pub ended_on: Option<NaiveDate>,
    /// 备注
    #[serde(default)]
    pub note: String,
}

/// How the contact card was printed for a household.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardStyle {
    /// 普通
    #[default]
    Normal,
    /// 大字
    LargePrint,
}

impl CardStyle {
    /// Both styles, the usual one first.
    pub const ALL: [Self; 2] = [Self::Normal, Self::LargePrint];
}

impl Household {
    /// An empty household with that code.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            name: None,
            group: String::new(),
            phone: String::new(),
            contact_preference: String::new(),
            told: false,
            agrees_to_be_named: false,
            card_issued_on: None,
            card_style: CardStyle::Normal,
            concerns: Vec::new(),
            ended_on: None,
            note: String::new(),
        }
    }

    /// What a reader calls the household: its name, or its code where no name is kept.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(self.code.as_str())
    }

    /// Whether contact has ended by that day; a day ahead is only a plan.
    pub fn has_ended(&self, today: NaiveDate) -> bool {
        self.ended_on.is_some_and(|day| day <= today)
    }

    /// Whether nothing is kept but the code: what is left of a household that was erased.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.code.clone())
    }

    /// Refuses a name that is only white space.
    pub fn check(&self) -> Result<(), Problem> {
        if self.name.as_deref().is_some_and(|name| name.trim().is_empty()) {
            return Err(Problem::Missing(Field::Name));
        }
        Ok(())
    }

    /// Checks that there is something a new one can be known by: it may be without a name.
    pub fn check_known(&self) -> Result<(), Problem> {
        let known = [self.name.as_deref().unwrap_or_default(), &self.group, &self.phone, &self.note];
        if known.iter().all(|text| text.trim().is_empty()) { Err(Problem::HouseholdBlank) } else { Ok(()) }
    }
}

/// What a picker and a reference need of a household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseholdLabel {
    /// Its code.
    pub code: Code,
    /// Its name, if kept.
    pub name: Option<String>,
    /// Its village group.
    pub group: String,
    /// Whether contact has ended.
    pub ended: bool,
}

/// A row of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseholdLine {
    /// The household.
    pub household: Household,
    /// The day it was last visited, derived from the diary.
    pub last_visit: Option<NaiveDate>,
    /// How many entries are linked to it.
    pub entries: u32,
}
