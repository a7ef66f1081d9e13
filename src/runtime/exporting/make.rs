//! From a request to bytes.

use super::file_name::file_name;
use super::people::People;
use super::report::records;
use super::{deliver, gather, held, write};
use crate::app::export::{ExportFormat, ExportPreview, ExportRequest, ExportWhat};
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::contact_card::ContactCard;
use crate::domain::export_note::ExportNote;
use crate::domain::week::Week;
use crate::export::{self, Block, CardPrint, Context, DiaryContents, Document, Paper, ReportContents};
use crate::i18n::Catalog;
use crate::runtime::env::Env;
use crate::runtime::{changes, files, reads, verifying};
use sha2::{Digest, Sha256};

/// Lines of an export's text that are shown before it is written.
const TEXT_LINES: usize = 60;

/// An export, made and not yet delivered.
#[derive(Clone, Debug)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is called if nothing else is said.
    pub file_name: String,
    /// How many records are in it.
    pub records: u32,
    /// Characters that no font had.
    pub missing: Vec<char>,
    aliases: Vec<(Code, String)>,
}

impl Made {
    /// Notes that it leaves the journal, and where to; what cannot be noted does not leave.
    ///
    /// # Errors
    /// Where the note cannot be written.
    pub fn note(&self, env: &mut Env, request: &ExportRequest, target: &str) -> Result<(), Failure> {
        let (from, to) = request.what.span();
        let note = ExportNote {
            what: request.what.thing().name().to_owned(),
            format: request.format.name().to_owned(),
            names: request.real_names(),
            from,
            to,
            records: self.records,
            sha256: hex::encode(Sha256::digest(&self.bytes)),
            target: target.to_owned(),
            codes: if request.keep_codes { self.aliases.clone() } else { Vec::new() },
        };
        changes::apply(env, &Change::NoteExport(note)).map(drop)
    }
}

/// Reads the journal, takes people out, and writes the format.
///
/// # Errors
/// Where the journal cannot be read, the thing does not come in the format, or it was told to stop.
pub fn make(env: &mut Env, request: &ExportRequest) -> Result<Made, Failure> {
    if !request.what.thing().formats().contains(&request.format) {
        return Err(Failure::NoSuchFormat);
    }
    env.watch.begin();
    speaking(env, request, |env| made(env, request))
}

/// Works in the language of the export, then goes on in the one of the screens.
fn speaking<T>(env: &mut Env, request: &ExportRequest, work: impl FnOnce(&mut Env) -> T) -> T {
    let spoken = env.lang;
    env.lang = request.lang.unwrap_or(spoken);
    let done = work(env);
    env.lang = spoken;
    done
}

/// What it would hold and mask; nothing leaves.
pub(in crate::runtime) fn preview(
    env: &mut Env,
    request: &ExportRequest,
    path: &str,
) -> Result<ExportPreview, Failure> {
    env.watch.begin();
    let spoken = env.catalog();
    speaking(env, request, |env| {
        let people = People::of(env, request)?.traced();
        let mut made = document(env, request, &people)?;
        let traces = made.as_mut().map(|(document, _)| export::take_traces(document)).unwrap_or_default();
        let text = made.as_ref().map(|(document, _)| beginning(document)).unwrap_or_default();
        let records = made.map_or(0, |(_, records)| records);
        let name = name(env, request);
        let target = deliver::destination(&deliver::typed_path(path), &name);
        let exists = files::exists(&target);
        // JSON holds every field of a record, whatever the paper shows of it.
        let hits = people.hits(spoken, |hit| request.format == ExportFormat::Json || traces.contains(&hit));
        let remarks = remarks(env, request, spoken)?;
        let target = files::shown(&target);
        Ok(ExportPreview { records, hits, aliases: people.aliases, target, exists, remarks, text })
    })
}

/// What to look at once more on what is handed out or hung up: wrong there, a number is wrong ten times.
///
/// # Errors
/// Where the journal cannot be read.
pub fn remarks(env: &mut Env, request: &ExportRequest, tr: Catalog) -> Result<Vec<String>, Failure> {
    if !matches!(request.what, ExportWhat::ContactCards { .. } | ExportWhat::Pledges { .. }) {
        return Ok(Vec::new());
    }
    let Answer::ContactCard(card) = reads::answer(env, &Query::ContactCard)? else { return Err(unexpected("card")) };
    // The stand-in is on the cards only.
    let stand_in_phone = match request.what {
        ExportWhat::ContactCards { .. } => card.value.stand_in_phone.clone(),
        _ => String::new(),
    };
    Ok(tr.card_remarks(&ContactCard { stand_in_phone, ..card.value }))
}

/// The first lines of a document as text.
fn beginning(document: &Document) -> String {
    let first_card = |block: &Block| match block {
        Block::Cards(cards) => Block::Cards(cards.iter().take(1).cloned().collect()),
        other => other.clone(),
    };
    let blocks = document.blocks.iter().take(TEXT_LINES).map(first_card).collect();
    let text = export::plain(&Document { blocks, ..document.clone() });
    text.lines().take(TEXT_LINES).map(|line| line.replace('\t', "  ")).collect::<Vec<_>>().join("\n")
}

