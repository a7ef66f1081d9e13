//! The guide, over whatever is on the screen; closing it shows that again.

use super::Dialog;
use crate::app::guide::{GuideRow, contents, links, rows};
use crate::app::layout;
use crate::app::state::State;
use crate::i18n::{Catalog, guide};
use crate::text::{Ambiguous, Editor};

/// The dialog.
#[derive(Debug)]
pub struct GuideDialog {
    /// Where one is.
    pub at: GuidePlace,
    /// Where one came from, the nearest last.
    trail: Vec<GuidePlace>,
    /// The word being typed; nothing while one reads.
    pub find: Option<Editor>,
    /// Where one began to type it.
    began: GuidePlace,
    /// The word that is marked; empty for none.
    pub query: String,
    /// Where it was found: page and row, in reading order.
    pub found: Vec<(usize, usize)>,
    /// The dialog that is under it.
    pub under: Option<Box<Dialog>>,
}

/// A place in the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GuidePlace {
    /// The page's number; nothing for the contents.
    pub page: Option<usize>,
    /// The first row in view.
    pub top: usize,
    /// The link that Enter follows.
    pub link: Option<usize>,
}

/// What the rows of a page are made for.
#[derive(Clone, Copy)]
pub struct Sheet {
    width: u16,
    height: usize,
    ambiguous: Ambiguous,
    tr: Catalog,
}

impl Sheet {
    /// The catalogue.
    pub(in crate::app) fn tr(self) -> Catalog {
        self.tr
    }

    /// Rows that a key moves by which turns a page: one stays in sight.
    pub(in crate::app) fn page(self) -> isize {
        self.height.saturating_sub(1).max(1).cast_signed()
    }
}

impl State {
    /// What a page of the guide is set on here.
    pub fn sheet(&self) -> Sheet {
        let text = layout::guide(self.width, self.height);
        let ambiguous = self.settings.display.ambiguous;
        Sheet { width: text.width, height: text.height.into(), ambiguous, tr: self.tr() }
    }
}

impl GuideDialog {
    /// The guide at a page, by its name; its contents where there is none.
    pub fn new(page: Option<&str>, under: Option<Dialog>, tr: Catalog) -> Self {
        let at = GuidePlace::of(page.and_then(|id| number(id, tr)));
        let under = under.map(Box::new);
        Self { at, trail: Vec::new(), find: None, began: at, query: String::new(), found: Vec::new(), under }
    }

    /// The rows of the page one is on.
    pub fn rows(&self, sheet: Sheet) -> Vec<GuideRow> {
        let page = self.at.page.and_then(|page| guide(sheet.tr.lang()).get(page));
        page.map_or_else(|| contents(sheet.tr), |page| rows(page, &self.query, sheet.width, sheet.ambiguous, sheet.tr))
    }

    /// The pages that the links of this one lead to.
    fn targets(&self, tr: Catalog) -> Vec<usize> {
        match self.at.page.and_then(|page| guide(tr.lang()).get(page)) {
            Some(page) => links(page, tr).into_iter().filter_map(|id| number(id, tr)).collect(),
            None => (0..guide(tr.lang()).len()).collect(),
        }
    }

    /// Whether there is a link to choose besides the chosen one.
    pub fn has_other_link(&self, tr: Catalog) -> bool {
        self.targets(tr).len() > usize::from(self.at.link.is_some())
    }

    /// Goes to a page, or to the contents; back leads here.
    pub fn go(&mut self, page: Option<usize>) {
        self.trail.push(self.at);
        self.at = GuidePlace::of(page);
    }

    /// Goes to the page before or after this one.
    pub fn turn(&mut self, forward: bool, tr: Catalog) {
        let last = guide(tr.lang()).len().saturating_sub(1);
        let page = match (self.at.page, forward) {
            (None, true) => Some(0),
            (None, false) => return,
            (Some(0), false) => None,
            (Some(page), false) => Some(page - 1),
            (Some(page), true) => Some((page + 1).min(last)),
        };
        self.at = GuidePlace::of(page);
    }

    /// Follows the chosen link.
    pub fn follow(&mut self, tr: Catalog) {
        let to = self.at.link.and_then(|link| self.targets(tr).get(link).copied());
        if to.is_some() {
            self.go(to);
        }
    }

    /// Goes back to where one came from; whether there is such a place.
    pub fn back(&mut self) -> bool {
        let before = self.trail.pop();
        self.at = before.unwrap_or(self.at);
        before.is_some()
    }

