//! Where a demo lies: in memory where the machine has a place for it, else among the temporary files. Gone when dropped.

use crate::app::failure::Failure;
use crate::runtime::env::Env;
use crate::runtime::files;
use crate::runtime::own_dir::{OwnDir, memory};
use crate::runtime::paths::Paths;

/// What the directories of demos are called, before the number of the process they belong to.
pub(in crate::runtime) const PREFIX: &str = "sankaben-demo-";

/// The directory of a running demo.
pub struct DemoHome(OwnDir);

impl DemoHome {
    /// Makes one.
    pub fn new() -> Result<Self, Failure> {
        let place = memory().unwrap_or_else(std::env::temp_dir);
        OwnDir::new(&place, PREFIX).map(Self).map_err(|error| files::failure(&place, &error))
    }

    /// The world of a demo: with the user's own configuration, and everything else in here.
    pub fn env(&self, own: Env) -> Env {
        let here = self.0.path();
        let paths = Paths { data: here.to_owned(), state: here.join("state"), ..own.paths };
        Env { demo: true, ..Env::new(paths, own.clock, own.config, own.lang) }
    }
}
