//! A whole journal from the JSON that `export all` writes. Nothing is derived anew: what was exported comes back as it was.

use super::batch::{Reason, Refused};
use crate::domain::chain_link::ChainLink;
use crate::domain::change::{JournalDump, Revision, Stored};
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::Entry;
use crate::domain::household::Household;
use crate::domain::imported::ImportedRow;
use crate::domain::importing::ColumnMap;
use crate::domain::json::{JOURNAL_FORMAT, JOURNAL_VERSION};
use crate::domain::matter::Matter;
use crate::domain::pledge::Pledge;
use crate::domain::progress_card::{ProgressCard, SavedCard};
use crate::domain::signoff::{Amendment, SignOff};
use crate::domain::week::Week;
use crate::domain::work_plan::WorkPlan;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What every version of the form says first.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct File {
    first_week: Option<Week>,
    public_key: String,
    contact_card: ContactCard,
    households: Vec<Kept<Household>>,
    pledges: Vec<Kept<Pledge>>,
    matters: Vec<Kept<Matter>>,
    #[serde(default)]
    work_plan: WorkPlan,
    #[serde(default)]
    imports: Vec<ImportedRow>,
    #[serde(default)]
    column_maps: Vec<ColumnMap>,
    entries: Vec<Kept<Entry>>,
    weeks: Vec<Card>,
    chain: Vec<String>,
}

