//! 工作进度卡: one per ISO week. Drafted from the week's entries and the pledges, edited, then signed (`signoff`).
//! Redrafting never overwrites what the user edited: a saved card remembers the draft it came from, and the three are
//! merged field by field.

use super::code::Code;
use super::sources::{Source, rests_on};
use super::week::Week;
use serde::{Deserialize, Serialize};

/// A week's card: what is written on it. Households stand in it as references, never as names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressCard {
    /// The week.
    pub week: Week,
    /// 本周做了、下周打算、问题
    pub sections: Sections,
    /// 按承诺: a line per open pledge.
    pub lines: Vec<CardLine>,
    /// 本周无进展原因, for a card whose lines and sections are empty.
    #[serde(default)]
    pub no_progress_reason: String,
}

/// The card's free parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sections {
    /// 本周做了
    #[serde(default)]
    pub done: String,
    /// 下周打算
    #[serde(default)]
    pub next: String,
    /// 问题
    #[serde(default)]
    pub problems: String,
}

/// What moved on one pledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardLine {
    /// The pledge.
    pub pledge: Code,
    /// 本周进展
    #[serde(default)]
    pub progress: String,
    /// 下周打算
    #[serde(default)]
    pub next: String,
    /// The entries the line rests on.
    #[serde(default)]
    pub entries: Vec<Code>,
}

/// A card as the file keeps it before it is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCard {
    /// What the user left on it.
    pub card: ProgressCard,
    /// The draft it was edited from.
    pub drafted: ProgressCard,
}

/// One field of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardField {
    /// 本周做了
    Done,
    /// 下周打算
    Next,
    /// 问题
    Problems,
    /// 本周无进展原因
    NoProgressReason,
    /// 本周进展 of a pledge.
    LineProgress(Code),
    /// 下周打算 of a pledge.
    LineNext(Code),
}

/// A saved card brought up to date with a fresh draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redrafted {
    /// The card to show: fresh where the user had changed nothing, the user's words elsewhere.
    pub card: ProgressCard,
    /// The draft that the card's next edit is over: fresh, but for the fields whose news was not taken.
    pub base: ProgressCard,
    /// Fields the user edited whose draft has changed since: there is news to take, by choice.
    pub news: Vec<CardField>,
}

impl ProgressCard {
    /// An empty card.
    pub fn empty(week: Week) -> Self {
        Self { week, sections: Sections::default(), lines: Vec::new(), no_progress_reason: String::new() }
    }

    /// Whether nothing is written on it.
    pub fn is_empty(&self) -> bool {
        let Sections { done, next, problems } = &self.sections;
        let texts = [done, next, problems, &self.no_progress_reason];
        let blank = |text: &str| text.trim().is_empty();
        texts.iter().all(|text| blank(text)) && self.lines.iter().all(|l| blank(&l.progress) && blank(&l.next))
    }

    /// Whether the card tells of anything that moved: a pledge's progress or something done.
    pub fn shows_progress(&self) -> bool {
        !self.sections.done.trim().is_empty() || self.lines.iter().any(|line| !line.progress.trim().is_empty())
    }

    /// Whether all that was done stands in the pledges' lines.
    pub fn done_is_above(&self) -> bool {
        let moved = |line: &CardLine| !line.progress.trim().is_empty();
        self.sections.done.trim().is_empty() && self.lines.iter().any(moved)
    }

    /// Whether the reason for no progress is owed before the card can be confirmed.
    pub fn needs_reason(&self) -> bool {
        !self.shows_progress() && self.no_progress_reason.trim().is_empty()
    }

    /// The text of a field; empty for a pledge that has no line.
    pub fn field(&self, field: &CardField) -> &str {
        let line = |code: &Code| self.lines.iter().find(|line| line.pledge == *code);
        match field {
            CardField::Done => &self.sections.done,
            CardField::Next => &self.sections.next,
            CardField::Problems => &self.sections.problems,
            CardField::NoProgressReason => &self.no_progress_reason,
            CardField::LineProgress(code) => line(code).map_or("", |line| &line.progress),
            CardField::LineNext(code) => line(code).map_or("", |line| &line.next),
        }
    }

    /// Writes a field, adding the pledge's line where it is missing.
    pub fn set_field(&mut self, field: &CardField, text: String) {
        match field {
            CardField::Done => self.sections.done = text,
            CardField::Next => self.sections.next = text,
            CardField::Problems => self.sections.problems = text,
            CardField::NoProgressReason => self.no_progress_reason = text,
            CardField::LineProgress(code) => self.line_mut(code).progress = text,
            CardField::LineNext(code) => self.line_mut(code).next = text,
        }
    }

    /// Every field the card has, in reading order.
    pub fn fields(&self) -> Vec<CardField> {
        let lines = self.lines.iter().map(|line| &line.pledge);
        let mut fields: Vec<CardField> =
            lines.flat_map(|code| [CardField::LineProgress(code.clone()), CardField::LineNext(code.clone())]).collect();
        fields.extend([CardField::Done, CardField::Next, CardField::Problems, CardField::NoProgressReason]);
        fields
    }

