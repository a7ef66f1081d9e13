//! Weeks without people: the card, what it was signed with, its amendments.

use super::coder::Coder;
use crate::domain::change::RecordKey;
use crate::domain::progress_card::{CardLine, ProgressCard, Sections};
use crate::domain::signoff::{Amendment, SignOff};
use crate::domain::week_view::WeekView;

impl Coder {
    /// The card without people.
    pub fn card(&self, card: &ProgressCard) -> ProgressCard {
        let key = RecordKey::Week(card.week);
        let text = |field: &str, text: &str| self.text(Some(&key), field, text, &[]);
        let line = |line: &CardLine| CardLine {
            progress: text(&format!("lines.{}.progress", line.pledge), &line.progress),
            next: text(&format!("lines.{}.next", line.pledge), &line.next),
            ..line.clone()
        };
        ProgressCard {
            week: card.week,
            sections: Sections {
                done: text("sections.done", &card.sections.done),
                next: text("sections.next", &card.sections.next),
                problems: text("sections.problems", &card.sections.problems),
            },
            lines: card.lines.iter().map(line).collect(),
            no_progress_reason: text("no_progress_reason", &card.no_progress_reason),
        }
    }

    /// The amendment without people: its words; what stays in the journal is left out.
    pub fn amendment(&self, amendment: &Amendment) -> Amendment {
        let key = RecordKey::Week(amendment.week);
        let field = format!("amendments.{}", amendment.number);
        let mut coded = amendment.clone();
        coded.text = self.text(Some(&key), &field, &amendment.text, &[]);
        coded.sealed.clear();
        coded.canonical.clear();
        coded
    }

    /// A whole week without people: card, witness, amendments, the pledges its lines name. Its entries stay behind:
    /// no paper shows them.
    pub fn week(&self, view: &WeekView) -> WeekView {
        let key = RecordKey::Week(view.week);
        let mut coded = view.clone();
        coded.card = self.card(&view.card);
        coded.drafted = ProgressCard::empty(view.week);
        coded.news.clear();
        coded.with_news = None;
        coded.corrected.clear();
        coded.sign_off = view.sign_off.as_ref().map(|sign_off| self.sign_off(&key, sign_off));
        coded.amendments = view.amendments.iter().map(|amendment| self.amendment(amendment)).collect();
        for (code, problem) in &mut coded.pledges {
            *problem = self.posted_text(&RecordKey::Pledge(code.clone()), "problem", problem);
        }
        coded.entries.clear();
        coded.later.clear();
        coded.rest.clear();
        coded
    }

    fn sign_off(&self, key: &RecordKey, sign_off: &SignOff) -> SignOff {
        let mut coded = sign_off.clone();
        coded.witness = sign_off.witness.as_ref().map(|witness| self.text(Some(key), "witness", witness, &[]));
        coded.sealed.clear();
        coded.canonical.clear();
        coded
    }
}
