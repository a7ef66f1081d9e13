//! `journal …`, `profile …`, `household …`, `pledge …`

use super::words::{TypedAmount, code};
use super::{ToFile, coming_day, past_day};
use crate::domain::amount::Amount;
use crate::domain::code::Code;
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What to do with journals.
#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    New {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long)]
        plain: bool,
    },
    List,
    Passphrase {
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    RecoveryCode,
    RekeyWithCode {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "FILE")]
        code_file: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    Remove {
        #[arg(value_name = "NAME")]
        name: String,
    },
}

/// What to do with one's own card.
#[derive(Debug, Subcommand)]
pub enum ProfileCommand {
    Show,
    Set(Box<ProfileFields>),
}

/// One's own card; what is not named stays.
#[derive(Debug, Args)]
pub struct ProfileFields {
    #[arg(long, value_name = "TEXT")]
    pub full_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub unit: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub post: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub supervision_phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub stand_in: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub stand_in_phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub office: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub office_hours: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub help_with: Option<String>,
}

/// What to do with the register.
#[derive(Debug, Subcommand)]
pub enum HouseholdCommand {
    Add {
        #[arg(long, value_name = "CODE", value_parser = code)]
        code: Option<Code>,
        #[command(flatten)]
        fields: Box<HouseholdFields>,
    },
    List {
        #[arg(long)]
        removed: bool,
        #[arg(long)]
        ended_over: bool,
    },
    Show {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
    },
    Edit {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[command(flatten)]
        fields: Box<HouseholdFields>,
    },
    End {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        on: Option<NaiveDate>,
    },
    #[command(mut_arg("output", |arg| arg.required(true)))]
    Print {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[command(flatten)]
        to: ToFile,
    },
    Erase {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[arg(long)]
        yes: bool,
    },
}

/// A household; what is not named stays.
#[derive(Debug, Args)]
pub struct HouseholdFields {
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub group: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub contact_preference: Option<String>,
    #[arg(long, value_name = "YES|NO", num_args = 0..=1, default_missing_value = "yes")]
    pub told: Option<YesNo>,
    #[arg(long, value_name = "YES|NO", num_args = 0..=1, default_missing_value = "yes")]
    pub agrees_to_be_named: Option<YesNo>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub card_issued_on: Option<NaiveDate>,
    #[arg(long, value_name = "STYLE")]
    pub card_style: Option<Style>,
    #[arg(long, value_name = "TEXT")]
    pub concern: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// What to do with pledges.
#[derive(Debug, Subcommand)]
pub enum PledgeCommand {
    Add {
        #[arg(long, value_name = "CODE", value_parser = code)]
        code: Option<Code>,
        #[command(flatten)]
        fields: Box<PledgeFields>,
    },
    List {
        #[arg(long)]
        removed: bool,
    },
    Show {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
    },
    Edit {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[command(flatten)]
        fields: Box<PledgeFields>,
    },
    Progress {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[arg(value_name = "TEXT")]
        text: String,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        on: Option<NaiveDate>,
        #[arg(long, value_name = "N")]
        percent: Option<u8>,
        #[arg(long, value_name = "N")]
        amount: Option<TypedAmount>,
    },
    Post {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[arg(long, value_name = "PLACE")]
        at: String,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        on: Option<NaiveDate>,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        down_on: Option<NaiveDate>,
    },
    Close {
        #[arg(value_name = "CODE", value_parser = code)]
        code: Code,
        #[arg(long, value_name = "TEXT")]
        result: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        #[arg(long = "as", value_name = "STATUS", default_value = "done")]
        closed: Closed,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        on: Option<NaiveDate>,
        #[arg(long, value_name = "TEXT")]
        accepted_by: Option<String>,
        #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
        accepted_on: Option<NaiveDate>,
    },
}

/// A pledge; what is not named stays.
#[derive(Debug, Args)]
pub struct PledgeFields {
    #[arg(long, value_name = "TEXT")]
    pub problem: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub target: Option<String>,
    #[arg(long, value_name = "48户", value_parser = super::words::amount_with_unit)]
    pub target_amount: Option<(Amount, String)>,
    #[arg(long, value_name = "TEXT")]
    pub responsible: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub partner: Vec<String>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub pledged_on: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = coming_day)]
    pub due_on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub acceptance: Option<String>,
    #[arg(long, value_name = "STATUS")]
    pub status: Option<Going>,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub accepted_by: Option<String>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub accepted_on: Option<NaiveDate>,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    Yes,
    No,
}

/// How a contact card is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Style {
    Normal,
    #[value(alias = "large_print")]
    LargePrint,
}

/// Where a pledge stands that is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Going {
    Open,
    Waiting,
}

/// How a pledge ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Closed {
    Done,
    Missed,
    Withdrawn,
}
