//! Records as JSON, by the names scripts rely on. One shape for `--json`, for exports and for their way back.

use super::chain_link::ChainLink;
use super::change::{JournalDump, Stored};
use super::diary::Entry;
use super::progress_card::{ProgressCard, SavedCard};
use super::signoff::{Amendment, SignOff};
use super::week::Week;
use super::week_view::WeekView;
use chrono::{NaiveDate, NaiveTime, SecondsFormat};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What a whole journal in JSON says it is.
pub const JOURNAL_FORMAT: &str = "sankaben-journal";
/// The version of that form that this program writes, and the newest it reads.
pub const JOURNAL_VERSION: u32 = 1;

/// A record's own fields with when it was first and last saved.
pub fn record<T: Serialize>(stored: &Stored<T>) -> Value {
    let mut fields = object(&stored.value);
    fields.insert("created_at".into(), json!(stored.created_at));
    fields.insert("updated_at".into(), json!(stored.updated_at));
    Value::Object(fields)
}

/// A diary entry; `late` says whether it is 补记.
pub fn entry(stored: &Stored<Entry>) -> Value {
    let mut value = record(stored);
    if let Value::Object(fields) = &mut value {
        complete_entry(&stored.value, fields);
    }
    value
}

/// An entry's fields without when it was saved, for a list of entries that are no longer the journal's own words.
pub fn bare_entry(entry: &Entry) -> Map<String, Value> {
    let mut fields = object(entry);
    complete_entry(entry, &mut fields);
    fields
}

/// A week's card as it is shown.
pub fn week(view: &WeekView) -> Value {
    let mut fields = card_fields(&view.card, view.due_on);
    fields.insert("status".into(), json!(view.status.name()));
    sign_off_fields(view.sign_off.as_ref(), &mut fields);
    fields.insert("amendments".into(), view.amendments.iter().map(amendment).collect());
    fields.insert("fingerprint".into(), json!(view.fingerprint));
    let changed = view.changed_since.iter().map(|(code, at)| json!({ "entry": code, "at": at }));
    fields.insert("changed_since".into(), changed.collect());
    Value::Object(fields)
}

/// A whole journal. `due_on` tells the day a week's card is due.
pub fn journal(dump: &JournalDump, due_on: &dyn Fn(Week) -> NaiveDate) -> Value {
    let entries = dump.entries.iter().map(|stored| {
        let mut value = kept(stored);
        complete_entry(&stored.value, &mut value);
        Value::Object(value)
    });
    let drafts = dump.cards.iter().map(|stored| draft_card(stored, due_on));
    let signed = dump.chain.iter().filter_map(|link| match link {
        ChainLink::SignOff(sign_off) => Some(signed_card(sign_off, dump, due_on)),
        ChainLink::Amendment(_) => None,
    });
    let mut weeks: Vec<(Option<String>, Value)> =
        drafts.chain(signed).map(|value| (value["week"].as_str().map(str::to_owned), value)).collect();
    weeks.sort_by(|a, b| a.0.cmp(&b.0));
    json!({
        "format": JOURNAL_FORMAT,
        "version": JOURNAL_VERSION,
        "first_week": dump.first_week,
        "public_key": dump.public_key,
        "contact_card": dump.contact_card,
        "households": dump.households.iter().map(|stored| Value::Object(kept(stored))).collect::<Vec<_>>(),
        "pledges": dump.pledges.iter().map(|stored| Value::Object(kept(stored))).collect::<Vec<_>>(),
        "matters": dump.matters.iter().map(|stored| Value::Object(kept(stored))).collect::<Vec<_>>(),
        "work_plan": dump.work_plan,
        "imports": dump.imports,
        "column_maps": dump.column_maps,
        "entries": entries.collect::<Vec<_>>(),
        "weeks": weeks.into_iter().map(|(_, value)| value).collect::<Vec<_>>(),
        "chain": dump.chain.iter().map(|link| link.hash()).collect::<Vec<_>>(),
    })
}

/// A time of day as people write it; with seconds only where there are some.
pub fn time_of_day(time: NaiveTime) -> String {
    let text = time.format("%H:%M:%S%.f").to_string();
    text.strip_suffix(":00").map_or(text.clone(), str::to_owned)
}

/// A record with everything the file knows of it.
fn kept<T: Serialize>(stored: &Stored<T>) -> Map<String, Value> {
    let mut fields = object(&stored.value);
    fields.insert("created_at".into(), json!(stored.created_at));
    fields.insert("updated_at".into(), json!(stored.updated_at));
    fields.insert("removed_at".into(), json!(stored.removed_at));
    fields.insert("revision".into(), json!(stored.revision));
    fields
}

fn complete_entry(entry: &Entry, fields: &mut Map<String, Value>) {
    fields.insert("time".into(), json!(entry.time.map(time_of_day)));
    fields.insert("late".into(), json!(entry.is_late()));
}

