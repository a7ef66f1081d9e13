//! The domain's own words: states, kinds, rules that said no.

use super::catalog::Catalog;
use crate::domain::activity::ActivityKind;
use crate::domain::change::{DraftTarget, Family, RecordKey};
use crate::domain::contact_card::ContactCard;
use crate::domain::household::CardStyle;
use crate::domain::journal_name::BadJournalName;
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::phone::{PhoneDoubt, doubt};
use crate::domain::pledge::PledgeStatus;
use crate::domain::pledge_time::PledgeTiming;
use crate::domain::problem::{Field, Problem};
use crate::domain::stale::{How, Stale};
use crate::domain::verify::Fault;
use crate::domain::week_status::WeekStatus;

impl Catalog {
    /// Where a card and the diary do not agree, with the words that are told.
    pub fn stale(self, one: &Stale, said: String) -> String {
        let key = match one.how {
            How::Quoted(_) => "week-stale-quoted",
            How::Mixed(_) if one.by_hand => "week-stale-own",
            How::Mixed(_) => "week-stale-mixed",
            How::Gone(_) => "week-stale-gone",
            How::Line(_) => "week-stale-line",
            How::Removed => "week-stale-removed",
            How::Moved(_) => "week-stale-moved",
        };
        let day = if let How::Moved(day) = one.how { self.day(day) } else { String::new() };
        self.with(key, &[("code", one.source.to_string()), ("said", said), ("day", day)])
    }

    /// What to look at once more on the cadre's own card before it is handed out: phones, and the one for complaints where it is empty.
    pub fn card_remarks(self, card: &ContactCard) -> Vec<String> {
        let mut remarks = self.phone_remarks(card);
        if card.supervision_phone.trim().is_empty() {
            remarks.push(self.t("card-no-supervision"));
        }
        remarks
    }

    /// Which phones on the cadre's own card may be wrong.
    pub fn phone_remarks(self, card: &ContactCard) -> Vec<String> {
        let phones = [
            ("field-phone", &card.phone),
            ("field-stand-in-phone", &card.stand_in_phone),
            ("field-supervision-phone", &card.supervision_phone),
        ];
        let doubted = |(field, phone): (&str, &String)| {
            let doubt = self.phone_doubt(doubt(phone)?);
            Some(self.with("notice-doubt", &[("field", self.t(field)), ("doubt", doubt)]))
        };
        phones.into_iter().filter_map(doubted).collect()
    }

    /// What may be wrong with a telephone number.
    pub fn phone_doubt(self, doubt: PhoneDoubt) -> String {
        let (key, digits) = match doubt {
            PhoneDoubt::Mobile(digits) => ("form-doubt-mobile", digits),
            PhoneDoubt::Landline(digits) => ("form-doubt-landline", digits),
        };
        self.with(key, &[("digits", digits.to_string())])
    }

    /// Where a pledge stands.
    pub fn pledge_status(self, status: PledgeStatus) -> String {
        self.t(&format!("pledge-status-{}", status.name()))
    }

    /// How a pledge stands to its deadline; nothing where there is nothing to say.
    pub fn pledge_timing(self, timing: PledgeTiming) -> String {
        let days = |key: &str, days: i64| self.with(key, &[("days", days.to_string())]);
        match timing {
            PledgeTiming::Ahead(left) => days("pledge-ahead", left),
            PledgeTiming::Soon(0) => self.t("pledge-last-day"),
            PledgeTiming::Soon(left) => days("pledge-soon", left),
            PledgeTiming::Overdue(late) => days("pledge-overdue", late),
            PledgeTiming::OnTime => self.t("pledge-on-time"),
            PledgeTiming::Late(late) => days("pledge-late", late),
            PledgeTiming::NotDone => String::new(),
        }
    }

    /// Where a week stands.
    pub fn week_status(self, status: WeekStatus) -> String {
        self.t(&format!("week-status-{}", status.name()))
    }

    /// Where a matter stands.
    pub fn matter_state(self, state: MatterState) -> String {
        self.t(&format!("matter-state-{}", state.name().replace('_', "-")))
    }

    /// What a matter is about.
    pub fn matter_kind(self, kind: MatterKind) -> String {
        self.t(&format!("matter-kind-{}", kind.name().replace('_', "-")))
    }

    /// What does not hold of a chain.
    pub fn fault(self, fault: &Fault) -> String {
        let key = format!("fault-{}", fault.name());
        match fault {
            Fault::Entry(entry) => self.with(&key, &[("entry", entry.to_string())]),
            _ => self.t(&key),
        }
    }

    /// What an activity is.
    pub fn activity_kind(self, kind: ActivityKind) -> String {
        self.t(&format!("activity-{}", kind.name().replace('_', "-")))
    }

