//! `export …`

use super::words::code;
use super::{BadWord, EntryFilterArgs, StatsArgs, past_day, week_word};
use crate::app::export::ExportFormat;
use crate::domain::code::Code;
use crate::domain::export_note::ExportNames;
use crate::domain::week::Week;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What to export.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    #[command(mut_arg("output", |arg| arg.required(true)))]
    ContactCards {
        #[arg(long)]
        large: bool,
        #[arg(long, value_name = "N")]
        copies: Option<u16>,
        #[arg(long, value_name = "LANG", value_parser = ["zh-CN", "en"])]
        card_lang: Option<String>,
        #[command(flatten)]
        to: ToFile,
    },
    Pledges {
        #[arg(long)]
        a3: bool,
        #[command(flatten)]
        to: ToFile,
    },
    Week {
        #[arg(value_name = "WEEK", value_parser = week_word, conflicts_with_all = ["from", "until"])]
        week: Option<Week>,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        from: Option<NaiveDate>,
        #[arg(long = "to", value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        until: Option<NaiveDate>,
        #[command(flatten)]
        people: PeopleArgs,
        #[command(flatten)]
        to: ToFile,
    },
    Diary {
        #[command(flatten)]
        filter: Box<EntryFilterArgs>,
        #[arg(long)]
        copying: bool,
        #[command(flatten)]
        people: PeopleArgs,
        #[command(flatten)]
        to: ToFile,
    },
    Matters {
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        from: Option<NaiveDate>,
        #[arg(long = "to", value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        until: Option<NaiveDate>,
        #[arg(long)]
        open: bool,
        #[command(flatten)]
        people: PeopleArgs,
        #[command(flatten)]
        to: ToFile,
    },
    Report {
        #[command(flatten)]
        period: StatsArgs,
        #[arg(long)]
        collected: bool,
        #[command(flatten)]
        people: PeopleArgs,
        #[command(flatten)]
        to: ToFile,
    },
    #[command(mut_arg("output", |arg| arg.required(true)))]
    Household {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[command(flatten)]
        to: ToFile,
    },
    Summary {
        #[command(flatten)]
        to: ToFile,
    },
    All {
        #[command(flatten)]
        to: ToFile,
    },
    Log,
}

/// Who is named, and what else is masked.
#[derive(Debug, Args)]
pub struct PeopleArgs {
    #[arg(long, value_name = "NAMES", default_value = "coded", value_parser = names)]
    pub names: ExportNames,
    #[arg(long)]
    pub weeks_for_days: bool,
    #[arg(long, value_name = "WORD")]
    pub mask: Vec<String>,
    #[arg(long, value_name = "HIT")]
    pub keep: Vec<String>,
    #[arg(long)]
    pub keep_codes: bool,
    #[arg(long)]
    pub preview: bool,
}

/// In which format, and where to.
#[derive(Debug, Args)]
pub struct ToFile {
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    pub format: Option<ExportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

fn names(text: &str) -> Result<ExportNames, BadWord> {
    let named = [ExportNames::Coded, ExportNames::Full].into_iter().find(|names| names.name() == text);
    named.ok_or(BadWord("cli-bad-names"))
}

fn format(text: &str) -> Result<ExportFormat, BadWord> {
    ExportFormat::named(&text.to_lowercase()).ok_or(BadWord("cli-bad-format"))
}
