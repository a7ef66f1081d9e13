//! How lists and their lines look, at three sizes and in both languages.

use crate::world::World;
use ratatui::style::Color;
use sankaben::app::display::ThemeName;
use sankaben::app::screen::Screen;
use sankaben::i18n::Lang;
use sankaben::text::Ambiguous;
use sankaben::tui::theme::{Role, Theme};
use unicode_width::UnicodeWidthStr;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// Compares every look of what the keys lead to with the one that was approved.
fn looks(name: &str, keys: &str) {
    looks_of(name, keys, |_| {});
}

/// The same on a terminal set up otherwise.
fn looks_of(name: &str, keys: &str, set: impl Fn(&mut World)) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut world = World::lang(lang);
            set(&mut world);
            world.keys(keys);
            insta::assert_snapshot!(format!("{name}-{lang}-{width}x{height}"), world.shot(width, height).text());
        }
    }
}

#[test]
fn a_register_being_narrowed() {
    looks("households-filter", "1fzjg");
}

#[test]
fn a_narrowed_register_in_the_order_of_visits() {
    looks("households-narrowed", "1sssf五组<Enter>");
}

#[test]
fn a_filter_that_nothing_fits() {
    looks("pledges-filter-nothing", "2f没有这个");
}

#[test]
fn what_the_diary_can_be_narrowed_to() {
    looks("diary-pick", "4fz");
}

#[test]
fn a_part_of_the_diary() {
    looks("diary-part", "4f王芳华<Enter>");
}

#[test]
fn a_day_being_typed() {
    looks("diary-day", "4g3.10");
}

#[test]
fn the_trash() {
    looks("trash", "4<Del><Del>1<Down><Down><Del>2<Del>T");
    looks("trash-empty", "T");
}

#[test]
fn the_large_layout_shows_one_panel_at_a_time() {
    let large = |world: &mut World| world.program.state.settings.display.large = true;
    looks_of("large-households", "1<Down><Down>", large);
    looks_of("large-household", "1<Down><Down><Tab>", large);
    looks_of("large-diary", "4", large);
}

#[test]
fn details_alone_are_seen_whole() {
    looks("details-entry", "4<Tab>");
}

#[test]
fn a_terminal_with_wide_quotation_marks() {
    let wide = |world: &mut World| world.program.state.settings.display.ambiguous = Ambiguous::Wide;
    looks_of("wide-diary", "4", wide);
    looks_of("wide-help", "1?", wide);
}

#[test]
fn every_theme_paints_the_whole_screen() {
    for name in ThemeName::ALL {
        let theme = Theme::of(name);
        let mut world = World::new();
        world.program.state.settings.display.theme = name;
        world.keys("1:");
        let shot = world.shot(80, 24);
        let ground = theme.style(Role::Text).bg.unwrap_or_default();
        // The second cell of a wide character is painted by its first.
        let cells = shot.buffer.content();
        let seen = |at: &usize| *at == 0 || cells[*at - 1].symbol().width() < 2;
        let bare = (0..cells.len()).filter(seen).filter(|at| cells[*at].bg == Color::Reset).count();
        assert!(ground == Color::Reset || bare == 0, "{name:?}: {bare} cells");
    }
}

#[test]
fn details_alone_lead_back_to_the_list() {
    let mut world = World::new();
    for list in ["1<Down>", "2", "3", "4"] {
        for key in ["<Esc>", "<Tab>"] {
            world.keys(list);
            let before = world.shot(80, 24).text();
            world.keys("<Tab>");
            let alone = world.shot(80, 24).text();
            assert!(alone != before && alone.contains("回到列表"), "{alone}");
            world.keys(key);
            assert_eq!(world.shot(80, 24).text(), before, "{list}");
        }
    }
    world.keys("2<Tab><Esc><Esc>");
    assert!(matches!(world.screen(), Screen::Desk(_)));
}

#[test]
fn details_that_are_cut_say_so() {
    let mut world = World::new();
    let long = "渠".repeat(400);
    world.keys(&format!("2n修渠<Tab>{long}<Tab><Tab><Tab><Tab><Tab>6.1<Ctrl-S>"));
    assert!(world.shot(80, 24).text().contains("下面还有"), "{}", world.shot(80, 24).text());
    world.keys("<Tab>");
    assert!(!world.shot(80, 24).text().contains("下面还有"), "{}", world.shot(80, 24).text());
    // What fills its frame to the last row is not cut.
    world.keys("5n路灯不亮<Ctrl-S>");
    assert!(!world.shot(80, 24).text().contains("下面还有"), "{}", world.shot(80, 24).text());
    world.keys("1<Home><Down><Down><Down><Down><Down>");
    assert!(world.shot(60, 20).text().contains("下面还有"), "{}", world.shot(60, 20).text());
}
