//! What a passphrase must be: eight letters at least, a Chinese character being worth two, and not easy to guess.

use crate::app::failure::Failure;
use zxcvbn::Score;

/// The fewest letters; any other character counts as two.
const SHORTEST: usize = 8;
/// Characters that are looked at: the estimate takes time, and what follows only makes it stronger.
const LOOKED_AT: usize = 100;

/// Refuses a passphrase shorter than eight letters (or four Chinese characters) and one that `zxcvbn` scores below 2 of 4; the journal's own name
/// counts as guessed.
pub fn check_strength(passphrase: &str, journal: &str) -> Result<(), Failure> {
    let head: String = passphrase.chars().take(LOOKED_AT).collect();
    let letters: usize = head.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    if letters >= SHORTEST && zxcvbn::zxcvbn(&head, &[journal, "sankaben"]).score() >= Score::Two {
        Ok(())
    } else {
        Err(Failure::WeakPassphrase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guessable_passphrases_are_refused() {
        for weak in ["", "123", "password", "12345678", "陈立新", "陈立新陈立新", "渠水流"] {
            assert_eq!(check_strength(weak, "陈立新"), Err(Failure::WeakPassphrase), "{weak}");
        }
        for fair in ["渠水流到四组去", "correct horse battery", "sanKaBen-2026-渠"] {
            assert_eq!(check_strength(fair, "陈立新"), Ok(()), "{fair}");
        }
    }
}
