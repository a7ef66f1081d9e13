//! `week …`

use super::{LineText, NameCode, week_word};
use crate::domain::week::Week;
use clap::{Args, Subcommand};

/// What to do with the weeks' cards.
#[derive(Debug, Subcommand)]
pub enum WeekCommand {
    List {
        #[arg(long, value_name = "WEEK", value_parser = week_word)]
        from: Option<Week>,
        #[arg(long, value_name = "WEEK", value_parser = week_word)]
        to: Option<Week>,
    },
    Show {
        #[arg(value_name = "WEEK", value_parser = week_word)]
        week: Option<Week>,
    },
    Edit {
        #[arg(value_name = "WEEK", value_parser = week_word)]
        week: Option<Week>,
        #[arg(long, value_name = "TEXT")]
        done: Option<String>,
        #[arg(long, value_name = "TEXT")]
        next: Option<String>,
        #[arg(long, value_name = "TEXT")]
        problems: Option<String>,
        #[arg(long, value_name = "P1=TEXT")]
        line: Vec<LineText>,
        #[arg(long, value_name = "P1=TEXT")]
        line_next: Vec<LineText>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Confirm {
        #[arg(value_name = "WEEK", value_parser = week_word)]
        week: Option<Week>,
        #[arg(long, value_name = "TEXT", conflicts_with = "witness_journal")]
        witness: Option<String>,
        #[arg(long, value_name = "NAME")]
        witness_journal: Option<String>,
        #[arg(long, value_name = "FILE", requires = "witness_journal")]
        witness_passphrase_file: Option<std::path::PathBuf>,
        #[arg(long)]
        without_draft: bool,
        #[command(flatten)]
        names: NameArgs,
    },
    Amend {
        #[arg(value_name = "WEEK", value_parser = week_word)]
        week: Week,
        #[arg(value_name = "TEXT")]
        text: String,
        #[command(flatten)]
        names: NameArgs,
    },
}

/// What names mean that could be one household, another, or nobody.
#[derive(Debug, Default, Args)]
pub struct NameArgs {
    #[arg(long = "name", value_name = "NAME=CODE")]
    pub is: Vec<NameCode>,
    #[arg(long, value_name = "NAME")]
    pub not_name: Vec<String>,
}
