//! What was found in a text that is about to leave, and the text with it masked.

use std::ops::Range;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HitKind {
    /// A reference to a household, or its whole name.
    Household,
    /// A part of a name: one side of a dotted name, or the given name alone.
    NamePart,
    /// A way of calling somebody by the surname: 老张, 张大哥.
    Address,
    /// A household's code.
    Code,
    /// A word the user wants masked too: somebody who belongs to a household.
    Member,
    /// A village group of fewer than five households.
    Group,
    /// A phone number.
    Phone,
    /// An ID number.
    IdNumber,
    /// A bank account or card.
    BankNumber,
    /// Another long number.
    Number,
    /// A passage on somebody's religion.
    Religion,
    /// A passage that labels somebody.
    Label,
    /// A passage on somebody's illness.
    Illness,
    /// A passage on a child under fourteen who can be known by it.
    Minor,
    /// A passage that accuses an official.
    Accusation,
}

impl HitKind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Household,
        Self::NamePart,
        Self::Address,
        Self::Code,
        Self::Member,
        Self::Group,
        Self::Phone,
        Self::IdNumber,
        Self::BankNumber,
        Self::Number,
        Self::Religion,
        Self::Label,
        Self::Illness,
        Self::Minor,
        Self::Accusation,
    ];

    /// What it is called, as a key of the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Household => "hit-household",
            Self::NamePart => "hit-name-part",
            Self::Address => "hit-address",
            Self::Code => "hit-code",
            Self::Member => "hit-member",
            Self::Group => "hit-group",
            Self::Phone => "hit-phone",
            Self::IdNumber => "hit-id-number",
            Self::BankNumber => "hit-bank-number",
            Self::Number => "hit-number",
            Self::Religion => "hit-religion",
            Self::Label => "hit-label",
            Self::Illness => "hit-illness",
            Self::Minor => "hit-minor",
            Self::Accusation => "hit-accusation",
        }
    }

    /// Whether it is a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Phone | Self::IdNumber | Self::BankNumber | Self::Number)
    }

    /// Whether it is a passage: what is masked is part of a sentence, with whatever stands in it.
    pub fn is_passage(self) -> bool {
        matches!(self, Self::Religion | Self::Label | Self::Illness | Self::Minor | Self::Accusation)
    }
}

/// Something in a text that does not leave as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its bytes in [`Found::text`].
    pub range: Range<usize>,
    /// What it is.
    pub kind: HitKind,
    /// What stands in its place when it is masked.
    pub mask: String,
    /// Whether it can only be that. 路平 before 说 is a person; in 路平整 it may be a road.
    pub sure: bool,
    /// Whether the user may let it stand. A name that is sure, a reference, a phone, an ID or bank number never may.
    pub keepable: bool,
}

/// A text with what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The text as a person reads it: in NFC, references to households as names.
    pub text: String,
    /// The hits in order. A name may lie inside a passage; otherwise they do not touch.
    pub hits: Vec<Hit>,
}

impl Found {
    /// The text with every hit masked but those that may be kept and that `keep` says to keep.
    pub fn masked(&self, keep: impl Fn(usize, &Hit) -> bool) -> String {
        self.masked_and_marked(keep, |_| None)
    }

    /// The same, with a mark beside every hit that has one: behind what is masked, before what is kept.
    pub fn masked_and_marked(
        &self,
        keep: impl Fn(usize, &Hit) -> bool,
        mark: impl Fn(usize) -> Option<char>,
    ) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (nth, hit) in self.hits.iter().enumerate() {
            if hit.range.start >= at {
                out.push_str(&self.text[at..hit.range.start]);
                at = hit.range.start;
                if !(hit.keepable && keep(nth, hit)) {
                    out.push_str(&hit.mask);
                    at = hit.range.end;
                }
            }
            out.extend(mark(nth));
        }
        out.push_str(&self.text[at..]);
        out
    }

    /// What a hit covers.
    pub fn surface(&self, hit: &Hit) -> &str {
        &self.text[hit.range.clone()]
    }
}
