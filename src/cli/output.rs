//! Standard output and error. A terminal gets nothing it would obey; a pipe gets what is there, whole and plain.

use super::stop::Done;
use crate::app::display::Color;
use crate::runtime::environment;
use crate::runtime::typed::harmless;
use serde_json::Value;
use std::io::{IsTerminal, Write};

/// What a piece of text is, for those who see colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Only context.
    Muted,
    /// Due.
    Due,
    /// Overdue.
    Overdue,
    /// Done.
    Done,
}

/// Standard output.
pub struct Output {
    terminal: bool,
    color: bool,
}

impl Output {
    /// Standard output, with colour where it is wanted and seen.
    pub fn new(color: Color) -> Self {
        let terminal = std::io::stdout().is_terminal();
        let color = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && !environment::no_color(),
        };
        Self { terminal, color }
    }

    /// A line for people. Control characters are shown, wherever it goes.
    pub fn line(&self, text: &str) -> Done {
        self.write(&format!("{}\n", harmless(text)))
    }

    /// A line made of parts, each with its role.
    pub fn painted(&self, parts: &[(&str, Option<Role>)]) -> Done {
        let mut line = String::new();
        for (text, role) in parts {
            let text = harmless(text);
            match role.filter(|_| self.color) {
                None => line.push_str(&text),
                Some(role) => line.push_str(&format!("\u{1b}[{}m{text}\u{1b}[0m", role.code())),
            }
        }
        line.push('\n');
        self.write(&line)
    }

    /// A value for programs.
    pub fn json(&self, value: &Value) -> Done {
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        self.raw(&text)
    }

    /// A text as it is; made harmless only for a terminal.
    pub fn raw(&self, text: &str) -> Done {
        if self.terminal { self.write(&harmless(text)) } else { self.write(text) }
    }

    fn write(&self, text: &str) -> Done {
        let mut out = std::io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(())
    }
}

impl Role {
    fn code(self) -> &'static str {
        match self {
            Self::Muted => "2",
            Self::Due => "33",
            Self::Overdue => "31",
            Self::Done => "32",
        }
    }
}

/// A line on standard error. Whoever closed that does not want to know.
pub fn complain(text: &str) {
    let _heard = writeln!(std::io::stderr().lock(), "{}", harmless(text));
}
