//! What every document needs to know: the language, what links are called, who hands it over.

use crate::domain::contact_card::ContactCard;
use crate::domain::week::Week;
use crate::export::document::{Block, Cell, Document};
use crate::i18n::Catalog;
use crate::text::{Labels, render_bare};
use chrono::NaiveDate;

/// What every document needs to know.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The words.
    pub tr: Catalog,
    /// What links are called; a coded export has none left.
    pub labels: &'a dyn Labels,
    /// Whether households stand under this export's codes.
    pub coded: bool,
    /// Whether days are only told to the week.
    pub weeks: bool,
    /// The day it is made.
    pub today: NaiveDate,
    /// Who hands it over.
    pub owner: &'a ContactCard,
}

impl Context<'_> {
    /// A text as it stands on paper: links are what they are called, without their sign.
    pub fn paper(&self, text: &str) -> String {
        render_bare(text, self.labels)
    }

    /// The same in a table.
    pub fn cell(&self, text: &str) -> Cell {
        Cell::text(self.paper(text))
    }

    /// A label with its colon.
    pub fn label(&self, key: &str) -> String {
        format!("{}{}", self.tr.t(key), self.tr.t("export-colon"))
    }

    /// A day of a record in words, or its week where days are only told to the week.
    pub fn day(&self, day: NaiveDate) -> String {
        if !self.weeks {
            return self.tr.date(day);
        }
        let week = Week::of(day);
        self.tr.with("week-of-year", &[("year", week.year().to_string()), ("week", week.number().to_string())])
    }

    /// The same in a table.
    pub fn day_cell(&self, day: Option<NaiveDate>) -> Cell {
        match day.filter(|_| self.weeks) {
            Some(day) => Cell::text(self.day(day)),
            None => Cell::day(day),
        }
    }

    /// Things in a row: 甲、乙.
    pub fn list<T: ToString>(&self, items: &[T]) -> String {
        items.iter().map(ToString::to_string).collect::<Vec<_>>().join(&self.tr.t("list-and"))
    }

    /// An empty document with its owner in its properties.
    pub fn document(&self, title: String) -> Document {
        let author = [&self.owner.unit, &self.owner.full_name].map(String::as_str).join(" ").trim().to_owned();
        Document { author, ..Document::new(title, self.tr.lang()) }
    }

    /// The unit, the name and the day, below a title; nothing for what is not known.
    pub fn subtitle(&self) -> Block {
        let parts = [self.owner.unit.clone(), self.owner.full_name.clone(), self.tr.date(self.today)];
        let known: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
        Block::Subtitle(known.join("  "))
    }

    /// That households stand under codes, where they do.
    pub fn coded_note(&self) -> Option<Block> {
        self.coded.then(|| Block::Small(self.tr.t("export-coded-note")))
    }
}

/// Fields with something in them.
pub(super) fn filled(fields: impl IntoIterator<Item = (String, String)>) -> Option<Block> {
    let fields: Vec<_> = fields.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
    (!fields.is_empty()).then_some(Block::Fields(fields))
}
