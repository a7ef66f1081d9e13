//! Opening a demo: a journal is made, the year is brought into it in one change, and its weeks are signed one after another
//! as they would have been, each on its day. This week and the last are left to be confirmed.

use super::texts::Texts;
use super::year::{Time, year};
use crate::app::demo::PASSPHRASE;
use crate::app::effect::Opened;
use crate::app::failure::Failure;
use crate::app::secret::Secret;
use crate::domain::change::Change;
use crate::domain::drafting::draft;
use crate::domain::journal_name::JournalName;
use crate::domain::progress_card::SavedCard;
use crate::domain::week::Week;
use crate::runtime::env::Env;
use crate::runtime::failure::of_store;
use crate::runtime::signing::{By, sign, sign_amendment};
use crate::runtime::{changes, journals};
use chrono::{NaiveDate, TimeDelta};

/// The week, counted back from this one, that was confirmed late.
const LATE: i64 = 17;
/// Every so many weeks somebody was there.
const WITNESSED: i64 = 4;
/// How long ago a correction was made, and of which day's week.
const AMENDED: (i64, i64) = (239, 246);

/// Makes the journal of a demo and opens it.
pub fn open(env: &mut Env) -> Result<Opened, Failure> {
    let texts = Texts::of(env.lang).map_err(|error| Failure::Internal(error.to_string()))?;
    let name = JournalName::parse(&env.catalog().t("demo-name")).map_err(|_| Failure::Internal("a name".to_owned()))?;
    let opened = journals::create(env, name, Some(&Secret::new(PASSPHRASE.to_owned())))?;
    let calendar = env.config.calendar.clone();
    let time = Time { moment: env.clock.moment(), calendar: &calendar };
    let dump = year(&texts, &time);
    let first_week = dump.first_week.unwrap_or(opened.first_week);
    changes::apply(env, &Change::ImportJournal(Box::new(dump)))?;
    let path = env.open_path()?;
    env.store()?.set_code_due(false).map_err(|e| of_store(e, &path))?;
    let this = Week::of(time.moment.today);
    let mut week = first_week;
    while week < this.previous() {
        let back = week.weeks_until(this);
        let late = if back == LATE { TimeDelta::days(4) } else { TimeDelta::zero() };
        confirm(env, week, calendar.due_on(week) + late, back, &texts, &time)?;
        week = week.next();
        let (made, of) = AMENDED;
        if week == Week::of(time.day(made)) {
            let at = time.at(time.day(made), 9, 40);
            sign_amendment(env, Week::of(time.day(of)), &texts.amendment, &[], at)?;
        }
    }
    Ok(Opened { first_week, ..opened })
}

/// Signs a week as it is drafted, with what was in the way.
fn confirm(env: &mut Env, week: Week, on: NaiveDate, back: i64, texts: &Texts, time: &Time<'_>) -> Result<(), Failure> {
    let (path, words) = (env.open_path()?, env.catalog());
    let material = env.store()?.week_material(week).map_err(|e| of_store(e, &path))?;
    let drafted = draft(&material, &words);
    let mut card = drafted.clone();
    let of_week = texts.problems.iter().filter(|noted| Week::of(time.day(noted.ago)) == week);
    card.sections.problems = of_week.map(|noted| noted.text.as_str()).collect::<Vec<_>>().join("\n");
    if card.needs_reason() {
        card.no_progress_reason.clone_from(&texts.no_progress);
    }
    let witness = (back % WITNESSED == 0).then(|| texts.witness.clone());
    let by = By { moment: time.at(on, 17, 40), witness, countersigner: None };
    sign(env, SavedCard { card, drafted }, &[], &by).map(drop)
}
