//! `import …`, `export …`

use super::EntryFilterArgs;
use clap::{Args, Subcommand, ValueEnum};
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

/// What to export.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    All {
        #[arg(long, value_name = "FORMAT", value_parser = ["json"], default_value = "json")]
        format: String,
        #[command(flatten)]
        to_file: ToFile,
    },
    Diary(Box<ExportDiary>),
    Summary {
        #[arg(long, value_name = "FORMAT", value_parser = ["json"], default_value = "json")]
        format: String,
        #[command(flatten)]
        to_file: ToFile,
    },
}

/// A diary export.
#[derive(Debug, Args)]
pub struct ExportDiary {
    #[arg(long, value_name = "FORMAT", default_value = "md")]
    pub format: TextFormat,
    #[arg(long, value_name = "NAMES", default_value = "coded")]
    pub names: Names,
    #[command(flatten)]
    pub filter: EntryFilterArgs,
    #[command(flatten)]
    pub to_file: ToFile,
}

/// Where an export goes.
#[derive(Debug, Args)]
pub struct ToFile {
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    Md,
    Txt,
    Json,
}

/// Whether an export names people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Names {
    Coded,
    Full,
}
