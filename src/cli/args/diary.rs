//! `diary …`

use super::words::code;
use super::{BadWord, SaidDay, coming_day, past_day, said_day};
use crate::domain::clock_words::parse_time;
use crate::domain::code::Code;
use chrono::{NaiveDate, NaiveTime};
use clap::{Args, Subcommand};

/// What to do with the diary.
#[derive(Debug, Subcommand)]
pub enum DiaryCommand {
    Add {
        #[arg(value_name = "TEXT")]
        text: Option<String>,
        #[command(flatten)]
        fields: EntryFields,
    },
    List {
        #[command(flatten)]
        filter: EntryFilterArgs,
        #[arg(long)]
        removed: bool,
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
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
        fields: EntryFields,
    },
    Remove {
        #[arg(value_name = "ID", value_parser = code)]
        id: Code,
    },
    Restore {
        #[arg(value_name = "ID", value_parser = code)]
        id: Code,
    },
}

/// What stands above an entry's text.
#[derive(Debug, Args)]
pub struct EntryFields {
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = said_day)]
    pub date: Option<SaidDay>,
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub time: Option<NaiveTime>,
    #[arg(long, value_name = "TEXT")]
    pub weather: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = coming_day)]
    pub follow_up: Option<NaiveDate>,
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub household: Vec<Code>,
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub pledge: Vec<Code>,
}

/// Which entries.
#[derive(Debug, Args)]
pub struct EntryFilterArgs {
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", allow_negative_numbers = true, value_parser = past_day)]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub household: Option<Code>,
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub pledge: Option<Code>,
}

impl EntryFields {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let lists = self.household.is_empty() && self.tag.is_empty() && self.pledge.is_empty();
        let texts = self.weather.is_none() && self.place.is_none();
        lists && texts && self.date.is_none() && self.time.is_none() && self.follow_up.is_none()
    }
}

fn time(text: &str) -> Result<NaiveTime, BadWord> {
    parse_time(text).ok_or(BadWord("cli-bad-time"))
}
