//! Where things lie on this terminal. A journal's name is its file's name and nothing more.

use super::files;
use crate::app::failure::Failure;
use crate::domain::journal_name::JournalName;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The program's places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// Journals and backups.
    pub data: PathBuf,
    /// The configuration file, which need not exist.
    pub config: PathBuf,
    /// Whether the user named the configuration file: then it must exist.
    pub config_named: bool,
    /// What the program remembers that is no journal: never a name or a text.
    pub state: PathBuf,
}

impl Paths {
    /// The places the user named, else the platform's. Nothing where the platform has no home for them.
    pub fn find(data: Option<PathBuf>, config: Option<PathBuf>) -> Option<Self> {
        let config_named = config.is_some();
        let platform = ProjectDirs::from("", "", "sankaben");
        let place = |of: fn(&ProjectDirs) -> PathBuf| platform.as_ref().map(of);
        let data_named = data.clone();
        let data = data.or_else(|| place(|dirs| dirs.data_dir().to_owned()))?;
        let config = config
            .or_else(|| place(|dirs| dirs.config_dir().join("config.toml")))
            .unwrap_or_else(|| data.join("config.toml"));
        // A data directory of the user's own keeps its own state, so that two of them do not share tries.
        let state = data_named.map(|dir| dir.join("state"));
        let state = state
            .or_else(|| place(|dirs| dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned()))
            .unwrap_or_else(|| data.join("state"));
        Some(Self { data, config, config_named, state })
    }

    /// The directory of the journals.
    pub fn journals(&self) -> PathBuf {
        self.data.join("journals")
    }

    /// The file of a journal.
    pub fn journal(&self, name: &JournalName) -> PathBuf {
        self.journals().join(format!("{name}.db"))
    }

    /// The directory of everybody's backups.
    pub fn backup_root(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The directory of a journal's backups.
    pub fn backups(&self, name: &JournalName) -> PathBuf {
        self.backup_root().join(name.as_str())
    }

    /// Where removed journals go.
    pub fn trash(&self) -> PathBuf {
        self.data.join("trash")
    }

    /// Makes the data directory and the journals' one, closed to others.
    pub fn make(&self) -> Result<(), Failure> {
        // The data directory itself may be a link: where it lies is its owner's choice.
        if !self.data.is_dir() {
            files::make_private_dir(&self.data)?;
        }
        files::make_private_dir(&self.journals())
    }

    /// The names of the journals here, sorted. Files with other names, links and directories are passed over.
    pub fn journal_names(&self) -> Result<Vec<JournalName>, Failure> {
        let mut names: Vec<JournalName> =
            files::regular_files(&self.journals())?.iter().filter_map(|file| journal_name(file)).collect();
        names.sort();
        Ok(names)
    }
}

/// The journal a file holds, by its name.
fn journal_name(file: &Path) -> Option<JournalName> {
    let stem = file.file_name()?.to_str()?.strip_suffix(".db")?;
    JournalName::parse(stem).ok().filter(|name| name.as_str() == stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_journals_are_listed() {
        let dir = tempfile::tempdir().unwrap();
        let paths = Paths::find(Some(dir.path().join("data")), None).unwrap();
        assert_eq!(paths.journal_names().unwrap(), [], "a directory that is not there holds none");
        paths.make().unwrap();
        let journals = paths.journals();
        for name in ["陈立新.db", "b.db", "陈立新.db-wal", "notes.txt", "nul.db", ".hidden.db"] {
            std::fs::write(journals.join(name), "x").unwrap();
        }
        std::fs::create_dir(journals.join("dir.db")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(journals.join("b.db"), journals.join("link.db")).unwrap();
        let names: Vec<String> = paths.journal_names().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(names, ["b", "陈立新"]);
    }
}
