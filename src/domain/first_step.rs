//! What a new journal begins with: the own card, a household, an entry. Each step is offered once.

use serde::{Deserialize, Serialize};

/// A step of the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstStep {
    /// The cadre's own card.
    Card,
    /// The first household.
    Household,
    /// The first entry.
    Entry,
}

impl FirstStep {
    /// Every step, in order.
    pub const ALL: [Self; 3] = [Self::Card, Self::Household, Self::Entry];

    /// The step after this one.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Card => Some(Self::Household),
            Self::Household => Some(Self::Entry),
            Self::Entry => None,
        }
    }

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}
