//! The one door to the data: everything that can be done to a journal, as values. `store` applies a change in one
//! transaction (the row, its search rows, its history row) and answers with the change that would undo it.

use super::chain_link::ChainLink;
use super::code::Code;
use super::contact_card::ContactCard;
use super::diary::Entry;
use super::export_note::ExportNote;
use super::household::Household;
use super::imported::ImportedRow;
use super::importing::ColumnMap;
use super::matter::Matter;
use super::pledge::Pledge;
use super::progress_card::SavedCard;
use super::signoff::{Amendment, SignOff};
use super::week::Week;
use super::work_plan::WorkPlan;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// How often a record has been saved; a save must name the one it was made from.
pub type Revision = u32;

/// A whole record as the user sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "record", rename_all = "snake_case")]
pub enum Record {
    /// The cadre's own card.
    ContactCard(ContactCard),
    /// A household.
    Household(Household),
    /// A pledge with its postings and progress.
    Pledge(Pledge),
    /// A matter with its history.
    Matter(Matter),
    /// A diary entry with its links.
    Entry(Entry),
    /// A week's card, not yet confirmed.
    Week(SavedCard),
}

/// Which record.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "key", rename_all = "snake_case")]
pub enum RecordKey {
    /// The cadre's own card.
    ContactCard,
    /// A household.
    Household(Code),
    /// A pledge.
    Pledge(Code),
    /// A matter.
    Matter(Code),
    /// A diary entry.
    Entry(Code),
    /// A week's card.
    Week(Week),
}

/// The kinds of record that have codes, for the next free one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// H01, H02, …
    Household,
    /// P1, P2, …
    Pledge,
    /// M1, M2, …
    Matter,
    /// D01, D02, …
    Entry,
}

/// A record with what the file knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<T> {
    /// The record.
    pub value: T,
    /// How often it has been saved.
    pub revision: Revision,
    /// When it was first saved.
    pub created_at: DateTime<Utc>,
    /// When it was last saved.
    pub updated_at: DateTime<Utc>,
    /// When it was moved to the trash, if it was.
    pub removed_at: Option<DateTime<Utc>>,
}

/// A change to the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Saves a record: `base` is the revision it was edited from, nothing for a new one.
    Save {
        /// The record.
        record: Record,
        /// The revision it was edited from.
        base: Option<Revision>,
        /// A draft that this save makes superfluous, dropped in the same transaction.
        draft: Option<DraftId>,
    },
    /// Adds a record under the next free code of its family, whatever code it carries; [`Applied::key`] says which.
    Add {
        /// The record.
        record: Record,
        /// A draft that this makes superfluous, dropped in the same transaction.
        draft: Option<DraftId>,
    },
    /// Moves a record to the trash.
    Remove(RecordKey),
    /// Takes a record out of the trash.
    Restore(RecordKey),
    /// Moves many records to the trash: takes an import back. Those already there are left alone.
    RemoveMany(Vec<(RecordKey, Revision)>),
    /// Takes many records out of the trash. Those not in it are left alone.
    RestoreMany(Vec<(RecordKey, Revision)>),
    /// Puts a record back as it was, by undo; its content must still be that of the revision that undo was made for.
    Revert {
        /// The record as it was.
        record: Record,
        /// The revision being undone.
        base: Revision,
    },
    /// Confirms a week: from here on it is immutable.
    Confirm {
        /// The card as it was shown and signed, with the draft it came from.
        card: SavedCard,
        /// The signature.
        sign_off: Box<SignOff>,
    },
    /// Appends an amendment to a confirmed week.
    Amend(Box<Amendment>),
    /// Sets what the work is planned by.
    SetPlan(WorkPlan),
    /// Keeps what is being typed.
    KeepDraft(Draft),
    /// Forgets a draft, by the user's choice or because it was saved elsewhere.
    DropDraft(DraftId),
    /// Notes that something is about to leave the file.
    NoteExport(ExportNote),
    /// Adds many records at once, all or nothing; a record whose `fingerprint` was imported before is left alone.
    Import(Vec<ImportedRecord>),
    /// Remembers what the columns of a table are, for tables with the same head.
    RememberColumns(ColumnMap),
    /// Reads a whole exported journal into an empty one.
    ImportJournal(Box<JournalDump>),
}

/// A record from a file, with what tells it apart from an earlier import of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRecord {
    /// The record, with the code it had in the file. Taken by another record, it gets the next free one; households and
    /// pledges keep theirs, because entries refer to it.
    pub record: Record,
    /// SHA-256 of the row's own content, hexadecimal.
    pub fingerprint: String,
}

