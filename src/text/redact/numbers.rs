//! Long numbers: phones, ID numbers, bank accounts. Told by how many digits they have, by their check digits, and by the words
//! before them; amounts and days are none of them.

use super::letters::{Gap, Letter, letters};
use std::ops::Range;

/// What a long number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberKind {
    /// A phone number, by its form or by the word before it.
    Phone,
    /// An ID number that passes its check, or behind the word.
    Id,
    /// A bank card that passes its check, or behind the word.
    Bank,
    /// Long enough to be one of them.
    Other,
}

/// A long number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NumberAt {
    /// Its letters.
    pub range: Range<usize>,
    /// What it is.
    pub kind: NumberKind,
    /// Its digits, with the letter an ID ends in.
    pub digits: String,
}

/// Digits without a break that are a number of a person's; digits with breaks in them.
const RUN: usize = 7;
const BROKEN_RUN: usize = 11;
/// How far before a number a word says what it is, in letters.
const REACH: usize = 14;
const ID_WORDS: &[&str] = &["身份证", "证件号", "公民身份", "身份号", "idcard", "idno", "idnumber"];
const BANK_WORDS: &[&str] = &[
    "银行卡",
    "卡号",
    "银行账",
    "银行帐",
    "账号",
    "帐号",
    "账户",
    "帐户",
    "存折",
    "社保卡",
    "一卡通",
    "惠农卡",
    "信用社",
    "bankcard",
    "account",
    "开户",
];
const PHONE_WORDS: &[&str] =
    &["电话", "手机", "座机", "联系", "拨", "打", "微信", "短信", "tel", "phone", "mobile", "call", "致电", "热线"];
/// What makes an amount of up to nine digits.
const UNITS: &str = "元块万亿斤公吨亩人户株棵方立平米千度头只袋箱册份条件个℃%％k";

/// The long numbers of a text, in order.
pub(crate) fn numbers(text: &[Letter]) -> Vec<NumberAt> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if let Some(length) = day(text, at) {
            at += length;
            continue;
        }
        let Some((length, digits, longest)) = run(text, at).or_else(|| spoken(text, at)) else {
            at += 1;
            continue;
        };
        let range = at..at + length;
        if let Some(kind) = kind(text, &range, &digits, longest) {
            found.push(NumberAt { range, kind, digits });
        }
        at += length;
    }
    found
}

