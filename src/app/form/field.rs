//! One field of a form.

use crate::app::export::ExportThing;
use crate::domain::clock_words::parse_time;
use crate::domain::day_words::{Lean, parse_day};
use crate::domain::household::CardStyle;
use crate::domain::matter::{MatterKind, MatterState};
use crate::domain::numeral::whole;
use crate::domain::pledge::PledgeStatus;
use crate::i18n::Catalog;
use crate::text::{Edit, Editor, Motion, Pos};
use chrono::{Datelike, NaiveDate, NaiveTime};

/// What kind of value a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Line,
    /// A telephone number, or whom to ask for one.
    Phone,
    /// A few sentences, so many rows high: they wrap, and Enter goes on as in a line.
    Sentence(u16),
    /// Paragraphs, so many rows high: Enter breaks the line.
    Text(u16),
    /// Paragraphs with references, taking the rest of the screen.
    Body,
    /// A file or folder.
    Path,
    /// A day; empty means none.
    Day(Lean),
    /// A time of day; empty means none.
    Time,
    /// A whole number.
    Number,
    /// A number from 0 to 100; empty means none.
    Percent,
    /// Yes or no.
    YesNo,
    /// A household by its link; empty means a villager.
    Household,
    /// What a matter is about.
    MatterKind,
    /// Where a matter stands.
    MatterState,
    /// Where a pledge stands.
    Status,
    /// How a contact card is printed.
    CardStyle,
    /// A format of a thing that is taken out.
    Format(ExportThing),
    /// One of these words; the catalogue has `choice-` and the word.
    Choice(&'static [&'static str]),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in drafts; for a week's lines with the pledge's code before it: `P1.progress`.
    pub name: String,
    /// Its label's key in the catalogues (`field-…`).
    pub label: &'static str,
    /// What it takes.
    pub kind: FieldKind,
    /// Its text; for choices the name of what is chosen.
    pub editor: Editor,
    /// What is wrong with it, in words.
    pub error: Option<String>,
    /// What stood in it before anything was typed.
    pub(super) began: String,
    /// What stood in it when one last came to it.
    pub(super) came_with: String,
}

impl Field {
    /// Puts the cursor at a place of the text, with nothing selected.
    pub(super) fn go_to(&mut self, place: Pos) {
        self.editor.edit(Edit::Select(place..place));
        self.editor.edit(Edit::Unselect);
    }

    /// A field with a text in it.
    pub fn new(name: impl Into<String>, label: &'static str, kind: FieldKind, text: &str) -> Self {
        let editor = Editor::one_line("");
        let mut field = Self {
            name: name.into(),
            label,
            kind,
            editor,
            error: None,
            began: String::new(),
            came_with: String::new(),
        };
        field.begin_with(text);
        field
    }

    /// Puts a text in as one that nobody has typed here.
    pub fn begin_with(&mut self, text: &str) {
        self.set_text(text);
        self.began = self.editor.text();
    }

    /// Replaces the text.
    pub fn set_text(&mut self, text: &str) {
        self.editor = if self.is_several_rows() { Editor::new(text) } else { Editor::one_line(text) };
        if self.is_several_rows() {
            self.editor.edit(Edit::Move { motion: Motion::Bottom, select: false });
        }
        self.came_with = self.editor.text();
    }

    /// Its label; a line of a week's card has its pledge's code before it.
    pub fn full_label(&self, tr: Catalog) -> String {
        let label = tr.t(self.label);
        match self.name.split_once('.') {
            Some((code, _)) => format!("{code} {label}"),
            None => label,
        }
    }

    /// Whether it says what it said before anything was typed.
    pub fn is_as_begun(&self) -> bool {
        self.editor.text() == self.began
    }

    /// Whether its text wraps over rows.
    pub fn is_several_rows(&self) -> bool {
        matches!(self.kind, FieldKind::Sentence(_)) || self.is_paragraphs()
    }

    /// Whether it takes paragraphs.
    pub fn is_paragraphs(&self) -> bool {
        matches!(self.kind, FieldKind::Text(_) | FieldKind::Body)
    }

    /// Whether all that stands in it is marked, so that typing replaces it.
    pub fn is_replaced(&self) -> bool {
        let text = self.editor.text();
        !text.is_empty() && self.kind != FieldKind::Body && self.editor.selection().is_some_and(|marked| marked == text)
    }

    /// Whether sentences are written in it: days, times and numbers are not.
    pub fn is_prose(&self) -> bool {
        self.kind == FieldKind::Line || self.is_several_rows()
    }

