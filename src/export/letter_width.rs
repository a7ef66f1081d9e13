//! How wide a text is in a type that is not known here: the reader's program has its own.

use crate::text::display_width;

/// In ems, by what letters take in a wide sans-serif type; a Chinese character takes one.
pub(super) fn ems(text: &str) -> f32 {
    let ascii = |c: char| match c {
        'M' | 'W' | 'm' | 'w' => 0.95,
        'A'..='Z' => 0.74,
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | ' ' | '.' | ',' | ':' | ';' | '\'' => 0.42,
        _ => 0.63,
    };
    let latin: f32 = text.chars().filter(char::is_ascii).map(ascii).sum();
    let others: String = text.chars().filter(|c| !c.is_ascii()).collect();
    latin + display_width(&others) as f32 / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_room_they_take_in_a_wide_type() {
        // As DejaVu Sans has them, which stands in where a Chinese sans-serif type is missing.
        for (word, takes) in [("Acceptance", 5.84), ("Code", 2.56), ("Responsible", 6.04), ("Mar", 1.89)] {
            let found = ems(word);
            assert!(found >= takes && found < takes * 1.2, "{word}: {found}");
        }
        assert!((ems("三月") - 2.0).abs() < f32::EPSILON);
    }
}
