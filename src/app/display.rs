//! How the screen is to look, as the configuration names it.

use crate::text::Ambiguous;

/// A theme by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// Light on dark.
    Dark,
    /// Dark on light.
    Light,
    /// For weak eyes.
    HighContrast,
    /// Sixteen colours on black.
    Sixteen,
    /// No colour.
    Mono,
}

impl ThemeName {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Terminal, Self::Dark, Self::Light, Self::HighContrast, Self::Sixteen, Self::Mono];

    /// The name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Sixteen => "sixteen",
            Self::Mono => "mono",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == text)
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// On a terminal that has it.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// The name in the configuration and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Auto, Self::Always, Self::Never].into_iter().find(|color| color.name() == text)
    }
}

/// What frames are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// Box-drawing characters.
    #[default]
    Box,
    /// `+`, `-` and `|`.
    Ascii,
}

impl Frame {
    /// Reads `box` or `ascii`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "box" => Some(Self::Box),
            "ascii" => Some(Self::Ascii),
            _ => None,
        }
    }
}

/// What is known of the terminal and wished for the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Display {
    /// The colours.
    pub theme: ThemeName,
    /// When to use them.
    pub color: Color,
    /// Whether the environment wishes for none (`NO_COLOR`).
    pub no_color: bool,
    /// What frames are drawn with.
    pub frame: Frame,
    /// Whether rows stand apart, with fewer columns and one panel at a time: for weak eyes.
    pub large: bool,
    /// How wide the terminal draws characters of ambiguous width, as far as is known.
    pub ambiguous: Ambiguous,
    /// Whether to ask the terminal that at the start.
    pub probe: bool,
    /// What it answered, where it was asked.
    pub found: Ambiguous,
}

impl Default for Display {
    /// Not asking: a test has nobody to ask.
    fn default() -> Self {
        Self {
            theme: ThemeName::Terminal,
            color: Color::Auto,
            no_color: false,
            frame: Frame::Box,
            large: false,
            ambiguous: Ambiguous::Narrow,
            probe: false,
            found: Ambiguous::Narrow,
        }
    }
}

impl Display {
    /// The theme that is shown: the one without colours where there are to be none.
    pub fn shown_theme(&self) -> ThemeName {
        let plain = self.color == Color::Never || (self.color == Color::Auto && self.no_color);
        if plain { ThemeName::Mono } else { self.theme }
    }

    /// Reads `normal` or `large`.
    pub fn parse_layout(text: &str) -> Option<bool> {
        match text {
            "normal" => Some(false),
            "large" => Some(true),
            _ => None,
        }
    }

    /// Takes over `auto`, `narrow` or `wide`; false for anything else.
    pub fn set_ambiguous(&mut self, text: &str) -> bool {
        (self.ambiguous, self.probe) = match text {
            "auto" => (self.found, true),
            "narrow" => (Ambiguous::Narrow, false),
            "wide" => (Ambiguous::Wide, false),
            _ => return false,
        };
        true
    }
}

/// What the terminal answered when it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TerminalAnswers {
    /// Columns of a Chinese character.
    pub chinese: u16,
    /// Columns of a quotation mark.
    pub quotes: u16,
    /// Its columns and rows, where it says them.
    pub size: Option<(u16, u16)>,
}
