//! Exporting: read the journal, write a text. A diary leaves coded unless full names are asked for.

use super::env::Env;
use super::{changes, privacy, random, reads, typed};
use crate::app::failure::Failure;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::change::{Change, ExportNames, ExportNote, Stored};
use crate::domain::diary::{Entry, EntryCursor};
use crate::domain::household::Household;
use crate::domain::overview::{Directory, EntryFilter};
use crate::export::{self, CodedOptions, Coder, DiaryExport, aliases};
use crate::text::NoLabels;

/// Entries read at a time.
const PAGE: u32 = 500;

/// The form of a diary export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiaryFormat {
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// JSON.
    Json,
}

impl DiaryFormat {
    /// The name on the command line and in the log of exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }
}

/// A whole journal as JSON.
pub fn journal(env: &mut Env) -> Result<String, Failure> {
    let Answer::Dump(dump) = reads::answer(env, &Query::Dump)? else {
        return Err(Failure::Internal("dump".to_owned()));
    };
    let records = dump.households.len() + dump.pledges.len() + dump.matters.len() + dump.entries.len();
    let all = EntryFilter::ALL;
    note(env, "all", "json", ExportNames::Full, &all, records + dump.cards.len() + dump.chain.len())?;
    Ok(export::journal_json(&dump, &|week| env.config.calendar.due_on(week)))
}

/// Diary entries, oldest first.
pub fn diary(env: &mut Env, filter: &EntryFilter, format: DiaryFormat, coded: bool) -> Result<String, Failure> {
    let entries = entries(env, filter)?;
    let tr = env.catalog();
    let names = if coded { ExportNames::Coded } else { ExportNames::Full };
    note(env, "diary", format.name(), names, filter, entries.len())?;
    let about = DiaryExport { from: filter.from, to: filter.to, coded };
    if coded {
        let coder = coder(env)?;
        let coded: Vec<_> = entries.iter().map(|stored| coder.entry(&stored.value)).collect();
        if format == DiaryFormat::Json {
            return Ok(export::diary_json(&entries, Some(&coded)));
        }
        let rows: Vec<_> = coded.into_iter().map(|coded| (coded.entry, coded.households)).collect();
        return Ok(written(format, &export::diary(&rows, about, &NoLabels, tr)));
    }
    if format == DiaryFormat::Json {
        return Ok(export::diary_json(&entries, None));
    }
    let Answer::Directory(directory) = reads::answer(env, &Query::Directory)? else {
        return Err(Failure::Internal("directory".to_owned()));
    };
    let rows: Vec<_> = entries.into_iter().map(|stored| named(stored.value, &directory)).collect();
    Ok(written(format, &export::diary(&rows, about, &typed::labels(&directory), tr)))
}

/// Notes the export before it leaves: what cannot be noted does not leave.
fn note(
    env: &mut Env,
    what: &str,
    format: &str,
    names: ExportNames,
    filter: &EntryFilter,
    records: usize,
) -> Result<(), Failure> {
    let (what, format) = (what.to_owned(), format.to_owned());
    let records = u32::try_from(records).unwrap_or(u32::MAX);
    let note = ExportNote { what, format, names, from: filter.from, to: filter.to, records };
    changes::apply(env, &Change::NoteExport(note)).map(drop)
}

fn written(format: DiaryFormat, document: &export::Document) -> String {
    match format {
        DiaryFormat::Markdown => export::markdown(document),
        DiaryFormat::Text | DiaryFormat::Json => export::plain(document),
    }
}

fn named(entry: Entry, directory: &Directory) -> (Entry, Vec<String>) {
    let name = |code| {
        let name = directory.household(code).and_then(|label| label.name.clone());
        name.unwrap_or_else(|| code.to_string())
    };
    let names = entry.households.iter().map(name).collect();
    (entry, names)
}

fn entries(env: &mut Env, filter: &EntryFilter) -> Result<Vec<Stored<Entry>>, Failure> {
    let mut entries: Vec<Stored<Entry>> = Vec::new();
    let mut at = PageAt::First;
    loop {
        let query = Query::WholeEntries { filter: filter.clone(), at, limit: PAGE };
        let Answer::WholeEntries(page) = reads::answer(env, &query)? else {
            return Err(Failure::Internal("entries".to_owned()));
        };
        entries.extend(page.rows);
        match entries.last().filter(|_| page.more) {
            Some(last) => at = PageAt::After(EntryCursor { date: last.value.date, id: last.value.id.clone() }),
            None => break,
        }
    }
    entries.reverse();
    Ok(entries)
}

/// A coder for every household the file knows, with codes drawn afresh.
fn coder(env: &mut Env) -> Result<Coder, Failure> {
    let mut known: [Vec<Household>; 2] = [Vec::new(), Vec::new()];
    for (households, removed) in known.iter_mut().zip([false, true]) {
        if let Answer::Households(lines) = reads::answer(env, &Query::Households { removed })? {
            households.extend(lines.into_iter().map(|stored| stored.value.household));
        }
    }
    let mut order = aliases(known[0].len() + known[1].len());
    random::shuffle(&mut order)?;
    let masks = privacy::masks(env.catalog());
    Ok(Coder::new(&known[0], &known[1], order, masks, CodedOptions::default()))
}