    /// How a contact card is printed.
    pub fn card_style(self, style: CardStyle) -> String {
        self.t(match style {
            CardStyle::Normal => "card-style-normal",
            CardStyle::LargePrint => "card-style-large-print",
        })
    }

    /// A field's label.
    pub fn field(self, field: Field) -> String {
        self.t(field.key())
    }

    /// A record in a sentence: 民情日记 D03.
    pub fn record(self, key: &RecordKey) -> String {
        let code = key.code().map(ToString::to_string).unwrap_or_default();
        match key {
            RecordKey::ContactCard => self.t("record-contact-card"),
            RecordKey::Household(_) => self.with("record-household", &[("code", code)]),
            RecordKey::Pledge(_) => self.with("record-pledge", &[("code", code)]),
            RecordKey::Matter(_) => self.with("record-matter", &[("code", code)]),
            RecordKey::Entry(_) => self.with("record-entry", &[("code", code)]),
            RecordKey::Week(week) => self.with("record-week", &[("week", self.week(*week))]),
        }
    }

    /// What a draft is a draft of: 新日记, 联系户 H05.
    pub fn draft_target(self, target: &DraftTarget) -> String {
        match target {
            DraftTarget::New(Family::Entry) => self.t("draft-new-entry"),
            DraftTarget::New(Family::Household) => self.t("draft-new-household"),
            DraftTarget::New(Family::Pledge) => self.t("draft-new-pledge"),
            DraftTarget::New(Family::Matter) => self.t("draft-new-matter"),
            DraftTarget::Edit(key) => self.record(key),
            DraftTarget::Amend(week) => self.with("draft-amendment", &[("week", self.week(*week))]),
        }
    }

    /// What a rule refused, and what to do.
    pub fn problem(self, problem: &Problem) -> String {
        match problem {
            Problem::Missing(field) => self.with("problem-missing", &[("field", self.field(*field))]),
            Problem::HouseholdBlank => self.t("problem-household-blank"),
            Problem::FutureDate(date) => self.with("problem-future-date", &[("date", self.date(*date))]),
            Problem::WrittenBeforeDate => self.t("problem-written-before-date"),
            Problem::FollowUpBeforeDate => self.t("problem-follow-up-before-date"),
            Problem::BeforeRaised(field) => self.with("problem-before-raised", &[("field", self.field(*field))]),
            Problem::DueBeforePledged => self.t("problem-due-before-pledged"),
            Problem::DownBeforePosted => self.t("problem-down-before-posted"),
            Problem::PercentOver100 => self.t("problem-percent-over-100"),
            Problem::WeekConfirmed(week) => self.with("problem-week-confirmed", &[("week", self.week(*week))]),
            Problem::WeekNotBegun(week) => self.with("problem-week-not-begun", &[("week", self.week(*week))]),
            Problem::WeekNeedsReason(week) => self.with("problem-week-needs-reason", &[("week", self.week(*week))]),
            Problem::WeekChanged(week) => self.with("problem-week-changed", &[("week", self.week(*week))]),
            Problem::WeekHasDraft(week) => self.with("problem-week-has-draft", &[("week", self.week(*week))]),
            Problem::NamesUnclear(names) => {
                self.with("problem-names-unclear", &[("names", names.join(&self.t("list-and")))])
            }
            Problem::WitnessIsSelf => self.t("problem-witness-is-self"),
            Problem::WitnessIsPlain => self.t("problem-witness-is-plain"),
            Problem::WeekNotConfirmed(week) => self.with("problem-week-not-confirmed", &[("week", self.week(*week))]),
            Problem::CodeInUse(code) => self.with("problem-code-in-use", &[("code", code.to_string())]),
            Problem::CodeInTrash(code) => self.with("problem-code-in-trash", &[("code", code.to_string())]),
            Problem::UnknownReference(code) => self.with("problem-unknown-reference", &[("code", code.to_string())]),
            Problem::PledgeClosed(code) => self.with("problem-pledge-closed", &[("code", code.to_string())]),
        }
    }

    /// Why a journal cannot have that name.
    pub fn bad_journal_name(self, bad: BadJournalName) -> String {
        match bad {
            BadJournalName::Empty => self.t("journal-name-empty"),
            BadJournalName::TooLong => self.t("journal-name-too-long"),
            BadJournalName::Character(c) if c.is_control() || c.is_whitespace() => {
                self.with("journal-name-character", &[("character", format!("U+{:04X}", u32::from(c)))])
            }
            BadJournalName::Character(c) => self.with("journal-name-character", &[("character", c.to_string())]),
            BadJournalName::Reserved => self.t("journal-name-reserved"),
        }
    }
}
