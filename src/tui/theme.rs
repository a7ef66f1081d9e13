//! Colour has roles, not decoration. Each role has a form in the terminal's own sixteen colours, on its own background,
//! and one without colour; no meaning is carried by colour alone.

use ratatui::style::{Color, Modifier, Style};

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
}

/// How roles look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// In sixteen colours.
    #[default]
    Colour,
    /// Without colour.
    Mono,
}

impl Theme {
    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Colour => colour(role),
            Self::Mono => mono(role),
        }
    }
}

/// Named colours are the terminal's, which chose them to be read on its background. Yellow is hard to read on white, so
/// it is bold, which most terminals brighten or darken.
fn colour(role: Role) -> Style {
    let (plain, bold) = (Style::new(), Modifier::BOLD);
    match role {
        Role::Text | Role::Border => plain,
        Role::Accent => plain.fg(Color::Cyan).add_modifier(bold),
        Role::Muted => plain.add_modifier(Modifier::DIM),
        Role::Due => plain.fg(Color::Yellow).add_modifier(bold),
        Role::Overdue | Role::Error => plain.fg(Color::Red).add_modifier(bold),
        Role::Done => plain.fg(Color::Green),
        Role::Link => plain.fg(Color::Blue).add_modifier(Modifier::UNDERLINED),
        Role::Selection => plain.add_modifier(Modifier::REVERSED),
        Role::Title => plain.add_modifier(bold),
        Role::FocusBorder => plain.fg(Color::Cyan),
        Role::Input => plain.add_modifier(Modifier::UNDERLINED),
    }
}

fn mono(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Text | Role::Border | Role::Muted | Role::Done => plain,
        Role::Accent | Role::Title | Role::Due | Role::FocusBorder => plain.add_modifier(Modifier::BOLD),
        Role::Overdue | Role::Error => plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Role::Link | Role::Input => plain.add_modifier(Modifier::UNDERLINED),
        Role::Selection => plain.add_modifier(Modifier::REVERSED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_theme_paints_a_background_and_mono_has_no_colour() {
        for role in Role::ALL {
            assert_eq!(Theme::Colour.style(role).bg, None);
            let style = Theme::Mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
