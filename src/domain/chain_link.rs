//! A link of the chain of confirmed weeks and their amendments, of either kind.

use super::signoff::{Amendment, Countersignature, SignOff};
use super::week::Week;
use serde::{Deserialize, Serialize};

/// A link of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChainLink {
    /// A confirmed week.
    SignOff(SignOff),
    /// An amendment.
    Amendment(Amendment),
}

impl ChainLink {
    /// The week.
    pub fn week(&self) -> Week {
        match self {
            Self::SignOff(link) => link.week,
            Self::Amendment(link) => link.week,
        }
    }

    /// Its hash.
    pub fn hash(&self) -> &str {
        match self {
            Self::SignOff(link) => &link.hash,
            Self::Amendment(link) => &link.hash,
        }
    }

    /// The key it is signed with.
    pub fn public_key(&self) -> &str {
        match self {
            Self::SignOff(link) => &link.public_key,
            Self::Amendment(link) => &link.public_key,
        }
    }

    /// The countersignature, if it has one.
    pub fn countersignature(&self) -> Option<&Countersignature> {
        match self {
            Self::SignOff(link) => link.countersignature.as_ref(),
            Self::Amendment(_) => None,
        }
    }
}
