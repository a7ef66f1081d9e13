//! A card's text as others may read it: no household, no number of a person. What a summary holds.

/// What stands for a household.
const HOUSEHOLD: &str = "户";
/// What stands for a phone, an ID or a bank number.
const NUMBER: &str = "（号码略）";
/// Digits in a row that are a person's number; dates and figures on a card are shorter.
const DIGITS: usize = 7;

/// The text with every household's reference and code as `户`, and long numbers taken out. Doing it twice changes nothing.
pub fn public_text(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        if let Some(length) = reference(&chars[at..]).or_else(|| code(before, &chars[at..])) {
            out.push_str(HOUSEHOLD);
            at += length;
            continue;
        }
        let digits = chars[at..].iter().take_while(|c| is_digit(**c)).count();
        if digits >= DIGITS {
            out.push_str(NUMBER);
            at += digits;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// The length of `@{H05}` at the start.
fn reference(text: &[char]) -> Option<usize> {
    if !text.starts_with(&['@', '{']) {
        return None;
    }
    let close = text.iter().position(|c| *c == '}')?;
    let plain = text[2..close].iter().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    (plain && close > 2).then_some(close + 1)
}

/// The length of a bare `H05`, or `@H05`, at the start.
fn code(before: Option<char>, text: &[char]) -> Option<usize> {
    let sign = usize::from(matches!(text.first(), Some('@' | '＠')));
    let inside = before.is_some_and(|c| c.is_ascii_alphanumeric());
    let digits = text.get(sign + 1..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let ends = !text.get(sign + 1 + digits).is_some_and(char::is_ascii_alphanumeric);
    let is_code = matches!(text.get(sign), Some('H' | 'h')) && (2..=4).contains(&digits) && ends && !inside;
    is_code.then_some(sign + 1 + digits)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('\u{FF10}'..='\u{FF19}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_household_and_no_number_is_left() {
        let text = "回@{H05}和@H07，H12的话；电话12000000005，^{P1} 〔D03〕 2026-03-10 @{上渠-5} 48户";
        let public = "回户和户，户的话；电话（号码略），^{P1} 〔D03〕 2026-03-10 户 48户";
        assert_eq!(public_text(text), public);
        assert_eq!(public_text(public), public);
        assert_eq!(public_text("AH05 H5 H05x GH1234"), "AH05 H5 H05x GH1234");
    }
}
