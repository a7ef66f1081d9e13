//! How wide a table's columns are on paper: by their shares, but never so narrow that a word, a day or a number is broken, where
//! that can be helped.

use super::document::{Cell, Table};
use crate::i18n::Catalog;
use crate::text::display_width;

/// From here on characters are wide, and a row may end at each.
const HAN: char = '\u{2E80}';
/// The most of the room that one word may claim, and all columns together.
const ONE: f32 = 0.3;
const ALL: f32 = 0.96;

/// Lines up to which a row is kept on one page; a higher one may be cut, or it would leave half a page white.
pub(super) const KEPT_LINES: usize = 10;

/// How many lines a row takes, about, in columns of those widths: `size` is the type's, `margins` what a cell leaves beside it.
pub(super) fn lines(row: &[Cell], widths: &[f32], (size, margins): (f32, f32), tr: Catalog) -> usize {
    let lines = |(cell, width): (&Cell, &f32)| {
        let halves = ((width - margins) / (size / 2.0)).max(1.0) as usize;
        cell.words(tr).lines().map(|line| 1 + display_width(line) / halves).sum::<usize>()
    };
    row.iter().zip(widths).map(lines).max().unwrap_or(1)
}

/// The columns' widths, all of `room` together. `measure` is how wide a word is with the cell's margins; the second value says
/// whether it stands in the head.
pub(super) fn widths(table: &Table, room: f32, tr: Catalog, measure: impl Fn(&str, bool) -> f32) -> Vec<f32> {
    let mut least: Vec<f32> =
        table.columns.iter().map(|column| widest(&column.title, |word| measure(word, true))).collect();
    for row in &table.rows {
        for (least, cell) in least.iter_mut().zip(row) {
            let words = cell.words(tr);
            let wide = match cell {
                Cell::Date(_) | Cell::Number(_) => measure(&words, false),
                _ => widest(&words, |word| measure(word, false)).min(room * ONE),
            };
            *least = least.max(wide);
        }
    }
    let over = least.iter().sum::<f32>() / (room * ALL);
    if over > 1.0 {
        // Not everything can be helped: each gives way alike.
        least.iter_mut().for_each(|least| *least /= over);
    }
    let shares: Vec<f32> = table.columns.iter().map(|column| f32::from(column.share.max(1))).collect();
    shared(room, &shares, &least)
}

/// The widest word of a text. Chinese can be broken anywhere.
fn widest(text: &str, measure: impl Fn(&str) -> f32) -> f32 {
    let words = text.split(|c: char| c.is_whitespace() || c >= HAN);
    words.filter(|word| word.chars().count() > 1).map(measure).fold(0.0, f32::max)
}

/// Columns that would be too narrow are held at their least; the others share what is left.
fn shared(room: f32, shares: &[f32], least: &[f32]) -> Vec<f32> {
    let mut held = vec![false; shares.len()];
    loop {
        let of = |want: bool, values: &[f32]| -> f32 {
            values.iter().zip(&held).filter(|(_, held)| **held == want).map(|(value, _)| value).sum()
        };
        let unit = (room - of(true, least)) / of(false, shares).max(1.0);
        let widths: Vec<f32> =
            (0..shares.len()).map(|at| if held[at] { least[at] } else { shares[at] * unit }).collect();
        let narrow: Vec<usize> = (0..shares.len()).filter(|at| !held[*at] && widths[*at] < least[*at]).collect();
        if narrow.is_empty() {
            return widths;
        }
        narrow.into_iter().for_each(|at| held[at] = true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::document::Column;
    use crate::i18n::Lang;

    fn of(titles: &[(&str, u16)], row: &[&str], room: f32) -> Vec<f32> {
        let table = Table {
            name: String::new(),
            columns: titles.iter().map(|(title, share)| Column::text(*title, *share)).collect(),
            rows: vec![row.iter().map(|text| Cell::text(*text)).collect()],
        };
        widths(&table, room, Catalog::new(Lang::En), |word, _| word.chars().count() as f32)
    }

    #[test]
    fn no_word_is_broken_where_that_can_be_helped() {
        let found = of(&[("No.", 1), ("Problem", 10), ("Acceptance", 2)], &["1", "the pump", "Chunsheng"], 60.0);
        assert!(found[0] >= 3.0 && found[2] >= 10.0, "{found:?}");
        assert!((found.iter().sum::<f32>() - 60.0).abs() < 0.01, "{found:?}");
        assert_eq!(
            of(&[("序号", 1), ("承诺事项", 3)], &["1", "三组滴灌带"], 40.0),
            [10.0, 30.0],
            "Chinese has its shares"
        );
        let tight = of(&[("Responsible", 1), ("Acceptance", 1)], &["", ""], 10.0);
        assert!((tight.iter().sum::<f32>() - 10.0).abs() < 0.01 && tight.iter().all(|width| *width > 3.0), "{tight:?}");
    }
}