fn made(env: &mut Env, request: &ExportRequest) -> Result<Made, Failure> {
    let file_name = name(env, request);
    let whole = |bytes: Vec<u8>, records| Made {
        bytes,
        file_name: file_name.clone(),
        records,
        missing: Vec::new(),
        aliases: Vec::new(),
    };
    match (&request.what, request.format) {
        (ExportWhat::Summary, _) => {
            let (text, links) = verifying::summary_text(env)?;
            return Ok(whole(text.into_bytes(), links));
        }
        (ExportWhat::All, format) => {
            let Answer::Dump(dump) = reads::answer(env, &Query::Dump)? else { return Err(unexpected("dump")) };
            let records = dump.households.len() + dump.pledges.len() + dump.matters.len() + dump.entries.len();
            let records = count(records + dump.cards.len() + dump.chain.len());
            let bytes = match format {
                ExportFormat::Json => json(env, export::journal_json(&dump, &|week| env.config.calendar.due_on(week))),
                _ => write::workbook(env, &dump)?,
            };
            return Ok(whole(bytes, records));
        }
        _ => {}
    }
    let people = People::of(env, request)?;
    if let (ExportWhat::Diary { filter, .. }, ExportFormat::Json) = (&request.what, request.format) {
        let entries = gather::entries(env, filter)?;
        let records = count(entries.len());
        let text = people.diary_json(&entries);
        return Ok(Made { aliases: people.table(), ..whole(json(env, text), records) });
    }
    let Some((document, records)) = document(env, request, &people)? else { return Err(unexpected("document")) };
    let (bytes, missing) = write::written(env, &document, request.format)?;
    Ok(Made { missing, aliases: people.table(), ..whole(bytes, records) })
}

/// JSON as it leaves; a demo's says so.
fn json(env: &Env, text: String) -> Vec<u8> {
    match write::said_of_demo(env) {
        Some(said) => export::demo_json(&text, &said).into_bytes(),
        None => text.into_bytes(),
    }
}

fn count(records: usize) -> u32 {
    u32::try_from(records).unwrap_or(u32::MAX)
}

fn unexpected(what: &str) -> Failure {
    Failure::Internal(what.to_owned())
}

/// The document and how many records are in it; nothing for what is no document.
fn document(env: &mut Env, request: &ExportRequest, people: &People) -> Result<Option<(Document, u32)>, Failure> {
    let owner = gather::owner(env)?;
    let made = match &request.what {
        ExportWhat::ContactCards { large, copies } => {
            let print = CardPrint { large: *large, copies: *copies };
            (export::contact_cards(&about(env, &owner, people), print), u32::from(*copies))
        }
        ExportWhat::Pledges { a3 } => {
            let open = gather::pledges(env)?.into_iter().filter(|pledge| pledge.status.is_open());
            let pledges: Vec<_> = open.map(|pledge| people.pledge(&pledge)).collect();
            let paper = if *a3 { Paper::A3 } else { Paper::A4 };
            (export::pledge_notice(&about(env, &owner, people), &pledges, paper), count(pledges.len()))
        }
        ExportWhat::Weeks { from, to } => {
            let weeks = weeks(env, people, *from, *to)?;
            (export::progress_cards(&about(env, &owner, people), &weeks), count(weeks.len()))
        }
        ExportWhat::Diary { filter, copying } => {
            let entries: Vec<_> =
                gather::entries(env, filter)?.into_iter().map(|stored| people.entry(&stored.value)).collect();
            let what = DiaryContents { from: filter.from, to: filter.to, copying: *copying };
            (export::diary(&about(env, &owner, people), &entries, what), count(entries.len()))
        }
        ExportWhat::Matters { from, to, open_only } => {
            let wanted = |matter: &crate::domain::matter::Matter| {
                from.is_none_or(|day| matter.raised_on >= day)
                    && to.is_none_or(|day| matter.raised_on <= day)
                    && (!open_only || matter.state.is_open())
            };
            let rows: Vec<_> =
                gather::matters(env)?.into_iter().filter(wanted).map(|matter| people.matter(&matter)).collect();
            (export::matters(&about(env, &owner, people), &rows), count(rows.len()))
        }
        ExportWhat::Report { period, collected } => {
            let records = records(env, people, *period)?;
            let calendar = env.config.calendar.clone();
            let what = ReportContents {
                figures: &records.figures,
                pledges: &records.pledges,
                matters: &records.matters,
                problems: &records.problems,
                next: &records.next,
                calendar: &calendar,
                collected: *collected,
                on_cards: &records.on_cards,
            };
            let made = export::report(&about(env, &owner, people), &what);
            // Of the matters it tells how many.
            (made, count(records.pledges.len()))
        }
        ExportWhat::Household(code) => {
            let held = held::held(env, people, code)?;
            let records = count(1 + held.entries.len() + held.matters.len());
            let labels = held::labels(env, people, &held)?;
            (export::household(&Context { labels: &labels, ..about(env, &owner, people) }, &held), records)
        }
        ExportWhat::Summary | ExportWhat::All => return Ok(None),
    };
    let (mut document, records) = made;
    if let Some(said) = write::said_of_demo(env) {
        // The paper says so on every page, before what else stands at its foot.
        document.footer =
            [said, document.footer].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    }
    Ok(Some((document, records)))
}

/// What the file is called when nothing else is said.
fn name(env: &Env, request: &ExportRequest) -> String {
    let name = file_name(request, env.clock.today(), env.catalog());
    if env.demo { format!("{}_{name}", env.catalog().t("demo-name")) } else { name }
}

fn about<'a>(env: &Env, owner: &'a ContactCard, people: &'a People) -> Context<'a> {
    let tr: Catalog = env.catalog();
    Context {
        tr,
        labels: people.labels(),
        coded: people.coded(),
        weeks: people.weeks(),
        today: env.clock.today(),
        owner,
    }
}

fn weeks(
    env: &mut Env,
    people: &People,
    from: Week,
    to: Week,
) -> Result<Vec<crate::domain::week_view::WeekView>, Failure> {
    Ok(gather::weeks(env, from, to)?.into_iter().map(|view| people.week(&view)).collect())
}
