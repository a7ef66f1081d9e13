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
        let within = !c.is_alphanumeric() || (c.is_ascii_alphanumeric() && last.is_ascii_alphanumeric());
        last = c;
        (!within).then_some(at)
    };
    let fits = |at: &usize| *at >= called && wide(*at, start) <= before;
    hit.excerpt.char_indices().filter_map(begins_word).find(fits).map_or(start, |at| at.min(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::RecordKey;
    use crate::domain::overview::Matched;

    #[test]
    fn a_piece_begins_with_a_word() {
        let excerpt = "We came home, sat by the canal and talked until it was dark".to_owned();
        let marks = vec![(25, 30)];
        let (key, matched) = (RecordKey::ContactCard, Matched::Text);
        let hit = Hit { key, matched, date: None, title: String::new(), excerpt, marks };
        let shown = |room| &hit.excerpt[begin(&hit, 0, room, Ambiguous::Narrow)..];
        assert!(shown(100).starts_with("We came"));
        assert!(shown(33).starts_with("by the canal"), "{}", shown(33));
        assert!(shown(12).starts_with("canal"), "{}", shown(12));
    }
}
