//! The configuration file. Every key may be left out; an unknown key or a bad value is an error that names the file, the
//! line, the key and what is allowed, because a setting that is silently not used is a lie.

use super::config_editor;
use super::config_keys::{self, BadKeys};
use super::config_table;
use super::files;
use super::paths::Paths;
use crate::app::display::{Color, Display, Frame, ThemeName};
use crate::app::failure::Failure;
use crate::app::keymap::Keymap;
use crate::app::state::Habits;
use crate::app::templates::Template;
use crate::domain::calendar::WorkCalendar;
use crate::domain::erasing::RETENTION_MONTHS;
use crate::i18n::{Catalog, Lang};
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest time a terminal may be left open, in minutes.
const IDLE_MAX: u32 = 240;

/// The longest time a household is kept after contact ended, in months.
const RETENTION_MAX: u32 = 120;

/// What the user set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The language, if one is set.
    pub lang: Option<Lang>,
    /// Colours, frames, layout, and how wide the terminal draws some characters.
    pub display: Display,
    /// Which keys do what.
    pub keymap: &'static Keymap,
    /// Minutes without a key after which the journal locks; 0 for never.
    pub idle_lock_minutes: u32,
    /// Months after which a household whose contact ended is offered for erasing; 0 for never.
    pub retention_months: u32,
    /// The working calendar with the user's own days in it.
    pub calendar: WorkCalendar,
    /// How text is typed.
    pub habits: Habits,
    /// The user's own templates for an entry.
    pub templates: Vec<Template>,
}

/// What is wrong with a configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadConfig {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: BadSetting,
}

/// What is wrong with a line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadSetting {
    /// Not TOML; the parser's words.
    Syntax(String),
    /// No such key.
    UnknownKey(String),
    /// The key cannot have this value.
    BadValue(&'static str),
    /// A wish for keys that cannot be granted.
    Keys(BadKeys),
}

/// Why the configuration could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// Not readable as a file.
    File(Failure),
    /// Readable, but wrong.
    Bad(BadConfig),
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: None,
            display: Display { probe: true, ..Display::default() },
            keymap: Keymap::standard(),
            idle_lock_minutes: 5,
            retention_months: RETENTION_MONTHS,
            calendar: WorkCalendar::shipped(),
            habits: Habits::default(),
            templates: Vec::new(),
        }
    }
}

impl Config {
    /// Reads the file of these paths; defaults where there is none, unless the user named it.
    pub fn load(paths: &Paths) -> Result<Self, ConfigError> {
        if !paths.config_named && !paths.config.exists() {
            return Ok(Self::default());
        }
        let bytes = files::read(&paths.config).map_err(ConfigError::File)?;
        Self::parse(&String::from_utf8_lossy(&bytes), &paths.config).map_err(ConfigError::Bad)
    }

    pub(super) fn parse(text: &str, path: &Path) -> Result<Self, BadConfig> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let at = |offset: usize, what| BadConfig { path: files::shown(path), line: line_of(text, offset), what };
        let table = DeTable::parse(text).map_err(|e| {
            let offset = e.span().map_or(0, |span| span.start);
            at(offset, BadSetting::Syntax(e.message().to_owned()))
        })?;
        let mut config = Self::default();
        // Workdays come after holidays whatever their order in the file: a make-up day is named to be worked.
        let (later, first): (Vec<_>, Vec<_>) =
            table.get_ref().iter().partition(|(key, _)| key.get_ref().as_ref() == "workdays");
        for (key, value) in first.into_iter().chain(later) {
            if !config_table::knows(key.get_ref()) {
                return Err(at(key.span().start, BadSetting::UnknownKey(key.get_ref().to_string())));
            }
            if let Some(taken) = config_editor::set(&mut config, key.get_ref(), value) {
                taken.map_err(|(offset, what)| at(offset, what))?;
                continue;
            }
            let start = value.span().start;
            if key.get_ref().as_ref() == "keys" {
                config.keymap = config_keys::read(value).map_err(|(offset, what)| at(offset, what))?;
                continue;
            }
            config.set(key.get_ref(), value).map_err(|what| match what {
                BadSetting::UnknownKey(_) => at(key.span().start, what),
                _ => at(start, what),
            })?;
        }
        Ok(config)
    }

    fn set(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<(), BadSetting> {
        let bad = BadSetting::BadValue;
        let text = value.get_ref().as_str();
        match key {
            "lang" => self.lang = Some(lang(text).ok_or(bad("lang"))?),
            "color" => self.display.color = text.and_then(Color::parse).ok_or(bad("color"))?,
            "frame" => {
                let frame = text.and_then(Frame::parse);
                self.display.frame = frame.ok_or(bad("frame"))?;
            }
            "theme" => {
                let theme = text.and_then(ThemeName::parse);
                self.display.theme = theme.ok_or(bad("theme"))?;
            }
            "layout" => {
                let large = text.and_then(Display::parse_layout);
                self.display.large = large.ok_or(bad("layout"))?;
            }
            "ambiguous" => {
                if !text.is_some_and(|text| self.display.set_ambiguous(text)) {
                    return Err(bad("ambiguous"));
                }
            }
            "idle_lock_minutes" => {
                let minutes = match value.get_ref() {
                    DeValue::Integer(number) => number.as_str().parse().ok().filter(|&n: &u32| n <= IDLE_MAX),
                    _ => None,
                };
                self.idle_lock_minutes = minutes.ok_or(bad("idle_lock_minutes"))?;
            }
            "retention_months" => {
                let months = match value.get_ref() {
                    DeValue::Integer(number) => number.as_str().parse().ok().filter(|&n: &u32| n <= RETENTION_MAX),
                    _ => None,
                };
                self.retention_months = months.ok_or(bad("retention_months"))?;
            }
            "holidays" => {
                let days = strings(value).ok_or(bad("holidays"))?;
                self.calendar.add_holidays(&days).map_err(|_| bad("holidays"))?;
            }
            "workdays" => {
                let days = strings(value).ok_or(bad("workdays"))?;
                self.calendar.add_workdays(&days).map_err(|_| bad("workdays"))?;
            }
            _ => return Err(BadSetting::UnknownKey(key.to_owned())),
        }
        Ok(())
    }
}