    fn line_mut(&mut self, code: &Code) -> &mut CardLine {
        let at = self.lines.iter().position(|line| line.pledge == *code).unwrap_or_else(|| {
            self.lines.push(CardLine {
                pledge: code.clone(),
                progress: String::new(),
                next: String::new(),
                entries: Vec::new(),
            });
            self.lines.len() - 1
        });
        &mut self.lines[at]
    }
}

impl SavedCard {
    /// Merges with a fresh draft: a field the user left as drafted follows the draft, an edited one stays.
    pub fn redrafted(&self, fresh: &ProgressCard) -> Redrafted {
        let mut card = fresh.clone();
        let (mut next_base, mut news) = (fresh.clone(), Vec::new());
        for field in self.card.fields() {
            let (mine, base) = (self.card.field(&field), self.drafted.field(&field));
            let now = fresh.field(&field);
            if mine == base || mine == now {
                continue;
            }
            if now != base {
                news.push(field.clone());
                next_base.set_field(&field, base.to_owned());
            }
            let mine = mine.to_owned();
            card.set_field(&field, mine);
        }
        for line in &mut card.lines {
            let kept = self.card.lines.iter().find(|mine| mine.pledge == line.pledge);
            if let Some(kept) = kept.filter(|_| line.entries.is_empty()) {
                // What its words still rest on.
                let named: Vec<Source> = line.progress.lines().flat_map(|line| rests_on(line).1).collect();
                let is_named = |code: &&Code| named.iter().any(|source| source.code() == *code);
                line.entries = kept.entries.iter().filter(is_named).cloned().collect();
            }
        }
        Redrafted { card, base: next_base, news }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(done: &str, next: &str) -> ProgressCard {
        let mut card = ProgressCard::empty(Week::parse("2026-W11").unwrap());
        card.sections.done = done.into();
        card.sections.next = next.into();
        card
    }

    #[test]
    fn redrafting_keeps_what_the_user_edited() {
        let saved = SavedCard { card: card("mine", "old"), drafted: card("old", "old") };
        let merged = saved.redrafted(&card("fresh", "fresh"));
        assert_eq!(merged.card, card("mine", "fresh"));
        assert_eq!(merged.news, [CardField::Done]);
        assert_eq!(merged.base, card("old", "fresh"), "saved again, the card still has news");
        let again = saved.redrafted(&card("old", "old"));
        assert_eq!((again.card, again.news), (card("mine", "old"), vec![]));
    }

    #[test]
    fn a_line_the_user_wrote_survives_a_pledge_leaving_the_draft() {
        let code = Code::parse("P1").unwrap();
        let mut mine = card("", "");
        mine.set_field(&CardField::LineProgress(code.clone()), "催了名单".into());
        let saved = SavedCard { card: mine, drafted: card("", "") };
        let merged = saved.redrafted(&card("", ""));
        assert_eq!(merged.card.field(&CardField::LineProgress(code)), "催了名单");
    }

    #[test]
    fn a_card_on_which_nothing_moved_needs_the_reason() {
        let mut quiet = card(" ", "下周再去");
        assert!(quiet.needs_reason());
        quiet.no_progress_reason = "等清明后动工".into();
        assert!(!quiet.needs_reason());
        assert!(!card("走了两家", "").needs_reason());
        let mut moved = card("", "");
        moved.set_field(&CardField::LineProgress(Code::parse("P1").unwrap()), "催了名单".into());
        assert!(!moved.needs_reason());
    }

    /// A card with any of a few texts in every field.
    fn any_card() -> impl proptest::strategy::Strategy<Value = ProgressCard> {
        use proptest::prelude::*;
        let text = || proptest::sample::select(vec!["", "· 一 〔D01〕", "· 二", "改过", "· 一 〔D01〕\n· 二"]);
        let line = (proptest::sample::select(vec!["P1", "P2", "P3"]), text(), text(), proptest::bool::ANY);
        (text(), text(), text(), proptest::collection::vec(line, 0..4)).prop_map(|(done, next, reason, lines)| {
            let mut made = card(done, next);
            made.no_progress_reason = reason.into();
            for (pledge, progress, next, rests) in lines {
                let code = Code::parse(pledge).unwrap();
                made.set_field(&CardField::LineProgress(code.clone()), progress.into());
                made.set_field(&CardField::LineNext(code.clone()), next.into());
                if rests {
                    made.line_mut(&code).entries = vec![Code::parse("D01").unwrap()];
                }
            }
            made
        })
    }

    proptest::proptest! {
        /// Redrafting again changes nothing, saving in between or not, and what the user wrote is there after any draft.
        #[test]
        fn redrafting_is_idempotent_and_loses_nothing(mine in any_card(), base in any_card(), fresh in any_card()) {
            let saved = SavedCard { card: mine.clone(), drafted: base.clone() };
            let once = saved.redrafted(&fresh);
            proptest::prop_assert_eq!(&saved.redrafted(&fresh), &once);
            let kept = SavedCard { card: once.card.clone(), drafted: fresh.clone() };
            let twice = kept.redrafted(&fresh);
            proptest::prop_assert_eq!(&twice.card, &once.card);
            proptest::prop_assert!(twice.news.is_empty());
            for field in mine.fields() {
                if mine.field(&field) != base.field(&field) {
                    proptest::prop_assert_eq!(once.card.field(&field), mine.field(&field));
                }
            }
        }
    }
}
