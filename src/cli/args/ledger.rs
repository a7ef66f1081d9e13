//! `matter …`, `stats …`

use super::words::{BadWord, code};
use super::{coming_day, past_day};
use crate::domain::code::Code;
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::period::{Period, Span};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// What to do with the ledger.
#[derive(Debug, Subcommand)]
pub enum MatterCommand {
    Add {
        #[arg(value_name = "TEXT")]
        text: String,
        #[command(flatten)]
        fields: Box<MatterFields>,
    },
    List {
        #[arg(long)]
        open: bool,
        #[arg(long)]
        removed: bool,
    },
    Show {
        #[arg(value_name = "ID", value_parser = code)]
        id: Code,
    },
    Edit {
        #[arg(value_name = "ID", value_parser = code)]
        id: Code,
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        #[command(flatten)]
        fields: Box<MatterFields>,
    },
    Answer(Box<MatterAnswerArgs>),
}

/// A matter; what is not named stays.
#[derive(Debug, Args)]
pub struct MatterFields {
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub household: Option<Code>,
    #[arg(long, value_name = "KIND", value_parser = kind)]
    pub kind: Option<MatterKind>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub raised_on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub missing: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub first_received_by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub handled_by: Option<String>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = coming_day)]
    pub follow_up: Option<NaiveDate>,
}

/// An answer to a matter.
#[derive(Debug, Args)]
pub struct MatterAnswerArgs {
    #[arg(value_name = "ID", value_parser = code)]
    pub id: Code,
    #[arg(value_name = "TEXT")]
    pub text: String,
    #[arg(long, value_name = "STATE", value_parser = state)]
    pub state: Option<MatterState>,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub told_on: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = coming_day)]
    pub follow_up: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "ID", value_parser = code)]
    pub entry: Option<Code>,
}

/// Which period to count; this month where nothing is said.
#[derive(Debug, Args)]
pub struct StatsArgs {
    #[arg(long, value_name = "2026-03", value_parser = month, group = "period")]
    pub month: Option<Period>,
    #[arg(long, value_name = "2026-Q1", value_parser = quarter, group = "period")]
    pub quarter: Option<Period>,
    #[arg(long, value_name = "2026", value_parser = year, group = "period")]
    pub year: Option<Period>,
}

fn kind(text: &str) -> Result<MatterKind, BadWord> {
    let name = text.replace('-', "_");
    MatterKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or(BadWord("cli-bad-matter-kind"))
}

fn state(text: &str) -> Result<MatterState, BadWord> {
    let name = text.replace('-', "_");
    let short = |state: &MatterState| *state == MatterState::AnsweredCannot && name == "cannot";
    let found = MatterState::ALL.into_iter().find(|state| state.name() == name || short(state));
    found.ok_or(BadWord("cli-bad-matter-state"))
}

fn month(text: &str) -> Result<Period, BadWord> {
    period(text, Span::Month)
}

fn quarter(text: &str) -> Result<Period, BadWord> {
    period(text, Span::Quarter)
}

fn year(text: &str) -> Result<Period, BadWord> {
    period(text, Span::Year)
}

fn period(text: &str, span: Span) -> Result<Period, BadWord> {
    Period::parse(text).ok().filter(|period| period.span() == span).ok_or(BadWord("cli-bad-period"))
}
