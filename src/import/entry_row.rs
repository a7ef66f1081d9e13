//! One diary entry from a JSON object: the samples' fields and our own.

use super::batch::{Collector, Known, Reason};
use super::fields::{day_and_time, list, time};
use super::table::Row;
use crate::domain::activity::Activity;
use crate::domain::activity_words;
use crate::domain::change::Record;
use crate::domain::code::Code;
use crate::domain::diary::Entry;
use crate::domain::problem::Problem;
use crate::domain::week::Week;
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value};

/// Fields that become part of the entry, or are checked against it.
const READ: &[&str] = &[
    "id",
    "date",
    "time",
    "written_on",
    "weather",
    "place",
    "body",
    "households",
    "pledges",
    "pledge",
    "matters",
    "tags",
    "category",
    "mode",
    "status",
    "activities",
    "follow_up_on",
    "weekday",
    "iso_week",
    "late",
];

/// Where an object stands in the file.
pub(super) struct Place<'a> {
    /// Its line or number, from 1.
    pub row: u64,
    /// The row of a table it was: there columns have names of their own.
    pub names: Option<&'a Row<'a>>,
}

impl Place<'_> {
    /// What the file calls a field.
    fn name<'a>(&'a self, field: &'a str) -> &'a str {
        self.names.map_or(field, |row| row.name(field))
    }
}

/// An object on its way to become an entry.
struct Object<'a> {
    fields: &'a Map<String, Value>,
    place: &'a Place<'a>,
    known: &'a Known,
}

/// Reads one object; what is wrong with it goes to `found`.
pub(super) fn entry(fields: &Map<String, Value>, place: &Place<'_>, known: &Known, found: &mut Collector) {
    let before = found.faults();
    let object = Object { fields, place, known };
    for (name, value) in fields {
        if !READ.contains(&name.as_str()) && !value.is_null() {
            found.ignore(name);
        }
    }
    let id = object.text("id", found).and_then(|id| found.code(place.row, place.name("id"), id.trim()));
    let (date, at) = object.moment(found);
    if date.is_none() && found.faults() == before {
        object.bad(found, "date", Reason::said("import-empty", ""));
    }
    let (Some(id), Some(date)) = (id, date) else { return };
    let mut entry = Entry::new(id, date, object.day("written_on", found).unwrap_or(known.today));
    entry.time = object.time(found).or(at);
    entry.weather = object.text("weather", found).unwrap_or_default();
    entry.place = object.text("place", found).unwrap_or_default();
    entry.body = object.text("body", found).unwrap_or_default();
    entry.follow_up_on = object.day("follow_up_on", found);
    entry.households = object.references("households", found);
    entry.pledges = object.references("pledges", found);
    for code in object.references("pledge", found) {
        push(&mut entry.pledges, code);
    }
    entry.matters = object.codes("matters", found);
    for name in ["tags", "category", "mode", "status"] {
        for tag in object.words(name, found) {
            push(&mut entry.tags, tag.trim_start_matches(['#', '＃']).to_owned());
        }
    }
    // What the text itself tells of is counted as if it had been typed here.
    entry.activities = activity_words::completed(&object.activities(found), &entry.body);
    object.check_day(date, found);
    if let Err(problem) = entry.check(known.today) {
        object.bad(found, column(&problem, &entry), problem);
    }
    if found.faults() == before {
        found.add(Record::Entry(entry), &object.content());
    }
}

