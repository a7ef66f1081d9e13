//! A piece of a text around the words that were found, cut from the text itself.

use crate::text::occurrences;
use std::ops::Range;

/// The longest excerpt, in characters.
const LONGEST: usize = 60;
/// How much of it may stand before the first match.
const BEFORE: usize = 16;

/// What stands between what a user wrote in one place and in another: white space wherever a line is shown.
pub(super) const BETWEEN: char = '\u{3000}';

/// A line of at most [`LONGEST`] characters around the first match, with the matches in it as byte ranges.
pub(super) fn excerpt(text: &str, query: &str) -> (String, Vec<(usize, usize)>) {
    let found = occurrences(text, query);
    let first = found.first().cloned().unwrap_or_default();
    let (start, end) = window(text, &first);
    let mut line = String::from(if start > 0 { "…" } else { "" });
    // Where each byte of the piece comes to stand in the line.
    let mut places = Vec::with_capacity(end - start + 1);
    let mut apart = true;
    for (at, c) in text[start..end].char_indices() {
        let here = line.len();
        places.resize(at, here);
        match c {
            // A paragraph's own indent is no more than the break before it.
            c if c.is_ascii_control() || (c == BETWEEN && apart) => {
                if !apart {
                    line.push(BETWEEN);
                }
                apart = true;
            }
            c => {
                line.push(c);
                apart = false;
            }
        }
        places.push(here);
    }
    places.resize(end - start + 1, line.len());
    let inside = found.into_iter().filter(|range| range.start >= start && range.start < end);
    let place = |at: usize| places[at.min(end) - start];
    let marks = inside.map(|range| (place(range.start), place(range.end))).collect();
    if end < text.len() {
        line.push('…');
    }
    (line, marks)
}

/// The bytes of the piece around what was found, at character boundaries, not within a Latin word.
fn window(text: &str, found: &Range<usize>) -> (usize, usize) {
    let at = found.start;
    let room = LONGEST - 2;
    let start = text[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
    // Near the end the piece reaches further back instead of being short.
    let after = text[at..].chars().take(room).count();
    let start = if after + BEFORE < room {
        let back = room - after;
        text[..at].char_indices().rev().take(back).last().map_or(at, |(start, _)| start)
    } else {
        start
    };
    let end = text[start..].char_indices().nth(room).map_or(text.len(), |(end, _)| start + end);
    let latin = |c: char| c.is_ascii_alphanumeric();
    let within_word = |at: usize| text[..at].ends_with(latin) && text[at..].starts_with(latin);
    let start = match within_word(start) {
        true => text[start..at].find(|c| !latin(c)).map_or(at, |ahead| start + ahead),
        false => start,
    };
    let start = start + text[start..at].len() - text[start..at].trim_start().len();
    let whole = || text[..end].trim_end_matches(latin).trim_end().len();
    let end = if within_word(end) && whole() >= found.end { whole() } else { end };
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn the_words_are_marked_where_they_stand() {
        let text = format!("{}滴灌带涨价，问滴灌补贴。\n{}", "去".repeat(40), "好".repeat(80));
        let (line, marks) = excerpt(&text, "滴灌");
        assert!(line.starts_with('…') && line.ends_with('…') && !line.contains('\n'));
        assert!(line.chars().count() <= 60);
        let words: Vec<&str> = marks.iter().map(|(from, to)| &line[*from..*to]).collect();
        assert_eq!(words, ["滴灌", "滴灌"]);
    }

    #[test]
    fn what_was_written_in_two_places_is_apart_and_a_piece_begins_with_a_word() {
        let text = "The lorry came to the canal station.\n\u{3000}\u{3000}We unloaded it there with five neighbours.\nCanal station";
        let (line, marks) = excerpt(text, "five neighbours");
        assert_eq!(line, "…We unloaded it there with five neighbours.\u{3000}Canal station");
        assert_eq!(&line[marks[0].0..marks[0].1], "five neighbours");
        let (line, marks) = excerpt(text, "canal");
        assert_eq!(line, "…came to the canal station.\u{3000}We unloaded it there with…");
        assert_eq!(&line[marks[0].0..marks[0].1], "canal");
        assert_eq!(excerpt("路平\n平整", "平\n平"), ("路平\u{3000}平整".to_owned(), vec![(3, 12)]));
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(excerpt("路平整", "平整"), ("路平整".to_owned(), vec![(3, 9)]));
        let (line, marks) = excerpt(&format!("{}末", "去".repeat(100)), "末");
        assert_eq!((line.chars().count(), marks.len()), (59, 1));
        assert_eq!(excerpt("", "末"), (String::new(), vec![]));
    }
}
