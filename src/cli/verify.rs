//! `verify [FILE…]`: whether what was signed is what is there. Exits 6 where it is not.

use super::session::Session;
use super::stop::{Done, Stop};
use crate::domain::canonical::fingerprint;
use crate::domain::summary::NoSummary;
use crate::domain::verify::{Fault, Finding, Verified};
use crate::domain::week::Week;
use crate::runtime::verifying::{self, CannotVerify};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The exit code where something does not hold.
pub(super) const ILL: u8 = 6;

/// Checks the open journal, or these summaries.
pub fn run(session: &mut Session, files: &[PathBuf]) -> Done {
    let mut ill = false;
    let mut all = Vec::new();
    if files.is_empty() {
        let verified = verifying::journal(&mut session.env)?;
        ill |= !verified.findings.is_empty();
        if session.json() {
            return finish(session.out.json(&shown(session, &verified, None)), ill);
        }
        tell(session, &verified)?;
        return finish(Ok(()), ill);
    }
    for file in files {
        let path = file.display().to_string();
        let verified = verifying::file(file).map_err(|error| match error {
            CannotVerify::File(failure) => Stop::Failure(failure),
            CannotVerify::Not(NoSummary::Other) => {
                Stop::Said(session.say("verify-not-summary", &[("path", path.clone())]))
            }
            CannotVerify::Not(NoSummary::Newer) => Stop::Said(session.say("verify-newer", &[("path", path.clone())])),
        })?;
        ill |= !verified.findings.is_empty();
        if session.json() {
            all.push(shown(session, &verified, Some(&path)));
            continue;
        }
        if files.len() > 1 {
            session.out.line(&session.say("verify-file", &[("path", path)]))?;
        }
        tell(session, &verified)?;
    }
    if session.json() {
        session.out.json(&Value::Array(all))?;
    }
    finish(Ok(()), ill)
}

fn finish(done: Done, ill: bool) -> Done {
    done?;
    if ill { Err(Stop::Exit(ILL)) } else { Ok(()) }
}

fn tell(session: &Session, verified: &Verified) -> Done {
    if !verified.findings.is_empty() {
        let count = verified.findings.len().to_string();
        session.out.line(&session.say("verify-ill", &[("count", count)]))?;
        for finding in &verified.findings {
            session.out.line(&format!("  {}", said(session, finding)))?;
        }
    } else if verified.weeks + verified.amendments == 0 {
        session.out.line(&session.tr.t("verify-nothing"))?;
    } else {
        let counts = [
            ("weeks", verified.weeks.to_string()),
            ("late", verified.late.to_string()),
            ("amendments", verified.amendments.to_string()),
            ("countersigned", verified.countersigned.to_string()),
        ];
        session.out.line(&session.say("verify-well", &counts))?;
    }
    for (week, entry) in &verified.changed {
        let about = [("week", named(session, week)), ("entry", entry.to_string())];
        session.out.line(&session.say("verify-changed", &about))?;
    }
    for key in &verified.keys {
        session.out.line(&session.say("verify-key", &[("fingerprint", fingerprint(key))]))?;
    }
    Ok(())
}

fn said(session: &Session, finding: &Finding) -> String {
    let what = session.tr.fault(&finding.fault);
    if finding.number == 0 && finding.week.is_empty() {
        return session.say("verify-whole", &[("what", what)]);
    }
    let number = finding.number.to_string();
    session.say("verify-at", &[("number", number), ("week", named(session, &finding.week)), ("what", what)])
}

/// A week as people call it, or what stands where one should.
fn named(session: &Session, week: &str) -> String {
    let Ok(week) = Week::parse(week) else { return "?".to_owned() };
    let values = [("year", week.year().to_string()), ("week", session.tr.week(week))];
    session.say("cli-week-of-year", &values)
}

fn shown(session: &Session, verified: &Verified, file: Option<&str>) -> Value {
    let finding = |finding: &Finding| {
        json!({
            "number": finding.number,
            "week": finding.week,
            "fault": finding.fault.name(),
            "entry": if let Fault::Entry(entry) = &finding.fault { Some(entry) } else { None },
            "text": said(session, finding),
        })
    };
    let changed = |(week, entry): &(String, crate::domain::code::Code)| json!({ "week": week, "entry": entry });
    json!({
        "file": file,
        "ok": verified.findings.is_empty(),
        "weeks": verified.weeks,
        "late": verified.late,
        "amendments": verified.amendments,
        "countersigned": verified.countersigned,
        "findings": verified.findings.iter().map(finding).collect::<Vec<_>>(),
        "changed": verified.changed.iter().map(changed).collect::<Vec<_>>(),
        "public_keys": verified.keys,
        "fingerprints": verified.keys.iter().map(|key| fingerprint(key)).collect::<Vec<_>>(),
    })
}