#[derive(Deserialize)]
struct Kept<T> {
    #[serde(flatten)]
    value: T,
    revision: Revision,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    removed_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
enum Card {
    Draft {
        #[serde(flatten)]
        card: ProgressCard,
        drafted: ProgressCard,
        revision: Revision,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    },
    Confirmed {
        #[serde(flatten)]
        sign_off: SignOff,
        amendments: Vec<Correction>,
    },
}

#[derive(Deserialize)]
struct Correction {
    number: u32,
    on: NaiveDate,
    at: DateTime<Utc>,
    text: String,
    canonical: String,
    sealed: String,
    public_key: String,
    hash: String,
    previous_hash: String,
    signature: String,
}

/// Reads a whole journal.
pub fn journal(text: &str) -> Result<JournalDump, Refused> {
    let refuse = |key, value: String| Refused::Unreadable(Reason::said(key, value));
    let place = |e: &serde_json::Error| format!("{}:{}", e.line(), e.column());
    let head: Head = serde_json::from_str(text).map_err(|e| refuse("import-not-journal", place(&e)))?;
    if head.format != JOURNAL_FORMAT {
        return Err(refuse("import-not-journal", head.format));
    }
    if head.version > JOURNAL_VERSION {
        return Err(refuse("import-newer-journal", head.version.to_string()));
    }
    let file: File = serde_json::from_str(text).map_err(|e| refuse("import-not-journal", place(&e)))?;
    let mut dump = JournalDump {
        contact_card: file.contact_card,
        households: file.households.into_iter().map(Kept::stored).collect(),
        pledges: file.pledges.into_iter().map(Kept::stored).collect(),
        matters: file.matters.into_iter().map(Kept::stored).collect(),
        work_plan: file.work_plan,
        imports: file.imports,
        column_maps: file.column_maps,
        entries: file.entries.into_iter().map(Kept::stored).collect(),
        public_key: file.public_key,
        first_week: file.first_week,
        ..JournalDump::default()
    };
    let mut links = BTreeMap::new();
    for card in file.weeks {
        match card {
            Card::Draft { card, drafted, revision, created_at, updated_at } => {
                let value = SavedCard { card, drafted };
                dump.cards.push(Stored { value, revision, created_at, updated_at, removed_at: None });
            }
            Card::Confirmed { sign_off, amendments } => {
                for correction in amendments {
                    let amendment = correction.of(sign_off.week);
                    links.insert(amendment.hash.clone(), ChainLink::Amendment(amendment));
                }
                links.insert(sign_off.hash.clone(), ChainLink::SignOff(sign_off));
            }
        }
    }
    let missing = |hash: &String| refuse("import-chain", hash.chars().take(12).collect());
    for hash in &file.chain {
        dump.chain.push(links.remove(hash).ok_or_else(|| missing(hash))?);
    }
    match links.keys().next() {
        Some(hash) => Err(missing(hash)),
        None => Ok(dump),
    }
}

impl<T> Kept<T> {
    fn stored(self) -> Stored<T> {
        Stored {
            value: self.value,
            revision: self.revision,
            created_at: self.created_at,
            updated_at: self.updated_at,
            removed_at: self.removed_at,
        }
    }
}

impl Correction {
    fn of(self, week: Week) -> Amendment {
        Amendment {
            week,
            number: self.number,
            on: self.on,
            at: self.at,
            text: self.text,
            canonical: self.canonical,
            sealed: self.sealed,
            public_key: self.public_key,
            hash: self.hash,
            previous_hash: self.previous_hash,
            signature: self.signature,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::{Activity, ActivityKind};
    use crate::domain::amount::Amount;
    use crate::domain::change::RecordKey;
    use crate::domain::code::Code;
    use crate::domain::pledge::{Posting, Progress};
    use crate::domain::signoff::{ChainEnd, Confirmation};
    use crate::domain::{json, signoff};
    use chrono::NaiveTime;
    use ed25519_dalek::SigningKey;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stored<T>(value: T) -> Stored<T> {
        let at = "2026-03-11T01:00:00.25Z".parse().unwrap();
        Stored { value, revision: 3, created_at: at, updated_at: at, removed_at: Some(at) }
    }

    fn full() -> JournalDump {
        let mut household = Household::new(code("H05"));
        household.name = Some("李𬱖".into());
        household.concerns = vec!["灌溉".into()];
        let mut pledge = Pledge::new(code("P1"), day("2026-03-05"), day("2026-05-31"));
        pledge.problem = "涵管".into();
        pledge.target_amount = Some(Amount::whole(2));
        pledge.target_unit = "节".into();
        pledge.accepted_by = "村民代表3人".into();
        pledge.accepted_on = Some(day("2026-04-21"));
        pledge.posted.push(Posting { at: "公示栏".into(), on: None, down_on: Some(day("2026-05-01")) });
        pledge.progress.push(Progress {
            on: day("2026-03-10"),
            text: "量了".into(),
            percent: Some(20),
            amount: Amount::parse("1.5").ok(),
        });
        let mut entry = Entry::new(code("D01"), day("2026-03-10"), day("2026-03-11"));
        entry.body = "见@{H05}，\r\n“好”\u{1b}[31m".into();
        entry.time = NaiveTime::from_hms_opt(9, 5, 0);
        entry.activities.push(Activity {
            kind: ActivityKind::Training,
            count: 1,
            people: Some(20),
            amount_yuan: Some(u64::from(u32::MAX) + 1),
            note: String::new(),
        });
        let (eleven, ten) = (Week::parse("2026-W11").unwrap(), Week::parse("2026-W10").unwrap());
        let key = SigningKey::from_bytes(&[7; 32]);
        let other = SigningKey::from_bytes(&[8; 32]);
        let (at, on) = ("2026-03-13T09:00:00Z".parse().unwrap(), day("2026-03-13"));
        let sign = |week, number, previous_hash: &str, countersigner: Option<&SigningKey>| {
            let witness_key = countersigner.map(SigningKey::verifying_key);
            let what = Confirmation {
                card: &ProgressCard::empty(week),
                pledges: &[(code("P1"), "涵管".into())],
                entries: &[],
                due_on: on,
                confirmed_on: on,
                confirmed_at: at,
                confirmed_by: "陈立新",
                witness: Some("村主任"),
                witness_key: witness_key.as_ref(),
            };
            signoff::confirm(&what, &ChainEnd { number, previous_hash, salt: "00", key: &key })
        };
        let first = sign(eleven, 1, "", Some(&other)).countersigned("村主任", &other);
        let end = ChainEnd { number: 2, previous_hash: &first.hash, salt: "01", key: &key };
        let second = signoff::amend(eleven, "更正@{H05}", at, on, &end);
        let third = sign(ten, 3, &second.hash, None);
        let card = ProgressCard::empty(eleven.next());
        let mut saved = stored(SavedCard { drafted: card.clone(), card });
        saved.removed_at = None;
        JournalDump {
            contact_card: ContactCard { full_name: "陈立新".into(), ..ContactCard::default() },
            households: vec![stored(household)],
            pledges: vec![stored(pledge)],
            matters: vec![],
            work_plan: WorkPlan { villages_small: 7, ..WorkPlan::default() },
            column_maps: vec![ColumnMap {
                kind: crate::domain::importing::ImportKind::Diary,
                head: vec!["何时".into()],
                fields: [("何时".to_owned(), "date".to_owned())].into(),
            }],
            imports: [(RecordKey::Household(code("H05")), false), (RecordKey::ContactCard, true)]
                .map(|(key, undone)| ImportedRow { fingerprint: "0f".repeat(32), key, imported_at: at, undone })
                .into(),
            entries: vec![stored(entry)],
            cards: vec![saved],
            chain: vec![ChainLink::SignOff(first), ChainLink::Amendment(second), ChainLink::SignOff(third)],
            public_key: hex::encode(key.verifying_key().to_bytes()),
            first_week: Some(ten),
        }
    }

    #[test]
    fn what_was_exported_comes_back_as_it_was() {
        let dump = full();
        let text = json::journal(&dump, &|week| week.sunday()).to_string();
        let back = journal(&text).unwrap();
        assert_eq!(back, dump);
        assert_eq!(json::journal(&back, &|week| week.sunday()).to_string(), text);
    }

    #[test]
    fn a_chain_with_a_link_missing_or_left_over_is_refused() {
        let mut value = json::journal(&full(), &|week| week.sunday());
        value["chain"].as_array_mut().unwrap().pop();
        assert!(matches!(journal(&value.to_string()), Err(Refused::Unreadable(_))));
        for text in ["", "{}", "[]", r#"{"format":"x","version":1}"#, r#"{"format":"sankaben-journal","version":2}"#] {
            assert!(matches!(journal(text), Err(Refused::Unreadable(_))), "{text}");
        }
    }
}
