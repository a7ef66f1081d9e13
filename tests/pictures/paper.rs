//! Pictures of what the program prints: its own PDF, as `pdftoppm` draws it.

use crate::common::pty::World;
use crate::spring::run;
use std::path::Path;
use std::process::Command;

/// What is printed: the picture's name, the export, and how much of its first page is shown, in pixels at that resolution.
const PAPERS: [(&str, &[&str], &[&str]); 3] = [
    ("contact-card", &["export", "contact-cards"], &["-r", "110", "-y", "30", "-W", "910", "-H", "280"]),
    ("pledge-notice", &["export", "pledges"], &["-r", "64"]),
    ("report", &["export", "report", "--quarter", "2026-Q1"], &["-r", "64"]),
];

/// Prints them and takes their pictures.
pub fn take(world: &World, into: &Path) {
    for (name, export, shown) in PAPERS {
        let pdf = world.home().join("printed.pdf");
        run(world, "陈立新", &[export, &["--format", "pdf", "--force", "-o", pdf.to_str().unwrap()]].concat());
        let mut draw = Command::new("pdftoppm");
        draw.args(["-png", "-gray", "-singlefile", "-f", "1"]).args(shown).arg(&pdf).arg(into.join(name));
        assert!(draw.status().expect("pdftoppm is there").success());
    }
}
