//! Why a document could not be put into bytes.

/// A writer gave up. It has no file to blame: what it writes goes to memory.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unwritten(pub String);

impl Unwritten {
    /// What a library said.
    pub(super) fn because(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}
