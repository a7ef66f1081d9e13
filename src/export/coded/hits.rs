//! What was found in the records of an export: shown before it is written, with a choice for what is not sure.

use crate::domain::change::RecordKey;
use crate::text::{Found, Hit, HitKind};

/// Names a hit for as long as an export is prepared: where it stands and what it says, so that a choice holds when other
/// words are looked for as well.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HitId {
    /// The record; nothing for a text of no record (a head, a file name).
    pub record: Option<RecordKey>,
    /// The field, in the record's own names: `body`, `progress.2.text`.
    pub field: String,
    /// What it is.
    pub kind: HitKind,
    /// What it covers.
    pub surface: String,
    /// How many of the same stand before it in the field.
    pub nth: u32,
}

/// A hit with its surroundings. It holds names: it is for the user's own screen and never leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedHit {
    /// Which it is.
    pub id: HitId,
    /// What stands in its place when it is masked.
    pub mask: String,
    /// Whether it can only be what it was taken for.
    pub sure: bool,
    /// Whether the user may let it stand.
    pub keepable: bool,
    /// Whether the user lets it stand.
    pub kept: bool,
    /// The text before it in its line, as far as it helps.
    pub before: String,
    /// The text behind it.
    pub after: String,
}

/// How much is shown around a hit, in characters.
const CONTEXT: usize = 16;

/// The ids of a field's hits, in order.
pub(super) fn ids(found: &Found, record: Option<&RecordKey>, field: &str) -> Vec<HitId> {
    let mut ids: Vec<HitId> = Vec::with_capacity(found.hits.len());
    for hit in &found.hits {
        let surface = found.surface(hit);
        let nth = ids.iter().filter(|id| id.kind == hit.kind && id.surface == surface).count();
        ids.push(HitId {
            record: record.cloned(),
            field: field.to_owned(),
            kind: hit.kind,
            surface: surface.to_owned(),
            nth: u32::try_from(nth).unwrap_or(u32::MAX),
        });
    }
    ids
}

impl CodedHit {
    pub(super) fn new(found: &Found, hit: &Hit, id: HitId, kept: bool) -> Self {
        let before = found.text[..hit.range.start].rsplit('\n').next().unwrap_or_default();
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let after = found.text[hit.range.end..].split('\n').next().unwrap_or_default();
        let after = after.chars().take(CONTEXT).collect();
        let before = before[from..].to_owned();
        Self { id, mask: hit.mask.clone(), sure: hit.sure, keepable: hit.keepable, kept, before, after }
    }
}
