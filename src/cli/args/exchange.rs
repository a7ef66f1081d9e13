//! `import …`

use super::words::BadWord;
use crate::domain::importing::ImportFormat;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to import.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    Households(ImportArgs),
    Pledges(ImportArgs),
    Diary(ImportArgs),
    Journal(ImportFileArgs),
    Undo,
}

/// The file.
#[derive(Debug, Args)]
pub struct ImportFileArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "NAME", value_parser = crate::runtime::importing::encodings())]
    pub encoding: Option<String>,
}

/// The file, and how to read it.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[command(flatten)]
    pub file: ImportFileArgs,
    #[arg(long, value_name = "NAME", value_parser = ImportFormat::ALL.map(ImportFormat::name))]
    pub format: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1900..2200))]
    pub year: Option<i32>,
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column)]
    pub map: Vec<(String, String)>,
}

/// `列名=field`; nothing behind the sign leaves the column out.
fn column(text: &str) -> Result<(String, String), BadWord> {
    let (name, field) = text.split_once('=').ok_or(BadWord("cli-bad-map"))?;
    Ok((name.trim().to_owned(), field.trim().to_owned()))
}
