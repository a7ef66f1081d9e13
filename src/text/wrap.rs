//! Breaks a paragraph into rows of a given width.
//!
//! Invariants: the rows, put together, are the paragraph; no row is wider than the width; a cluster is never split; a row
//! ends where [`kinsoku`](super::kinsoku) allows unless no such place is in it. A space that no longer fits on a row begins
//! the next one and takes no cell there: it is swallowed, but it stays in the text and the cursor can stand before it.

use super::cluster::{Cluster, Clusters, Metrics};
use super::kinsoku::{BADNESSES, Class, FREE, MARK, Side, WORD, penalty};
use super::labels::NoLabels;
use super::width::{Ambiguous, visible};
use std::ops::Range;

/// The narrowest row: one wide character.
pub const NARROWEST: usize = 2;

/// A row that has been wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The byte after it.
    pub(crate) end: usize,
    /// The cells it takes.
    pub(crate) cells: usize,
}

/// How rows are measured: in cells of a terminal, or in the units of a typeface.
pub(crate) trait Measure {
    /// What a space takes.
    fn space(&self) -> usize;
    /// What a common Chinese character takes.
    fn han(&self) -> usize;
    /// What a cluster takes.
    fn cluster(&self, cluster: &Cluster<'_>) -> usize;
}

impl Measure for Metrics<'_> {
    #[inline]
    fn space(&self) -> usize {
        1
    }

    #[inline]
    fn han(&self) -> usize {
        2
    }

    #[inline]
    fn cluster(&self, cluster: &Cluster<'_>) -> usize {
        cluster.cells(self)
    }
}

/// A typeface in which every Chinese character takes 1,000 units, and any other text what it is asked for.
struct Typeface<'a> {
    space: usize,
    text: &'a dyn Fn(&str) -> usize,
}

impl Measure for Typeface<'_> {
    fn space(&self) -> usize {
        self.space
    }

    fn han(&self) -> usize {
        1000
    }

    fn cluster(&self, cluster: &Cluster<'_>) -> usize {
        (self.text)(cluster.text)
    }
}

/// The cells a cluster takes in a row of `width`: a swallowed space none, nothing more than the row.
pub(crate) fn cells_in_row(cluster: &Cluster<'_>, row_start: usize, width: usize, metrics: &impl Measure) -> usize {
    if row_start > 0 && cluster.start == row_start && cluster.text == " " {
        return 0;
    }
    metrics.cluster(cluster).min(width)
}

/// The row that begins at byte `start` of a paragraph. Bytes up to the second row after this one can decide where it ends.
pub(crate) fn next_row(text: &str, start: usize, width: usize, metrics: &impl Measure) -> Row {
    let width = width.max(metrics.han());
    let mut clusters = Clusters::from(text, start);
    let mut used = 0;
    // The last break of each badness, with the cells before it.
    let mut breaks: [Option<Row>; BADNESSES] = [None; BADNESSES];
    let mut before: Option<Side> = None;
    let mut spaced = false;
    while let Some(cluster) = clusters.next() {
        let side = Side::of(&cluster);
        if side.class == Class::Space {
            if start > 0 && cluster.start == start {
                continue;
            }
            if used + metrics.space() > width {
                // The space will be swallowed: what follows it begins the next row.
                let after = clusters.clone().next().map_or(side, |next| Side::of(&next));
                let badness = before.map_or(FREE, |before| penalty(before, after, true));
                breaks[badness] = Some(Row { end: cluster.start, cells: used });
                return least_bad(&breaks);
            }
            used += metrics.space();
            spaced = true;
            continue;
        }
        let cells = cells_in_row(&cluster, start, width, metrics);
        if used > 0 {
            let badness = match before {
                Some(before) => penalty(before, side, spaced),
                // Only spaces so far: a row of nothing is for words that fit nowhere.
                None if side.class == Class::Close => MARK,
                None => WORD,
            };
            breaks[badness] = Some(Row { end: cluster.start, cells: used });
            if used + cells > width {
                return least_bad(&breaks);
            }
        }
        used += cells;
        before = Some(side);
        spaced = false;
        if cluster.is_han() {
            // A row is mostly this: Chinese characters, between any two of which it may end.
            let run = clusters.skip_han((width - used) / metrics.han());
            if run.characters > 0 {
                used += metrics.han() * run.characters;
                breaks[FREE] = Some(Row { end: run.last, cells: used - metrics.han() });
            }
        }
    }
    Row { end: text.len(), cells: used }
}

fn least_bad(breaks: &[Option<Row>; BADNESSES]) -> Row {
    breaks
        .iter()
        .flatten()
        .next()
        .copied()
        .expect("a row that overflows has a break before the cluster that overflows it")
}

/// The byte ranges of a paragraph's rows. An empty paragraph has one empty row.
pub fn rows(paragraph: &str, width: usize, metrics: &Metrics<'_>) -> Vec<Range<usize>> {
    all_rows(paragraph, width, metrics)
}

/// The same on paper: `width` and what `measure` answers for a text are thousandths of the type size, which is what a Chinese
/// character takes.
pub fn rows_set(paragraph: &str, width: usize, measure: &dyn Fn(&str) -> usize) -> Vec<Range<usize>> {
    all_rows(paragraph, width, &Typeface { space: measure(" "), text: measure })
}

