//! The command line as types. Help texts are in the catalogues (`cli-about-…`, `cli-arg-…`), not here.

mod brief;
mod days;
mod diary;
mod exchange;
mod export;
mod ledger;
mod register;
mod top;
mod week;
mod words;

pub use brief::BriefArgs;
pub use days::SaidDay;
use days::{coming_day, past_day, said_day, week_word};
pub use diary::{DiaryCommand, EntryFields, EntryFilterArgs};
pub use exchange::{ImportArgs, ImportCommand, ImportFileArgs};
pub use export::{ExportCommand, PeopleArgs, ToFile};
pub use ledger::{MatterAnswerArgs, MatterCommand, MatterFields, StatsArgs};
pub use register::{
    Closed, Going, HouseholdCommand, HouseholdFields, JournalCommand, PledgeCommand, PledgeFields, ProfileCommand,
    ProfileFields, Style, YesNo,
};
pub use top::{Cli, Command, Globals, SearchArgs};
pub use week::{NameArgs, WeekCommand};
pub use words::{BadWord, LineText, NameCode};
