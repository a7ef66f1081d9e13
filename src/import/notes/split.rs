//! Cuts a text into entries: at the headings that are days, or as one entry of the day in its name or front matter.

use super::front::front;
use super::heading::{Heading, heading, year_or_month};
use crate::import::batch::{Collector, Known, Reason};
use crate::import::entry_row::{Place, entry};
use crate::import::written_day::{WrittenDay, written_day, written_year};
use serde_json::{Map, Value};

/// A line of a text, or a paragraph of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// Whether the document itself marks it as a heading.
    pub marked: bool,
    /// Its text.
    pub text: String,
}

/// Endings of files that are notes.
const ENDINGS: [&str; 5] = ["md", "markdown", "txt", "text", "docx"];
/// What a diary is called, which is no title of an entry.
const DIARY: [&str; 6] = ["日记", "民情日记", "工作日记", "diary", "journal", "notes"];
/// Characters that part words in a file's name.
const PARTING: [char; 10] = ['-', '_', '.', ' ', '\u{3000}', '(', ')', '\u{FF08}', '\u{FF09}', '\u{3001}'];

/// Whether a file is a note, by its name.
pub fn is_note(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// An entry on its way.
#[derive(Default)]
struct Note {
    row: u64,
    fields: Map<String, Value>,
    title: String,
    body: Vec<String>,
    /// What stands before the first day of a text that has others: nobody knows when it was.
    undated: bool,
}

/// Cuts the text of the file `name` into entries, and reads each.
pub(in crate::import) fn split(name: &str, lines: Vec<Line>, known: &Known, found: &mut Collector) {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let (fields, others, taken) = front(&texts).unwrap_or_default();
    others.iter().for_each(|name| found.ignore(name));
    let named = NamedDay::of(name);
    let mut year = named.year;
    let mut note = Note { row: lines.get(taken).map_or(1, |line| line.number), fields, ..Note::default() };
    if let Some(day) = named.day {
        note.fields.entry("date").or_insert(Value::from(day));
        note.title = named.title;
    }
    note.undated = !note.fields.contains_key("date");
    let mut cut = false;
    for line in lines.into_iter().skip(taken) {
        let marked = line.marked || line.text.trim_start().starts_with('#');
        if let Some(heading) = heading(&line.text, line.marked) {
            cut = true;
            keep(std::mem::replace(&mut note, Note::from(heading, line.number, year)), cut, known, found);
        } else if let Some(said) = year_or_month(&line.text).filter(|_| marked) {
            year = said.or(year);
        } else {
            note.body.push(line.text);
        }
    }
    keep(note, cut, known, found);
}

impl Note {
    fn from(heading: Heading, row: u64, year: Option<i32>) -> Self {
        let mut fields = Map::new();
        let mut put = |name: &str, text: String| {
            if !text.is_empty() {
                fields.insert(name.to_owned(), Value::from(text));
            }
        };
        put("date", written(heading.day, year));
        put("weekday", heading.weekday);
        put("time", heading.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default());
        put("weather", heading.weather);
        put("place", heading.place);
        Self { row, fields, title: heading.title, body: Vec::new(), undated: false }
    }
}

/// Reads a note that is complete. `cut` says that the text has days of its own.
fn keep(mut note: Note, cut: bool, known: &Known, found: &mut Collector) {
    let blank = |line: &String| line.trim().is_empty();
    let title = note.fields.remove("title").and_then(|title| title.as_str().map(str::to_owned));
    let title = title.unwrap_or(note.title);
    let body = note.body.into_iter().skip_while(blank).collect::<Vec<_>>();
    let mut body = body.join("\n").trim_end().to_owned();
    if !title.is_empty() && !body.contains(&title) {
        body = format!("{title}\n{body}").trim_end().to_owned();
    }
    let only_date = note.fields.keys().all(|name| name == "date");
    match (note.undated, cut) {
        // Nothing was written above the first day, or below it.
        (true, true) if body.is_empty() => return,
        (false, true) if body.is_empty() && note.row == 1 && only_date => return,
        // A title page: it belongs to no day.
        (true, true) => {
            let first: String = body.lines().next().unwrap_or_default().chars().take(40).collect();
            return found.ignore(&first);
        }
        (true, false) => return found.bad(note.row, "", Reason::said("import-no-day", "")),
        (false, _) => {}
    }
    note.fields.insert("body".into(), Value::from(body));
    entry(&note.fields, &Place { row: note.row, names: None }, known, found);
}

/// A day as the readers of entries take it.
fn written(day: WrittenDay, year: Option<i32>) -> String {
    match day.year.or(year) {
        Some(year) => format!("{year:04}-{:02}-{:02}", day.month, day.day),
        None => format!("{}月{}日", day.month, day.day),
    }
}

/// What a file's name says of its day.
#[derive(Debug, Default, PartialEq, Eq)]
struct NamedDay {
    day: Option<String>,
    year: Option<i32>,
    title: String,
}

impl NamedDay {
    /// From `2026-03-10`, `20260310 走访`, `民情日记2026年3月10日`, or from folders: `2026/03/10`, `2026/3月10日`.
    fn of(name: &str) -> Self {
        let name = name.rsplit_once('.').filter(|_| is_note(name)).map_or(name, |(stem, _)| stem);
        let stem = name.rsplit('/').next().unwrap_or(name);
        let folders = name.split('/').rev().skip(1);
        let year = written_year(stem).or_else(|| folders.clone().find_map(year_of_folder));
        if let Some((from, day, rest)) = day_within(stem) {
            let title = format!("{} {}", &stem[..from], rest);
            let title = title.trim_matches(PARTING).to_owned();
            let title = if DIARY.contains(&title.to_lowercase().as_str()) { String::new() } else { title };
            return Self { day: Some(written(day, year)), year, title };
        }
        // Of folders by year and month, the file is the day.
        let mut parts: Vec<&str> = folders.take(2).collect();
        parts.reverse();
        parts.push(stem.trim_end_matches('日'));
        let joined = parts.iter().map(|part| part.trim_end_matches(['年', '月'])).collect::<Vec<_>>().join("-");
        let day = written_day(&joined).filter(|(day, rest)| day.year.is_some() && rest.is_empty());
        Self { day: day.map(|(day, _)| written(day, None)), year, title: String::new() }
    }
}

fn year_of_folder(name: &str) -> Option<i32> {
    let digits = name.trim_end_matches('年');
    digits.parse().ok().filter(|year| digits.len() == 4 && (1900..2200).contains(year))
}

/// The first day that stands somewhere in a name: where it begins, and what is behind it. Without a year it must be in words.
fn day_within(name: &str) -> Option<(usize, WrittenDay, &str)> {
    let starts = name.char_indices().map(|(at, _)| at);
    let apart = |at: &usize| !name[..*at].ends_with(|c: char| c.is_ascii_digit());
    starts.filter(apart).find_map(|at| {
        let (day, rest) = written_day(&name[at..])?;
        let said = &name[at..name.len() - rest.len()];
        (day.year.is_some() || said.contains('月')).then_some((at, day, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_found_in_a_files_name() {
        for (name, day, title) in [
            ("2026-03-10.md", Some("2026-03-10"), ""),
            ("20260310 走访三组.txt", Some("2026-03-10"), "走访三组"),
            ("民情日记2026年3月10日.docx", Some("2026-03-10"), ""),
            ("日记_2026.3.10.md", Some("2026-03-10"), ""),
            ("2026/03/10.md", Some("2026-03-10"), ""),
            ("2026年/3月/10日.md", Some("2026-03-10"), ""),
            ("2026/3月10日.md", Some("2026-03-10"), ""),
            ("3月10日.md", Some("3月10日"), ""),
            ("2026年日记.docx", None, ""),
            ("会议记录.md", None, ""),
            ("电话12000000005.txt", None, ""),
        ] {
            let found = NamedDay::of(name);
            assert_eq!((found.day.as_deref(), found.title.as_str()), (day, title), "{name}");
        }
        assert_eq!(NamedDay::of("2026年日记.docx").year, Some(2026));
    }
}
