//! Erasing a household (PIPL art. 47), and when that is offered: contact ended so many months ago. Nothing is erased by itself.

use chrono::{Months, NaiveDate};

/// How an erased household is spoken of in the texts that told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasingWords {
    /// In the place of its name and of references to it.
    pub household: String,
    /// In the place of its phone.
    pub number: String,
}

/// What erasing did, and what it could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Entries that spoke of it and no longer do.
    pub entries: u32,
    /// Matters, pledges and cards that are not confirmed, the same.
    pub others: u32,
    /// Drafts and rows of the history, the same.
    pub traces: u32,
    /// Places where the characters of its name still stand: they are part of another word, or another household's name.
    pub left: u32,
    /// Confirmed weeks that hold its name in words. They are signed and stay as they are; by rule they hold codes only.
    pub weeks: u32,
    /// Older backups that were removed because they held it.
    pub backups: u32,
    /// Older backups that could not be removed.
    pub backups_left: u32,
}

/// Months after which a household whose contact ended is offered for erasing.
pub const RETENTION_MONTHS: u32 = 12;

/// Whether contact ended so long ago that there is no more reason to keep what is known. Nothing is ever over with 0 months.
pub fn is_over(ended_on: Option<NaiveDate>, today: NaiveDate, months: u32) -> bool {
    let until = ended_on.filter(|_| months > 0).and_then(|day| day.checked_add_months(Months::new(months)));
    until.is_some_and(|until| until <= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_offered_so_many_months_after_contact_ended() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let ended = Some(day("2025-05-31"));
        assert!(!is_over(ended, day("2026-05-30"), 12) && is_over(ended, day("2026-05-31"), 12));
        assert!(!is_over(None, day("2036-05-31"), 12) && !is_over(ended, day("2036-05-31"), 0));
        assert!(is_over(ended, day("2025-06-30"), 1), "the last day of a shorter month");
    }
}