    /// What can be chosen, for a field that is a choice: names as stored.
    pub fn choices(&self) -> Option<Vec<&'static str>> {
        match self.kind {
            FieldKind::YesNo => Some(vec!["yes", "no"]),
            FieldKind::Status => Some(PledgeStatus::ALL.iter().map(|status| status.name()).collect()),
            FieldKind::MatterKind => Some(MatterKind::ALL.iter().map(|kind| kind.name()).collect()),
            FieldKind::MatterState => Some(MatterState::ALL.iter().map(|state| state.name()).collect()),
            FieldKind::CardStyle => Some(CardStyle::ALL.iter().map(|style| style_name(*style)).collect()),
            FieldKind::Format(thing) => Some(thing.formats().iter().map(|format| format.name()).collect()),
            FieldKind::Choice(words) => Some(words.to_vec()),
            _ => None,
        }
    }

    /// Chooses the next or the previous of its choices.
    pub fn choose(&mut self, forward: bool) {
        let Some(choices) = self.choices() else { return };
        let now = self.editor.text();
        let at = choices.iter().position(|choice| *choice == now).unwrap_or(0);
        let step = if forward { 1 } else { choices.len() - 1 };
        self.set_text(choices[(at + step) % choices.len()]);
    }

    /// What is chosen is called.
    pub fn choice_label(&self, tr: Catalog) -> Option<String> {
        self.label_of(&self.editor.text(), tr)
    }

    /// What one of its choices is called.
    pub(super) fn label_of(&self, name: &str, tr: Catalog) -> Option<String> {
        match self.kind {
            FieldKind::Format(_) | FieldKind::Choice(_) => Some(tr.t(&format!("choice-{name}"))),
            FieldKind::YesNo => Some(tr.t(if name == "yes" { "choice-yes" } else { "choice-no" })),
            FieldKind::Status => {
                PledgeStatus::ALL.iter().find(|status| status.name() == name).map(|status| tr.pledge_status(*status))
            }
            FieldKind::MatterKind => {
                MatterKind::ALL.iter().find(|kind| kind.name() == name).map(|kind| tr.matter_kind(*kind))
            }
            FieldKind::MatterState => {
                MatterState::ALL.iter().find(|state| state.name() == name).map(|state| tr.matter_state(*state))
            }
            FieldKind::CardStyle => {
                CardStyle::ALL.iter().find(|style| style_name(**style) == name).map(|style| tr.card_style(*style))
            }
            _ => None,
        }
    }

    /// What the program understood of a day, the longest way to say it first: the whole date, or the day of the week where the date
    /// itself was typed.
    pub fn understood(&self, today: NaiveDate, tr: Catalog) -> Vec<String> {
        let FieldKind::Day(_) = self.kind else { return Vec::new() };
        let Some(day) = self.day(today).flatten() else { return Vec::new() };
        let this_year = day.year() == today.year();
        match () {
            () if self.editor.text().trim() == day.to_string() => vec![tr.weekday(day)],
            () if day == today => {
                let also = |day: String| tr.with("form-today", &[("day", day)]);
                vec![also(tr.weekday_and_day(day)), also(tr.weekday(day)), tr.day(day)]
            }
            () if this_year => vec![tr.weekday_and_day(day), tr.day(day)],
            () => vec![tr.long_date(day), tr.date(day)],
        }
    }

    /// The day or the time of the clock that was typed in other words.
    pub fn in_full(&self, today: NaiveDate, tr: Catalog) -> Option<String> {
        let text = self.editor.text();
        let day = || {
            let day = self.day(today).flatten().filter(|day| text.trim() != day.to_string())?;
            let said = tr.long_date(day);
            Some(if day == today { tr.with("form-today", &[("day", said)]) } else { said })
        };
        let time = || self.time()?.map(|time| time.format("%H:%M").to_string()).filter(|time| text.trim() != time);
        match self.kind {
            FieldKind::Day(_) => day(),
            FieldKind::Time => time(),
            _ => None,
        }
    }

    /// Why what was typed cannot be read, as a key of the catalogues.
    pub(super) fn fault(&self, today: NaiveDate) -> Option<&'static str> {
        match self.kind {
            FieldKind::Day(_) if self.day(today).is_none() => Some("form-bad-day"),
            FieldKind::Time if self.time().is_none() => Some("form-bad-time"),
            FieldKind::Percent if self.percent().is_none() => Some("form-bad-percent"),
            _ => None,
        }
    }

    /// The day typed; `Some(None)` for an empty field, `None` for what is no day.
    pub fn day(&self, today: NaiveDate) -> Option<Option<NaiveDate>> {
        let FieldKind::Day(lean) = self.kind else { return None };
        let text = self.editor.text();
        if text.trim().is_empty() {
            return Some(None);
        }
        parse_day(&text, today, lean).map(Some)
    }

    /// The time typed; `Some(None)` for an empty field, `None` for what is no time.
    pub fn time(&self) -> Option<Option<NaiveTime>> {
        let text = self.editor.text();
        if text.trim().is_empty() { Some(None) } else { parse_time(&text).map(Some) }
    }

    /// The percentage typed; `Some(None)` for an empty field, `None` for what is none.
    pub fn percent(&self) -> Option<Option<u8>> {
        let text = self.editor.text();
        let text = text.trim().trim_end_matches(['%', '\u{FF05}']).trim_start_matches("百分之");
        if text.is_empty() {
            return Some(None);
        }
        whole(text).and_then(|percent| u8::try_from(percent).ok()).filter(|percent| *percent <= 100).map(Some)
    }
}

/// The name of a card style in a draft.
pub(super) fn style_name(style: CardStyle) -> &'static str {
    match style {
        CardStyle::Normal => "normal",
        CardStyle::LargePrint => "large_print",
    }
}
