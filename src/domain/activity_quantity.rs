//! Numbers with units as they stand after an activity's word: `2场`, `85人`, `1.2万元`, `两次`, `2 sessions`.
//!
//! Invariant: a number is taken exactly as written or not at all; nothing is rounded, and zero is no quantity.

/// A number with what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    /// A number without a unit.
    Bare(u32),
    /// So many times, sessions, items.
    Count(u32),
    /// So many people.
    People(u32),
    /// So many whole yuan.
    Yuan(u64),
}

/// The largest number of times or people that is believed.
const COUNT_MAX: u64 = 1_000_000;
/// The largest amount in yuan that is believed.
const YUAN_MAX: u64 = 10_000_000_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Count,
    People,
    Yuan,
}

/// Units, the longer ones of a beginning first.
const UNITS: &[(&str, Unit)] = &[
    ("场次", Unit::Count),
    ("场", Unit::Count),
    ("次", Unit::Count),
    ("条", Unit::Count),
    ("件", Unit::Count),
    ("起", Unit::Count),
    ("个", Unit::Count),
    ("项", Unit::Count),
    ("例", Unit::Count),
    ("回", Unit::Count),
    ("户次", Unit::Count),
    ("户", Unit::Count),
    ("人次", Unit::People),
    ("人", Unit::People),
    ("名", Unit::People),
    ("位", Unit::People),
    ("元钱", Unit::Yuan),
    ("元", Unit::Yuan),
    ("块钱", Unit::Yuan),
    ("块", Unit::Yuan),
    ("sessions", Unit::Count),
    ("session", Unit::Count),
    ("times", Unit::Count),
    ("time", Unit::Count),
    ("items", Unit::Count),
    ("item", Unit::Count),
    ("cases", Unit::Count),
    ("case", Unit::Count),
    ("households", Unit::Count),
    ("household", Unit::Count),
    ("people", Unit::People),
    ("persons", Unit::People),
    ("person", Unit::People),
    ("yuan", Unit::Yuan),
    ("rmb", Unit::Yuan),
];

/// White space within a line.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r')
}

