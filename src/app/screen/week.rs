//! One week's card, as drafted, edited or signed.

use crate::app::query::Answer;
use crate::app::scroll::Scroll;
use crate::domain::overview::WeekView;
use crate::domain::progress_card::SavedCard;
use crate::domain::week::Week;

/// The screen.
#[derive(Debug)]
pub struct WeekScreen {
    /// The week.
    pub week: Week,
    /// What stands on its card; nothing before the first answer.
    pub view: Option<Box<WeekView>>,
    /// How far the card is scrolled, when it is longer than the screen.
    pub scroll: Scroll,
}

impl WeekScreen {
    /// The card of a week.
    pub fn of(week: Week) -> Self {
        Self { week, view: None, scroll: Scroll::default() }
    }

    /// The card as it is shown, with the draft beside it: what is saved or signed.
    pub fn saved_card(&self) -> Option<SavedCard> {
        let view = self.view.as_ref()?;
        Some(SavedCard { card: view.card.clone(), drafted: view.drafted.clone() })
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Week(view) = answer
            && view.week == self.week
        {
            self.view = Some(view.clone());
        }
    }
}
