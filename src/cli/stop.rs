//! Why a subcommand ends before its end.

use crate::app::failure::Failure;
use crate::domain::problem::Problem;
use crate::i18n::Catalog;

/// The exit code for bad usage.
pub const USAGE: u8 = 2;
/// The exit code of `status --check` when something is due.
pub const DUE: u8 = 10;

/// Why a subcommand stops.
#[derive(Debug)]
pub enum Stop {
    /// It could not be done.
    Failure(Failure),
    /// It was asked for in a way that makes no sense; the key of the sentence.
    Usage(&'static str),
    /// The same, said already.
    Said(String),
    /// The passphrase will not do, and why.
    Weak(String),
    /// Output could not be written; the system's words.
    Output(String),
    /// Whoever read the output has seen enough: not an error.
    ClosedPipe,
    /// It is done, with an exit code of its own.
    Exit(u8),
}

/// What a subcommand comes to.
pub type Done<T = ()> = Result<T, Stop>;

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Failure(problem.into())
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Output(error.to_string().split(" (os error").next().unwrap_or_default().to_owned()),
        }
    }
}

impl Stop {
    /// The sentence that says why; nothing where there is nothing to say.
    pub fn say(&self, tr: Catalog) -> Option<String> {
        match self {
            Self::Failure(failure) => Some(failure.say(tr)),
            Self::Usage(key) => Some(tr.t(key)),
            Self::Said(text) | Self::Weak(text) => Some(text.clone()),
            Self::Output(why) => Some(tr.with("cli-output", &[("why", why.clone())])),
            Self::ClosedPipe | Self::Exit(_) => None,
        }
    }

    /// The exit code.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Failure(failure) => failure.exit_code(),
            Self::Usage(_) | Self::Said(_) => USAGE,
            Self::Weak(_) => Failure::WeakPassphrase.exit_code(),
            Self::Output(_) => 1,
            Self::ClosedPipe => 0,
            Self::Exit(code) => *code,
        }
    }
}
