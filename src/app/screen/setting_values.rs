//! Settings that are chosen from a few values: which they are, the next one, and taking one over. A value is written as the
//! configuration file has it, without its quotation marks.

use super::settings::Setting;
use crate::app::display::{Color, Display, Frame, ThemeName};
use crate::app::state::Settings;
use crate::i18n::Lang;
use crate::text::Ambiguous;

const SWITCH: &[&str] = &["false", "true"];

impl Setting {
    /// What can be chosen, in the order in which it comes; nothing where one does not choose.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Language => &["zh-CN", "en"],
            Self::IdleLock => &["1", "2", "3", "5", "10", "15", "30", "60", "0"],
            Self::Color => &["auto", "always", "never"],
            Self::Theme => &["terminal", "dark", "light", "high-contrast", "sixteen", "mono"],
            Self::Frame => &["box", "ascii"],
            Self::Layout => &["normal", "large"],
            Self::Ambiguous => &["auto", "narrow", "wide"],
            Self::Indent | Self::FullWidth => SWITCH,
            Self::Retention => &["6", "12", "18", "24", "36", "60", "0"],
            _ => &[],
        }
    }

    /// What is chosen now.
    pub fn now(self, settings: &Settings) -> String {
        let display = &settings.display;
        let switch = |on: bool| SWITCH[usize::from(on)].to_owned();
        match self {
            Self::Language => settings.lang.tag().to_owned(),
            Self::IdleLock => settings.idle_lock_minutes.to_string(),
            Self::Color => display.color.name().to_owned(),
            Self::Theme => display.theme.name().to_owned(),
            Self::Frame => if display.frame == Frame::Ascii { "ascii" } else { "box" }.to_owned(),
            Self::Layout => if display.large { "large" } else { "normal" }.to_owned(),
            Self::Ambiguous if display.probe => "auto".to_owned(),
            Self::Ambiguous => if display.ambiguous == Ambiguous::Wide { "wide" } else { "narrow" }.to_owned(),
            Self::Indent => switch(settings.habits.indent),
            Self::FullWidth => switch(settings.habits.full_width),
            Self::Retention => settings.retention_months.to_string(),
            _ => String::new(),
        }
    }

    /// The next choice, or the one before. A number that is none of them lies between two.
    pub fn next(self, settings: &Settings, forward: bool) -> Option<&'static str> {
        let (choices, now) = (self.choices(), self.now(settings));
        let last = choices.len().checked_sub(1)?;
        let number = |text: &str| text.parse::<u32>().unwrap_or(0);
        let at = match choices.iter().position(|choice| *choice == now) {
            Some(at) if forward => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            Some(at) => at.checked_sub(1).unwrap_or(last),
            None => {
                let above = choices.iter().position(|choice| number(choice) > number(&now)).unwrap_or(last);
                if forward { above } else { above.checked_sub(1).unwrap_or(last) }
            }
        };
        choices.get(at).copied()
    }

    /// Takes a choice over.
    pub(in crate::app) fn set(self, settings: &mut Settings, value: &str) {
        let display = &mut settings.display;
        let on = value == SWITCH[1];
        match self {
            Self::Language => settings.lang = Lang::parse(value).unwrap_or(settings.lang),
            Self::IdleLock => settings.idle_lock_minutes = value.parse().unwrap_or(settings.idle_lock_minutes),
            Self::Color => display.color = Color::parse(value).unwrap_or(display.color),
            Self::Theme => display.theme = ThemeName::parse(value).unwrap_or(display.theme),
            Self::Frame => display.frame = Frame::parse(value).unwrap_or(display.frame),
            Self::Layout => display.large = Display::parse_layout(value).unwrap_or(display.large),
            Self::Ambiguous => {
                display.set_ambiguous(value);
            }
            Self::Indent => settings.habits.indent = on,
            Self::FullWidth => settings.habits.full_width = on,
            Self::Retention => settings.retention_months = value.parse().unwrap_or(settings.retention_months),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_taken_over_and_comes_round() {
        for setting in Setting::ALL {
            let mut settings = Settings::default();
            for choice in setting.choices() {
                setting.set(&mut settings, choice);
                assert_eq!(setting.now(&settings), *choice, "{setting:?}");
            }
            let before = setting.now(&settings);
            for forward in [true, false] {
                for _ in setting.choices() {
                    let next = setting.next(&settings, forward).unwrap();
                    setting.set(&mut settings, next);
                }
                assert_eq!(setting.now(&settings), before, "{setting:?}");
            }
        }
    }

    #[test]
    fn a_number_of_ones_own_lies_between_two_choices() {
        let settings = Settings { idle_lock_minutes: 7, ..Settings::default() };
        assert_eq!(Setting::IdleLock.next(&settings, true), Some("10"));
        assert_eq!(Setting::IdleLock.next(&settings, false), Some("5"));
        let settings = Settings { idle_lock_minutes: 240, ..Settings::default() };
        assert_eq!(Setting::IdleLock.next(&settings, true), Some("0"));
        assert_eq!(Setting::IdleLock.next(&settings, false), Some("60"));
    }
}
