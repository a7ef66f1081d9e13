//! `man DIR`: a manual page for the program and each subcommand, made from the command line it runs on.

use super::localize;
use super::session::Session;
use super::stop::{Done, Stop};
use crate::runtime::files;
use clap::Command;
use std::path::Path;

/// Writes the pages. Pages of an earlier version are replaced.
pub fn run(session: &Session, dir: &Path) -> Done {
    files::make_folder(dir)?;
    let mut command = localize::command(session.tr);
    command.build();
    let count = page(&command, "sankaben", dir)?;
    session.out.line(&session.say("cli-man-written", &[("count", count.to_string()), ("path", files::shown(dir))]))
}

fn page(command: &Command, name: &str, dir: &Path) -> Done<u32> {
    let mut text = Vec::new();
    let named = command.clone().name(name.to_owned()).version(env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(named).render(&mut text).map_err(Stop::from)?;
    files::write(&dir.join(format!("{name}.1")), &text, true)?;
    let mut count = 1;
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help") {
        count += page(sub, &format!("{name}-{}", sub.get_name()), dir)?;
    }
    Ok(count)
}
