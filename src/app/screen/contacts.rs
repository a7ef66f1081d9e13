//! 1 联系卡: the cadre's own card and the register of households, narrowed and ordered as asked. Narrowing and ordering
//! never lose the selected household from under the cursor while it is still listed.

use super::filter_line::{FilterLine, fits};
use super::household_order::{HouseholdKeys, HouseholdOrder};
use crate::app::effect::Effect;
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};
use crate::domain::change::{RecordKey, Stored};
use crate::domain::code::Code;
use crate::domain::contact_card::ContactCard;
use crate::domain::household::HouseholdLine;
use crate::domain::timeline::TimelineItem;

/// The screen. Its first row is the cadre's own card, unless the list is narrowed.
#[derive(Debug, Default)]
pub struct ContactsScreen {
    /// The cadre's own card; nothing before the first answer.
    pub card: Option<Stored<ContactCard>>,
    /// The whole register, by code.
    pub households: Vec<Stored<HouseholdLine>>,
    /// What narrows it.
    pub filter: Option<FilterLine>,
    /// The order it is shown in.
    pub order: HouseholdOrder,
    /// The selection among the rows shown.
    pub pos: ListPos,
    /// What has been between the cadre and the selected household, newest first.
    pub timeline: Vec<TimelineItem>,
    /// A household to select as soon as the register is there.
    pub wanted: Option<RecordKey>,
    /// Rows of the own card: one where it is known and the list is whole.
    own: usize,
    /// The households shown, in order, by their place in `households`.
    shown: Vec<usize>,
    keys: Vec<HouseholdKeys>,
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

    /// Rows shown, the own card among them.
    pub fn len(&self) -> usize {
        self.own + self.shown.len()
    }

    /// Whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A row of those shown.
    pub fn row(&self, index: usize) -> Option<ContactRow<'_>> {
        match index.checked_sub(self.own) {
            None => self.card.as_ref().map(ContactRow::Own),
            Some(at) => self.household_at(at).map(ContactRow::Household),
        }
    }

    /// The selected household.
    pub fn selected_household(&self) -> Option<&Stored<HouseholdLine>> {
        self.pos.selected.checked_sub(self.own).and_then(|at| self.household_at(at))
    }

    /// Shows another order.
    pub(in crate::app) fn reorder(&mut self, order: HouseholdOrder) {
        self.order = order;
        self.arrange();
    }

    /// Narrows and orders anew what is shown, with the selection on what it was on.
    pub(in crate::app) fn arrange(&mut self) {
        let selected = self.selected_household().map(|row| row.value.household.code.clone());
        let words = self.filter.as_ref().map(FilterLine::words).unwrap_or_default();
        let fit = |at: &usize| {
            let code = self.households[*at].value.household.code.as_str();
            fits(&words, code, |word| self.keys[*at].pieces.iter().any(|piece| piece.has(word)))
        };
        let mut shown: Vec<usize> = (0..self.households.len()).filter(fit).collect();
        shown.sort_by(|a, b| {
            self.keys[*a].compare(&self.keys[*b], [&self.households[*a], &self.households[*b]], self.order)
        });
        let was_own = selected.is_none();
        self.shown = shown;
        self.own = usize::from(self.card.is_some() && words.is_empty());
        let found = selected.and_then(|code| self.place_of(&code));
        let first = if was_own { self.pos.selected } else { self.own };
        self.pos.selected = found.unwrap_or(first).min(self.len().saturating_sub(1));
    }

    fn household_at(&self, at: usize) -> Option<&Stored<HouseholdLine>> {
        self.households.get(*self.shown.get(at)?)
    }

    /// The row of a household among those shown.
    fn place_of(&self, code: &Code) -> Option<usize> {
        let at = self.shown.iter().position(|at| self.households[*at].value.household.code == *code)?;
        Some(self.own + at)
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
            Answer::ContactCard(card) => {
                self.card = Some(card.clone());
                self.arrange();
            }
            Answer::Households(rows) => {
                let selected = self.selected_household().map(|row| row.value.household.code.clone());
                self.households.clone_from(rows);
                self.keys = rows.iter().map(|row| HouseholdKeys::of(&row.value)).collect();
                self.shown.clear();
                self.arrange();
                let wanted = match self.wanted.take() {
                    Some(RecordKey::Household(code)) => Some(code),
                    _ => None,
                };
                if let Some(at) = wanted.iter().chain(&selected).find_map(|code| self.place_of(code)) {
                    self.pos.selected = at;
                }
                return self.selected().into_iter().map(Effect::Load).collect();
            }
            Answer::Timeline(items) if self.asked.as_ref() == Some(query) => self.timeline.clone_from(items),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn selected(&mut self) -> Vec<Query> {
        let household = self.selected_household().map(|row| row.value.household.code.clone());
        let asked = household.map(Query::Timeline);
        if asked == self.asked {
            return Vec::new();
        }
        self.timeline.clear();
        self.asked.clone_from(&asked);
        asked.into_iter().collect()
    }
}
