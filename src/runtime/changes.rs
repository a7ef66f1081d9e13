//! Changes to the open journal. Where somebody else was faster, what was typed here is kept as a draft before anything is
//! said.

use super::env::Env;
use super::failure::of_store;
use super::{kept_fields, random};
use crate::app::effect::Moment;
use crate::app::failure::Failure;
use crate::domain::change::{Applied, Change, Draft, DraftId, DraftTarget};
use crate::store::{Store, StoreError};

/// Applies a change, as of now.
pub(super) fn apply(env: &mut Env, change: &Change) -> Result<Applied, Failure> {
    match apply_only(env, change) {
        Err(Failure::Conflict { key, theirs, .. }) => {
            let kept = keep_ours(env, change)?;
            Err(Failure::Conflict { key, theirs, kept })
        }
        done => done,
    }
}

/// What a change would do or why it would be refused, as of now; nothing of it stays.
pub(super) fn rehearse(env: &mut Env, change: &Change) -> Result<Applied, Failure> {
    let moment = env.clock.moment();
    watched(env, |store, watch| store.rehearse(change, moment.now, moment.today, watch))
}

fn apply_only(env: &mut Env, change: &Change) -> Result<Applied, Failure> {
    let moment = env.clock.moment();
    apply_at(env, change, moment)
}

/// Applies a change, as of a moment.
pub(super) fn apply_at(env: &mut Env, change: &Change, moment: Moment) -> Result<Applied, Failure> {
    watched(env, |store, watch| store.apply_watched(change, moment.now, moment.today, watch))
}

/// Has the store do what may take long: it tells how far it has come, and can be told to stop.
fn watched(
    env: &mut Env,
    work: impl FnOnce(&mut Store, &dyn Fn(u32, u32) -> bool) -> Result<Applied, StoreError>,
) -> Result<Applied, Failure> {
    let path = env.open_path()?;
    env.watch.begin();
    let (store, watch) = env.store_and_watch()?;
    work(store, &|done, total| watch.step(done, total).is_ok()).map_err(|e| of_store(e, &path))
}

/// Keeps the record of a refused save as a draft. That this failed is worse to know than the conflict itself.
fn keep_ours(env: &mut Env, change: &Change) -> Result<Option<DraftId>, Failure> {
    let Change::Save { record, base, draft } = change else { return Ok(None) };
    let id = draft.clone().map_or_else(random::draft_id, Ok)?;
    let kept = Draft {
        id: id.clone(),
        target: DraftTarget::Edit(record.key()),
        fields: kept_fields::of(record),
        base: *base,
        kept_at: env.clock.now(),
    };
    apply_only(env, &Change::KeepDraft(kept))?;
    Ok(Some(id))
}
