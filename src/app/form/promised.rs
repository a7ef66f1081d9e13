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
    /// The day that could go into "answer by". In an entry that was saved before, one that has passed may have been answered.
    pub fn promised(&self) -> Option<NaiveDate> {
        let is_empty = |name: &str| self.find(name).is_some_and(|field| field.editor.is_empty());
        if self.kind != FormKind::Entry || !is_empty(ANSWER_BY) {
            return None;
        }
        let text = self.text("body");
        let date = self.day("date", self.today).unwrap_or(self.today);
        let day = (text.len() <= LONG).then(|| promised_by(&text, date)).flatten();
        day.filter(|day| self.base.is_none() || *day >= self.today)
    }

    /// Puts it there, as if it were typed, and goes there.
    pub(in crate::app) fn take_promised(&mut self) -> Option<NaiveDate> {
        let day = self.promised()?;
        let at = self.fields.iter().position(|field| field.name == ANSWER_BY)?;
        self.close_find();
        self.completion = None;
        self.set_focus(at);
        self.field_mut().editor.edit(Edit::Paste(day.to_string()));
        Some(day)
    }
}
