//! How far a text that is only read is scrolled. Only the painter knows how many rows a text has: it says where the end is,
//! so that scrolling stops there and comes back at the first key.

use std::cell::Cell;

/// Rows a key moves a text.
const STEP: usize = 3;

/// Rows scrolled away above, whether what is selected is to be brought into view, and rows that were in view.
#[derive(Clone, Debug, Default)]
pub struct Scroll(Cell<usize>, Cell<bool>, Cell<usize>);

impl Scroll {
    /// Rows scrolled away.
    pub fn top(&self) -> usize {
        self.0.get()
    }

    /// Moves by a few rows.
    pub fn go(&self, down: bool) {
        let top = self.0.get();
        self.0.set(if down { top.saturating_add(STEP) } else { top.saturating_sub(STEP) });
    }

    /// Moves by what was in view, but for a row that is seen again.
    pub fn page(&self, down: bool) {
        let (top, rows) = (self.0.get(), self.2.get().saturating_sub(1).max(STEP));
        self.0.set(if down { top.saturating_add(rows) } else { top.saturating_sub(rows) });
    }

    /// Moves by so many rows, not past `most`.
    pub fn by(&self, rows: isize, most: usize) {
        self.0.set(self.0.get().saturating_add_signed(rows).min(most));
    }

    /// Has what is selected brought into view when it is next drawn.
    pub fn follow(&self) {
        self.1.set(true);
    }

    /// Brings rows into view, once after [`Self::follow`].
    pub fn show(&self, rows: std::ops::Range<usize>, page: usize) {
        if self.1.replace(false) {
            let top = self.0.get().max(rows.end.saturating_sub(page)).min(rows.start);
            // The first line is shown with what stands above it.
            self.0.set(top);
        }
    }

    /// Goes back to where the last page of a text of so many rows is full. Returns rows scrolled away now.
    pub fn fit(&self, rows: usize, page: usize) -> usize {
        let top = self.0.get().min(rows.saturating_sub(page));
        self.0.set(top);
        self.2.set(page);
        top
    }

    /// Goes back where fewer rows are left than the page has: `rows` of `page` were there from here on. Returns rows
    /// scrolled away now.
    pub fn settle(&self, rows: usize, page: usize) -> usize {
        let top = self.0.get().saturating_sub(page.saturating_sub(rows));
        self.0.set(top);
        top
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrolling_stops_at_the_end() {
        let scroll = Scroll::default();
        for _ in 0..9 {
            scroll.go(true);
            scroll.settle(20_usize.saturating_sub(scroll.top()), 6);
        }
        assert_eq!(scroll.top(), 14);
        scroll.go(false);
        assert_eq!(scroll.top(), 11);
        assert_eq!(scroll.settle(0, 6), 5);
    }
}
