//! In which format a file is written: as said, else as the file is called. What contradicts itself is refused.

use super::session::Session;
use super::stop::{Done, Stop};
use crate::app::export::ExportFormat;
use crate::runtime::files;
use std::path::Path;

/// The format that is said or that the file's name ends in; nothing where neither is.
pub fn wanted(
    session: &Session,
    offered: &[ExportFormat],
    said: Option<ExportFormat>,
    file: Option<&Path>,
) -> Done<Option<ExportFormat>> {
    // A directory takes the export's own name.
    let file = file.filter(|file| !files::leads_to_directory(file));
    let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let by_name = ending.as_deref().and_then(ending_of);
    let (wanted, called) = match (said, by_name, &ending) {
        (Some(said), Some(by_name), _) if said != by_name => {
            let name = file.map(files::shown).unwrap_or_default();
            let values = [("format", said.name().to_owned()), ("file", name)];
            return Err(Stop::Said(session.say("cli-export-contradiction", &values)));
        }
        (Some(said), ..) => (Some(said), said.name().to_owned()),
        (None, by_name, Some(ending)) => (by_name, ending.clone()),
        (None, _, None) => return Ok(None),
    };
    match wanted.filter(|wanted| offered.contains(wanted)) {
        Some(wanted) => Ok(Some(wanted)),
        None => {
            let formats: Vec<String> = offered.iter().map(|format| format.name().to_owned()).collect();
            let values = [("format", called), ("formats", session.list(&formats))];
            Err(Stop::Said(session.say("cli-export-not-offered", &values)))
        }
    }
}

/// The format of files with that ending.
fn ending_of(ending: &str) -> Option<ExportFormat> {
    match ending {
        "htm" => Some(ExportFormat::Html),
        "markdown" => Some(ExportFormat::Md),
        _ => ExportFormat::named(ending),
    }
}

/// Says where a file is now.
pub fn written(session: &Session, path: &str, format: ExportFormat, records: Option<u32>) -> Done {
    if session.json() {
        let mut told = serde_json::json!({ "path": path, "format": format.name() });
        if let Some(records) = records {
            told["records"] = records.into();
        }
        return session.out.json(&told);
    }
    session.out.line(&session.say("cli-export-written", &[("path", path.to_owned())]))
}
