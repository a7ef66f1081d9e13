//! How lists and their lines look, at three sizes and in both languages.

use crate::world::World;
use sankaben::i18n::Lang;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (160, 50)];

/// Compares every look of what the keys lead to with the one that was approved.
fn looks(name: &str, keys: &str) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut world = World::lang(lang);
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