fn all_rows(paragraph: &str, width: usize, metrics: &impl Measure) -> Vec<Range<usize>> {
    all_rows_with(paragraph, width, metrics, &[])
}

/// The same with words that are kept whole where a row has room for them and a mark on either side.
fn all_rows_with(paragraph: &str, width: usize, metrics: &impl Measure, whole: &[Range<usize>]) -> Vec<Range<usize>> {
    let cells = |words: &str| Clusters::of(words).map(|cluster| metrics.cluster(&cluster)).sum::<usize>();
    let mut found = Vec::new();
    let mut start = 0;
    loop {
        let mut end = next_row(paragraph, start, width, metrics).end;
        let cut = whole.iter().find(|word| start < word.start && word.start < end && end < word.end);
        if let Some(word) = cut.filter(|word| cells(&paragraph[(*word).clone()]) + 2 * metrics.han() <= width) {
            end = next_row(paragraph, start, cells(&paragraph[start..word.start]), metrics).end;
        }
        found.push(start..end);
        if end >= paragraph.len() {
            return found;
        }
        start = end;
    }
}

/// The rows of a text for dialogs, help and labels: every line a paragraph, made visible, without swallowed spaces.
pub fn wrap_plain(text: &str, width: usize) -> Vec<String> {
    wrap_plain_as(text, width, Ambiguous::Narrow)
}

/// The same on a terminal of that habit.
pub fn wrap_plain_as(text: &str, width: usize, ambiguous: Ambiguous) -> Vec<String> {
    wrap_keeping(text, width, ambiguous, &[])
}

/// The same with names that are kept whole where a row has room for them.
pub fn wrap_keeping(text: &str, width: usize, ambiguous: Ambiguous, names: &[&str]) -> Vec<String> {
    let metrics = Metrics { ambiguous, labels: &NoLabels };
    let mut out = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let at = |name: &&str| line.match_indices(*name).map(|(at, name)| at..at + name.len()).collect::<Vec<_>>();
        let whole: Vec<Range<usize>> = names.iter().flat_map(at).collect();
        for row in all_rows_with(line, width, &metrics, &whole) {
            let last = row.end == line.len();
            let mut shown = &line[row.clone()];
            if row.start > 0 {
                shown = shown.strip_prefix(' ').unwrap_or(shown);
            }
            if !last {
                shown = shown.trim_end_matches(' ');
            }
            out.push(visible(shown).into_owned());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_keep_off_the_edges() {
        assert_eq!(wrap_plain("去三组看备耕，许䶮说", 12), ["去三组看备", "耕，许䶮说"]);
        assert_eq!(wrap_plain("他说“今年还有没有”。", 8), ["他说“今", "年还有没", "有”。"]);
        assert_eq!(wrap_plain("听说（今年", 6), ["听说", "（今年"]);
        assert_eq!(wrap_plain("等等……好", 5), ["等等", "……好"]);
        assert_eq!(wrap_plain("等等——好", 5), ["等等", "——好"]);
        assert_eq!(wrap_plain("占到50%以上", 6), ["占到", "50%以", "上"]);
    }

    #[test]
    fn words_are_whole_where_they_fit() {
        assert_eq!(wrap_plain("the quick brown fox", 10), ["the quick", "brown fox"]);
        assert_eq!(wrap_plain("abcdefghijklm", 5), ["abcde", "fghij", "klm"]);
        assert_eq!(wrap_plain("在2026年", 4), ["在", "2026", "年"]);
        assert_eq!(wrap_plain("abcd efgh", 4), ["abcd", "efgh"]);
        assert_eq!(wrap_plain("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(wrap_plain("", 4), [""]);
    }

    #[test]
    fn paper_is_measured_in_the_units_of_its_type() {
        let measure = |text: &str| text.chars().map(|c| if c.is_ascii() { 600 } else { 1000 }).sum();
        let set = |text: &'static str, width| -> Vec<&str> {
            rows_set(text, width, &measure).into_iter().map(|row| &text[row]).collect()
        };
        assert_eq!(set("去三组看备耕，许䶮说", 6000), ["去三组看备", "耕，许䶮说"]);
        assert_eq!(set("在2026年春", 3500), ["在2026", "年春"]);
        assert_eq!(set("在2026年春", 3300), ["在", "2026", "年春"]);
        assert_eq!(set("字字", 10), ["字", "字"]);
    }

    #[test]
    fn a_name_is_whole_where_a_row_has_room_for_it() {
        let wrapped = |text, width| wrap_keeping(text, width, Ambiguous::Narrow, &["王有才", "刘桂香"]);
        assert_eq!(wrapped("没有关联：王有才。", 12), ["没有关联：", "王有才。"]);
        assert_eq!(wrapped("（王有才、刘桂香）", 12), ["（王有才、", "刘桂香）"]);
        assert_eq!(wrapped("见了（王有才）", 10), ["见了", "（王有才）"]);
        assert_eq!(wrapped("王有才刘桂香", 10), ["王有才", "刘桂香"]);
        assert_eq!(wrapped("见王有才", 5), ["见王", "有才"], "no row has room for it");
    }

    #[test]
    fn what_fits_nowhere_is_still_shown() {
        assert_eq!(wrap_plain("，，，", 4), ["，，", "，"]);
        assert_eq!(wrap_plain("字字", 1), ["字", "字"]);
        assert_eq!(wrap_plain("（（（（", 4), ["（（", "（（"]);
    }
}