/// What a change did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The record it was about, if one.
    pub key: Option<RecordKey>,
    /// Its revision now.
    pub revision: Revision,
    /// The change that takes this one back; nothing where it cannot be (confirming, amending, drafts).
    pub undo: Option<Change>,
    /// Records added and left alone by an import.
    pub imported: ImportCount,
    /// Records that stay although an import is taken back: they were changed since.
    pub kept: Vec<RecordKey>,
    /// The signed week an entry lies in or lay in before: its card does not change.
    pub signed_week: Option<Week>,
    /// Coming back that a new entry's household was promised for a day after it, and that nobody has answered.
    pub owed: Option<Promise>,
}

/// A day by which a household was promised an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Who waits.
    pub household: Code,
    /// The entry that promises it.
    pub entry: Code,
    /// The day of that entry.
    pub told_on: NaiveDate,
    /// The day by which.
    pub on: NaiveDate,
}

/// How an import went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCount {
    /// Records added.
    pub added: u32,
    /// Records that were there already.
    pub unchanged: u32,
}

/// Names a draft: random, made when an editor or form opens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DraftId(pub String);

/// What somebody was typing when it was last kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub id: DraftId,
    /// What is being written: an existing record, or a new one of a kind.
    pub target: DraftTarget,
    /// The fields as typed, by name, in the form's order.
    pub fields: Vec<(String, String)>,
    /// The revision the record had when editing began.
    pub base: Option<Revision>,
    /// When it was kept; set by the store.
    pub kept_at: DateTime<Utc>,
}

/// What a draft is a draft of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftTarget {
    /// A record that does not exist yet.
    New(Family),
    /// A change to a record.
    Edit(RecordKey),
    /// An amendment to a confirmed week.
    Amend(Week),
}

impl std::fmt::Debug for Draft {
    /// Says which draft, not what is in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("id", &self.id).field("target", &self.target).finish_non_exhaustive()
    }
}

/// Everything in a journal, for `export all` and its way back.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct JournalDump {
    /// The cadre's own card.
    pub contact_card: ContactCard,
    /// Households, trash included, by code.
    pub households: Vec<Stored<Household>>,
    /// Pledges, trash included, by code.
    pub pledges: Vec<Stored<Pledge>>,
    /// Matters, trash included, by code.
    pub matters: Vec<Stored<Matter>>,
    /// Entries, trash included, by date and id.
    pub entries: Vec<Stored<Entry>>,
    /// Cards not yet confirmed, by week.
    pub cards: Vec<Stored<SavedCard>>,
    /// What the work is planned by.
    pub work_plan: WorkPlan,
    /// The rows of files that were imported, by fingerprint.
    pub imports: Vec<ImportedRow>,
    /// What the columns of imported tables are.
    pub column_maps: Vec<ColumnMap>,
    /// Confirmed weeks in the chain's order, each followed by where its amendments stand in it.
    pub chain: Vec<ChainLink>,
    /// The public key the chain is signed with, hexadecimal. Where a journal was imported and signed on, the keys in the
    /// order they were used, separated by spaces.
    pub public_key: String,
    /// The week the journal was created in: earlier ones are never due.
    pub first_week: Option<Week>,
}

impl Record {
    /// The record's key.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::ContactCard(_) => RecordKey::ContactCard,
            Self::Household(household) => RecordKey::Household(household.code.clone()),
            Self::Pledge(pledge) => RecordKey::Pledge(pledge.code.clone()),
            Self::Matter(matter) => RecordKey::Matter(matter.code.clone()),
            Self::Entry(entry) => RecordKey::Entry(entry.id.clone()),
            Self::Week(saved) => RecordKey::Week(saved.card.week),
        }
    }

    /// The same record under another code; a contact card and a week have none and stay as they are.
    #[must_use]
    pub fn with_code(mut self, code: Code) -> Self {
        match &mut self {
            Self::Household(household) => household.code = code,
            Self::Pledge(pledge) => pledge.code = code,
            Self::Matter(matter) => matter.code = code,
            Self::Entry(entry) => entry.id = code,
            Self::ContactCard(_) | Self::Week(_) => {}
        }
        self
    }
}

impl RecordKey {
    /// The record's code, where its kind has one.
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Household(code) | Self::Pledge(code) | Self::Matter(code) | Self::Entry(code) => Some(code),
            Self::ContactCard | Self::Week(_) => None,
        }
    }
}

impl Family {
    /// The letter the family's codes begin with.
    pub fn letter(self) -> char {
        match self {
            Self::Household => super::household::FAMILY,
            Self::Pledge => super::pledge::FAMILY,
            Self::Matter => super::matter::FAMILY,
            Self::Entry => super::diary::FAMILY,
        }
    }

    /// The `number`-th code of the family: `H05`, `D05`, but `P5` and `M5`, of which there are few.
    pub fn code(self, number: u32) -> Code {
        match self {
            Self::Household | Self::Entry => Code::numbered(self.letter(), number),
            Self::Pledge | Self::Matter => Code::short(self.letter(), number),
        }
    }
}
