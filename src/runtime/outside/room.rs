//! A private place in memory for one text.

use crate::runtime::own_dir::OwnDir;
use crate::store::private;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What the places are called, before the number of the process they belong to.
pub(in crate::runtime) const PREFIX: &str = "sankaben-edit-";
/// What the text is called.
const FILE: &str = "entry.txt";

/// A directory of our own with a text in it. Wiped when dropped.
pub struct Room(OwnDir);

impl Room {
    /// Makes one in a directory and puts a text into it.
    pub fn new(inside: &Path, text: &str) -> io::Result<Self> {
        let room = Self(OwnDir::new(inside, PREFIX)?);
        private::new_file(&room.file())?.write_all(text.as_bytes())?;
        Ok(room)
    }

    /// The text's file.
    pub fn file(&self) -> PathBuf {
        self.0.path().join(FILE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_private_and_gone_with_its_room() {
        let home = tempfile::tempdir().unwrap();
        let room = Room::new(home.path(), "滴灌带").unwrap();
        let file = room.file();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "滴灌带");
        drop(room);
        assert!(!file.exists());
    }
}
