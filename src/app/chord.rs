//! A key press as the action table names it: `n`, `Ctrl-S`, `F2`, `Shift-Tab`.

use crate::text::half_width;
use std::fmt;

/// A key with its modifiers. For characters, Shift is in the character itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Control held.
    pub ctrl: bool,
    /// Alt held.
    pub alt: bool,
    /// Shift held, for keys that are no characters.
    pub shift: bool,
}

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character; lower case with Ctrl.
    Char(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab; Shift-Tab has `shift`.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Named keys, as they are written.
const NAMES: &[(&str, Key)] = &[
    ("Enter", Key::Enter),
    ("Esc", Key::Esc),
    ("Tab", Key::Tab),
    ("Backspace", Key::Backspace),
    ("Del", Key::Delete),
    ("Ins", Key::Insert),
    ("Left", Key::Left),
    ("Right", Key::Right),
    ("Up", Key::Up),
    ("Down", Key::Down),
    ("Home", Key::Home),
    ("End", Key::End),
    ("PgUp", Key::PageUp),
    ("PgDn", Key::PageDown),
    ("Space", Key::Char(' ')),
];

/// Why a text is no chord.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key: {0}")]
pub struct BadChord(pub String);

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// A character key.
    pub const fn char(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// A character key with Control.
    pub const fn ctrl(c: char) -> Self {
        Self { key: Key::Char(c), ctrl: true, alt: false, shift: false }
    }

    /// The character it types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The key that was pressed where an input method made another character of it: `、` is the key of `/`, `２` that of 2.
    pub fn on_keyboard(self) -> Self {
        let Some(c) = self.typed() else { return self };
        let key = match c {
            '\u{3000}' => ' ',
            '、' => '/',
            '。' => '.',
            '【' => '[',
            '】' => ']',
            '《' => '<',
            '》' => '>',
            '·' => '`',
            '￥' => '$',
            '…' => '^',
            '—' => '_',
            c => half_width(c),
        };
        Self::char(key)
    }

    /// Reads `Ctrl-S`, `Shift-Tab`, `F2`, `n`, `-`.
    pub fn parse(text: &str) -> Result<Self, BadChord> {
        let mut rest = text;
        let mut chord = Self::char(' ');
        loop {
            let (name, held) = match rest {
                _ if rest.starts_with("Ctrl-") => ("Ctrl-", &mut chord.ctrl),
                _ if rest.starts_with("Alt-") => ("Alt-", &mut chord.alt),
                _ if rest.starts_with("Shift-") => ("Shift-", &mut chord.shift),
                _ => break,
            };
            *held = true;
            rest = &rest[name.len()..];
        }
        let bad = || BadChord(text.to_owned());
        let mut chars = rest.chars();
        chord.key = match (chars.next(), chars.next()) {
            (Some(c), None) if chord.ctrl => Key::Char(c.to_ascii_lowercase()),
            (Some(c), None) => Key::Char(c),
            _ => {
                let named = NAMES.iter().find(|(name, _)| *name == rest).map(|(_, key)| *key);
                let function = || rest.strip_prefix('F')?.parse().ok().filter(|n| (1..=12).contains(n)).map(Key::F);
                named.or_else(function).ok_or_else(bad)?
            }
        };
        Ok(chord)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.key {
            Key::F(number) => write!(f, "F{number}"),
            Key::Char(c) if self.ctrl && c != ' ' => write!(f, "{}", c.to_ascii_uppercase()),
            key => match NAMES.iter().find(|(_, named)| *named == key) {
                Some((name, _)) => f.write_str(name),
                None => match key {
                    Key::Char(c) => write!(f, "{c}"),
                    _ => Ok(()),
                },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_read_as_they_are_written() {
        for text in [
            "n",
            "/",
            ":",
            "?",
            "-",
            "Ctrl-S",
            "Ctrl-P",
            "Shift-Tab",
            "F1",
            "F12",
            "Enter",
            "Del",
            "Space",
            "Ctrl-Left",
        ] {
            assert_eq!(Chord::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Chord::parse("Ctrl-S"), Ok(Chord::ctrl('s')));
        for bad in ["", "Ctrl-", "F0", "F13", "Foo"] {
            assert!(Chord::parse(bad).is_err(), "{bad}");
        }
    }
}
