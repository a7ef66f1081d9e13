//! What a week's card says on the command line, and what is to be known before it is signed.

use super::output::Role;
use super::session::{Session, unexpected};
use super::stop::Done;
use crate::app::dialog::CardDraftDialog;
use crate::app::query::{Answer, Query};
use crate::app::references::people;
use crate::domain::code::Code;
use crate::domain::json;
use crate::domain::overview::Directory;
use crate::domain::progress_card::{CardField, ProgressCard};
use crate::domain::week_status::WeekStatus;
use crate::domain::week_view::WeekView;
use crate::runtime::typed;
use crate::text::find_names;
use chrono::{DateTime, Utc};

/// Whether something was typed for a card that can still be changed, and does not stand on it.
pub(super) fn has_draft(session: &mut Session, view: &WeekView) -> Done<bool> {
    let Answer::Drafts(drafts) = session.ask(Query::Drafts)? else { return Err(unexpected("drafts")) };
    Ok(view.sign_off.is_none() && drafts.iter().any(|draft| CardDraftDialog::about(draft, view).is_some()))
}

/// Prints the card, with what was signed and what came after.
pub(super) fn show(session: &mut Session, view: &WeekView) -> Done {
    if session.json() {
        return session.out.json(&json::week(view));
    }
    tell_names(session, view)?;
    if has_draft(session, view)? {
        session.warn(&session.say("week-has-draft", &[]));
    }
    let (tr, directory) = (session.tr, session.directory()?);
    let head = format!("{}  {}  ", view.week, tr.week_span(view.week));
    let due = if view.status.never_due(view.due_on, session.today()) {
        tr.t("week-never-due")
    } else {
        session.say("cli-week-due", &[("date", tr.day(view.due_on))])
    };
    session.out.painted(&[
        (&head, None),
        (&tr.week_status(view.status), role(view.status)),
        (&format!("  {due}"), Some(Role::Muted)),
    ])?;
    lines(session, &view.card, &view.pledges, &directory)?;
    for field in [CardField::Done, CardField::Next, CardField::Problems, CardField::NoProgressReason] {
        let text = view.card.field(&field);
        if !text.trim().is_empty() {
            session.out.line("")?;
            session.out.line(&tr.t(section(&field)))?;
            session.out.line(&typed::readable(text, &directory))?;
        }
    }
    if let Some(signed) = &view.sign_off {
        session.out.line("")?;
        let said = [("who", signed.confirmed_by.clone()), ("date", tr.date(session.local_day(signed.confirmed_at)))];
        session.out.line(&session.say("cli-week-signed", &said))?;
        if signed.is_late() {
            session.out.line(&session.say("week-late", &[("day", tr.date(signed.due_on))]))?;
        }
        if let Some(witness) = &signed.witness {
            let countersigned = signed.countersignature.is_some();
            let key = if countersigned { "week-countersigned" } else { "cli-week-witness" };
            session.out.line(&session.say(key, &[("who", witness.clone()), ("name", witness.clone())]))?;
        }
        if let Some(fingerprint) = &view.fingerprint {
            session.out.line(&session.say("verify-key", &[("fingerprint", fingerprint.clone())]))?;
        }
    }
    for amendment in &view.amendments {
        let day = tr.date(session.local_day(amendment.at));
        let text = typed::readable(&amendment.text, &directory);
        session.out.line(&session.say("cli-week-amendment", &[("date", day), ("text", text)]))?;
    }
    if !view.news.is_empty() {
        session.out.line(&session.say("cli-week-news", &[("count", view.news.len().to_string())]))?;
    }
    for one in &view.stale {
        session.out.line(&tr.stale(one, typed::readable(one.words().unwrap_or_default(), &directory)))?;
    }
    if !view.stale.is_empty() {
        session.out.line(&tr.t("cli-week-stale"))?;
    }
    if !view.later.is_empty() {
        let codes = session.list(&view.later.iter().map(|entry| entry.id.to_string()).collect::<Vec<_>>());
        session.out.line(&session.say("week-written-since", &[("codes", codes)]))?;
    }
    if !view.changed_since.is_empty() {
        let one = |(code, at): &(Code, DateTime<Utc>)| {
            let day = tr.day(session.local_day(*at));
            session.say("week-changed-on", &[("code", code.to_string()), ("day", day)])
        };
        let codes = session.list(&view.changed_since.iter().map(one).collect::<Vec<_>>());
        session.out.line(&session.say("cli-week-changed-since", &[("codes", codes)]))?;
    }
    Ok(())
}

/// Names that stand on a card that is not signed yet and will stay, because they may mean somebody else.
pub(super) fn tell_names(session: &mut Session, view: &WeekView) -> Done {
    if view.sign_off.is_some() {
        return Ok(());
    }
    let people = people(&session.directory()?);
    let mut told: Vec<String> = Vec::new();
    for field in view.card.fields() {
        for name in find_names(view.card.field(&field), &people).into_iter().filter(|name| !name.is_certain()) {
            let codes = name.candidates.iter().map(|code| format!("@{code}")).collect::<Vec<_>>();
            let said = session.say("cli-week-name", &[("name", name.name), ("codes", session.list(&codes))]);
            if !told.contains(&said) {
                told.push(said);
            }
        }
    }
    told.iter().for_each(|said| session.warn(said));
    Ok(())
}

fn lines(session: &Session, card: &ProgressCard, pledges: &[(Code, String)], directory: &Directory) -> Done {
    for line in &card.lines {
        let problem = pledges.iter().find(|(code, _)| *code == line.pledge).map_or("", |(_, problem)| problem);
        session.out.line("")?;
        session.out.line(format!("{}  {problem}", line.pledge).trim_end())?;
        let progress =
            if line.progress.trim().is_empty() { session.tr.t("cli-week-unwritten") } else { line.progress.clone() };
        session.out.line(&indent(&typed::readable(&progress, directory)))?;
        if !line.next.trim().is_empty() {
            let next = session.say("cli-week-line-next", &[("text", typed::readable(&line.next, directory))]);
            session.out.line(&indent(&next))?;
        }
        if !line.entries.is_empty() {
            let codes = session.list(&line.entries.iter().map(ToString::to_string).collect::<Vec<_>>());
            session.out.line(&indent(&session.say("cli-week-rests-on", &[("codes", codes)])))?;
        }
    }
    Ok(())
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn section(field: &CardField) -> &'static str {
    match field {
        CardField::Done => "cli-section-done",
        CardField::Next | CardField::LineNext(_) => "cli-section-next",
        CardField::Problems => "cli-section-problems",
        CardField::NoProgressReason => "cli-section-no-progress",
        CardField::LineProgress(_) => "cli-section-done",
    }
}

/// The colour of where a week stands.
pub(super) fn role(status: WeekStatus) -> Option<Role> {
    match status {
        WeekStatus::None | WeekStatus::Draft => Some(Role::Muted),
        WeekStatus::Due => Some(Role::Due),
        WeekStatus::Overdue => Some(Role::Overdue),
        WeekStatus::Confirmed => Some(Role::Done),
    }
}
