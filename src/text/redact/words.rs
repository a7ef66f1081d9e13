//! Many words looked for at once: by their first two letters, the longest first.

use super::letters::{Gap, Letter, letters};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Words, each with what it means. Found in the order: longest first.
#[derive(Clone, Debug)]
pub(crate) struct Words<T> {
    words: Vec<(Vec<char>, T)>,
    /// By the first two letters, or the only one and `ALONE`, positions in `words`.
    first: HashMap<[char; 2], Vec<usize>>,
    /// Which low bits of a letter, and of two, begin a word: most begin none, and asking the table costs more than this.
    begins: Box<[bool; MASK + 1]>,
    go_on: Box<[bool; MASK + 1]>,
}

const MASK: usize = 0xFFF;

/// Stands for the second letter of a word of one.
const ALONE: char = '\0';

/// The low bits of two letters, mixed.
fn bits([first, second]: [char; 2]) -> usize {
    (first as usize ^ ((second as usize) << 5)) & MASK
}

impl<T> Words<T> {
    /// The words, folded. An empty one is passed over; of the same word twice, `join` adds the second's meaning to the first's.
    pub(crate) fn new(given: impl IntoIterator<Item = (String, T)>, join: impl Fn(&mut T, T)) -> Self {
        let mut known: HashMap<Vec<char>, usize> = HashMap::new();
        let mut words: Vec<(Vec<char>, T)> = Vec::new();
        for (word, meaning) in given {
            let chars = spelling(&word);
            match known.get(&chars) {
                _ if chars.is_empty() => {}
                Some(at) => join(&mut words[*at].1, meaning),
                None => {
                    known.insert(chars.clone(), words.len());
                    words.push((chars, meaning));
                }
            }
        }
        words.sort_by_key(|(chars, _)| std::cmp::Reverse(chars.len()));
        let mut first: HashMap<[char; 2], Vec<usize>> = HashMap::new();
        let (mut begins, mut go_on) = (Box::new([false; MASK + 1]), Box::new([false; MASK + 1]));
        for (at, (chars, _)) in words.iter().enumerate() {
            let key = [chars[0], chars.get(1).copied().unwrap_or(ALONE)];
            first.entry(key).or_default().push(at);
            begins[chars[0] as usize & MASK] = true;
            go_on[bits(key)] = true;
        }
        Self { words, first, begins, go_on }
    }

    /// The words that begin at `at`, longest first: how many letters, and the meaning. A word may be spaced and broken over two
    /// lines, not over two paragraphs.
    pub(crate) fn at<'a>(&'a self, text: &'a [Letter], at: usize) -> impl Iterator<Item = (usize, &'a T)> + 'a {
        let begins = text.get(at).filter(|letter| self.begins[letter.c as usize & MASK]);
        let keys = begins.map(|letter| {
            let next = text.get(at + 1).map(|next| [letter.c, next.c]);
            [next, Some([letter.c, ALONE])]
        });
        let keys = keys.into_iter().flatten().flatten();
        let candidates = keys.filter(|key| self.go_on[bits(*key)]).filter_map(|key| self.first.get(&key));
        candidates.flatten().filter_map(move |nth| {
            let (word, meaning) = &self.words[*nth];
            let here = text.get(at..at + word.len())?;
            let same = here.iter().zip(word).all(|(letter, c)| letter.c == *c);
            let whole = || here[1..].iter().all(|letter| letter.gap < Gap::Paragraph);
            (same && whole()).then_some((word.len(), meaning))
        })
    }

    /// The longest word that begins at `at`.
    pub(crate) fn longest<'a>(&'a self, text: &'a [Letter], at: usize) -> Option<(usize, &'a T)> {
        self.at(text, at).next()
    }
}

/// A word as its folded letters.
pub(super) fn spelling(word: &str) -> Vec<char> {
    let word: String = word.nfc().collect();
    letters(&word).iter().map(|letter| letter.c).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_found_first_and_meanings_are_joined() {
        let given = [("王芳", 1), ("王芳华", 2), ("", 9), ("王 芳", 4)].map(|(word, n)| (word.to_owned(), n));
        let words = Words::new(given, |sum, more| *sum += more);
        let text = letters("见王芳华，王\n芳，王\n\n芳");
        let all: Vec<_> = (0..text.len()).flat_map(|at| words.at(&text, at).map(move |(n, m)| (at, n, *m))).collect();
        assert_eq!(all, [(1, 3, 2), (1, 2, 5), (5, 2, 5)]);
    }
}
