//! The lines on the lock screen: one plain file beside the journals, which holds nothing else. A line whose hour has come is
//! taken out of the file the next time anybody looks.

use super::env::Env;
use super::files;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use crate::domain::whereabouts::{Whereabouts, shown};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The file's name in the data directory.
const FILE: &str = "whereabouts.json";

/// A line in the file, under its journal's name.
#[derive(Serialize, Deserialize)]
struct Line {
    text: String,
    until: DateTime<Utc>,
}

type Lines = BTreeMap<String, Line>;

/// The lines that still stand. A file that cannot be read shows none, and is left as it is.
pub(super) fn list(env: &Env) -> Vec<Whereabouts> {
    let now = env.clock.now();
    let Some(mut lines) = load(env) else { return Vec::new() };
    let all = lines.len();
    lines.retain(|_, line| line.until > now);
    if lines.len() < all {
        // A line that could not be taken out is taken out the next time; it is not shown in any case.
        let _later = store(env, &lines);
    }
    let standing = lines.into_iter().filter_map(|(name, line)| {
        let journal = JournalName::parse(&name).ok()?;
        Some(Whereabouts { journal, text: shown(&line.text), until: line.until })
    });
    standing.collect()
}

/// Leaves a line for the open journal; an empty one takes the old one away.
pub(super) fn leave(env: &mut Env, text: &str, until: DateTime<Utc>) -> Result<(), Failure> {
    let name = env.journal()?.name.to_string();
    let now = env.clock.now();
    let mut lines = load(env).unwrap_or_default();
    lines.retain(|_, line| line.until > now);
    if text.is_empty() {
        lines.remove(&name);
    } else {
        lines.insert(name, Line { text: shown(text), until });
    }
    store(env, &lines)
}

fn path(env: &Env) -> PathBuf {
    env.paths.data.join(FILE)
}

fn load(env: &Env) -> Option<Lines> {
    let bytes = files::read(&path(env)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn store(env: &Env, lines: &Lines) -> Result<(), Failure> {
    let bytes = serde_json::to_vec_pretty(lines).map_err(|e| Failure::Internal(e.to_string()))?;
    files::write(&path(env), &bytes, true)
}
