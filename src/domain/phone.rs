//! Telephone numbers in China: what looks like a slip of the finger. A doubt is said, never more: people write names and
//! extensions beside numbers.

use super::wide::half_width;

/// Digits of a mobile number; it begins with 1.
const MOBILE: usize = 11;
/// Digits of a landline's number with its area code, which begins with 0.
const LANDLINE: std::ops::RangeInclusive<usize> = 10..=12;
/// Digits of a landline's number without an area code.
const LOCAL: std::ops::RangeInclusive<usize> = 7..=8;
/// Digits of the service numbers: 110, 12345, 12388.
const SERVICE: std::ops::RangeInclusive<usize> = 3..=6;

/// Why a number may be wrong: the digits it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneDoubt {
    /// It begins like a mobile number and has not 11 digits.
    Mobile(usize),
    /// It is no mobile number, and has not as many digits as landlines have.
    Landline(usize),
}

/// A number as it is kept: what an input method made wide is narrow. Brackets beside words stay as they are.
pub fn as_kept(text: &str) -> String {
    let text = text.trim();
    let bare = |c: char| c.is_ascii_digit() || " +-()".contains(c);
    let all_number = text.chars().all(|c| bare(half_width(c)) || SEPARATORS.contains(&c));
    let narrow = |c: char| match half_width(c) {
        half if half.is_ascii_digit() || "+-".contains(half) => half,
        half if all_number && bare(half) => half,
        _ => c,
    };
    text.chars().map(narrow).collect()
}

/// What stands between two numbers.
const SEPARATORS: [char; 7] = ['、', '，', ',', '；', ';', '/', '\n'];

/// The first doubt about the numbers in a text. What has words in it is not looked at.
pub fn doubt(text: &str) -> Option<PhoneDoubt> {
    as_kept(text).split(SEPARATORS).find_map(of_number)
}

fn of_number(text: &str) -> Option<PhoneDoubt> {
    let between = |c: char| c.is_whitespace() || "-－—()（）+".contains(c);
    let digits: String = text.chars().filter(|c| !between(*c)).collect();
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let country = digits.strip_prefix("0086").or_else(|| digits.strip_prefix("86"));
    let number = country.filter(|rest| rest.len() >= *LANDLINE.start()).unwrap_or(&digits);
    let len = number.len();
    match number.as_bytes().first() {
        _ if SERVICE.contains(&len) => None,
        Some(b'1') => (len != MOBILE).then_some(PhoneDoubt::Mobile(len)),
        Some(b'0') => (!LANDLINE.contains(&len)).then_some(PhoneDoubt::Landline(len)),
        _ if LOCAL.contains(&len) || number.starts_with("400") || number.starts_with("800") => None,
        _ => Some(PhoneDoubt::Landline(len)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_not_doubted() {
        for fine in [
            "",
            "12000000000",
            "120 0000 0000",
            "+86 120-0000-0000",
            "0999-1234567",
            "010 12345678",
            "(0755) 1234 5678",
            "8123456",
            "110",
            "12388",
            "12345",
            "400-810-0000",
            "镇纪检办电话",
            "1200000000 转 8",
            "12000000000、0999-1234567",
        ] {
            assert_eq!(doubt(fine), None, "{fine}");
        }
    }

    #[test]
    fn what_an_input_method_made_wide_is_kept_narrow() {
        for (typed, kept) in [
            (" １３９０００００１２３ ", "13900000123"),
            ("＋８６　１３９０００００１２３", "+86 13900000123"),
            ("（０９９９）１２３－４５６７", "(0999)123-4567"),
            ("０９９９－１２３４５６７（办公室）", "0999-1234567（办公室）"),
            ("１２３、４５６", "123、456"),
            ("镇纪检办", "镇纪检办"),
        ] {
            assert_eq!(as_kept(typed), kept);
        }
    }

    #[test]
    fn a_digit_too_few_or_too_many_is_doubted() {
        for (text, why) in [
            ("12", PhoneDoubt::Mobile(2)),
            ("5", PhoneDoubt::Landline(1)),
            ("1200000000", PhoneDoubt::Mobile(10)),
            ("１２０００００００１", PhoneDoubt::Mobile(10)),
            ("120000000001", PhoneDoubt::Mobile(12)),
            ("0999-12345", PhoneDoubt::Landline(9)),
            ("0999-123456789", PhoneDoubt::Landline(13)),
            ("812345678", PhoneDoubt::Landline(9)),
            ("12000000000、1200000000", PhoneDoubt::Mobile(10)),
        ] {
            assert_eq!(doubt(text), Some(why), "{text}");
        }
    }
}
