//! `import …`

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to import.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    Households(ImportArgs),
    Pledges(ImportArgs),
    Diary(ImportArgs),
    Journal(ImportArgs),
}

/// The file, and how to read it.
#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "NAME", value_parser = crate::runtime::importing::encodings())]
    pub encoding: Option<String>,
}
