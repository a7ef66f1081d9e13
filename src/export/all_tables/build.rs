//! Which tables there are.

use super::{records, weeks};
use crate::domain::change::JournalDump;
use crate::export::document::Table;
use crate::i18n::Catalog;
use crate::text::{LabelMap, LinkKind};

/// A table of each kind of record, in the order of the cards. Links in texts show names, as on the screens.
pub fn all_tables(dump: &JournalDump, tr: Catalog) -> Vec<Table> {
    let mut labels = LabelMap::default();
    for stored in &dump.households {
        let household = &stored.value;
        labels.set(LinkKind::Household, household.code.as_str(), household.name.clone().unwrap_or_default());
    }
    vec![
        records::contact_card(dump, tr),
        records::households(dump, &labels, tr),
        records::pledges(dump, &labels, tr),
        records::postings(dump, tr),
        records::progress(dump, &labels, tr),
        weeks::cards(dump, &labels, tr),
        weeks::lines(dump, &labels, tr),
        weeks::amendments(dump, tr),
        weeks::chain(dump, tr),
        records::entries(dump, &labels, tr),
        records::activities(dump, &labels, tr),
        records::matters(dump, &labels, tr),
        records::steps(dump, &labels, tr),
        weeks::file(dump, tr),
    ]
}
