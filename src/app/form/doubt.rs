//! What is said of a field once it is left: what is wrong, or may be though it can be saved. And what is put into order then: a phone
//! typed wide, a time in words.

use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::domain::clock_words::is_night;
use crate::domain::day_words::doubtful_year;
use crate::domain::phone::{self, PhoneDoubt};
use crate::i18n::Catalog;
use crate::text::Edit;
use chrono::{Datelike, NaiveDate, NaiveTime};

/// Why a field is to be looked at once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// A telephone number.
    Phone(PhoneDoubt),
    /// A day without a year that was taken for last year's or next year's.
    Year(NaiveDate),
    /// A time of day at which hardly anybody works.
    Night(NaiveTime),
}

/// What stands under a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub text: String,
    /// Whether the form cannot be saved with it.
    pub wrong: bool,
}

impl Doubt {
    /// The doubt as a sentence without its end.
    fn say(self, today: NaiveDate, tr: Catalog) -> String {
        match self {
            Self::Phone(doubt) => tr.phone_doubt(doubt),
            Self::Year(day) => {
                let key = if day.year() < today.year() { "form-doubt-last-year" } else { "form-doubt-next-year" };
                tr.with(key, &[("day", tr.day(day))])
            }
            Self::Night(time) => {
                let later = time.overflowing_add_signed(chrono::TimeDelta::hours(12)).0;
                let shown = |time: NaiveTime| time.format("%-H:%M").to_string();
                tr.with("form-doubt-night", &[("time", shown(time)), ("later", shown(later))])
            }
        }
    }
}

impl Field {
    /// What may be wrong with it.
    fn doubt(&self, today: NaiveDate) -> Option<Doubt> {
        let text = self.editor.text();
        match self.kind {
            FieldKind::Phone => phone::doubt(&text).map(Doubt::Phone),
            FieldKind::Day(lean) => doubtful_year(&text, today, lean).map(Doubt::Year),
            FieldKind::Time => self.time().flatten().filter(|time| is_night(*time)).map(Doubt::Night),
            _ => None,
        }
    }

    /// Writes what was typed as it is kept: a phone's digits narrow, a time by the clock. Tells whether that changed anything.
    fn put_in_order(&mut self) -> bool {
        let text = self.editor.text();
        let kept = match self.kind {
            FieldKind::Phone => phone::as_kept(&text),
            FieldKind::Time => match self.time() {
                Some(Some(time)) => time.format("%H:%M").to_string(),
                _ => return false,
            },
            _ => return false,
        };
        if kept == text {
            return false;
        }
        self.editor.edit(Edit::SelectAll);
        self.editor.edit(Edit::Insert(kept));
        true
    }
}

impl Form {
    /// What is said of a field: what it cannot be saved with, else what may be wrong, once one has left it or as it was when one
    /// came to it: nobody is told while typing.
    pub fn said_of(&self, at: usize, tr: Catalog) -> Option<Said> {
        let field = self.fields.get(at)?;
        if let Some(error) = &field.error {
            return Some(Said { text: error.clone(), wrong: true });
        }
        if at == self.focus && field.editor.text() != field.came_with {
            return None;
        }
        let fault = field.fault(self.today).map(|key| Said { text: tr.t(key), wrong: true });
        let doubt = || field.doubt(self.today).map(|doubt| Said { text: doubt.say(self.today, tr), wrong: false });
        fault.or_else(doubt)
    }

    /// Puts the field one leaves in order.
    pub(super) fn put_focused_in_order(&mut self) {
        if self.field_mut().put_in_order() {
            self.changes += 1;
        }
    }

    /// Puts every field in order, before they are saved.
    pub(in crate::app) fn put_in_order(&mut self) {
        for field in &mut self.fields {
            field.put_in_order();
        }
    }

    /// What there is to look at once more though it was saved.
    pub(in crate::app) fn remarks(&self, tr: Catalog) -> Vec<String> {
        if self.kind == FormKind::ContactCard {
            return tr.card_remarks(&self.contact_card());
        }
        let remark = |field: &Field| {
            let doubt = field.doubt(self.today)?.say(self.today, tr);
            Some(tr.with("notice-doubt", &[("field", tr.t(field.label)), ("doubt", doubt)]))
        };
        self.fields.iter().filter_map(remark).collect()
    }
}
