//! A day by which an entry's words promise something, offered for its "answer by" while that is empty, or while it still has the day
//! that the words promised before they were changed. Invariant: nothing is filled in unasked.

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
        let field = self.find(ANSWER_BY)?;
        let told = self.told()?;
        let there = field.day(self.today).flatten();
        let is_old = || there.is_some_and(|day| day != told && self.was_promised(day));
        (field.editor.is_empty() || is_old()).then_some(told)
    }

    /// Whether the day that the text tells of stands there.
    pub(in crate::app) fn is_promised_taken(&self) -> bool {
        let there = self.find(ANSWER_BY).and_then(|field| field.day(self.today)).flatten();
        there.is_some() && there == self.told()
    }

    /// The day that the text promises. In an entry that was saved before, one that has passed may have been answered.
    fn told(&self) -> Option<NaiveDate> {
        let day = self.told_by(&self.text("body"));
        day.filter(|day| self.base.is_none() || *day >= self.today)
    }

    /// Whether a day was put there from the text, or the text promised it when the form was opened.
    fn was_promised(&self, day: NaiveDate) -> bool {
        let began = || self.find("body").and_then(|body| self.told_by(&body.began));
        self.put_promised == Some(day) || began() == Some(day)
    }

    fn told_by(&self, text: &str) -> Option<NaiveDate> {
        let reads = self.kind == FormKind::Entry && text.len() <= LONG;
        let date = || self.day("date", self.today).unwrap_or(self.today);
        if reads { promised_by(text, date()) } else { None }
    }

    /// Puts it there, as if it were typed, or nothing in its place; the cursor stays where one writes.
    pub(in crate::app) fn put_promised(&mut self, day: Option<NaiveDate>) {
        self.put_promised = day;
        let Some(field) = self.fields.iter_mut().find(|field| field.name == ANSWER_BY) else { return };
        field.editor.edit(Edit::SelectAll);
        field.editor.edit(day.map_or(Edit::Delete, |day| Edit::Paste(day.to_string())));
    }
}
