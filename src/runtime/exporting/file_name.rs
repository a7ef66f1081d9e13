//! What a file is called when nothing else is said: what it is, of when, with whose names. 民情日记_2026-03_代号.docx

use crate::app::export::{ExportRequest, ExportWhat};
use crate::domain::export_note::ExportNames;
use crate::domain::period::{Period, Span};
use crate::i18n::Catalog;
use chrono::NaiveDate;

/// The file's name, safe on every system. It never names a household.
pub(super) fn file_name(request: &ExportRequest, today: NaiveDate, tr: Catalog) -> String {
    let mut parts = vec![tr.t(&format!("export-what-{}", request.what.thing().name()))];
    parts.push(when(request, today));
    if request.what.thing().has_names() {
        let key = if request.names == ExportNames::Full { "export-names-full" } else { "export-names-coded" };
        parts.push(tr.t(key));
    }
    let parts: Vec<String> = parts.into_iter().map(|part| part.replace(' ', "-")).collect();
    format!("{}.{}", parts.join("_"), request.format.name())
}

fn when(request: &ExportRequest, today: NaiveDate) -> String {
    match &request.what {
        ExportWhat::Weeks { from, to } if from == to => from.to_string(),
        ExportWhat::Weeks { from, to } => format!("{from}_{to}"),
        ExportWhat::Report { period, .. } => period.to_string(),
        ExportWhat::Household(code) => code.to_string(),
        what => match what.span() {
            (Some(from), Some(to)) => between(from, to),
            (Some(day), None) | (None, Some(day)) => day.to_string(),
            (None, None) => today.to_string(),
        },
    }
}

/// A month, quarter or year by its name, any other span by its ends.
fn between(from: NaiveDate, to: NaiveDate) -> String {
    let whole = Span::ALL.into_iter().map(|span| Period::of(from, span)).find(|p| (p.first(), p.last()) == (from, to));
    match whole {
        Some(period) => period.to_string(),
        None if from == to => from.to_string(),
        None => format!("{from}_{to}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::export::ExportFormat;
    use crate::domain::overview::EntryFilter;
    use crate::i18n::Lang;

    #[test]
    fn a_files_name_says_what_it_is() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        let name = |from, to, names| {
            let filter = EntryFilter { from, to, ..EntryFilter::ALL };
            let mut request = ExportRequest::new(ExportWhat::Diary { filter, copying: false }, ExportFormat::Docx);
            request.names = names;
            file_name(&request, "2026-03-13".parse().unwrap(), Catalog::new(Lang::Zh))
        };
        let march = (day("2026-03-01"), day("2026-03-31"));
        assert_eq!(name(march.0, march.1, ExportNames::Coded), "民情日记_2026-03_代号.docx");
        assert_eq!(name(day("2026-03-02"), march.1, ExportNames::Full), "民情日记_2026-03-02_2026-03-31_实名.docx");
        assert_eq!(name(None, None, ExportNames::Coded), "民情日记_2026-03-13_代号.docx");
    }
}
