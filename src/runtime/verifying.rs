//! Checking signatures, and making the summary that others check.

use super::env::Env;
use super::failure::of_store;
use super::{exporting, files};
use crate::app::failure::Failure;
use crate::app::references::people;
use crate::domain::period::{Period, Span};
use crate::domain::pledge::Pledge;
use crate::domain::summary::{NoSummary, SummaryParts, summary, verify_summary};
use crate::domain::verify::Verified;
use crate::store::{Store, StoreError};
use crate::text::link_names;
use chrono::{Datelike, NaiveDate};
use ed25519_dalek::SigningKey;
use std::collections::BTreeSet;
use std::path::Path;

/// Why a file cannot be checked.
pub enum CannotVerify {
    /// It cannot be read.
    File(Failure),
    /// It is no summary, or one of a newer version.
    Not(NoSummary),
}

/// Checks the open journal.
pub fn journal(env: &mut Env) -> Result<Verified, Failure> {
    let path = env.open_path()?;
    env.store()?.verify().map_err(|e| of_store(e, &path))
}

/// Checks a summary.
pub fn file(path: &Path) -> Result<Verified, CannotVerify> {
    let bytes = files::read(path).map_err(CannotVerify::File)?;
    let text = String::from_utf8(bytes).map_err(|_| CannotVerify::Not(NoSummary::Other))?;
    verify_summary(&text).map_err(CannotVerify::Not)
}

/// The summary of the open journal, signed, and how many links of its chain are in it.
pub(super) fn summary_text(env: &mut Env) -> Result<(String, u32), Failure> {
    let today = env.clock.today();
    let path = env.open_path()?;
    let said = exporting::said_of_demo(env);
    let (text, links) = made(env.store()?, today, said.as_deref()).map_err(|e| of_store(e, &path))?;
    Ok((text, u32::try_from(links).unwrap_or(u32::MAX)))
}

fn made(store: &Store, today: NaiveDate, demo: Option<&str>) -> Result<(String, usize), StoreError> {
    let chain = store.chain()?;
    let people = people(&store.directory(today)?);
    // Whoever is named on a pledge against the rules goes out as a household: every name, certain or not.
    let unnamed = |text: &str| link_names(text, &people, |name| name.candidates.first().cloned());
    let pledge = |mut pledge: Pledge| {
        for step in &mut pledge.progress {
            step.text = unnamed(&step.text);
        }
        let texts = [
            &mut pledge.problem,
            &mut pledge.target,
            &mut pledge.acceptance,
            &mut pledge.result,
            &mut pledge.reason,
            &mut pledge.accepted_by,
        ];
        for text in texts {
            *text = unnamed(text);
        }
        pledge
    };
    let pledges: Vec<Pledge> = store.pledges(false)?.into_iter().map(|stored| pledge(stored.value)).collect();
    let first = chain.iter().map(|link| link.week()).chain([store.first_week()]).min();
    let first = first.map_or(today, |week| week.monday());
    let mut counts = Vec::new();
    for period in periods(first, today) {
        let figures = store.figures(period)?;
        if figures.counts.values().any(|tally| tally.value > 0) {
            counts.push((period, figures.counts));
        }
    }
    let key = SigningKey::from_bytes(&*store.signing_key()?);
    let parts = SummaryParts {
        made_on: today,
        contact_card: &store.contact_card()?.value,
        chain: &chain,
        public_keys: &store.public_keys()?,
        pledges: &pledges,
        counts: &counts,
        matters: &store.matters(false, u32::MAX)?.into_iter().map(|stored| stored.value).collect::<Vec<_>>(),
        first_week: store.first_week(),
        demo,
    };
    let mut text = serde_json::to_string_pretty(&summary(&parts, &key)).unwrap_or_default();
    text.push('\n');
    Ok((text, chain.len()))
}

/// The months, quarters and years from one day's to another's.
fn periods(from: NaiveDate, to: NaiveDate) -> BTreeSet<Period> {
    let years = from.year()..=to.year();
    let months = years.flat_map(|year| (1..=12).filter_map(move |month| NaiveDate::from_ymd_opt(year, month, 1)));
    let wanted = months.filter(|month| *month <= to && Period::of(*month, Span::Month).last() >= from);
    wanted.flat_map(|month| [Span::Month, Span::Quarter, Span::Year].map(|span| Period::of(month, span))).collect()
}
