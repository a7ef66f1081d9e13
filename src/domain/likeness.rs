//! How much of a sentence stands in a text, and what two changes of one line make together.

use super::sentence::sentences;

/// Pairs of characters from which on a sentence is known by most of them.
const LONG: usize = 6;

/// How many of a hundred pairs of neighbouring characters of a sentence stand in a text; none for a short one that is not in it whole.
/// Latin letters are so few that nearly all their pairs stand in any long text: of that, two sentences at a time are looked at.
pub(super) fn share(text: &str, sentence: &str) -> usize {
    if !is_latin(sentence) || text.contains(sentence) {
        return share_of(text, sentence);
    }
    let all: Vec<_> = sentences(text).collect();
    let two = |at: usize| &text[all[at].start..all[(at + 1).min(all.len() - 1)].end];
    (0..all.len()).map(|at| share_of(two(at), sentence)).max().unwrap_or(0)
}

/// Whether a text is written in Latin letters, but for a name or a mark in it.
pub(super) fn is_latin(text: &str) -> bool {
    4 * text.bytes().filter(u8::is_ascii).count() > 3 * text.len()
}

fn share_of(text: &str, sentence: &str) -> usize {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (has, wanted) = (pairs(text), pairs(sentence));
    match wanted.len() {
        _ if text.contains(sentence) => 100,
        ..LONG => 0,
        all => 100 * wanted.iter().filter(|pair| has.contains(pair)).count() / all,
    }
}

/// Whether a text has a sentence, be it with a few words changed: three in four of its pairs of characters.
pub(super) fn says(text: &str, sentence: &str) -> bool {
    share(text, sentence) >= 75
}

/// Whether a text has all words that a changed sentence has and the one before had not.
pub(super) fn follows(text: &str, before: &str, now: &str) -> bool {
    let (has, old, new) = (words(text), words(before), words(now));
    let in_rows = |rows: &str, word: &str| rows.lines().any(|row| row == word);
    let mut added = new.lines().filter(|word| !in_rows(&old, word)).peekable();
    if added.peek().is_none() { share(text, now) >= share(text, before) } else { added.all(|word| in_rows(&has, word)) }
}

/// Whether a text still has a word that a changed sentence has no more.
pub(super) fn keeps(text: &str, before: &str, now: &str) -> bool {
    let (has, old, new) = (words(text), words(before), words(now));
    let in_rows = |rows: &str, word: &str| rows.lines().any(|row| row == word);
    old.lines().any(|word| !in_rows(&new, word) && in_rows(&has, word))
}

/// What both changes of a line make together; nothing where they change the same words.
pub(super) fn merged(base: &str, mine: &str, fresh: &str) -> Option<String> {
    Some(diffy::merge(&words(base), &words(mine), &words(fresh)).ok()?.replace('\n', ""))
}

/// A line as a word a row: a character, or a number or word of letters.
fn words(line: &str) -> String {
    let mut rows = String::with_capacity(2 * line.len());
    let mut last = None;
    for c in line.chars() {
        let joined = |c: char| c.is_ascii_alphanumeric() || c == '.';
        if last.is_some_and(|last| !(joined(last) && joined(c))) {
            rows.push('\n');
        }
        rows.push(c);
        last = Some(c);
    }
    rows.push('\n');
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_a_long_english_text_do_not_say_every_sentence() {
        let text = "· 27 Nov Went with the vet to @{H01} in the morning. We paid 1,200 yuan. Brought coal to the house where \
                    she is staying. The other ditch was measured again. He had a red shirt. Then home [D03]";
        assert!(!says(text, "The vet measured 11.5 mu of ditch with her"));
        assert!(says(text, "Went with a vet to @{H01} in the morning"));
        assert!(says(text, "Then home"));
    }
}
