//! Which piece of what was found is shown where there is no room for all of it: the one the words stand in.

use crate::domain::overview::Hit;
use crate::text::Ambiguous;

/// Where behind `called` to begin a hit's text so that what was found stands in so many columns, with a little before it that
/// begins with a word.
pub fn begin(hit: &Hit, called: usize, room: usize, width: Ambiguous) -> usize {
    let Some(&(start, end)) = hit.marks.first().filter(|(start, _)| *start >= called) else { return called };
    let wide = |from: usize, to: usize| hit.excerpt.get(from..to).map_or(0, |piece| width.width(piece));
    // Two ellipses may stand where text was.
    if wide(called, hit.excerpt.len()) <= room || wide(called, end) + 4 <= room {
        return called;
    }
    let before = room.saturating_sub(wide(start, end) + 5) / 3;
    let mut last = ' ';
    let begins_word = |(at, c): (usize, char)| {
        let within = c.is_whitespace() || (c.is_ascii_alphanumeric() && last.is_ascii_alphanumeric());
        last = c;
        (!within).then_some(at)
    };
    let fits = |at: &usize| *at >= called && wide(*at, start) <= before;
    hit.excerpt.char_indices().filter_map(begins_word).find(fits).map_or(start, |at| at.min(start))
}
