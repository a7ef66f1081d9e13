//! Standard output and error. A terminal gets nothing it would obey; a pipe gets what is there, whole and plain.

use super::stop::Done;
use crate::app::display::Color;
use crate::runtime::environment;
use crate::runtime::typed::harmless;
use crate::text::{Ambiguous, wrap_plain_as};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};

/// As wide as any terminal draws it: what is cut by this never wraps.
pub const WIDEST: Ambiguous = Ambiguous::Wide;
const ELLIPSIS: &str = "\u{2026}";

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
    /// What was looked for.
    Found,
}

/// Standard output.
pub struct Output {
    terminal: bool,
    /// Columns of the terminal; nothing where it is none, or does not say.
    width: Option<usize>,
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
        let width = if terminal { columns() } else { None };
        Self { terminal, width, color }
    }

    /// A line for people. Control characters are shown, wherever it goes.
    pub fn line(&self, text: &str) -> Done {
        self.write(&format!("{}\n", harmless(text)))
    }

    /// Sentences for people; a terminal gets whole words on each row.
    pub fn prose(&self, text: &str) -> Done {
        self.write(&format!("{}\n", wrapped(text, self.width)))
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

    /// The same, cut to the width of a terminal; whole anywhere else.
    pub fn cut(&self, parts: &[(&str, Option<Role>)]) -> Done {
        let shown: Vec<(String, Option<Role>)> = parts.iter().map(|(text, role)| (harmless(text), *role)).collect();
        let wide = |text: &str| WIDEST.width(text);
        let Some(width) = self.width.filter(|width| shown.iter().map(|(text, _)| wide(text)).sum::<usize>() > *width)
        else {
            return self.painted(parts);
        };
        let (mut room, mut kept) = (width.saturating_sub(wide(ELLIPSIS)), Vec::new());
        for (text, role) in &shown {
            if wide(text) > room {
                kept.push((WIDEST.truncate(text, room + wide(ELLIPSIS)), *role));
                break;
            }
            room -= wide(text);
            kept.push((text.as_str().into(), *role));
        }
        self.painted(&kept.iter().map(|(text, role)| (text.as_ref(), *role)).collect::<Vec<_>>())
    }

    /// Columns of the terminal; nothing where it is none.
    pub fn width(&self) -> Option<usize> {
        self.width
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
            Self::Found => "1;31",
        }
    }
}

/// Why it stopped, on standard error: a sentence for people, an object on one line for programs.
pub fn fail(why: &str, code: u8, json: bool) {
    if json { write_error(&json!({ "error": why, "code": code })) } else { complain(why) }
}

/// What should be known though it is done, on standard error.
pub fn warn(what: &str, json: bool) {
    if json { write_error(&json!({ "warning": what })) } else { complain(what) }
}

/// Sentences on standard error. Whoever closed that does not want to know.
pub fn complain(text: &str) {
    let width = if std::io::stderr().is_terminal() { columns() } else { None };
    let _heard = writeln!(std::io::stderr().lock(), "{}", wrapped(text, width));
}

/// Columns of the terminal, where it says them.
fn columns() -> Option<usize> {
    let size = crossterm::terminal::size().ok();
    size.map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}

fn wrapped(text: &str, width: Option<usize>) -> String {
    width.map_or_else(|| harmless(text), |width| wrap_plain_as(text, width, WIDEST).join("\n"))
}

/// An object on one line of standard error; made harmless only for a terminal.
fn write_error(value: &Value) {
    let line = value.to_string();
    let line = if std::io::stderr().is_terminal() { harmless(&line) } else { line };
    let _heard = writeln!(std::io::stderr().lock(), "{line}");
}
