//! A piece of a text around the words that were found, cut from the text itself.

use crate::text::occurrences;

/// The longest excerpt, in characters.
const LONGEST: usize = 60;
/// How much of it may stand before the first match.
const BEFORE: usize = 16;

/// A line of at most [`LONGEST`] characters around the first match, with the matches in it as byte ranges.
pub(super) fn excerpt(text: &str, query: &str) -> (String, Vec<(usize, usize)>) {
    let found = occurrences(text, query);
    let (start, end) = window(text, found.first().map(|range| range.start).unwrap_or_default());
    let piece = &text[start..end];
    let (head, tail) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    // Each kind of line break becomes as many spaces, so that the ranges stay right.
    let line: String = piece.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }).collect();
    let inside = found.into_iter().filter(|range| range.start >= start && range.start < end);
    let mark = |at: usize| at.min(end) - start + head.len();
    let marks = inside.map(|range| (mark(range.start), mark(range.end))).collect();
    (format!("{head}{line}{tail}"), marks)
}

/// The bytes of the piece around `at`, at character boundaries.
fn window(text: &str, at: usize) -> (usize, usize) {
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
    fn a_short_text_is_shown_whole() {
        assert_eq!(excerpt("路平整", "平整"), ("路平整".to_owned(), vec![(3, 9)]));
        let (line, marks) = excerpt(&format!("{}末", "去".repeat(100)), "末");
        assert_eq!((line.chars().count(), marks.len()), (59, 1));
        assert_eq!(excerpt("", "末"), (String::new(), vec![]));
    }
}
