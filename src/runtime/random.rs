//! Random bytes from the system: keys, names of drafts, the order of codes in an export.

use crate::app::failure::Failure;
use crate::domain::change::DraftId;
use zeroize::Zeroizing;

/// Fresh random bytes.
pub(super) fn bytes<const N: usize>() -> Result<Zeroizing<[u8; N]>, Failure> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| Failure::Internal("no random numbers".to_owned()))?;
    Ok(bytes)
}

/// A name for a new draft.
pub(super) fn draft_id() -> Result<DraftId, Failure> {
    Ok(DraftId(hex::encode(bytes::<16>()?.as_slice())))
}

/// The list in a fresh random order.
pub(super) fn shuffle<T>(list: &mut [T]) -> Result<(), Failure> {
    for last in (1..list.len()).rev() {
        let draw = u64::from_le_bytes(*bytes::<8>()?);
        list.swap(last, (draw % (last as u64 + 1)) as usize);
    }
    Ok(())
}
