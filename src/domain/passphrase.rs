//! How strong a passphrase is, and what would make it stronger. The rule: at least [`MIN_CHARS`] characters and a zxcvbn score
//! of at least [`MIN_SCORE`] (of 0 to 4; 2 means more than 10^6 guesses).

use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;
use zxcvbn::{Score, zxcvbn};

/// The fewest characters.
pub const MIN_CHARS: usize = 8;

/// The lowest zxcvbn score.
pub const MIN_SCORE: u8 = 2;

/// What many people here would choose: zxcvbn knows English words and the passwords of other countries.
const COMMON: &[&str] = &[
    "sankaben",
    "woaini",
    "woaizhongguo",
    "zhongguo",
    "wangjile",
    "buzhidao",
    "mima",
    "三卡本",
    "三卡一本",
    "民情日记",
    "我爱你",
    "中华人民共和国",
    "中国共产党",
    "为人民服务",
    "不忘初心",
    "牢记使命",
    "一二三四五六七八",
    "好好学习",
    "天天向上",
    "床前明月光",
    "疑是地上霜",
    "锄禾日当午",
    "汗滴禾下土",
    "白日依山尽",
    "黄河入海流",
    "鹅鹅鹅",
    "人之初",
    "性本善",
];

/// The examples of the new journal's form.
const EXAMPLES: [&str; 2] = ["院里杏树去年没结果", "our tree bore no apricots"];

/// What can be said of a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// zxcvbn's score, 0 to 4.
    pub score: u8,
    /// Whether it has enough characters.
    pub long_enough: bool,
    /// What makes it weak; nothing where it is strong enough.
    pub advice: Option<Advice>,
}

/// What makes a passphrase easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// A row or a pattern of keys.
    Keys,
    /// The same again and again.
    Repeats,
    /// What many people use.
    Common,
    /// The example that the program itself gives.
    Example,
    /// Letters or digits in their order.
    Sequence,
    /// Years and dates.
    Dates,
    /// Names.
    Names,
    /// Too little of anything.
    More,
}

impl Advice {
    /// The sentence of the catalogue that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Keys => "advice-keys",
            Self::Repeats => "advice-repeats",
            Self::Common => "advice-common",
            Self::Example => "advice-example",
            Self::Sequence => "advice-sequence",
            Self::Dates => "advice-dates",
            Self::Names => "advice-names",
            Self::More => "advice-more",
        }
    }

    fn of(warning: Option<Warning>) -> Self {
        use Warning as W;
        match warning {
            Some(W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess) => Self::Keys,
            Some(W::RepeatsLikeAaaAreEasyToGuess | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => Self::Repeats,
            Some(
                W::ThisIsATop10Password
                | W::ThisIsATop100Password
                | W::ThisIsACommonPassword
                | W::ThisIsSimilarToACommonlyUsedPassword
                | W::AWordByItselfIsEasyToGuess,
            ) => Self::Common,
            Some(W::SequencesLikeAbcAreEasyToGuess) => Self::Sequence,
            Some(W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess) => Self::Dates,
            Some(W::NamesAndSurnamesByThemselvesAreEasyToGuess | W::CommonNamesAndSurnamesAreEasyToGuess) => {
                Self::Names
            }
            None => Self::More,
        }
    }
}

impl Strength {
    /// The strength of a passphrase for a journal whose name is written in these ways.
    pub fn of(passphrase: &str, name: &[String]) -> Self {
        // zxcvbn's cost grows with the square of the length; beyond 64 characters nothing is weak.
        let head = Zeroizing::new(passphrase.chars().take(64).collect::<String>());
        let known: Vec<&str> = name.iter().map(String::as_str).chain(COMMON.iter().copied()).chain(EXAMPLES).collect();
        let guessed = zxcvbn(&head, &known);
        let score = match guessed.score() {
            Score::Zero => 0,
            Score::One => 1,
            Score::Two => 2,
            Score::Three => 3,
            _ => 4,
        };
        let low = Zeroizing::new(head.to_lowercase());
        let only_name = is_only_name(&low, name);
        let score = if only_name { score.min(1) } else { score };
        let advice = only_name.then_some(Advice::Names).or_else(|| {
            guessed.feedback().map(|feedback| match feedback.warning() {
                // Of the words it was told it says nothing.
                None if EXAMPLES.iter().any(|example| low.contains(example)) => Advice::Example,
                None if COMMON.iter().any(|word| low.contains(word)) => Advice::Common,
                None if name.iter().any(|word| word.chars().count() > 1 && low.contains(&word.to_lowercase())) => {
                    Advice::Names
                }
                warning => Advice::of(warning),
            })
        });
        Self {
            score,
            long_enough: passphrase.chars().count() >= MIN_CHARS,
            advice: advice.filter(|_| score < MIN_SCORE),
        }
    }

    /// Whether the rule accepts it.
    pub fn is_accepted(self) -> bool {
        self.long_enough && self.score >= MIN_SCORE
    }
}

/// Whether nothing is in it but the name, or a part of it, with figures and marks: a name and a birthday are known in the village.
fn is_only_name(low: &str, name: &[String]) -> bool {
    let known = |part: &str| name.iter().any(|one| one.to_lowercase().contains(part));
    low.contains(char::is_alphabetic) && low.split(|c: char| !c.is_alphabetic()).all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(passphrase: &str) -> Strength {
        let name = ["陈立新", "chenlixin", "lixin", "chen", "clx"];
        Strength::of(passphrase, &name.map(str::to_owned))
    }

    #[test]
    fn it_is_said_what_makes_one_weak() {
        let advice = |text: &str| of(text).advice;
        assert_eq!(advice("password"), Some(Advice::Common));
        assert_eq!(advice("为人民服务为人民"), Some(Advice::Common));
        assert_eq!(advice("abcdefgh"), Some(Advice::Sequence));
        assert_eq!(advice("aaaaaaaa"), Some(Advice::Repeats));
        assert_eq!(advice("1987-03-12"), Some(Advice::Dates));
        assert_eq!(advice("ChenLixin123"), Some(Advice::Names));
        assert_eq!(advice("陈立新19750312"), Some(Advice::Names));
        assert_eq!(advice("院里杏树去年没结果"), Some(Advice::Example));
        assert_eq!(advice("Our tree bore no apricots"), Some(Advice::Example));
        assert_eq!(advice("correct horse battery"), None);
    }

    #[test]
    fn easy_ones_are_refused() {
        for weak in [
            "",
            "12345678",
            "password",
            "chenlixin",
            "Chenlixin1",
            "clx12345678",
            "陈立新陈立新陈立新",
            "woaini1314",
            "为人民服务为人民服务",
            "一二三四五六七八",
            "锄禾日当午汗滴禾下土",
            "aaaaaaaa",
            "院里杏树去年没结果",
            "our tree bore no apricots",
            "陈立新19750312",
            "立新1975.03.12",
            "chenlixin19750312",
            "渠水",
        ] {
            assert!(!of(weak).is_accepted(), "{weak} {:?}", of(weak));
        }
        for fine in ["correct horse battery", "渠水从村东头绕过来", "tulip-Harbor-92"] {
            assert!(of(fine).is_accepted(), "{fine}");
        }
    }
}
