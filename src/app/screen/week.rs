//! One week's card, as drafted, edited or signed.

use crate::app::query::Answer;
use crate::app::scroll::Scroll;
use crate::domain::code::Code;
use crate::domain::progress_card::{CardField, SavedCard};
use crate::domain::sources::{Source, split};
use crate::domain::week::Week;
use crate::domain::week_view::WeekView;

/// The screen.
#[derive(Debug)]
pub struct WeekScreen {
    /// The week.
    pub week: Week,
    /// What stands on its card; nothing before the first answer.
    pub view: Option<Box<WeekView>>,
    /// How far the card is scrolled, when it is longer than the screen.
    pub scroll: Scroll,
    /// The selected line, of those that can be opened; nothing before an arrow key.
    pub selected: Option<usize>,
}

/// A line of a card that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardLineAt {
    /// A pledge's.
    Pledge(Code, Vec<Code>),
    /// A line of a section, with what it rests on.
    Text(CardField, usize, Vec<Source>),
    /// An entry listed under the card.
    Entry(Code),
}

/// The lines of a card that can be opened, in reading order.
pub fn card_lines(view: &WeekView) -> Vec<CardLineAt> {
    let pledges = view.card.lines.iter().map(|line| CardLineAt::Pledge(line.pledge.clone(), line.entries.clone()));
    let sections = [CardField::Done, CardField::Next, CardField::Problems];
    let texts = sections.into_iter().flat_map(|field| {
        let lines = view.card.field(&field).trim().lines().enumerate();
        let lines = lines.map(|(at, line)| CardLineAt::Text(field.clone(), at, split(line).1));
        lines.collect::<Vec<_>>()
    });
    let entries = view.entries.iter().chain(&view.later).map(|entry| CardLineAt::Entry(entry.id.clone()));
    pledges.chain(texts).chain(entries).collect()
}

impl WeekScreen {
    /// The card of a week.
    pub fn of(week: Week) -> Self {
        Self { week, view: None, scroll: Scroll::default(), selected: None }
    }

    /// The card as it is shown, with the draft beside it: what is saved or signed.
    pub fn saved_card(&self) -> Option<SavedCard> {
        let view = self.view.as_ref()?;
        Some(SavedCard { card: view.card.clone(), drafted: view.drafted.clone() })
    }

    /// The selected line, while it is there.
    pub fn line(&self) -> Option<CardLineAt> {
        card_lines(self.view.as_deref()?).into_iter().nth(self.selected?)
    }

    /// Selects the next line or the one before; the first key selects the first or the last.
    pub(in crate::app) fn go(&mut self, down: bool) {
        let count = self.view.as_deref().map_or(0, |view| card_lines(view).len());
        let Some(last) = count.checked_sub(1) else { return self.scroll.go(down) };
        self.selected = Some(match (self.selected, down) {
            (None, true) => 0,
            (None, false) => last,
            (Some(at), true) => (at + 1).min(last),
            (Some(at), false) => at.saturating_sub(1),
        });
        self.scroll.follow();
    }

    /// Goes to the card's end, or to its beginning.
    pub(in crate::app) fn go_to_end(&mut self, down: bool) {
        let last = self.view.as_deref().map_or(0, |view| card_lines(view).len()).saturating_sub(1);
        self.selected = self.selected.map(|_| if down { last } else { 0 });
        self.scroll = Scroll::default();
        if down {
            self.scroll.by(isize::MAX, usize::MAX);
        }
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Week(view) = answer
            && view.week == self.week
        {
            self.view = Some(view.clone());
        }
    }
}
