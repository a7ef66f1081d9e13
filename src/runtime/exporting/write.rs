//! The writers by format.

use crate::app::export::ExportFormat;
use crate::app::failure::Failure;
use crate::domain::change::JournalDump;
use crate::export::{self, About, Block, Column, Document, Table, Unwritten};
use crate::runtime::env::Env;
use crate::runtime::fonts;

/// The document in a format, and the characters no font had.
pub(in crate::runtime) fn written(
    env: &Env,
    document: &Document,
    format: ExportFormat,
) -> Result<(Vec<u8>, Vec<char>), Failure> {
    let bytes = match format {
        ExportFormat::Md => export::markdown(document).into_bytes(),
        ExportFormat::Txt => export::plain(document).into_bytes(),
        ExportFormat::Html => export::html(document).map_err(failed)?.into_bytes(),
        ExportFormat::Docx => export::docx(document).map_err(failed)?,
        ExportFormat::Xlsx => {
            let tables = noted(env, tables(document));
            export::workbook(&tables, about(env, &document.title, &document.author)).map_err(failed)?
        }
        ExportFormat::Csv => {
            let table = tables(document).into_iter().next().unwrap_or_default();
            export::csv(&table, said_of_demo(env).as_deref()).map_err(failed)?
        }
        ExportFormat::Pdf => {
            let made = export::pdf(document, &fonts::find()).map_err(failed)?;
            return Ok((made.bytes, made.missing));
        }
        ExportFormat::Json => return Err(Failure::NoSuchFormat),
    };
    Ok((bytes, Vec::new()))
}

/// The whole journal as a workbook, a sheet a table.
pub(super) fn workbook(env: &Env, dump: &JournalDump) -> Result<Vec<u8>, Failure> {
    let tr = env.catalog();
    let card = &dump.contact_card;
    let title = tr.t("export-what-all");
    export::workbook(&noted(env, export::all_tables(dump, tr)), about(env, &title, &card.full_name)).map_err(failed)
}

/// What a demo says of itself in everything that leaves it; nothing of any other journal.
pub(in crate::runtime) fn said_of_demo(env: &Env) -> Option<String> {
    env.demo.then(|| env.catalog().t("demo-exported"))
}

/// The tables; before those of a demo a sheet that says so.
fn noted(env: &Env, tables: Vec<Table>) -> Vec<Table> {
    let note =
        |said| Table { name: env.catalog().t("demo-name"), columns: vec![Column::text(said, 8)], rows: Vec::new() };
    said_of_demo(env).map(note).into_iter().chain(tables).collect()
}

fn about<'a>(env: &Env, title: &'a str, author: &'a str) -> About<'a> {
    About { title, author, made_on: env.clock.today(), lang: env.lang }
}

fn tables(document: &Document) -> Vec<Table> {
    let table = |block: &Block| if let Block::Table(table) = block { Some(table.clone()) } else { None };
    document.blocks.iter().filter_map(table).collect()
}

/// A writer's own words are for a report, not for the user.
fn failed(Unwritten(why): Unwritten) -> Failure {
    Failure::Internal(why)
}
