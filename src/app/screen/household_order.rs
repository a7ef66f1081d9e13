//! The orders the register can be read in. All of them are plain facts: a code, a name, a place, a date. None ranks people.

use super::filter_line::Findable;
use crate::domain::change::Stored;
use crate::domain::household::HouseholdLine;
use crate::text::collation;
use std::cmp::Ordering;

/// An order of households.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HouseholdOrder {
    /// By code.
    #[default]
    Code,
    /// By name, in pinyin order; those without a name last.
    Name,
    /// By group, then by name.
    Group,
    /// By the day of the last visit, the earliest first; those without one before all others.
    LastVisit,
}

impl HouseholdOrder {
    /// The order after this one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::Code => Self::Name,
            Self::Name => Self::Group,
            Self::Group => Self::LastVisit,
            Self::LastVisit => Self::Code,
        }
    }

    /// Its name in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Code => "order-code",
            Self::Name => "order-name",
            Self::Group => "order-group",
            Self::LastVisit => "order-last-visit",
        }
    }
}

/// What a household is found and sorted by, prepared once.
#[derive(Debug)]
pub(super) struct HouseholdKeys {
    /// Name, group and concerns.
    pub(super) pieces: Vec<Findable>,
    name: (bool, String),
    group: GroupKey,
}

/// What stands before the group's number, the number, and all of it.
type GroupKey = (String, u32, String);

impl HouseholdKeys {
    pub(super) fn of(row: &HouseholdLine) -> Self {
        let household = &row.household;
        let texts = household.name.iter().chain([&household.group]).chain(&household.concerns);
        Self {
            pieces: texts.map(|text| Findable::of(text)).collect(),
            name: (household.name.is_none(), collation(household.name.as_deref().unwrap_or_default())),
            group: group_key(&household.group),
        }
    }

    /// How it stands to another; rows that are equal keep the order of their codes.
    pub(super) fn compare(&self, other: &Self, rows: [&Stored<HouseholdLine>; 2], order: HouseholdOrder) -> Ordering {
        let [mine, theirs] = rows.map(|row| row.value.last_visit);
        match order {
            HouseholdOrder::Code => Ordering::Equal,
            HouseholdOrder::Name => self.name.cmp(&other.name),
            HouseholdOrder::Group => self.group.cmp(&other.group).then_with(|| self.name.cmp(&other.name)),
            HouseholdOrder::LastVisit => mine.cmp(&theirs),
        }
    }
}

/// Groups are numbered, in Chinese more often than not: 二组 comes before 十一组, which pinyin does not know.
fn group_key(group: &str) -> GroupKey {
    let numeral = |c: char| c.is_ascii_digit() || numeral(c).is_some();
    let from = group.find(numeral).unwrap_or(group.len());
    let rest = &group[from..];
    let to = rest.find(|c| !numeral(c)).unwrap_or(rest.len());
    (collation(&group[..from]), number(&rest[..to]).unwrap_or(u32::MAX), collation(group))
}

/// 1 to 9 for a digit, 10 for 十.
fn numeral(c: char) -> Option<u32> {
    let at = "一二三四五六七八九十".chars().position(|numeral| numeral == c)?;
    u32::try_from(at + 1).ok()
}

/// The value of 12, 三 or 二十一; up to 99 in Chinese.
fn number(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let digit = |part: &str| part.chars().next().and_then(numeral).filter(|_| part.chars().count() == 1);
    match text.split_once('十') {
        None => digit(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            Some(tens * 10 + if ones.is_empty() { 0 } else { digit(ones)? })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_in_the_order_of_their_numbers() {
        let mut groups = ["十一组", "三组", "二十组", "2组", "一组", "", "下渠村一组", "十组"];
        groups.sort_by_key(|group| group_key(group));
        assert_eq!(groups, ["一组", "2组", "三组", "十组", "十一组", "二十组", "", "下渠村一组"]);
    }
}
