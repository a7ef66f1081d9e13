//! 1 联系卡: the cadre's own card and the register of households.

use crate::app::effect::Effect;
use crate::app::list::ListPos;
use crate::app::query::{Answer, PageAt, Query};
use crate::domain::change::{RecordKey, Stored};
use crate::domain::contact_card::ContactCard;
use crate::domain::diary::EntryLine;
use crate::domain::household::HouseholdLine;
use crate::domain::overview::EntryFilter;

/// How many of a household's entries its details show.
const RECENT: u32 = 20;

/// The screen. Its first row is the cadre's own card.
#[derive(Debug, Default)]
pub struct ContactsScreen {
    /// The cadre's own card; nothing before the first answer.
    pub card: Option<Stored<ContactCard>>,
    /// The register, by code.
    pub households: Vec<Stored<HouseholdLine>>,
    /// The selection: 0 is the own card.
    pub pos: ListPos,
    /// The newest entries of the selected household.
    pub recent: Vec<EntryLine>,
    /// A household to select as soon as the register is there.
    pub wanted: Option<RecordKey>,
    asked: Option<Query>,
}

/// What a row is.
#[derive(Debug)]
pub enum ContactRow<'a> {
    /// The cadre's own card.
    Own(&'a Stored<ContactCard>),
    /// A household.
    Household(&'a Stored<HouseholdLine>),
}

impl ContactsScreen {
    /// The screen with a record selected.
    pub fn at(key: RecordKey) -> Self {
        Self { wanted: Some(key), ..Self::default() }
    }

    /// Rows, the own card among them.
    pub fn len(&self) -> usize {
        usize::from(self.card.is_some()) + self.households.len()
    }

    /// Whether nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A row.
    pub fn row(&self, index: usize) -> Option<ContactRow<'_>> {
        match index.checked_sub(1) {
            None => self.card.as_ref().map(ContactRow::Own),
            Some(at) => self.households.get(at).map(ContactRow::Household),
        }
    }

    /// The selected household.
    pub fn selected_household(&self) -> Option<&Stored<HouseholdLine>> {
        self.pos.selected.checked_sub(1).and_then(|at| self.households.get(at))
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        let mut queries = vec![Query::ContactCard, Query::Households { removed: false }];
        queries.extend(self.asked.clone());
        queries
    }

    pub(super) fn subject(&self) -> Option<RecordKey> {
        match self.row(self.pos.selected)? {
            ContactRow::Own(_) => Some(RecordKey::ContactCard),
            ContactRow::Household(row) => Some(RecordKey::Household(row.value.household.code.clone())),
        }
    }

    pub(super) fn receive(&mut self, query: &Query, answer: &Answer) -> Vec<Effect> {
        match answer {
            Answer::ContactCard(card) => self.card = Some(card.clone()),
            Answer::Households(rows) => {
                self.households.clone_from(rows);
                if let Some(RecordKey::Household(code)) = self.wanted.take() {
                    let at = rows.iter().position(|row| row.value.household.code == code);
                    self.pos.selected = at.map_or(self.pos.selected, |at| at + 1);
                }
                self.pos.selected = self.pos.selected.min(rows.len());
                return self.selected().into_iter().map(Effect::Load).collect();
            }
            Answer::Entries(page) if self.asked.as_ref() == Some(query) => self.recent.clone_from(&page.rows),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn selected(&mut self) -> Vec<Query> {
        let household = self.selected_household().map(|row| row.value.household.code.clone());
        let asked = household.map(|code| Query::Entries {
            filter: EntryFilter { household: Some(code), ..EntryFilter::ALL },
            at: PageAt::First,
            limit: RECENT,
        });
        if asked == self.asked {
            return Vec::new();
        }
        self.recent.clear();
        self.asked.clone_from(&asked);
        asked.into_iter().collect()
    }
}
