//! `week …`

use super::{LineText, WeekWord};
use clap::Subcommand;

/// What to do with the weeks' cards.
#[derive(Debug, Subcommand)]
pub enum WeekCommand {
    List {
        #[arg(long, value_name = "WEEK")]
        from: Option<WeekWord>,
        #[arg(long, value_name = "WEEK")]
        to: Option<WeekWord>,
    },
    Show {
        #[arg(value_name = "WEEK")]
        week: Option<WeekWord>,
    },
    Edit {
        #[arg(value_name = "WEEK")]
        week: Option<WeekWord>,
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
        #[arg(value_name = "WEEK")]
        week: Option<WeekWord>,
        #[arg(long, value_name = "TEXT")]
        witness: Option<String>,
    },
    Amend {
        #[arg(value_name = "WEEK")]
        week: WeekWord,
        #[arg(value_name = "TEXT")]
        text: String,
    },
}