impl Object<'_> {
    /// Notes that a field is bad.
    fn bad(&self, found: &mut Collector, field: &str, why: impl Into<Reason>) {
        found.bad(self.place.row, self.place.name(field), why);
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    /// A text; empty where there is none, nothing where it is something else.
    fn text(&self, name: &str, found: &mut Collector) -> Option<String> {
        match self.value(name) {
            None => Some(String::new()),
            Some(Value::String(text)) => Some(text.clone()),
            Some(_) => {
                self.bad(found, name, Reason::said("import-not-text", ""));
                None
            }
        }
    }

    /// The day, and the time that stands in the same field.
    fn moment(&self, found: &mut Collector) -> (Option<NaiveDate>, Option<chrono::NaiveTime>) {
        let text = self.text("date", found).unwrap_or_default();
        let (day, at) = day_and_time(&text);
        if day.trim().is_empty() {
            return (None, None);
        }
        (found.day(self.place.row, self.place.name("date"), day, self.known), at)
    }

    fn day(&self, name: &str, found: &mut Collector) -> Option<NaiveDate> {
        let text = self.text(name, found).filter(|text| !text.trim().is_empty())?;
        found.day(self.place.row, self.place.name(name), &text, self.known)
    }

    fn time(&self, found: &mut Collector) -> Option<chrono::NaiveTime> {
        let text = self.text("time", found).filter(|text| !text.trim().is_empty())?;
        let read = time(&text);
        if read.is_none() {
            self.bad(found, "time", Reason::said("import-time", text));
        }
        read
    }

    /// A list of words, or one text with `;`, `；` or `、` between them.
    fn words(&self, name: &str, found: &mut Collector) -> Vec<String> {
        match self.value(name) {
            Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
                let items = items.iter().filter_map(Value::as_str).map(str::trim);
                items.filter(|item| !item.is_empty()).map(str::to_owned).collect()
            }
            Some(Value::Array(_)) => {
                self.bad(found, name, Reason::said("import-not-text", ""));
                Vec::new()
            }
            _ => list(&self.text(name, found).unwrap_or_default(), &[';', '；', '、', ',', '，']),
        }
    }

    fn references(&self, name: &str, found: &mut Collector) -> Vec<Code> {
        let mut codes = self.codes(name, found);
        codes.retain(|code| {
            let there = self.known.references.contains(code);
            if !there {
                self.bad(found, name, Problem::UnknownReference(code.clone()));
            }
            there
        });
        codes
    }

    fn codes(&self, name: &str, found: &mut Collector) -> Vec<Code> {
        let mut codes = Vec::new();
        for word in self.words(name, found) {
            match Code::parse(&word) {
                Ok(code) => push(&mut codes, code),
                Err(_) => self.bad(found, name, Reason::said("import-code", word)),
            }
        }
        codes
    }

    fn activities(&self, found: &mut Collector) -> Vec<Activity> {
        let Some(value) = self.value("activities") else { return Vec::new() };
        serde_json::from_value(value.clone()).unwrap_or_else(|_| {
            self.bad(found, "activities", Reason::said("import-activities", ""));
            Vec::new()
        })
    }

    /// The day of the week and the week, where the file says them, must be the date's.
    fn check_day(&self, date: NaiveDate, found: &mut Collector) {
        let weekday = self.text("weekday", found).unwrap_or_default();
        if !weekday.is_empty() && !is_weekday(&weekday, date) {
            self.bad(found, "weekday", Reason::said("import-weekday", weekday));
        }
        let week = self.text("iso_week", found).unwrap_or_default();
        if !week.is_empty() && Week::parse(&week) != Ok(Week::of(date)) {
            self.bad(found, "iso_week", Reason::said("import-week", week));
        }
    }

    /// What the row says, for its fingerprint: the fields that are read, in an order of their own.
    fn content(&self) -> String {
        let said = self.fields.iter().filter(|(name, value)| READ.contains(&name.as_str()) && !value.is_null());
        Value::Object(said.map(|(name, value)| (name.clone(), value.clone())).collect()).to_string()
    }
}

fn is_weekday(text: &str, date: NaiveDate) -> bool {
    let at = date.weekday().num_days_from_monday() as usize;
    let short = text.strip_prefix("星期").or_else(|| text.strip_prefix("周")).unwrap_or(text);
    let names = [["一", "二", "三", "四", "五", "六", "日"], ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]];
    let english = text.get(..3).is_some_and(|head| head.eq_ignore_ascii_case(names[1][at]));
    short == names[0][at] || (at == 6 && short == "天") || english
}

/// The field a rule speaks of.
fn column(problem: &Problem, entry: &Entry) -> &'static str {
    match problem {
        Problem::FutureDate(day) if *day == entry.date => "date",
        Problem::FutureDate(_) | Problem::WrittenBeforeDate => "written_on",
        Problem::FollowUpBeforeDate => "follow_up_on",
        Problem::Missing(_) => "body",
        _ => "",
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
