//! What an entry carries besides its text: activities that are counted each month.

use serde::{Deserialize, Serialize};

/// One activity on an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// What kind of activity.
    pub kind: ActivityKind,
    /// How many (sessions, items, disputes); one where nothing is said.
    #[serde(default = "one")]
    pub count: u32,
    /// How many people took part.
    #[serde(default)]
    pub people: Option<u32>,
    /// Aid in whole yuan.
    #[serde(default)]
    pub amount_yuan: Option<u64>,
    /// Anything more, in a few words.
    #[serde(default)]
    pub note: String,
}

impl Activity {
    /// One activity of a kind, nothing more said.
    pub fn of(kind: ActivityKind) -> Self {
        Self { kind, count: 1, people: None, amount_yuan: None, note: String::new() }
    }

    /// Whether the other counts the same, whatever is noted beside it.
    pub fn same_figures(&self, other: &Self) -> bool {
        let figures = |one: &Self| (one.kind, one.count, one.people, one.amount_yuan);
        figures(self) == figures(other)
    }

    /// Whether the other counts the same and more beside it: the people of a training, the money of an aid.
    pub fn is_part_of(&self, other: &Self) -> bool {
        (self.kind, self.count) == (other.kind, other.count)
            && (self.people.is_none() || self.people == other.people)
            && (self.amount_yuan.is_none() || self.amount_yuan == other.amount_yuan)
    }
}

/// Activities with those of a kind put together whose figures have the same units and that have nothing noted beside them.
pub fn summed(activities: &[Activity]) -> Vec<Activity> {
    let unit = |one: &Activity| (one.kind, one.people.is_some(), one.amount_yuan.is_some(), one.note.clone());
    let mut all: Vec<Activity> = Vec::new();
    for one in activities {
        match all.iter_mut().find(|sum| one.note.is_empty() && unit(sum) == unit(one)) {
            Some(sum) => {
                sum.count = sum.count.saturating_add(one.count);
                sum.people = sum.people.zip(one.people).map(|(a, b)| a.saturating_add(b));
                sum.amount_yuan = sum.amount_yuan.zip(one.amount_yuan).map(|(a, b)| a.saturating_add(b));
            }
            None => all.push(one.clone()),
        }
    }
    all
}

fn one() -> u32 {
    1
}

/// The kinds of activity that are counted. A visit is implied by a linked household and needs no activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// 走访
    Visit,
    /// 蹲点
    Stationed,
    /// 培训
    Training,
    /// 提供信息
    Information,
    /// 调解纠纷
    Mediation,
    /// 解决春耕困难
    SpringFarming,
    /// 慰问帮扶
    Aid,
    /// 帮办项目
    Project,
    /// 协调会
    CoordinationMeeting,
    /// 组织生活
    PartyActivity,
    /// 谈心: counted without naming who.
    HeartToHeart,
}

impl ActivityKind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Visit,
        Self::Stationed,
        Self::Training,
        Self::Information,
        Self::Mediation,
        Self::SpringFarming,
        Self::Aid,
        Self::Project,
        Self::CoordinationMeeting,
        Self::PartyActivity,
        Self::HeartToHeart,
    ];

    /// The name in JSON and in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Stationed => "stationed",
            Self::Training => "training",
            Self::Information => "information",
            Self::Mediation => "mediation",
            Self::SpringFarming => "spring_farming",
            Self::Aid => "aid",
            Self::Project => "project",
            Self::CoordinationMeeting => "coordination_meeting",
            Self::PartyActivity => "party_activity",
            Self::HeartToHeart => "heart_to_heart",
        }
    }
}
