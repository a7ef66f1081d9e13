//! What is to be brought in, and from where. Nothing of it is a record, so nothing is kept.

use super::build::FieldError;
use super::field::{Field, FieldKind};
use super::model::{Form, FormKind};
use crate::app::bringing::ImportRequest;
use crate::domain::change::DraftId;
use crate::domain::importing::{ImportFormat, ImportKind};
use crate::domain::numeral::whole;
use crate::i18n::Catalog;
use std::collections::BTreeMap;

const KINDS: &[&str] = &["diary", "households", "pledges", "journal"];
const FORMATS: &[&str] = &["auto", "csv", "xlsx", "ods", "json", "markdown", "docx", "jrnl", "tui-journal"];
const ENCODINGS: &[&str] = &["auto", "utf-8", "gb18030", "utf-16le", "utf-16be"];
/// Years a day can be of.
const YEARS: std::ops::Range<i32> = 1900..2200;

impl Form {
    /// What is to be brought in; first of all the file.
    pub fn for_import(place: &str, draft: DraftId) -> Self {
        let choice = |name: &str, label, words: &'static [&'static str]| {
            Field::new(name, label, FieldKind::Choice(words), words[0])
        };
        let fields = vec![
            choice("kind", "field-import-kind", KINDS),
            Field::new("path", "field-import-path", FieldKind::Path, place),
            choice("format", "field-import-format", FORMATS),
            choice("encoding", "field-import-encoding", ENCODINGS),
            Field::new("year", "field-import-year", FieldKind::Number, ""),
        ];
        let mut form = Self::new(FormKind::Import(BTreeMap::new()), None, None, fields, draft);
        form.focus = 1;
        form
    }

    /// The wish the form says.
    pub(in crate::app) fn import_request(&self, tr: Catalog) -> Result<ImportRequest, FieldError> {
        let fault = |name: &str, key: &str| (name.to_owned(), tr.t(key));
        let path = self.trimmed("path");
        if path.is_empty() {
            return Err(fault("path", "form-import-path-needed"));
        }
        let kind = ImportKind::named(&self.text("kind")).unwrap_or(ImportKind::Diary);
        let format = ImportFormat::named(&self.text("format"));
        if format.is_some_and(|format| !kind.formats().contains(&format)) {
            return Err(fault("format", "form-import-format"));
        }
        let year = match self.trimmed("year").trim_end_matches('年') {
            "" => None,
            year => Some(
                whole(year)
                    .and_then(|year| i32::try_from(year).ok())
                    .filter(|year| YEARS.contains(year))
                    .ok_or_else(|| fault("year", "form-bad-year"))?,
            ),
        };
        let columns = match &self.kind {
            FormKind::Import(columns) => columns.clone(),
            _ => BTreeMap::new(),
        };
        let encoding = Some(self.text("encoding")).filter(|name| name != ENCODINGS[0]);
        Ok(ImportRequest { format, encoding, year, columns, ..ImportRequest::new(kind, path) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn asked(name: &str, text: &str) -> Result<ImportRequest, FieldError> {
        let mut form = Form::for_import("~/a.csv", DraftId("d".into()));
        form.fields.iter_mut().find(|field| field.name == name).unwrap().set_text(text);
        form.import_request(Catalog::new(Lang::Zh))
    }

    #[test]
    fn a_form_left_alone_asks_to_recognise_everything_of_a_diary() {
        assert_eq!(asked("year", ""), Ok(ImportRequest::new(ImportKind::Diary, "~/a.csv")));
        assert_eq!(asked("year", "2025年").unwrap().year, Some(2025));
        assert_eq!(asked("encoding", "gb18030").unwrap().encoding.as_deref(), Some("gb18030"));
    }

    #[test]
    fn what_cannot_be_is_said_beside_its_field() {
        for (name, text) in [("year", "今年"), ("path", " ")] {
            assert_eq!(asked(name, text).unwrap_err().0, name);
        }
        let mut form = Form::for_import("a", DraftId("d".into()));
        form.fields[0].set_text("households");
        form.fields[2].set_text("docx");
        assert_eq!(form.import_request(Catalog::new(Lang::Zh)).unwrap_err().0, "format");
    }
}
