//! What the year is made of, as it is written in `assets/demo`. Days are so many days before today.

use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::pledge::PledgeStatus;
use crate::i18n::Lang;
use serde::Deserialize;

/// The texts of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    pub winter: Vec<String>,
    pub spring: Vec<String>,
    pub summer: Vec<String>,
    pub autumn: Vec<String>,
    /// Why nothing moved in a week without a working day.
    pub no_progress: String,
    /// A correction of a confirmed week.
    pub amendment: String,
    /// Who was there when some weeks were confirmed.
    pub witness: String,
    pub problems: Vec<Noted>,
    pub card: crate::domain::contact_card::ContactCard,
    pub household: Vec<Home>,
    pub pledge: Vec<Promise>,
    pub matter: Vec<Raised>,
    pub story: Vec<Story>,
    pub monthly: Vec<Monthly>,
    pub routine: Vec<Routine>,
}

/// Something of a day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noted {
    pub ago: i64,
    pub text: String,
}

/// A household.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    pub name: Option<String>,
    pub group: String,
    pub phone: String,
    pub contact: String,
    pub concerns: Vec<String>,
    /// When it got its card.
    pub card: i64,
    #[serde(default)]
    pub large: bool,
    pub note: String,
}

/// A pledge.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub problem: String,
    pub target: String,
    pub amount: u32,
    pub unit: String,
    pub partners: Vec<String>,
    pub acceptance: String,
    pub made: i64,
    pub due: i64,
    pub posted: Vec<String>,
    pub status: PledgeStatus,
    pub closed: Option<i64>,
    #[serde(default)]
    pub result: String,
    #[serde(default)]
    pub accepted_by: String,
    pub steps: Vec<Forward>,
}

/// A step of a pledge.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forward {
    pub ago: i64,
    pub text: String,
    pub amount: u32,
}

/// A matter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raised {
    pub who: Option<String>,
    pub kind: MatterKind,
    pub raised: i64,
    pub text: String,
    #[serde(default)]
    pub missing: String,
    #[serde(default)]
    pub handled_by: String,
    pub steps: Vec<Answered>,
    pub follow: Option<i64>,
}

/// A step of a matter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    pub ago: i64,
    pub state: MatterState,
    pub text: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub told: bool,
}

/// An entry of a day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub ago: i64,
    #[serde(default)]
    pub place: String,
    pub text: String,
    /// How many days later it was written.
    #[serde(default)]
    pub late: i64,
    /// References that stand after the text.
    #[serde(default)]
    pub refs: Vec<String>,
    #[serde(default)]
    pub time: Option<String>,
}

/// An entry of every month.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Monthly {
    pub day: u32,
    pub place: String,
    pub text: String,
}

/// A visit, in some months or in all.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    #[serde(default)]
    pub months: Vec<u32>,
    pub text: String,
}

impl Texts {
    /// The texts of a language. A test reads both.
    pub fn of(lang: Lang) -> Result<Self, toml::de::Error> {
        toml::from_str(match lang {
            Lang::Zh => include_str!("../../../assets/demo/zh-CN.toml"),
            Lang::En => include_str!("../../../assets/demo/en.toml"),
        })
    }
}