impl ConfigError {
    /// What is wrong, where, and what would be right.
    pub fn say(&self, tr: Catalog) -> String {
        let bad = match self {
            Self::File(failure) => return failure.say(tr),
            Self::Bad(bad) => bad,
        };
        let what = match &bad.what {
            BadSetting::Syntax(said) => tr.with("config-syntax", &[("why", said.clone())]),
            BadSetting::UnknownKey(key) => {
                tr.with("config-unknown-key", &[("key", key.clone()), ("keys", config_table::names())])
            }
            BadSetting::Keys(bad) => bad.say(tr),
            BadSetting::BadValue(key) => {
                let allowed = config_table::allowed(key, tr);
                tr.with("config-bad-value", &[("key", (*key).to_owned()), ("allowed", allowed)])
            }
        };
        tr.with("config-bad", &[("path", bad.path.clone()), ("line", bad.line.to_string()), ("what", what)])
    }
}

/// The line of a byte of the file, from 1.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn lang(text: Option<&str>) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| Some(lang.tag()) == text)
}

fn strings(value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    let items = value.get_ref().as_array()?;
    items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::week::Week;

    fn parse(text: &str) -> Result<Config, BadConfig> {
        Config::parse(text, Path::new("config.toml"))
    }

    #[test]
    fn every_key_is_read() {
        let config = parse(
            "lang = \"en\"\ncolor = \"never\"\nframe = \"ascii\"\nidle_lock_minutes = 0\nretention_months = 6\n\
             workdays = [\"2026-03-14\"]\nholidays = [\"2026-03-13..2026-03-14\"]\n",
        );
        let config = config.unwrap();
        assert_eq!(
            (config.lang, config.display.color, config.display.frame),
            (Some(Lang::En), Color::Never, Frame::Ascii)
        );
        assert_eq!((config.idle_lock_minutes, config.retention_months), (0, 6));
        assert_eq!(config.calendar.due_on(Week::parse("2026-W11").unwrap()).to_string(), "2026-03-14");
        assert_eq!(parse("").unwrap(), Config::default());
    }

    #[test]
    fn a_mistake_is_named_with_its_line() {
        let unknown = parse("lang = \"en\"\n\ncolour = \"never\"\n").unwrap_err();
        assert_eq!((unknown.line, unknown.what), (3, BadSetting::UnknownKey("colour".into())));
        let bad = parse("idle_lock_minutes = 241").unwrap_err();
        assert!(matches!(bad.what, BadSetting::BadValue("idle_lock_minutes")));
        for bad in ["lang = \"fr\"", "lang = 1", "frame = \"dots\"", "holidays = [\"2026-13-01\"]", "holidays = \"x\""]
        {
            assert!(matches!(parse(bad).unwrap_err().what, BadSetting::BadValue(_)), "{bad}");
        }
        let syntax = parse("lang = \"en\"\nfoo").unwrap_err();
        assert_eq!(syntax.line, 2);
        let said = ConfigError::Bad(unknown_again()).say(Catalog::new(Lang::En));
        assert!(said.contains("config.toml") && said.contains('3') && said.contains("idle_lock_minutes"), "{said}");
    }

    #[test]
    fn looks_and_keys_are_read() {
        let text = "theme = \"high-contrast\"\nlayout = \"large\"\nambiguous = \"wide\"\n\n[keys]\nundo = \"F9\"\n                    household-new = [\"a\", \"F5\"]\n";
        let config = parse(text).unwrap();
        assert_eq!((config.display.theme, config.display.large), (ThemeName::HighContrast, true));
        assert_eq!((config.display.ambiguous, config.display.probe), (crate::text::Ambiguous::Wide, false));
        assert_ne!(config.keymap, Keymap::standard());
        assert!(parse("").unwrap().display.probe);
        for bad in ["theme = \"pink\"", "layout = 2", "ambiguous = \"maybe\"", "keys = 3", "[keys]\nundo = 3"] {
            assert!(matches!(parse(bad).unwrap_err().what, BadSetting::BadValue(_)), "{bad}");
        }
    }

    #[test]
    fn bad_keys_are_named_with_their_line_and_what_would_be_right() {
        for (text, line, words) in [
            ("[keys]\nundo = \"F9\"\nnew-household = \"a\"\n", 3, vec!["new-household", "household-new"]),
            ("[keys]\nxyz = \"a\"\n", 2, vec!["xyz", "week-confirm"]),
            ("[keys]\nundo = [\"F9\", \"Strg-U\"]\n", 2, vec!["undo", "Strg-U", "Ctrl-S"]),
            ("[keys]\nform-save = \"s\"\n", 2, vec!["form-save", "Ctrl"]),
            ("\n[keys]\nhousehold-new = \"e\"\n", 3, vec!["household-new", "contact-edit"]),
            ("[keys]\nundo = []\n", 2, vec!["undo"]),
        ] {
            let bad = parse(text).unwrap_err();
            assert_eq!(bad.line, line, "{text}");
            for lang in Lang::ALL {
                let said = ConfigError::Bad(bad.clone()).say(Catalog::new(lang));
                assert!(words.iter().all(|word| said.contains(word)), "{said}");
            }
        }
    }

    fn unknown_again() -> BadConfig {
        parse("\n\ncolour = 1").unwrap_err()
    }
}