/// The quantity `text` begins with, and how many bytes it takes. It must not run on into a word.
pub(super) fn quantity(text: &str) -> Option<(usize, Quantity)> {
    let (sign, rest) = match text.strip_prefix(['\u{A5}', '\u{FFE5}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let number = number(rest)?;
    let after = &rest[number.bytes..];
    let unit = unit(after);
    let (bytes, kind) = match (sign, unit) {
        (true, Some((bytes, Unit::Yuan))) => (bytes, Some(Unit::Yuan)),
        (true, _) => (0, Some(Unit::Yuan)),
        (false, Some((bytes, unit))) => (bytes, Some(unit)),
        // A bare number in Chinese numerals is a word like any other.
        (false, None) if number.han => return None,
        (false, None) => (0, None),
    };
    let end = text.len() - after.len() + bytes;
    let next = &text[end..];
    let runs_on = if next.starts_with(char::is_alphanumeric) {
        kind.is_none() || self::number(next).is_none()
    } else {
        kind.is_none() && next.strip_prefix([',', '.']).is_some_and(|rest| rest.starts_with(char::is_numeric))
    };
    let value = number.value.filter(|value| *value > 0 && !runs_on)?;
    let small = || u32::try_from(value).ok().filter(|_| value <= COUNT_MAX && !number.large);
    let quantity = match kind {
        None => Quantity::Bare(small()?),
        Some(Unit::Count) => Quantity::Count(small()?),
        Some(Unit::People) => Quantity::People(small()?),
        Some(Unit::Yuan) => Quantity::Yuan(Some(value).filter(|value| *value <= YUAN_MAX)?),
    };
    Some((end, quantity))
}

/// The unit `text` begins with, after white space at most.
fn unit(text: &str) -> Option<(usize, Unit)> {
    let gap = text.len() - text.trim_start_matches(is_space).len();
    let rest = &text[gap..];
    let fits = |word: &str| {
        let whole = !word.is_ascii() || !rest[word.len()..].starts_with(char::is_alphabetic);
        // A Chinese unit stands right after its number.
        whole && (word.is_ascii() || gap == 0)
    };
    let starts = |word: &str| rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    UNITS.iter().find(|(word, _)| starts(word) && fits(word)).map(|(word, unit)| (gap + word.len(), *unit))
}

struct Number {
    /// Nothing for one that is not whole or does not fit.
    value: Option<u64>,
    bytes: usize,
    han: bool,
    /// Written with 万.
    large: bool,
}

fn number(text: &str) -> Option<Number> {
    let mut number = digits(text).or_else(|| han(text))?;
    if let Some(after) = text[number.bytes..].strip_prefix('万') {
        number.bytes = text.len() - after.len();
        number.large = true;
        number.value = number.value.and_then(|value| value.checked_mul(10_000));
        if let Some(decimals) = number.decimals {
            let scale = 10u64.checked_pow(decimals);
            number.value = scale.and_then(|scale| number.value.filter(|value| value % scale == 0).map(|v| v / scale));
        }
    } else if number.decimals.is_some() {
        number.value = None;
    }
    let Digits { value, bytes, han, large, .. } = number;
    Some(Number { value, bytes, han, large })
}

struct Digits {
    /// The digits without the point.
    value: Option<u64>,
    bytes: usize,
    decimals: Option<u32>,
    han: bool,
    large: bool,
}

/// `1200`, `1,200`, `１２`, `1.2`.
fn digits(text: &str) -> Option<Digits> {
    let mut value = Some(0u64);
    let (mut bytes, mut decimals, mut seen) = (0, None, false);
    for (at, c) in text.char_indices() {
        let digit = match c {
            '0'..='9' => u64::from(c) - u64::from('0'),
            '\u{FF10}'..='\u{FF19}' => u64::from(c) - 0xFF10,
            ',' if seen && decimals.is_none() && thousands(&text[at + 1..]) => continue,
            '.' if seen && decimals.is_none() && text[at + 1..].starts_with(|c: char| c.is_ascii_digit()) => {
                decimals = Some(0);
                continue;
            }
            _ => break,
        };
        seen = true;
        value = value.and_then(|value| value.checked_mul(10)?.checked_add(digit));
        decimals = decimals.map(|count: u32| count + 1);
        bytes = at + c.len_utf8();
    }
    seen.then_some(Digits { value, bytes, decimals, han: false, large: false })
}

/// Whether exactly three digits follow: a comma before them groups thousands.
fn thousands(text: &str) -> bool {
    text.chars().take_while(char::is_ascii_digit).count() == 3
}

/// 两、十二、八十五、一百二十: up to 999.
fn han(text: &str) -> Option<Digits> {
    const ONES: &str = "零一二三四五六七八九";
    let (mut total, mut one, mut bytes) = (0u64, None, 0);
    for (at, c) in text.char_indices() {
        let place = match c {
            '两' => {
                one = Some(2);
                0
            }
            '十' => 10,
            '百' => 100,
            c => match ONES.chars().position(|known| known == c) {
                Some(digit) if one.is_none() => {
                    one = Some(digit as u64);
                    0
                }
                _ => break,
            },
        };
        if place > 0 {
            total += one.take().unwrap_or(1) * place;
        } else if c == '零' {
            one = None;
        }
        bytes = at + c.len_utf8();
    }
    let value = total + one.unwrap_or(0);
    (bytes > 0).then_some(Digits { value: Some(value), bytes, decimals: None, han: true, large: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_or_nothing() {
        for (text, wanted) in [
            ("2场", Quantity::Count(2)),
            ("十二人", Quantity::People(12)),
            ("一百零五人", Quantity::People(105)),
            ("1.5万元", Quantity::Yuan(15_000)),
            ("12,000元", Quantity::Yuan(12_000)),
            ("3", Quantity::Bare(3)),
            ("2 sessions", Quantity::Count(2)),
        ] {
            assert_eq!(quantity(text), Some((text.len(), wanted)), "{text}");
        }
        for text in ["", "元", "0场", "1.5场", "0.00001万元", "三", "3号", "2万场", "99999999999999999999元", "1.5元"]
        {
            assert_eq!(quantity(text), None, "{text}");
        }
        assert_eq!(quantity("1,20元"), None, "no thousands, and a number that runs on");
    }
}
