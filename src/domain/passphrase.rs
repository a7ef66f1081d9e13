//! How strong a passphrase is. The rule: at least [`MIN_CHARS`] characters and a zxcvbn score of at least [`MIN_SCORE`]
//! (of 0 to 4; 2 means more than 10^6 guesses).

use zxcvbn::{Score, zxcvbn};

/// The fewest characters.
pub const MIN_CHARS: usize = 8;

/// The lowest zxcvbn score.
pub const MIN_SCORE: u8 = 2;

/// What can be said of a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// zxcvbn's score, 0 to 4.
    pub score: u8,
    /// Whether it has enough characters.
    pub long_enough: bool,
}

impl Strength {
    /// The strength of a passphrase for the journal of that name.
    pub fn of(passphrase: &str, name: &str) -> Self {
        // zxcvbn's cost grows with the square of the length; beyond 64 characters nothing is weak.
        let head: String = passphrase.chars().take(64).collect();
        let score = match zxcvbn(&head, &[name]).score() {
            Score::Zero => 0,
            Score::One => 1,
            Score::Two => 2,
            Score::Three => 3,
            _ => 4,
        };
        Self { score, long_enough: passphrase.chars().count() >= MIN_CHARS }
    }

    /// Whether the rule accepts it.
    pub fn is_accepted(self) -> bool {
        self.long_enough && self.score >= MIN_SCORE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easy_ones_are_refused() {
        for weak in ["", "12345678", "password", "chenlixin", "aaaaaaaa", "渠水"] {
            assert!(!Strength::of(weak, "chenlixin").is_accepted(), "{weak}");
        }
        for fine in ["correct horse battery", "渠水从村东头绕过来", "tulip-Harbor-92"] {
            assert!(Strength::of(fine, "chenlixin").is_accepted(), "{fine}");
        }
    }
}
