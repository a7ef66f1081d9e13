//! Village groups of few households: in a village, 三组 and a date are a family.

use super::letters::Letter;
use super::words::Words;

/// The digits of a group's number, both ways of writing it.
const NUMERALS: &str = "一二三四五六七八九";
/// What a village's part of a group's name ends in.
const VILLAGE: [char; 8] = ['村', '社', '乡', '镇', '庄', '屯', '寨', '区'];

/// The spellings of the groups: whole, and without the village; true where it is whole.
pub(super) fn spellings(groups: &[String]) -> Words<bool> {
    let mut all = Vec::new();
    for group in groups.iter().map(|group| group.trim()) {
        let tail = tail(group);
        all.extend(numbered(group).map(|form| (form, true)));
        if !tail.is_empty() && tail != group {
            all.extend(numbered(tail).map(|form| (form, false)));
        }
    }
    Words::new(all, |whole, also| *whole |= also)
}

/// A group without its village: 三组 of 上渠村三组.
pub(super) fn tail(group: &str) -> &str {
    group.char_indices().rev().find(|(_, c)| VILLAGE.contains(c)).map_or(group, |(at, c)| &group[at + c.len_utf8()..])
}

/// The group as written, and with its number in the other digits.
fn numbered(group: &str) -> impl Iterator<Item = String> {
    let other = |c: char| match NUMERALS.chars().position(|numeral| numeral == c) {
        Some(at) => char::from_digit(u32::try_from(at + 1).unwrap_or(0), 10).unwrap_or(c),
        None => match c.to_digit(10).filter(|digit| *digit > 0) {
            Some(digit) => NUMERALS.chars().nth(digit as usize - 1).unwrap_or(c),
            None => c,
        },
    };
    let spaced = group.chars().map(other).collect::<String>();
    [group.to_owned(), spaced].into_iter()
}

/// Whether what stands before `at` makes it another number: 三组 in 十三组.
pub(super) fn is_cut(text: &[Letter], at: usize) -> bool {
    let number = |c: char| c.is_ascii_digit() || NUMERALS.contains(c) || matches!(c, '十' | '百' | '廿');
    number(text[at].c) && at > 0 && number(text[at - 1].c)
}
