//! Wrong passphrases slow down. What is remembered is a hash of the journal's name, a count and a time, so that a restart
//! does not start the count anew and the file tells nothing else.

use super::files;
use super::paths::Paths;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Wrong tries that cost nothing.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: u64 = 30;

/// The count of wrong tries, by journal.
#[derive(Clone, Debug)]
pub struct Tries {
    file: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tried {
    wrong: u32,
    not_before: i64,
}

impl Tries {
    /// The count kept in the state directory.
    pub fn new(paths: &Paths) -> Self {
        Self { file: paths.state.join("tries") }
    }

    /// Refuses a try that comes too early, with the seconds left.
    pub fn gate(&self, name: &JournalName, now: DateTime<Utc>) -> Result<(), Failure> {
        let Some(tried) = self.read().get(&key(name)).copied() else { return Ok(()) };
        match seconds_left(tried, now) {
            0 => Ok(()),
            wait_seconds => Err(Failure::WrongPassphrase { wait_seconds, tries: tried.wrong }),
        }
    }

    /// Notes a wrong try; what to tell, with the wait before the next one.
    pub fn wrong(&self, name: &JournalName, now: DateTime<Utc>) -> Failure {
        let mut all = self.read();
        let tried = all.entry(key(name)).or_insert(Tried { wrong: 0, not_before: 0 });
        tried.wrong = tried.wrong.saturating_add(1);
        let wait_seconds = wait(tried.wrong);
        tried.not_before = (now + TimeDelta::seconds(wait_seconds as i64)).timestamp();
        let tries = tried.wrong;
        self.write(&all);
        Failure::WrongPassphrase { wait_seconds, tries }
    }

    /// Forgets the wrong tries after a right one.
    pub fn right(&self, name: &JournalName) {
        let mut all = self.read();
        if all.remove(&key(name)).is_some() {
            self.write(&all);
        }
    }

    fn read(&self) -> BTreeMap<String, Tried> {
        let text = files::read(&self.file).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        text.lines().filter_map(line).collect()
    }

    /// A count that cannot be kept must not keep anybody from the journal.
    fn write(&self, all: &BTreeMap<String, Tried>) {
        let text: String =
            all.iter().map(|(key, tried)| format!("{key} {} {}\n", tried.wrong, tried.not_before)).collect();
        let made = self.file.parent().map_or(Ok(()), files::make_private_dir);
        let _kept = made.and_then(|()| files::write(&self.file, text.as_bytes(), true));
    }
}

fn line(text: &str) -> Option<(String, Tried)> {
    let mut words = text.split(' ');
    let (key, wrong, not_before) = (words.next()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    Some((key.to_owned(), Tried { wrong, not_before }))
}

fn key(name: &JournalName) -> String {
    hex::encode(Sha256::digest(name.as_str()))
}

/// Seconds to wait after the `wrong`-th wrong try: none after the first two, then 1, 2, 4 … up to the longest.
fn wait(wrong: u32) -> u64 {
    match wrong.checked_sub(FREE) {
        None => 0,
        Some(doublings) => 1u64.checked_shl(doublings).unwrap_or(LONGEST).clamp(1, LONGEST),
    }
}

/// A clock set back must not lock anybody out: nobody waits longer than the longest wait.
fn seconds_left(tried: Tried, now: DateTime<Utc>) -> u64 {
    let left = tried.not_before.saturating_sub(now.timestamp());
    u64::try_from(left).unwrap_or(0).min(wait(tried.wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fourth_wrong_try_waits_and_a_right_one_forgets() {
        let dir = tempfile::tempdir().unwrap();
        let paths = Paths::find(Some(dir.path().to_owned()), None).unwrap();
        let (tries, name) = (Tries::new(&paths), JournalName::parse("陈立新").unwrap());
        let mut now: DateTime<Utc> = "2026-03-13T09:00:00Z".parse().unwrap();
        let mut waits = Vec::new();
        for _ in 0..9 {
            assert_eq!(tries.gate(&name, now), Ok(()));
            let Failure::WrongPassphrase { wait_seconds, tries: wrong } = tries.wrong(&name, now) else {
                panic!("wrong")
            };
            if wait_seconds > 0 {
                assert_eq!(
                    Tries::new(&paths).gate(&name, now),
                    Err(Failure::WrongPassphrase { wait_seconds, tries: wrong })
                );
            }
            assert_eq!(wrong as usize, waits.len() + 1);
            waits.push(wait_seconds);
            now += TimeDelta::seconds(wait_seconds as i64);
        }
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 30, 30]);
        let kept = std::fs::read_to_string(paths.state.join("tries")).unwrap();
        assert!(!kept.contains("陈立新"));
        tries.right(&name);
        assert_eq!(tries.gate(&name, now - TimeDelta::days(1)), Ok(()));
    }

    #[test]
    fn a_clock_set_back_costs_at_most_the_wait_itself() {
        let now: DateTime<Utc> = "2026-03-13T09:00:00Z".parse().unwrap();
        let tried = Tried { wrong: 4, not_before: now.timestamp() + 86_400 };
        assert_eq!(seconds_left(tried, now), 2);
    }
}
