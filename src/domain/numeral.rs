//! Numbers as people write them: `48`, `４８`, `1,200`, `3.5`, `十二`, `两百三十`, `三点五`, `3万`. A number is taken exactly or not at all.

use super::wide::narrowed;

const ONES: &str = "零一二三四五六七八九";
/// The places of Chinese numerals within a myriad, and the myriads.
const PLACES: [(char, i64); 3] = [('十', 10), ('百', 100), ('千', 1000)];
const MYRIADS: [(char, i64); 2] = [('万', 10_000), ('亿', 100_000_000)];

/// The whole number a text is.
pub fn whole(text: &str) -> Option<i64> {
    thousandths(text).filter(|value| value % 1000 == 0).map(|value| value / 1000)
}

/// The number a text is, in thousandths; nothing where it has more decimals than that.
pub fn thousandths(text: &str) -> Option<i64> {
    let text = narrowed(text.trim());
    let Some((before, after)) = text.split_once(['.', '点']) else { return integer(&text)?.checked_mul(1000) };
    // 三点五万
    let times = |c: char| PLACES.iter().chain(&MYRIADS).find(|(place, _)| *place == c).map(|(_, times)| *times);
    let (decimals, times) = match after.chars().last().and_then(|c| Some((c, times(c)?))) {
        Some((place, times)) => (after.strip_suffix(place)?, times),
        None => (after, 1),
    };
    let digits: Vec<i64> = decimals.chars().map(digit).collect::<Option<_>>()?;
    let scale = 10i64.checked_pow(u32::try_from(digits.len()).ok()?).filter(|_| !digits.is_empty())?;
    let part = digits.iter().try_fold(0i64, |sum, digit| sum.checked_mul(10)?.checked_add(*digit))?;
    let value = integer(before)?.checked_mul(scale)?.checked_add(part)?.checked_mul(times)?.checked_mul(1000)?;
    (value % scale == 0).then_some(value / scale)
}

/// Whether a character can stand in a number.
pub fn is_of_number(c: char) -> bool {
    let c = super::wide::half_width(c);
    c.is_ascii_digit() || c == '.' || c == '点' || c == ',' || is_han(c)
}

/// Whether it is a Chinese numeral.
pub fn is_han(c: char) -> bool {
    ONES.contains(c) || "〇两".contains(c) || PLACES.iter().chain(&MYRIADS).any(|(place, _)| *place == c)
}

fn digit(c: char) -> Option<i64> {
    let han = |c: char| match c {
        '两' => Some(2),
        '〇' => Some(0),
        c => ONES.chars().position(|one| one == c).and_then(|at| i64::try_from(at).ok()),
    };
    c.to_digit(10).map(i64::from).or_else(|| han(c))
}

/// `1,200`: commas only where they part thousands.
fn without_commas(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = rest.is_empty() || (1..=3).contains(&first.len());
    (fits && rest.iter().all(|group| group.len() == 3)).then(|| text.replace(',', ""))
}

fn integer(text: &str) -> Option<i64> {
    let text = if text.contains(',') { without_commas(text)? } else { text.to_owned() };
    // 二〇二六, 48: digits, one after another.
    if !text.is_empty() && text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0i64, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut total, mut section, mut one, mut before, mut nought) = (0i64, 0i64, None::<i64>, i64::MAX, false);
    for c in text.chars() {
        if let Some(digit) = digit(c) {
            match (c, one) {
                ('零' | '〇', None) => nought = true,
                // 3万5000
                (c, Some(so_far)) if c.is_ascii_digit() => one = Some(so_far.checked_mul(10)?.checked_add(digit)?),
                (_, None) => one = Some(digit),
                _ => return None,
            }
        } else if let Some((_, place)) = PLACES.iter().find(|(place, _)| *place == c) {
            // 十二 has no 一 before it; 百 has.
            let count = one.take().or((*place == 10).then_some(1))?;
            if *place >= before || count > 9 {
                return None;
            }
            section += count * place;
            (before, nought) = (*place, false);
        } else {
            let (_, myriad) = MYRIADS.iter().find(|(place, _)| *place == c)?;
            let count = section + one.take().unwrap_or(0);
            if count == 0 {
                return None;
            }
            total = total.checked_add(count)?.checked_mul(*myriad)?;
            (section, before, nought) = (0, *myriad, false);
        }
    }
    // 三百五 is 350.
    let rest = match one {
        Some(digit) if !nought && digit < 10 && (100..i64::MAX).contains(&before) => digit * (before / 10),
        one => one.unwrap_or(0),
    };
    (!text.is_empty()).then(|| total.checked_add(section)?.checked_add(rest)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_in_any_hand() {
        for (text, number) in [
            ("48", 48),
            ("４８", 48),
            ("1,200", 1200),
            ("一", 1),
            ("两", 2),
            ("十", 10),
            ("十二", 12),
            ("三十一", 31),
            ("一百零五", 105),
            ("两百三十", 230),
            ("三百五", 350),
            ("一千二", 1200),
            ("3万", 30_000),
            ("３万", 30_000),
            ("3万5000", 35_000),
            ("两万五", 25_000),
            ("三万零五", 30_005),
            ("十二万三千", 123_000),
            ("1.2万", 12_000),
            ("一点二万", 12_000),
            ("二〇二六", 2026),
            ("零", 0),
        ] {
            assert_eq!(whole(text), Some(number), "{text}");
        }
    }

    #[test]
    fn decimals_are_exact_or_nothing() {
        for (text, number) in
            [("3.5", 3500), ("三点五", 3500), ("０．１２５", 125), ("二十点零五", 20_050), ("0.00125万", 12_500)]
        {
            assert_eq!(thousandths(text), Some(number), "{text}");
        }
        for text in [
            "",
            "-1",
            "1.2345",
            "1.",
            ".5",
            "1e3",
            "1,20",
            "1,2000",
            "户",
            "三户",
            "几十",
            "百",
            "万",
            "三三十",
            "十百",
            "半",
            "二十十",
        ] {
            assert_eq!(thousandths(text), None, "{text}");
        }
        assert_eq!(whole("3.5"), None);
        assert_eq!(thousandths(&"9".repeat(25)), None);
    }
}
