//! Whether everything is as it should be around a journal: its file, who may read it, its backups, the disk, the terminal.
//! What can be put right without touching anything a user wrote is put right when asked for.

use super::env::Env;
use super::failure::of_store;
use super::{backups, files, upkeep};
use crate::app::display::TerminalAnswers;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use crate::store::{disk, private};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The file: pages, rows, references, search rows, chain.
    File,
    /// Who else may read or write, and links that lead elsewhere.
    Access,
    /// Backups.
    Backups,
    /// Room on the disk.
    Disk,
    /// The terminal: its character set, its size, its colours, its cursor, and how wide it draws Chinese.
    Terminal,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: Check,
    /// What does not hold, technically; empty where all is well.
    pub wrong: Vec<String>,
    /// Whether it has been put right.
    pub fixed: bool,
    /// Whether it could be.
    pub fixable: bool,
    /// A figure to tell: the last backup's time, the megabytes that are left, the terminal's size.
    pub told: Option<String>,
}

impl Check {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Access => "access",
            Self::Backups => "backups",
            Self::Disk => "disk",
            Self::Terminal => "terminal",
        }
    }
}

/// What is wrong with the open journal's file; what is derived from its records is made anew with `fix`.
pub fn file(env: &mut Env, fix: bool) -> Result<Finding, Failure> {
    let mut wrong = inside(env)?;
    let fixable = !wrong.is_empty() && is_derived(&wrong);
    let mut fixed = false;
    if fix && fixable {
        let path = env.open_path()?;
        env.store()?.rebuild_derived().map_err(|e| of_store(e, &path))?;
        let left = inside(env)?;
        fixed = left.is_empty();
        if !fixed {
            wrong = left;
        }
    }
    Ok(Finding { check: Check::File, wrong, fixed, fixable, told: None })
}

/// What does not hold in the open journal's file, the words of the search among it.
fn inside(env: &mut Env) -> Result<Vec<String>, Failure> {
    let mut wrong = upkeep::check(env)?;
    if is_derived(&wrong) {
        let path = env.open_path()?;
        wrong.extend(env.store()?.check_search().map_err(|e| of_store(e, &path))?);
    }
    Ok(wrong)
}

/// Whether all of it is about rows that are derived from the records.
fn is_derived(wrong: &[String]) -> bool {
    wrong.iter().all(|line| line.starts_with("search:") || line.starts_with("follow-up:"))
}

/// What can be looked at without opening the journal.
pub fn around(
    env: &mut Env,
    name: &JournalName,
    fix: bool,
    ask: impl FnOnce() -> Option<TerminalAnswers>,
) -> Vec<Finding> {
    vec![access(env, fix), kept(env, name, fix), disk(env), terminal(ask)]
}

fn access(env: &Env, fix: bool) -> Finding {
    // The data directory itself may be a link: where it lies is its owner's choice.
    let data = std::fs::canonicalize(&env.paths.data).unwrap_or_else(|_| env.paths.data.clone());
    let mut wrong = Vec::new();
    let (mut fixed, mut fixable) = (true, false);
    for path in below(&data, 3) {
        match files::access(&path) {
            Some(files::Access::Private) | None => {}
            Some(files::Access::Link) => {
                wrong.push(format!("link: {}", files::shown(&path)));
                fixed = false;
            }
            Some(files::Access::Open(mode)) => {
                wrong.push(format!("{mode:04o}: {}", files::shown(&path)));
                fixable = true;
                fixed &= fix && private::close(&path).is_ok();
            }
        }
    }
    fixed &= !wrong.is_empty();
    Finding { check: Check::Access, wrong, fixed, fixable, told: None }
}

/// A directory and everything in it, so many levels down. Links are not followed.
fn below(dir: &Path, levels: u32) -> Vec<PathBuf> {
    let mut all = vec![dir.to_owned()];
    for path in files::entries(dir) {
        if levels > 1 && files::is_directory(&path) {
            all.extend(below(&path, levels - 1));
        } else {
            all.push(path);
        }
    }
    all
}

/// Whether there is a backup, and where the journal is open, whether the newest one is whole; one is made with `fix`.
fn kept(env: &mut Env, name: &JournalName, fix: bool) -> Finding {
    let last = backups::list(env, name).unwrap_or_default().pop();
    let open = env.journal().is_ok();
    let wrong = match &last {
        None => vec!["none".to_owned()],
        Some(newest) if open && !backups::is_whole(env, newest) => vec![files::shown(&newest.path)],
        Some(_) => Vec::new(),
    };
    let fixable = open && !wrong.is_empty();
    let fixed = fix && fixable && backups::make(env).is_ok();
    Finding { check: Check::Backups, wrong, fixed, fixable, told: last.map(|last| last.at.to_rfc3339()) }
}

fn disk(env: &Env) -> Finding {
    let free = disk::free_bytes(&env.paths.data);
    let wrong = free.filter(|free| *free < upkeep::ROOM).map(|free| format!("{free} bytes")).into_iter().collect();
    Finding { check: Check::Disk, wrong, fixed: false, fixable: false, told: free.map(size) }
}

/// So many bytes as people say it: 812 MB, 50.3 GB.
fn size(bytes: u64) -> String {
    let megabytes = bytes >> 20;
    if megabytes < 1024 { format!("{megabytes} MB") } else { format!("{:.1} GB", megabytes as f64 / 1024.0) }
}

fn terminal(ask: impl FnOnce() -> Option<TerminalAnswers>) -> Finding {
    let mut wrong = Vec::new();
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| {
        let value = std::env::var(name).ok()?;
        (!value.is_empty()).then_some(value)
    });
    let folded = named.clone().unwrap_or_default().to_lowercase();
    // Windows has its own way of saying so, and a terminal there that shows Chinese has been asked in it.
    if !cfg!(windows) && !folded.contains("utf-8") && !folded.contains("utf8") {
        wrong.push(format!("locale: {}", named.unwrap_or_default()));
    }
    let mut told = Vec::new();
    if std::io::stdout().is_terminal() {
        told.push(format!("{} colours", colours()));
        match ask() {
            Some(answers) => {
                told.extend(answers.size.map(|(width, height)| format!("{width}x{height}")));
                match answers.chinese {
                    2 => told.push(format!("quotes {}", answers.quotes)),
                    other => wrong.push(format!("width: {other}")),
                }
            }
            None => wrong.push("cursor".to_owned()),
        }
        if std::env::var("TERM").is_ok_and(|term| term == "dumb" || term.is_empty()) {
            wrong.push("TERM".to_owned());
        }
    }
    let told = (!told.is_empty()).then(|| told.join(", "));
    Finding { check: Check::Terminal, wrong, fixed: false, fixable: false, told }
}

/// How many colours the terminal says it has.
fn colours() -> &'static str {
    let named = |name| std::env::var(name).unwrap_or_default();
    match (named("COLORTERM").as_str(), named("TERM")) {
        ("truecolor" | "24bit", _) => "16777216",
        (_, term) if term.contains("256color") => "256",
        _ => "16",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_on_a_disk_is_said_in_sizes_people_know() {
        let sizes = [(800 << 20) + 5, 1 << 30, 51_469 << 20].map(size);
        assert_eq!(sizes, ["800 MB", "1.0 GB", "50.3 GB"]);
    }
}
