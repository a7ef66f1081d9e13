//! A day by which an entry's words promise something, offered for its "answer by" while that is empty. Invariant: nothing is filled in
//! unasked.

use super::model::{Form, FormKind};
use crate::domain::promise_words::promised_by;
use crate::text::Edit;
use chrono::NaiveDate;

/// The field it goes to.
const ANSWER_BY: &str = "follow_up_on";

/// Bytes of a text that is looked through for every frame.
const LONG: usize = 64 * 1024;

impl Form {
    /// The day that could go into "answer by".
    pub fn promised(&self) -> Option<NaiveDate> {
        let is_empty = self.find(ANSWER_BY).is_some_and(|field| field.editor.is_empty());
        if is_empty { self.told() } else { None }
    }

    /// Whether the day that the text tells of stands there.
    pub(in crate::app) fn is_promised_taken(&self) -> bool {
        let there = self.find(ANSWER_BY).and_then(|field| field.day(self.today)).flatten();
        there.is_some() && there == self.told()
    }

    /// The day that the text promises. In an entry that was saved before, one that has passed may have been answered.
    fn told(&self) -> Option<NaiveDate> {
        if self.kind != FormKind::Entry {
            return None;
        }
        let text = self.text("body");
        let date = self.day("date", self.today).unwrap_or(self.today);
        let day = (text.len() <= LONG).then(|| promised_by(&text, date)).flatten();
        day.filter(|day| self.base.is_none() || *day >= self.today)
    }

    /// Puts it there, as if it were typed, or nothing in its place; the cursor stays where one writes.
    pub(in crate::app) fn put_promised(&mut self, day: Option<NaiveDate>) {
        let Some(field) = self.fields.iter_mut().find(|field| field.name == ANSWER_BY) else { return };
        field.editor.edit(Edit::SelectAll);
        field.editor.edit(day.map_or(Edit::Delete, |day| Edit::Paste(day.to_string())));
    }
}
