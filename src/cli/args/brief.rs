//! `brief …`

use super::{BadWord, StatsArgs};
use crate::app::export::ExportFormat;
use clap::Args;
use std::path::PathBuf;

/// Whose summaries, of when, and where the table goes.
#[derive(Debug, Args)]
pub struct BriefArgs {
    #[arg(value_name = "FILE", required = true)]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub period: StatsArgs,
    #[arg(long, value_name = "FORMAT", value_parser = brief_format)]
    pub format: Option<ExportFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// A format of the table; JSON is an object a line, also called jsonl.
fn brief_format(text: &str) -> Result<ExportFormat, BadWord> {
    let text = text.to_lowercase();
    ExportFormat::named(if text == "jsonl" { "json" } else { &text }).ok_or(BadWord("cli-bad-format"))
}