    /// Chooses the next link or the one before, and brings it into view.
    pub fn choose(&mut self, forward: bool, sheet: Sheet) {
        let count = self.targets(sheet.tr).len();
        if count == 0 {
            return;
        }
        let rows = self.rows(sheet);
        let is_seen = |row: usize| (self.at.top..self.at.top + sheet.height).contains(&row);
        let row_of = |link: usize| rows.iter().position(|row| row.has_link(link)).unwrap_or(0);
        let link = match (self.at.link, forward) {
            (Some(link), true) => (link + 1).min(count - 1),
            (Some(link), false) => link.saturating_sub(1),
            // The first one in view.
            (None, _) => (0..count).find(|link| is_seen(row_of(*link))).unwrap_or(0),
        };
        self.at.link = Some(link);
        self.show(row_of(link), sheet);
    }

    /// Moves the text by so many rows.
    pub fn scroll(&mut self, by: isize) {
        self.at.top = self.at.top.saturating_add_signed(by);
    }

    /// Begins to ask for a word.
    pub fn ask(&mut self) {
        self.find = Some(Editor::one_line(""));
        self.began = self.at;
    }

    /// Looks for what is typed and shows the first place from where one began to type; that place where there is none.
    pub fn look(&mut self, query: &str, sheet: Sheet) {
        query.trim().clone_into(&mut self.query);
        self.look_again(sheet);
        self.at = self.began;
        let here = (self.at.page.unwrap_or(0), if self.at.page.is_some() { self.at.top } else { 0 });
        let next = self.found.iter().find(|place| **place >= here).or(self.found.first()).copied();
        self.go_to_found(next, sheet);
    }

    /// Shows the next place where the word was found, or the one before.
    pub fn next_found(&mut self, forward: bool, sheet: Sheet) {
        let here = self.found.iter().position(|place| Some(place.0) == self.at.page && self.is_shown(place.1, sheet));
        let count = self.found.len();
        let next = match (here, forward) {
            _ if count == 0 => return,
            (Some(here), true) => (self.last_shown(here, sheet) + 1) % count,
            (Some(here), false) => (here + count - 1) % count,
            (None, _) => 0,
        };
        self.go_to_found(self.found.get(next).copied(), sheet);
    }

    /// The last place that is in view with that one.
    fn last_shown(&self, from: usize, sheet: Sheet) -> usize {
        let page = self.found.get(from).map(|place| place.0);
        let shown = |at: &usize| {
            self.found.get(*at).is_some_and(|place| Some(place.0) == page && self.is_shown(place.1, sheet))
        };
        (from..self.found.len()).take_while(shown).last().unwrap_or(from)
    }

    fn is_shown(&self, row: usize, sheet: Sheet) -> bool {
        (self.at.top..self.at.top + sheet.height).contains(&row)
    }

    fn go_to_found(&mut self, place: Option<(usize, usize)>, sheet: Sheet) {
        let Some((page, row)) = place else { return };
        if self.at.page != Some(page) {
            self.at = GuidePlace::of(Some(page));
        }
        self.show(row, sheet);
    }

    /// Brings a row into view, with something above it.
    fn show(&mut self, row: usize, sheet: Sheet) {
        if !self.is_shown(row, sheet) {
            self.at.top = row.saturating_sub(sheet.height / 3);
        }
    }

    /// Finds the word again, for pages set on a sheet.
    fn look_again(&mut self, sheet: Sheet) {
        self.found.clear();
        if self.query.is_empty() {
            return;
        }
        for (number, page) in guide(sheet.tr.lang()).iter().enumerate() {
            let rows = rows(page, &self.query, sheet.width, sheet.ambiguous, sheet.tr);
            self.found.extend((0..rows.len()).filter(|row| rows[*row].is_found()).map(|row| (number, row)));
        }
    }

    /// Stays inside the page, whatever size the terminal has now.
    pub fn settle(&mut self, sheet: Sheet) {
        let rows = self.rows(sheet).len();
        self.at.top = self.at.top.min(rows.saturating_sub(sheet.height));
        if !self.query.is_empty() {
            self.look_again(sheet);
        }
    }
}

impl GuidePlace {
    /// The beginning of a page, or of the contents, where the first page is chosen.
    fn of(page: Option<usize>) -> Self {
        Self { page, top: 0, link: page.is_none().then_some(0) }
    }
}

/// A page's number, by its name.
fn number(id: &str, tr: Catalog) -> Option<usize> {
    guide(tr.lang()).iter().position(|page| page.id == id)
}
