//! A draft of a week's card stands in the way: of signing it, for its words would not be on the card; or it was left over when
//! the card was signed, and can only become an amendment.

use crate::app::form::Form;
use crate::domain::change::{Draft, DraftTarget, RecordKey};
use crate::domain::outdated::updated;
use crate::domain::week::Week;
use crate::domain::week_view::WeekView;
use crate::i18n::Catalog;
use chrono::{DateTime, Utc};

/// The dialog.
#[derive(Debug)]
pub struct CardDraftDialog {
    /// The form of the card with the draft in it.
    pub form: Form,
    /// When the draft was kept.
    pub kept_at: DateTime<Utc>,
    /// Whether the card is signed.
    pub signed: bool,
}

impl CardDraftDialog {
    /// The dialog for a draft; nothing where it is of something else, or the card says it all already.
    pub fn about(draft: &Draft, view: &WeekView) -> Option<Self> {
        if draft.target != DraftTarget::Edit(RecordKey::Week(view.week)) {
            return None;
        }
        let mut form = Form::for_week(view, draft.id.clone());
        form.take_draft(draft);
        let signed = view.sign_off.is_some();
        if signed {
            form.keep_new_lines(|text| updated(text, &view.corrected));
        }
        (!form.says_nothing_new()).then_some(Self { form, kept_at: draft.kept_at, signed })
    }

    /// The week.
    pub fn week(&self) -> Option<Week> {
        self.form.week_of_card()
    }

    /// What the draft says and the card does not, each with where it stands: P2 本周进展.
    pub fn words(&self, tr: Catalog) -> Vec<(String, String)> {
        let new = self.form.fields.iter().filter(|field| !field.is_as_begun());
        let text =
            |text: String| if text.trim().is_empty() { tr.t("card-draft-cleared") } else { text.trim().to_owned() };
        new.map(|field| (field.full_label(tr), text(field.editor.text()))).collect()
    }

    /// The same as the text of an amendment.
    pub fn amendment(&self, tr: Catalog) -> String {
        let one = |(label, text): (String, String)| tr.with("draft-as-amendment", &[("field", label), ("text", text)]);
        self.words(tr).into_iter().map(one).collect::<Vec<_>>().join("\n")
    }
}
