//! A written file shown with the system's own program, as far as it can be known whether it is.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// An opener that finds no program for a file says so within this time.
const SETTLED: Duration = Duration::from_millis(1500);
/// How often one looks whether it has.
const LOOK: Duration = Duration::from_millis(20);

/// Shows a file; whether a program took it.
pub(in crate::runtime) fn open(path: &str) -> bool {
    if cfg!(windows) {
        // Its explorer ends with a failure whatever came of it.
        return quiet("explorer", path).spawn().is_ok();
    }
    if cfg!(target_os = "macos") {
        return took("open", path);
    }
    let seen =
        ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
    // Without a display an opener would look for a program that draws on this very terminal.
    seen && took("xdg-open", path)
}

fn quiet(program: &str, path: &str) -> Command {
    let mut command = Command::new(program);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Whether there is such an opener and it has not failed soon after its start.
fn took(program: &str, path: &str) -> bool {
    let Ok(mut child) = quiet(program, path).spawn() else { return false };
    let started = Instant::now();
    while started.elapsed() < SETTLED {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(LOOK),
            Err(_) => return false,
        }
    }
    // It is the program itself, and stays: waited for, so that nothing is left of it afterwards.
    std::thread::spawn(move || child.wait());
    true
}

#[cfg(all(test, unix))]
mod tests {
    use super::took;

    #[test]
    fn it_is_open_where_an_opener_took_it_and_only_there() {
        assert!(took("true", "卡.pdf"));
        assert!(!took("false", "卡.pdf"), "it found no program for the file");
        assert!(took("sleep", "3"), "it is the program itself");
        assert!(!took("/no/such/opener", "卡.pdf"));
    }
}
