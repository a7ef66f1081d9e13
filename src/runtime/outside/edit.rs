//! From a text to what the user's editor made of it.

use super::child;
use super::room::Room;
use crate::app::effect::OutsideProblem;
use crate::app::secret::Secret;
use crate::runtime::files;
use crate::runtime::own_dir::memory;
use zeroize::Zeroizing;

/// Lets the user's editor change a text; waits until it has ended. Without `on_disk` the text may only lie in memory. What
/// the editor last wrote counts, however it ended.
pub fn edit(text: &Secret, on_disk: bool) -> Result<Secret, OutsideProblem> {
    let mut command = child::command().ok_or(OutsideProblem::NoEditor)?;
    let place = memory().or_else(|| on_disk.then(std::env::temp_dir)).ok_or(OutsideProblem::NoMemory)?;
    let failed = |error: std::io::Error| OutsideProblem::Failed(files::why(&error));
    let room = Room::new(&place, text.reveal()).map_err(failed)?;
    command.arg(room.file());
    child::run(command).map_err(failed)?;
    let bytes = Zeroizing::new(std::fs::read(room.file()).map_err(failed)?);
    Ok(Secret::new(read_back(&bytes, text.reveal())))
}

/// The text an editor has written. A line end that it added at the end is not the user's.
fn read_back(bytes: &[u8], before: &str) -> String {
    let mut text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        // An editor that saves as old Chinese systems did.
        Err(_) => encoding_rs::GB18030.decode(bytes).0.into_owned(),
    };
    if !before.ends_with('\n') {
        let end = text.strip_suffix('\n').map(|rest| rest.strip_suffix('\r').unwrap_or(rest).len());
        text.truncate(end.unwrap_or(text.len()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_editor_adds_is_taken_off_and_nothing_else() {
        assert_eq!(read_back("滴灌\n".as_bytes(), "滴灌"), "滴灌");
        assert_eq!(read_back("滴灌\n\n".as_bytes(), "滴灌"), "滴灌\n");
        assert_eq!(read_back("滴灌\n".as_bytes(), "滴灌\n"), "滴灌\n");
        assert_eq!(read_back("\u{feff}滴灌\r\n".as_bytes(), ""), "滴灌");
        assert_eq!(read_back(&encoding_rs::GB18030.encode("滴灌带").0, ""), "滴灌带");
    }
}
