//! The program, its global options and its subcommands.

use super::{
    BriefArgs, DiaryCommand, ExportCommand, HouseholdCommand, ImportCommand, JournalCommand, MatterCommand,
    PledgeCommand, ProfileCommand, StatsArgs, WeekCommand, past_day,
};
use crate::domain::overview::SearchIn;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use std::path::PathBuf;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "sankaben", version, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every subcommand.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do; the screens where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every subcommand.
#[derive(Debug, Args)]
pub struct Globals {
    #[arg(long, global = true, value_name = "DIR", env = "SANKABEN_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", env = "SANKABEN_CONFIG")]
    pub config: Option<PathBuf>,
    #[arg(short, long, global = true, value_name = "NAME", env = "SANKABEN_JOURNAL")]
    pub journal: Option<String>,
    #[arg(long, global = true, value_name = "FILE", env = "SANKABEN_PASSPHRASE_FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = ["zh-CN", "en"])]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", value_parser = ["auto", "always", "never"])]
    pub color: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Demo,
    Guide {
        #[arg(value_name = "PAGE")]
        page: Option<String>,
    },
    #[command(subcommand)]
    Journal(JournalCommand),
    #[command(subcommand)]
    Profile(ProfileCommand),
    #[command(subcommand)]
    Diary(DiaryCommand),
    #[command(subcommand)]
    Household(HouseholdCommand),
    #[command(subcommand)]
    Pledge(PledgeCommand),
    #[command(subcommand)]
    Matter(MatterCommand),
    #[command(subcommand)]
    Week(WeekCommand),
    Search(SearchArgs),
    Stats(StatsArgs),
    Status {
        #[arg(long)]
        check: bool,
    },
    #[command(subcommand)]
    Import(ImportCommand),
    #[command(subcommand)]
    Export(ExportCommand),
    Backup {
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long = "as", value_name = "NAME")]
        r#as: Option<String>,
    },
    Doctor {
        #[arg(long)]
        fix: bool,
    },
    Verify {
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    Brief(BriefArgs),
    Config {
        #[arg(long)]
        write: bool,
        #[arg(long, requires = "write")]
        force: bool,
    },
    Man {
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
}

/// A search.
#[derive(Debug, Args)]
pub struct SearchArgs {
    #[arg(value_name = "QUERY")]
    pub query: String,
    #[arg(long = "in", value_name = "WHERE", value_delimiter = ',', value_parser = place)]
    pub within: Vec<SearchIn>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
}

fn place(text: &str) -> Result<SearchIn, super::BadWord> {
    SearchIn::ALL.into_iter().find(|place| place.name() == text).ok_or(super::BadWord("cli-bad-place"))
}
