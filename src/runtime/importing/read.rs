//! Reading a file to be imported, with what the readers must know of the journal.

use super::super::env::Env;
use super::super::{exporting, files, reads};
use crate::app::bringing::ImportRequest;
use crate::app::failure::Failure;
use crate::app::query::{Answer, Query};
use crate::domain::change::{Family, JournalDump};
use crate::domain::code::Code;
use crate::domain::importing::ImportKind;
use crate::import::{self, Encoding, Known, Reading, Refused, Source, SourceFile};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What was read.
pub(super) enum Read {
    /// Records of one kind.
    Records(Reading),
    /// A whole journal.
    Journal(Result<Box<JournalDump>, Refused>),
}

/// The names of the encodings a file can be said to be in.
pub fn encodings() -> [&'static str; 4] {
    Encoding::NAMES.map(|(name, _)| name)
}

/// Where the file lies.
pub(super) fn place(request: &ImportRequest) -> PathBuf {
    exporting::typed_path(&request.path)
}

/// Reads it, telling how many records there are so far.
pub(super) fn read(env: &mut Env, request: &ImportRequest) -> Result<Read, Failure> {
    env.watch.begin();
    let path = place(request);
    if is_everything(&path) {
        return Err(Failure::EverythingThere(files::shown(&path)));
    }
    let named = |name: &String| Encoding::NAMES.into_iter().find(|(known, _)| known == name);
    let encoding = request.encoding.as_ref().and_then(named).map(|(_, encoding)| encoding);
    if request.kind == ImportKind::Journal {
        let text = import::decode(files::read(&path)?, encoding).map_err(Refused::Unreadable);
        return Ok(Read::Journal(text.and_then(|text| import::journal(&text)).map(Box::new)));
    }
    let family = match request.kind {
        ImportKind::Households => Family::Household,
        ImportKind::Pledges => Family::Pledge,
        ImportKind::Diary | ImportKind::Journal => Family::Entry,
    };
    let known = Known { year: request.year, ..known(env, family)? };
    let (found, folder) = source_files(env, &path)?;
    let remembered = match reads::answer(env, &Query::ColumnMaps)? {
        Answer::ColumnMaps(maps) => maps,
        _ => Vec::new(),
    };
    let source = Source {
        kind: request.kind,
        format: request.format,
        encoding,
        files: found,
        folder,
        columns: request.columns.clone(),
        remembered,
    };
    let reading = import::read(source, &known, &|records| env.watch.step(records, 0).is_ok());
    env.watch.step(0, 0)?;
    Ok(Read::Records(reading))
}

/// Whether a folder is the home directory or holds it: nobody means to import all of that.
fn is_everything(path: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    let home = directories::BaseDirs::new().and_then(|dirs| whole(dirs.home_dir()));
    whole(path).is_some_and(|path| path.parent().is_none() || home.is_some_and(|home| home.starts_with(path)))
}

/// The file, or every file of a folder.
fn source_files(env: &Env, path: &Path) -> Result<(Vec<SourceFile>, bool), Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    if !files::leads_to_directory(path) {
        return Ok((vec![SourceFile { name: name.unwrap_or_default(), bytes: files::read(path)? }], false));
    }
    // The folder's own name may be the year.
    let above = name.map(|name| format!("{name}/")).unwrap_or_default();
    let (mut found, mut left) = (Vec::new(), files::READ_MAX);
    for (name, path) in files::below(path)? {
        env.watch.step(0, 0)?;
        // Pictures lie among the notes: they are named, not read.
        let bytes = if import::is_note(&name) { files::read(&path)? } else { Vec::new() };
        left = left.checked_sub(bytes.len() as u64).ok_or_else(|| too_large(&path))?;
        found.push(SourceFile { name: format!("{above}{name}"), bytes });
    }
    Ok((found, true))
}

fn too_large(path: &Path) -> Failure {
    files::failure(path, &std::io::Error::from(std::io::ErrorKind::FileTooLarge))
}

/// What the readers must know of the journal.
fn known(env: &mut Env, family: Family) -> Result<Known, Failure> {
    let mut references: BTreeSet<Code> = BTreeSet::new();
    for removed in [false, true] {
        if let Answer::Households(households) = reads::answer(env, &Query::Households { removed })? {
            references.extend(households.into_iter().map(|stored| stored.value.household.code));
        }
        if let Answer::Pledges(pledges) = reads::answer(env, &Query::Pledges { removed })? {
            references.extend(pledges.into_iter().map(|stored| stored.value.code));
        }
    }
    match reads::answer(env, &Query::NextCode(family))? {
        Answer::NextCode(next_code) => Ok(Known { today: env.clock.today(), references, next_code, year: None }),
        _ => Err(Failure::Internal("next code".to_owned())),
    }
}
