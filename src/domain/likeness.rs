//! How much of a sentence stands in a text, and what two changes of one line make together.

use super::sentence::sentences;

/// Pairs of characters from which on a sentence is known by most of them.
const LONG: usize = 6;
/// The characters that a sentence has at least to be known with words in between, and how many these may have.
const SHORT: usize = 4;
const BETWEEN: usize = 3;

/// How many of a hundred pairs of neighbouring characters of a sentence stand in a text; none for a short one that is not in it whole.
/// Latin letters are so few that nearly all their pairs stand in any long text: of that, two sentences at a time are looked at.
pub(super) fn share(text: &str, sentence: &str) -> usize {
    if !is_latin(sentence) || text.contains(sentence) {
        return share_of(text, sentence);
    }
    in_twos(text).map(|two| share_of(two, sentence)).max().unwrap_or(0)
}

/// Each sentence of a text with the one behind it.
fn in_twos(text: &str) -> impl Iterator<Item = &str> {
    let all: Vec<_> = sentences(text).collect();
    let end = |at: usize| all.get(at + 1).or(all.last()).map_or(0, |one| one.end);
    let twos: Vec<_> = (0..all.len()).map(|at| &text[all[at].start..end(at)]).collect();
    twos.into_iter()
}

/// Whether a text has all characters of a short sentence in their order, with a word or two in between.
fn is_spread(text: &str, sentence: &str) -> bool {
    let (text, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), sentence.chars().collect());
    let spread = |from: usize| {
        let mut rest = text[from..].iter().take(wanted.len() + BETWEEN);
        wanted.iter().all(|c| rest.any(|one| one == c))
    };
    wanted.len() >= SHORT && (0..text.len()).any(|from| text[from] == wanted[0] && spread(from))
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
        ..LONG if is_spread(text, sentence) => 100 * (LONG - 1) / LONG,
        ..LONG => 0,
        all => 100 * wanted.iter().filter(|pair| has.contains(pair)).count() / all,
    }
}

/// Of a hundred words of a sentence, however short, those in a text.
pub(super) fn overlap(text: &str, sentence: &str) -> usize {
    let (has, wanted) = (words(text), words(sentence));
    let has: Vec<&str> = has.lines().collect();
    let wanted: Vec<&str> = wanted.lines().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    100 * wanted.iter().filter(|word| has.contains(word)).count() / wanted.len().max(1)
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

/// Whether a text, where it is most like a changed sentence, still has words that this has no more.
pub(super) fn keeps(text: &str, before: &str, now: &str) -> bool {
    let text = in_twos(text).max_by_key(|two| overlap(two, before)).unwrap_or(text);
    let (old, new) = (words(before), words(now));
    let new: Vec<&str> = new.lines().collect();
    let gone = |word: &&str| !new.contains(word) && word.chars().all(char::is_alphanumeric);
    let old: Vec<&str> = old.lines().collect();
    let runs = old.split(|word| !gone(word)).filter(|run| !run.is_empty());
    let words = words(text);
    let words: Vec<&str> = words.lines().collect();
    runs.into_iter().any(|run| words.windows(run.len()).any(|part| part == run))
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
    fn a_short_sentence_is_known_with_a_word_in_it() {
        assert!(says("· 铺了50米。用砂石共6车 〔D01〕", "用砂石6车"));
        assert!(!says("· 用了些砂石，来了6个人，叫了车 〔D01〕", "用砂石6车"));
    }

    #[test]
    fn what_a_sentence_had_is_kept_or_not() {
        assert!(!keeps("用河沙、石料8车", "用砂石8车", "用河沙8车"), "a character of it in another word");
        assert!(keeps("用砂石8车", "用砂石8车", "用河沙8车"));
        assert!(!keeps("看了渠。用河沙8车。晚上回来。又运砂石", "用砂石8车", "用河沙8车"), "elsewhere");
        assert!(!keeps("修了，又看了", "修了，看了", "修了。看了"), "marks are no words");
        assert!(keeps("来了12个人", "清淤150米，来了12个人", "清淤160米，来了14个人"));
    }

    #[test]
    fn the_letters_of_a_long_english_text_do_not_say_every_sentence() {
        let text = "· 27 Nov Went with the vet to @{H01} in the morning. We paid 1,200 yuan. Brought coal to the house where \
                    she is staying. The other ditch was measured again. He had a red shirt. Then home [D03]";
        assert!(!says(text, "The vet measured 11.5 mu of ditch with her"));
        assert!(says(text, "Went with a vet to @{H01} in the morning"));
        assert!(says(text, "Then home"));
    }
}
