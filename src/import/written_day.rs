//! A day at the beginning of a text, in any form people write: digits, full width, Chinese numerals, with a year or without.

use chrono::NaiveDate;

/// A day as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WrittenDay {
    /// The year, where it is written.
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

impl WrittenDay {
    /// The day in a year; nothing where there is no such day.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// The day a text begins with, and what stands behind it.
pub(super) fn written_day(text: &str) -> Option<(WrittenDay, &str)> {
    let mut cursor = Cursor { rest: text.trim_start_matches([' ', '\t', '\u{3000}', '\u{feff}']) };
    let found = cursor.whole().or_else(|| cursor.without_year())?;
    // A day that a further digit or sign would make another number is none.
    let next = cursor.rest.chars().next();
    let goes_on = next.is_some_and(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | '_'));
    let in_range = (1..=12).contains(&found.month) && (1..=31).contains(&found.day);
    (in_range && (!goes_on || tail_is_free(cursor.rest))).then_some((found, cursor.rest))
}

/// Whether a sign behind the day is only a sign: `2026-03-10-走访`, `2026-03-10.`.
fn tail_is_free(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|c| !c.is_ascii_digit()) && !chars.next().is_some_and(|c| c.is_ascii_digit())
}

/// The year that is written in a text: `2026年日记`.
pub(super) fn written_year(text: &str) -> Option<i32> {
    let at = text.find('年')?;
    let before: Vec<char> = text[..at].chars().rev().take_while(|c| han_digit(*c).is_some()).collect();
    let digits: Vec<u32> = before.iter().rev().filter_map(|c| han_digit(*c)).collect();
    (digits.len() == 4).then(|| digits.iter().fold(0, |year, digit| year * 10 + *digit as i32))
}

struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    /// `2026-03-10`, `20260310`, `2026年3月10日`, `二〇二六年三月十日`.
    fn whole(&mut self) -> Option<WrittenDay> {
        let start = self.rest;
        let found = self.try_whole();
        if found.is_none() {
            self.rest = start;
        }
        found
    }

    fn try_whole(&mut self) -> Option<WrittenDay> {
        let digits = self.digits(8);
        if let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.as_slice() {
            let year = Some(((y1 * 10 + y2) * 100 + y3 * 10 + y4) as i32);
            return Some(WrittenDay { year, month: m1 * 10 + m2, day: d1 * 10 + d2 });
        }
        let [y1, y2, y3, y4] = digits.as_slice() else { return None };
        let year = Some(((y1 * 10 + y2) * 100 + y3 * 10 + y4) as i32);
        let sign = self.sign(&['-', '/', '.', '年', '\u{FF0D}', '\u{FF0F}', '\u{FF0E}'])?;
        if sign == '年' {
            return self.month_and_day(year);
        }
        let month = self.number()?;
        self.sign(&[sign])?;
        let day = self.number()?;
        self.sign(&['日', '号']);
        Some(WrittenDay { year, month, day })
    }

    /// `3月10日`, `3-10`, `3.10`, `三月十日`.
    fn without_year(&mut self) -> Option<WrittenDay> {
        let start = self.rest;
        if let Some(found) = self.month_and_day(None) {
            return Some(found);
        }
        self.rest = start;
        let month = self.number()?;
        self.sign(&['-', '/', '.'])?;
        let day = self.number()?;
        Some(WrittenDay { year: None, month, day })
    }

    fn month_and_day(&mut self, year: Option<i32>) -> Option<WrittenDay> {
        let month = self.number()?;
        self.sign(&['月'])?;
        let day = self.number()?;
        // `3月10` alone may be a tenth of something.
        let said = self.sign(&['日', '号']);
        (said.is_some() || year.is_some()).then_some(WrittenDay { year, month, day })
    }

    /// Digits up to so many, half or full width, or Chinese ones that stand for one each.
    fn digits(&mut self, most: usize) -> Vec<u32> {
        let mut digits = Vec::new();
        while digits.len() < most
            && let Some(c) = self.rest.chars().next()
            && let Some(digit) = han_digit(c)
        {
            digits.push(digit);
            self.rest = &self.rest[c.len_utf8()..];
        }
        digits
    }

    /// A number below 100: `3`, `03`, `三`, `十`, `二十一`.
    fn number(&mut self) -> Option<u32> {
        self.rest = self.rest.trim_start_matches([' ', '\u{3000}']);
        let digits = self.digits(2);
        let mut value = digits.iter().fold(0, |value, digit| value * 10 + digit);
        if let Some(rest) = self.rest.strip_prefix('十') {
            if digits.len() > 1 {
                return None;
            }
            self.rest = rest;
            value = value.max(1) * 10 + self.digits(1).first().copied().unwrap_or(0);
        } else if digits.is_empty() {
            return None;
        }
        Some(value)
    }

    /// One of these signs, with a space before it or without.
    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let trimmed = self.rest.trim_start_matches([' ', '\u{3000}']);
        let c = trimmed.chars().next().filter(|c| signs.contains(c))?;
        self.rest = &trimmed[c.len_utf8()..];
        Some(c)
    }
}

/// The digit a character is.
fn han_digit(c: char) -> Option<u32> {
    const HAN: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{FF10}'..='\u{FF19}' => Some(c as u32 - 0xFF10),
        '零' | '○' => Some(0),
        c => HAN.iter().position(|han| *han == c).map(|digit| digit as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_found_at_the_beginning_and_what_is_behind_them_stays() {
        let full = |year| Some(WrittenDay { year, month: 3, day: 10 });
        for (text, year, rest) in [
            ("2026-03-10 星期二", Some(2026), " 星期二"),
            ("2026/3/10", Some(2026), ""),
            ("20260310走访", Some(2026), "走访"),
            ("2026年3月10日,晴", Some(2026), ",晴"),
            ("2026 年 3 月 10 日 晴", Some(2026), " 晴"),
            ("\u{FF12}\u{FF10}\u{FF12}\u{FF16}年\u{FF13}月\u{FF11}\u{FF10}日", Some(2026), ""),
            ("二〇二六年三月十日 星期二", Some(2026), " 星期二"),
            ("2026-03-10-走访", Some(2026), "-走访"),
            ("2026-03-10T09:05:00Z", Some(2026), "T09:05:00Z"),
            ("3月10日 晴", None, " 晴"),
            ("三月十日", None, ""),
            ("3.10 晴", None, " 晴"),
        ] {
            let found = written_day(text);
            assert_eq!(found, full(year).map(|day| (day, rest)), "{text}");
        }
        for text in ["2026", "2026-13-10", "202603101", "2026-03-10-01", "3月", "12000000005", "10", "去三组", "一二"]
        {
            assert_eq!(written_day(text), None, "{text}");
        }
        assert_eq!(written_day("二十一月三日"), None);
        assert_eq!((written_year("2026年日记"), written_year("日记"), written_year("今年")), (Some(2026), None, None));
    }
}
