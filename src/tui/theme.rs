//! Colour has roles, not decoration. Each theme gives each role a look; every role has one in the terminal's own sixteen
//! colours, on its own background, and one without colour; no meaning is carried by colour alone.

use crate::app::display::ThemeName;
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Plain text.
    Text,
    /// What Enter acts on; keys in the footer.
    Accent,
    /// Only context.
    Muted,
    /// Due; always beside a word.
    Due,
    /// Overdue; always beside a word.
    Overdue,
    /// Done, confirmed.
    Done,
    /// A reference or a tag.
    Link,
    /// Selected text, the selected row.
    Selection,
    /// The name of the place we are in.
    Title,
    /// Frames.
    Border,
    /// Frames around what has the focus.
    FocusBorder,
    /// Something went wrong.
    Error,
    /// Where text goes in.
    Input,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Text,
        Self::Accent,
        Self::Muted,
        Self::Due,
        Self::Overdue,
        Self::Done,
        Self::Link,
        Self::Selection,
        Self::Title,
        Self::Border,
        Self::FocusBorder,
        Self::Error,
        Self::Input,
    ];

    /// The name in a theme's file.
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Accent => "accent",
            Self::Muted => "muted",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::Link => "link",
            Self::Selection => "selection",
            Self::Title => "title",
            Self::Border => "border",
            Self::FocusBorder => "focus_border",
            Self::Error => "error",
            Self::Input => "input",
        }
    }
}

/// How roles look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    styles: [Style; Role::ALL.len()],
}

macro_rules! shipped {
    ($name:literal) => {
        (include_str!(concat!("../../assets/themes/", $name, ".toml")))
    };
}

/// The themes that come with the program, in the order of [`ThemeName::ALL`].
static SHIPPED: LazyLock<[Theme; ThemeName::ALL.len()]> = LazyLock::new(|| {
    let texts = ThemeName::ALL.map(|name| match name {
        ThemeName::Terminal => shipped!("terminal"),
        ThemeName::Dark => shipped!("dark"),
        ThemeName::Light => shipped!("light"),
        ThemeName::HighContrast => shipped!("high-contrast"),
        ThemeName::Sixteen => shipped!("sixteen"),
        ThemeName::Mono => shipped!("mono"),
    });
    texts.map(|text| Theme::parse(text).expect("a test reads every theme"))
});

impl Default for Theme {
    fn default() -> Self {
        Self::of(ThemeName::Terminal)
    }
}

impl Theme {
    /// A theme that comes with the program.
    pub fn of(name: ThemeName) -> Self {
        let at = ThemeName::ALL.iter().position(|known| *known == name).unwrap_or(0);
        SHIPPED[at]
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// Whether meaning can be shown by colour at all.
    pub fn has_colour(&self) -> bool {
        self.style(Role::Accent).fg.is_some()
    }

    /// Reads a theme: a look a role. What is wrong is the name of the role.
    fn parse(text: &str) -> Result<Self, &'static str> {
        let table: BTreeMap<String, String> = toml::from_str(text).map_err(|_| "toml")?;
        let mut styles = [Style::new(); Role::ALL.len()];
        for role in Role::ALL {
            let look = table.get(role.name()).and_then(|look| style(look)).ok_or(role.name())?;
            styles[role as usize] = look;
        }
        Ok(Self { styles })
    }
}

/// Reads a look: `252 on 234 bold underlined`, any part of it, in that order or another.
fn style(look: &str) -> Option<Style> {
    let mut style = Style::new();
    let mut words = look.split_whitespace();
    while let Some(word) = words.next() {
        style = match word {
            "on" => style.bg(colour(words.next()?)?),
            "bold" => style.add_modifier(Modifier::BOLD),
            "dim" => style.add_modifier(Modifier::DIM),
            "underlined" => style.add_modifier(Modifier::UNDERLINED),
            "reversed" => style.add_modifier(Modifier::REVERSED),
            name => style.fg(colour(name)?),
        };
    }
    Some(style)
}

fn colour(name: &str) -> Option<Color> {
    Some(match name {
        "black" => Color::Black,
        "red" => Color::Red,
        "green" => Color::Green,
        "yellow" => Color::Yellow,
        "blue" => Color::Blue,
        "cyan" => Color::Cyan,
        "gray" => Color::Gray,
        "white" => Color::White,
        "light-red" => Color::LightRed,
        "light-green" => Color::LightGreen,
        "light-yellow" => Color::LightYellow,
        "light-blue" => Color::LightBlue,
        "light-cyan" => Color::LightCyan,
        number => Color::Indexed(number.parse().ok()?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_every_role_and_mono_has_no_colour() {
        for name in ThemeName::ALL {
            assert_eq!(Theme::of(name).has_colour(), name != ThemeName::Mono, "{name:?}");
        }
        for role in Role::ALL {
            let style = Theme::of(ThemeName::Mono).style(role);
            assert_eq!((style.fg, style.bg), (None, None));
            assert_eq!(Theme::of(ThemeName::Terminal).style(role).bg, None, "the terminal's own background");
        }
        assert_eq!(Theme::parse("text = \"\""), Err("accent"));
        assert_eq!(Theme::parse("text = \"purplish\""), Err("text"));
    }

    /// The luminance of one of the 256 colours (WCAG 2, section 1.4.3).
    fn luminance(colour: Option<Color>) -> f64 {
        let Some(Color::Indexed(at)) = colour else { panic!("not one of 256: {colour:?}") };
        let steps = [0, 95, 135, 175, 215, 255];
        let (red, green, blue) = match at {
            16..=231 => {
                let at = usize::from(at - 16);
                (steps[at / 36], steps[at / 6 % 6], steps[at % 6])
            }
            232..=255 => {
                let grey = 8 + 10 * (i32::from(at) - 232);
                (grey, grey, grey)
            }
            _ => panic!("{at} is the terminal's own"),
        };
        let part = |value: i32| {
            let value = f64::from(value) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }

    #[test]
    fn every_text_can_be_read_on_its_background() {
        for (name, least) in [(ThemeName::Dark, 4.5), (ThemeName::Light, 4.5), (ThemeName::HighContrast, 7.0)] {
            let theme = Theme::of(name);
            let ground = theme.style(Role::Text).bg;
            for role in Role::ALL.into_iter().filter(|role| *role != Role::Border) {
                let style = theme.style(role);
                let (a, b) = (luminance(style.fg), luminance(style.bg.or(ground)));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= least, "{name:?} {role:?}: {contrast:.1}");
            }
        }
    }
}
