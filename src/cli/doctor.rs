//! `doctor`: whether everything around a journal is as it should be, and what was put right. It also runs where the journal
//! does not open, and says then what it still can.

use super::output::Role;
use super::session::Session;
use super::stop::{Done, Stop};
use crate::app::failure::Failure;
use crate::runtime::doctor::{self, Check, Finding};
use chrono::DateTime;
use serde_json::{Value, json};

/// Runs it. Fails with the code of a damaged file where the file is one, and with 1 where something else is left to do.
pub fn run(session: &mut Session, fix: bool) -> Done {
    let info = session.chosen()?;
    let opened = session.unlock();
    let mut findings = Vec::new();
    let file = match opened {
        Ok(()) => doctor::file(&mut session.env, fix).map_err(Stop::from),
        Err(stop) => Err(stop),
    };
    let stop = match file {
        Ok(found) => {
            findings.push(found);
            None
        }
        Err(stop) => Some(stop),
    };
    findings.extend(doctor::around(&mut session.env, &info.name, fix, session.ask));
    if session.json() {
        session.out.json(&value(&findings))?;
    } else {
        findings.iter().try_for_each(|finding| line(session, finding))?;
    }
    let waiting = findings.iter().any(|found| found.fixable && is_open(found));
    if waiting && !session.json() {
        session.out.line(&session.tr.t("cli-doctor-fix"))?;
    }
    match stop {
        Some(stop) => Err(stop),
        // It is damaged, but no backup needs to be brought back for it.
        None if findings.iter().any(|found| found.check == Check::File && found.fixable && is_open(found)) => {
            Err(Stop::Exit(Failure::Damaged.exit_code()))
        }
        None if findings.iter().any(|found| found.check == Check::File && is_open(found)) => {
            Err(Failure::Damaged.into())
        }
        None => Ok(()),
    }
}

fn is_open(found: &Finding) -> bool {
    !found.wrong.is_empty() && !found.fixed
}

fn line(session: &Session, found: &Finding) -> Done {
    let tr = session.tr;
    let told = match (found.check, &found.told) {
        (Check::Backups, Some(at)) => day(session, at),
        (_, told) => told.clone().unwrap_or_default(),
    };
    let (well, ill) = match found.check {
        Check::File => ("cli-doctor-well", "cli-doctor-ill"),
        Check::Access => ("cli-doctor-access", "cli-doctor-access-ill"),
        Check::Backups if found.told.is_some() => ("cli-doctor-backups", "cli-doctor-backups-damaged"),
        Check::Backups => ("cli-doctor-backups", "cli-doctor-backups-ill"),
        Check::Disk => ("cli-doctor-disk", "cli-doctor-disk-ill"),
        Check::Terminal => ("cli-doctor-terminal", "cli-doctor-terminal-ill"),
    };
    let key = if found.wrong.is_empty() { well } else { ill };
    let count = found.wrong.len().to_string();
    let mut said = tr.with(key, &[("count", count), ("told", told)]);
    if found.fixed {
        said.push_str(&tr.t("cli-doctor-fixed"));
    }
    let role = if is_open(found) { Role::Overdue } else { Role::Done };
    session.out.painted(&[(said.trim_end(), Some(role))])?;
    found.wrong.iter().try_for_each(|line| session.out.line(&format!("  {line}")))
}

/// The day of a time that programs are told in full.
fn day(session: &Session, at: &str) -> String {
    let day = DateTime::parse_from_rfc3339(at).map(|at| session.env.clock.day_of(at.to_utc()));
    day.map_or_else(|_| at.to_owned(), |day| session.tr.long_date(day))
}

fn value(findings: &[Finding]) -> Value {
    let problems: Vec<&String> = findings
        .iter()
        .filter(|found| found.check == Check::File && !found.fixed)
        .flat_map(|found| &found.wrong)
        .collect();
    let checks = findings.iter().map(
        |found| json!({ "check": found.check.name(), "wrong": found.wrong, "fixed": found.fixed, "told": found.told }),
    );
    json!({ "problems": problems, "checks": checks.collect::<Value>() })
}
