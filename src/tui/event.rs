//! A terminal's event as a message. Pure but for the last click, which a double click needs.

use crate::app::chord::{Chord, Key};
use crate::app::msg::{Mouse, MouseKind, Msg};
use chrono::{DateTime, TimeDelta, Utc};
use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// Two clicks on a cell within this time are one double click.
const DOUBLE_CLICK: TimeDelta = TimeDelta::milliseconds(450);

/// Turns events into messages.
#[derive(Debug, Default)]
pub struct Translator {
    last_click: Option<Click>,
}

#[derive(Clone, Copy, Debug)]
struct Click {
    at: DateTime<Utc>,
    x: u16,
    y: u16,
    count: u8,
}

impl Translator {
    /// The message for an event that was received at `now`; nothing for one that means nothing here.
    pub fn message(&mut self, event: Event, now: DateTime<Utc>) -> Option<Msg> {
        match event {
            Event::Key(key) => chord(key).map(Msg::Key),
            Event::Paste(text) => Some(Msg::Paste(text)),
            Event::Resize(width, height) => Some(Msg::Resize { width, height }),
            Event::Mouse(mouse) => self.mouse(mouse, now).map(Msg::Mouse),
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn mouse(&mut self, event: MouseEvent, now: DateTime<Utc>) -> Option<Mouse> {
        let (x, y) = (event.column, event.row);
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => MouseKind::Click(self.click(x, y, now)),
            MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
            MouseEventKind::ScrollUp => MouseKind::WheelUp,
            MouseEventKind::ScrollDown => MouseKind::WheelDown,
            _ => return None,
        };
        Some(Mouse { kind, x, y })
    }

    fn click(&mut self, x: u16, y: u16, at: DateTime<Utc>) -> u8 {
        let again = self.last_click.filter(|last| (last.x, last.y) == (x, y) && at - last.at <= DOUBLE_CLICK);
        let count = again.map_or(1, |last| last.count % 3 + 1);
        self.last_click = Some(Click { at, x, y, count });
        count
    }
}

/// The chord of a key event; nothing for a release, a modifier alone or a key we have no name for.
pub fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt, shift) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
    let named = |key| Chord { key, ctrl, alt, shift };
    Some(match event.code {
        // What old terminals send for Backspace and for Enter on the number pad.
        KeyCode::Char('h' | 'H') if ctrl && !alt => Chord::plain(Key::Backspace),
        KeyCode::Char('j' | 'J') if ctrl && !alt => Chord::plain(Key::Enter),
        KeyCode::Char(c) if ctrl => Chord { key: Key::Char(c.to_ascii_lowercase()), ctrl, alt, shift: false },
        KeyCode::Char(c) => Chord { key: Key::Char(c), ctrl, alt, shift: false },
        KeyCode::BackTab => Chord { key: Key::Tab, ctrl, alt, shift: true },
        KeyCode::F(number @ 1..=12) => named(Key::F(number)),
        KeyCode::Enter => named(Key::Enter),
        KeyCode::Esc => named(Key::Esc),
        KeyCode::Tab => named(Key::Tab),
        KeyCode::Backspace => named(Key::Backspace),
        KeyCode::Delete => named(Key::Delete),
        KeyCode::Insert => named(Key::Insert),
        KeyCode::Left => named(Key::Left),
        KeyCode::Right => named(Key::Right),
        KeyCode::Up => named(Key::Up),
        KeyCode::Down => named(Key::Down),
        KeyCode::Home => named(Key::Home),
        KeyCode::End => named(Key::End),
        KeyCode::PageUp => named(Key::PageUp),
        KeyCode::PageDown => named(Key::PageDown),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        chord(KeyEvent::new(code, modifiers)).map(|chord| chord.to_string())
    }

    #[test]
    fn keys_have_the_names_the_action_table_uses() {
        let (none, ctrl, shift) = (KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::SHIFT);
        for (code, modifiers, name) in [
            (KeyCode::Char('n'), none, "n"),
            (KeyCode::Char('N'), shift, "N"),
            (KeyCode::Char('许'), none, "许"),
            (KeyCode::Char('S'), ctrl | shift, "Ctrl-S"),
            (KeyCode::Char('h'), ctrl, "Backspace"),
            (KeyCode::BackTab, shift, "Shift-Tab"),
            (KeyCode::Left, ctrl | shift, "Ctrl-Shift-Left"),
            (KeyCode::F(2), none, "F2"),
        ] {
            assert_eq!(key(code, modifiers).as_deref(), Some(name));
        }
        assert_eq!(key(KeyCode::CapsLock, none), None);
        let mut release = KeyEvent::new(KeyCode::Char('n'), none);
        release.kind = KeyEventKind::Release;
        assert_eq!(chord(release), None);
    }

    #[test]
    fn quick_clicks_on_a_cell_are_counted() {
        let mut translator = Translator::default();
        let start = DateTime::<Utc>::UNIX_EPOCH;
        let mut click = |x, milliseconds| {
            let event = MouseEvent {
                kind: MouseEventKind::Down(MouseButton::Left),
                column: x,
                row: 1,
                modifiers: KeyModifiers::NONE,
            };
            match translator.message(Event::Mouse(event), start + TimeDelta::milliseconds(milliseconds)) {
                Some(Msg::Mouse(Mouse { kind: MouseKind::Click(count), .. })) => count,
                other => panic!("not a click: {other:?}"),
            }
        };
        assert_eq!([click(3, 0), click(3, 200), click(3, 400), click(3, 500)], [1, 2, 3, 1]);
        assert_eq!([click(4, 600), click(4, 2000)], [1, 1]);
    }
}
