//! A selection in a list of rows, and what of the list is in view.

/// Where a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListPos {
    /// The selected row.
    pub selected: usize,
    /// The first row in view.
    pub top: usize,
}

/// A movement in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListMove {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// The first row.
    First,
    /// The last row.
    Last,
}

impl ListPos {
    /// Moves the selection in a list of `len` rows of which `page` fit.
    pub fn go(&mut self, to: ListMove, len: usize, page: usize) {
        let last = len.saturating_sub(1);
        self.selected = match to {
            ListMove::Up => self.selected.saturating_sub(1),
            ListMove::Down => (self.selected + 1).min(last),
            ListMove::PageUp => self.selected.saturating_sub(page.max(1)),
            ListMove::PageDown => (self.selected + page.max(1)).min(last),
            ListMove::First => 0,
            ListMove::Last => last,
        };
    }

    /// Brings the selection into the list and into view, for `len` rows of which `page` fit.
    pub fn settle(&mut self, len: usize, page: usize) {
        let page = page.max(1);
        self.selected = self.selected.min(len.saturating_sub(1));
        self.top = self.top.min(len.saturating_sub(page)).min(self.selected);
        if self.selected >= self.top + page {
            self.top = self.selected + 1 - page;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selection_stays_in_the_list_and_in_view() {
        let mut pos = ListPos::default();
        for _ in 0..30 {
            pos.go(ListMove::Down, 20, 5);
            pos.settle(20, 5);
            assert!((pos.top..pos.top + 5).contains(&pos.selected));
        }
        assert_eq!((pos.selected, pos.top), (19, 15));
        pos.go(ListMove::PageUp, 20, 5);
        pos.settle(20, 5);
        assert_eq!((pos.selected, pos.top), (14, 14));
        pos.settle(3, 5);
        assert_eq!((pos.selected, pos.top), (2, 0));
        pos.settle(0, 0);
        assert_eq!((pos.selected, pos.top), (0, 0));
    }
}