fn draft_card(stored: &Stored<SavedCard>, due_on: &dyn Fn(Week) -> NaiveDate) -> Value {
    let SavedCard { card, drafted } = &stored.value;
    let mut fields = card_fields(card, due_on(card.week));
    fields.insert("status".into(), json!("draft"));
    fields.insert("drafted".into(), json!(drafted));
    let own = kept(stored);
    for name in ["created_at", "updated_at", "revision"] {
        fields.insert(name.into(), own[name].clone());
    }
    Value::Object(fields)
}

fn signed_card(sign_off: &SignOff, dump: &JournalDump, due_on: &dyn Fn(Week) -> NaiveDate) -> Value {
    let card = sign_off.card().unwrap_or_else(|_| ProgressCard::empty(sign_off.week));
    let mut fields = card_fields(&card, due_on(sign_off.week));
    fields.insert("status".into(), json!("confirmed"));
    sign_off_fields(Some(sign_off), &mut fields);
    fields.insert("canonical".into(), json!(sign_off.canonical));
    fields.insert("sealed".into(), json!(sign_off.sealed));
    let amendments = dump.chain.iter().filter_map(|link| match link {
        ChainLink::Amendment(amendment) if amendment.week == sign_off.week => {
            let mut value = self::amendment(amendment);
            value["canonical"] = json!(amendment.canonical);
            value["sealed"] = json!(amendment.sealed);
            Some(value)
        }
        _ => None,
    });
    fields.insert("amendments".into(), amendments.collect());
    Value::Object(fields)
}

fn card_fields(card: &ProgressCard, due_on: NaiveDate) -> Map<String, Value> {
    let mut fields = object(card);
    fields.insert("from".into(), json!(card.week.monday()));
    fields.insert("to".into(), json!(card.week.sunday()));
    fields.insert("due_on".into(), json!(due_on));
    fields
}

fn sign_off_fields(sign_off: Option<&SignOff>, fields: &mut Map<String, Value>) {
    let at = sign_off.map(|sign_off| sign_off.confirmed_at.to_rfc3339_opts(SecondsFormat::Secs, true));
    let mut put = |name: &str, value: Value| drop(fields.insert(name.into(), value));
    put("confirmed_at", json!(at));
    put("confirmed_by", json!(sign_off.map(|s| &s.confirmed_by)));
    put("witness", json!(sign_off.and_then(|s| s.witness.as_ref())));
    put("countersignature", json!(sign_off.and_then(|s| s.countersignature.as_ref())));
    put("confirmed_on", json!(sign_off.map(|s| s.confirmed_on)));
    put("late", json!(sign_off.map(SignOff::is_late)));
    put("number", json!(sign_off.map(|s| s.number)));
    put("public_key", json!(sign_off.map(|s| &s.public_key)));
    put("hash", json!(sign_off.map(|s| &s.hash)));
    put("previous_hash", json!(sign_off.map(|s| &s.previous_hash)));
    put("signature", json!(sign_off.map(|s| &s.signature)));
    // What was signed stands, whatever the calendar says now.
    if let Some(sign_off) = sign_off {
        put("due_on", json!(sign_off.due_on));
    }
}

fn amendment(amendment: &Amendment) -> Value {
    json!({
        "at": amendment.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "on": amendment.on,
        "number": amendment.number,
        "public_key": amendment.public_key,
        "text": amendment.text,
        "hash": amendment.hash,
        "previous_hash": amendment.previous_hash,
        "signature": amendment.signature,
    })
}

fn object<T: Serialize>(value: &T) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;

    #[test]
    fn an_entry_has_the_names_scripts_rely_on() {
        let day = "2026-03-10".parse().unwrap();
        let mut value = Entry::new(Code::parse("D03").unwrap(), day, day + chrono::Days::new(1));
        value.time = NaiveTime::from_hms_opt(9, 5, 0);
        let at = "2026-03-11T01:00:00Z".parse().unwrap();
        let json = entry(&Stored { value, revision: 1, created_at: at, updated_at: at, removed_at: None });
        let names: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        let expected = [
            "activities",
            "body",
            "created_at",
            "date",
            "follow_up_on",
            "households",
            "id",
            "imported_on",
            "late",
            "matters",
            "place",
            "pledges",
            "tags",
            "time",
            "updated_at",
            "weather",
            "written_on",
        ];
        assert_eq!(names, expected);
        assert_eq!((json["time"].as_str(), json["late"].as_bool()), (Some("09:05"), Some(true)));
        assert_eq!(json["created_at"], "2026-03-11T01:00:00Z");
    }

    #[test]
    fn seconds_are_kept_where_there_are_some() {
        let time = |h, m, s| time_of_day(NaiveTime::from_hms_opt(h, m, s).unwrap());
        assert_eq!((time(9, 0, 0), time(0, 0, 0), time(9, 0, 7)), ("09:00".into(), "00:00".into(), "09:00:07".into()));
    }
}
