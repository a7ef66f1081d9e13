//! Nothing from a file can drive a terminal: control and direction characters are shown, in every cell and every line.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sankaben::runtime::typed::harmless;
use sankaben::tui::paint::{Look, Painter};
use sankaben::tui::theme::Role;

/// What a terminal might obey, or what turns a line around.
fn is_obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{061C}')
}

fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        any::<char>().prop_map(String::from),
        prop::sample::select(vec![
            "\u{1b}[2J",
            "\u{1b}]52;c;eA==\u{7}",
            "\u{9b}31m",
            "\u{90}q",
            "\u{202E}",
            "\u{2067}",
            "\u{200F}",
            "\u{7f}",
            "\0",
            "\r",
            "\u{8}",
            "许䶮",
            "e\u{301}",
            "👨\u{200D}👩",
            "a",
            "\u{85}",
            "\u{e007f}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(pieces, 0..20).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn a_line_for_a_terminal_holds_nothing_it_would_obey(text in nasty()) {
        let shown = harmless(&text);
        prop_assert!(!shown.chars().any(|c| is_obeyed(c) && c != '\n'), "{:?} from {:?}", shown, text);
    }

    #[test]
    fn a_cell_holds_nothing_a_terminal_would_obey(text in nasty()) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 2));
        let mut painter = Painter::new(&mut buffer, Look::default());
        let screen = painter.screen();
        painter.put(screen, 0, 0, &text, Role::Text);
        painter.frame(screen, &text, Role::Border);
        for cell in buffer.content() {
            prop_assert!(!cell.symbol().chars().any(is_obeyed), "{:?} from {:?}", cell.symbol(), text);
        }
    }
}
