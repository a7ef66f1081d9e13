//! What the entries that a field of a week's card rests on say besides: told while one is in the field, and taken by a key.

use super::model::{Form, FormKind};
use crate::domain::untaken::{Sentences, untaken, with_untaken};

impl Form {
    /// What the field one types in does not have of the entries it rests on.
    pub fn untaken(&self) -> Sentences {
        let field = self.field();
        if self.kind != FormKind::Week || !(field.name == "done" || field.name.ends_with(".progress")) {
            return Sentences::new();
        }
        untaken(&field.editor.text(), &self.rest)
    }

    /// The text of that field with all of it.
    pub(in crate::app) fn with_untaken(&self) -> String {
        with_untaken(&self.field().editor.text(), &self.rest)
    }
}