/// Every stretch of digits of a text, long or not, with its digits: a short phone is known by being registered.
pub(super) fn stretches(text: &[Letter]) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match run(text, at).or_else(|| spoken(text, at)) {
            Some((length, digits, _)) => {
                found.push((at..at + length, digits));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The digits of a registered phone: all of them, each of several, and one without its area code. True for what is also looked
/// for inside longer numbers.
pub(super) fn phone_spellings(phone: &str) -> Vec<(String, bool)> {
    let text = letters(phone);
    let digits = |piece: &[Letter]| piece.iter().map(|l| l.c).filter(char::is_ascii_digit).collect::<String>();
    let mut all = vec![(digits(&text), true)];
    for several in text.split(|letter| !letter.c.is_ascii_digit() && !is_dash(letter.c)) {
        all.push((digits(several), true));
        all.extend(several.split(|letter| is_dash(letter.c)).map(|piece| (digits(piece), false)));
    }
    all.extend(phone.split_whitespace().map(|piece| (digits(&letters(piece)), false)));
    all.sort();
    all.dedup_by(|later, first| {
        later.0 == first.0 && {
            first.1 |= later.1;
            true
        }
    });
    all
}

/// Digits at a place, with single breaks between them and the letter an ID ends in: how many letters, the digits, and the
/// longest stretch without a break.
fn run(text: &[Letter], at: usize) -> Option<(usize, String, usize)> {
    let digit = |nth: usize| text.get(nth).is_some_and(|letter| letter.c.is_ascii_digit());
    if !digit(at) {
        return None;
    }
    let near = |nth: usize| text.get(nth).is_some_and(|letter| letter.gap < Gap::Line);
    let mut digits = String::new();
    let (mut end, mut longest, mut current) = (at, 0, 0);
    loop {
        digits.push(text[end].c);
        current += 1;
        longest = longest.max(current);
        end += 1;
        if digit(end) && near(end) {
            if text[end].gap > Gap::None {
                current = 0;
            }
        } else if text.get(end).is_some_and(|letter| is_break(letter.c)) && near(end) {
            let breaks = text[end..].iter().take(2).take_while(|letter| is_break(letter.c)).count();
            if !(digit(end + breaks) && near(end + breaks)) {
                break;
            }
            end += breaks;
            current = 0;
        } else {
            break;
        }
    }
    if matches!(digits.len(), 14 | 17) && text.get(end).is_some_and(|l| l.c == 'x' && l.gap < Gap::Line) {
        digits.push('X');
        end += 1;
    }
    Some((end - at, digits, longest))
}

/// A number said digit by digit: 一三八零零零零.
fn spoken(text: &[Letter], at: usize) -> Option<(usize, String, usize)> {
    let digits: String = text[at..].iter().map_while(|letter| spoken_digit(letter.c)).collect();
    (digits.len() >= RUN).then(|| (digits.len(), digits.clone(), digits.len()))
}

fn spoken_digit(c: char) -> Option<char> {
    let at = "零一二三四五六七八九".chars().position(|numeral| numeral == c);
    let other = match c {
        '〇' | '○' => Some(0),
        '幺' | '壹' => Some(1),
        '贰' => Some(2),
        '叁' => Some(3),
        '肆' => Some(4),
        '伍' => Some(5),
        '陆' => Some(6),
        '柒' => Some(7),
        '捌' => Some(8),
        '玖' => Some(9),
        _ => None,
    };
    at.or(other).and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What may stand between the digits of one number.
fn is_break(c: char) -> bool {
    is_dash(c) || matches!(c, '.' | '\u{B7}' | '/' | '_' | '(' | ')' | '*')
}

/// A day at a place (2026-03-10, 2026.3.10, 20260310): how many letters.
fn day(text: &[Letter], at: usize) -> Option<usize> {
    let c = |nth: usize| text.get(at + nth).map(|letter| letter.c);
    let digit = |nth: usize| c(nth).and_then(|c| c.to_digit(10));
    let before = at.checked_sub(1).map(|nth| text[nth]).filter(|_| text[at].gap == Gap::None);
    if !(matches!((digit(0), digit(1)), (Some(1), Some(9)) | (Some(2), Some(0))))
        || before.is_some_and(|letter| letter.c.is_ascii_digit())
    {
        return None;
    }
    digit(2).and(digit(3))?;
    let two = |nth: usize| Some(digit(nth)? * 10 + digit(nth + 1)?);
    let fits = |month: u32, day: u32| (1..=12).contains(&month) && (1..=31).contains(&day);
    let length = match c(4) {
        Some(sep) if matches!(sep, '-' | '.' | '/') => {
            let (month, next) = number_of(&digit, 5)?;
            let (day, end) = number_of(&digit, next + 1).filter(|_| c(next) == Some(sep))?;
            fits(month, day).then_some(end)?
        }
        _ => fits(two(4)?, two(6)?).then_some(8)?,
    };
    digit(length).is_none_or(|_| text[at + length].gap > Gap::None).then_some(length)
}

/// One or two digits: their value and where they end.
fn number_of(digit: &dyn Fn(usize) -> Option<u32>, at: usize) -> Option<(u32, usize)> {
    let first = digit(at)?;
    Some(digit(at + 1).map_or((first, at + 1), |second| (first * 10 + second, at + 2)))
}

fn kind(text: &[Letter], range: &Range<usize>, digits: &str, longest: usize) -> Option<NumberKind> {
    let before: String = text[range.start.saturating_sub(REACH)..range.start].iter().map(|l| l.c).collect();
    let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
    let (id, bank, phone) = (last(ID_WORDS), last(BANK_WORDS), last(PHONE_WORDS));
    let nearest = id.max(bank).max(phone);
    let said = |word: Option<usize>| word.is_some() && word == nearest;
    let count = digits.len();
    let pieces = longest >= 3 || (count == 11 && digits.starts_with('1'));
    let long = longest >= RUN || (count >= BROKEN_RUN && pieces);
    if is_id(digits) || (said(id) && (14..=19).contains(&count)) {
        return Some(NumberKind::Id);
    }
    if (is_luhn(digits) && long && !said(phone)) || (said(bank) && (8..=24).contains(&count) && long) {
        return Some(NumberKind::Bank);
    }
    let mobile = count == 11 && digits.starts_with('1') && long;
    let country = count == 13 && digits.starts_with("861") && long;
    let fixed = digits.starts_with('0') && (10..=12).contains(&count);
    let amount = text.get(range.end).is_some_and(|letter| UNITS.contains(letter.c)) && count <= 9 && longest == count;
    if mobile || country || fixed || (said(phone) && longest.max(count) >= RUN && !amount) {
        return Some(NumberKind::Phone);
    }
    (long && !amount).then_some(NumberKind::Other)
}

/// Whether the digits are an ID number: 18 whose last checks (GB 11643-1999), or with a day of birth where one belongs, so that
/// a slip of the pen hides none; or 15 with a day of birth in them.
pub(crate) fn is_id(digits: &str) -> bool {
    let day = |month: &str, day: &str| {
        let between = |text: &str, most: u32| text.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
        between(month, 12) && between(day, 31)
    };
    let region = matches!(digits.as_bytes().first(), Some(b'1'..=b'9'));
    match digits.len() {
        18 => {
            let born = matches!(&digits[6..8], "19" | "20") && day(&digits[10..12], &digits[12..14]);
            region && (born || checks(digits))
        }
        15 => region && digits.bytes().all(|b| b.is_ascii_digit()) && day(&digits[8..10], &digits[10..12]),
        _ => false,
    }
}

/// Whether the last of 18 is the check character of the others.
fn checks(digits: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: Option<u32> = digits.chars().zip(WEIGHTS).map(|(c, weight)| Some(c.to_digit(10)? * weight)).sum();
    let check = sum.and_then(|sum| "10X98765432".chars().nth(sum as usize % 11));
    check == digits.chars().last()
}

/// Whether the digits are a bank card's: 16 to 19 whose last checks (ISO/IEC 7812-1), of a scheme in use here.
pub(crate) fn is_luhn(digits: &str) -> bool {
    if !(16..=19).contains(&digits.len()) || !matches!(digits.as_bytes()[0], b'3'..=b'6' | b'9') {
        return false;
    }
    let sum: Option<u32> = digits
        .chars()
        .rev()
        .enumerate()
        .map(|(nth, c)| {
            let digit = c.to_digit(10)? * if nth % 2 == 1 { 2 } else { 1 };
            Some(if digit > 9 { digit - 9 } else { digit })
        })
        .sum();
    sum.is_some_and(|sum| sum > 0 && sum % 10 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<NumberKind> {
        numbers(&letters(text)).into_iter().map(|number| number.kind).collect()
    }

    #[test]
    fn check_digits_tell_numbers_apart() {
        assert!(checks("11010519491231002X") && !checks("110105194912310021"));
        assert!(is_id("11010519491231002X") && is_id("110105194912310021") && is_id("110105491231002"));
        assert!(!is_id("650000199913390000"), "the sample's is none: it has no such month");
        assert!(is_luhn("6222600260001072444") && !is_luhn("6222600260001072443") && !is_luhn("0000000000000000"));
    }

    #[test]
    fn words_before_a_number_say_what_it_is() {
        assert_eq!(kinds("户主身份证号 650000199913390000 已登记"), [NumberKind::Id]);
        assert_eq!(kinds("打到银行卡 6200000000000000000"), [NumberKind::Bank]);
        assert_eq!(kinds("打12000000001，座机 0903-1234567，86 138 0000 0000"), [NumberKind::Phone; 3]);
        assert_eq!(kinds("一二零零零零零零零零一"), [NumberKind::Phone]);
        assert_eq!(kinds("编号 123456789012"), [NumberKind::Other]);
    }

    #[test]
    fn amounts_and_days_are_no_numbers_of_a_person() {
        for text in [
            "2026-03-10",
            "2026-03-10—2026-03-20",
            "20260310",
            "2026.3.10 16:00",
            "1250000元",
            "48户，3.5 公里",
            "3.5 4.5 5.5 6.5 7.5 8.5 9.5",
            "一亩多花 15 块",
            "二〇二六年三月",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
