//! What an export would mask, in context, so that its owner can decide before it is written.

use crate::domain::change::RecordKey;
use crate::text::HitKind;

/// Where a hit stands and what it says; the same for the preview and for what is written after it, also when further words
/// are masked in between.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HitPlace {
    /// The record; nothing for a text of no record.
    pub record: Option<RecordKey>,
    /// Which of its texts: `body`, `place`, `progress.2.text`.
    pub field: String,
    /// What it is.
    pub kind: HitKind,
    /// What stands there.
    pub found: String,
    /// The how manieth of the same in that text, from 0.
    pub nth: u32,
}

/// A hit in context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportHit {
    /// Where it stands.
    pub place: HitPlace,
    /// What it is, in words: a name, a phone, a passage on somebody's illness.
    pub what: String,
    /// The text before it, at most a line.
    pub before: String,
    /// What stands there.
    pub found: String,
    /// The text after it.
    pub after: String,
    /// What will stand there instead.
    pub instead: String,
    /// Whether it is certain; what is not (路平 in 路平整) is the user's to decide.
    pub sure: bool,
    /// Whether the user may keep it at all.
    pub may_keep: bool,
}

/// What an export would hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportPreview {
    /// How many records.
    pub records: u32,
    /// What will be masked.
    pub hits: Vec<ExportHit>,
    /// The codes that were drawn.
    pub aliases: Vec<String>,
    /// The file it would be written to.
    pub target: String,
    /// Whether that file is there already.
    pub exists: bool,
    /// What to look at once more before it leaves.
    pub remarks: Vec<String>,
    /// How its text begins, where it is a text; of cards one.
    pub text: String,
}
