//! An import before anything is changed: what was recognised, what would be stored, what is wrong.

use crate::app::bringing::{ImportColumn, ImportPreview, ImportRequest};
use crate::app::effect::Effect;
use crate::app::list::ListPos;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportTab {
    /// The first records.
    Records,
    /// The columns of the table.
    Columns,
    /// The bad rows.
    Bad,
}

/// The screen.
#[derive(Debug)]
pub struct ImportPreviewScreen {
    /// What is asked for.
    pub request: ImportRequest,
    /// What it would bring; nothing while that is being found out.
    pub preview: Option<ImportPreview>,
    /// What is being done: found out, or imported.
    pub busy: bool,
    /// How far that has come. Nothing for the first half second.
    pub progress: Option<(u32, u32)>,
    /// What is listed.
    pub tab: ImportTab,
    /// The selected row.
    pub pos: ListPos,
}

impl ImportPreviewScreen {
    /// Before anything is known of it.
    pub fn new(request: ImportRequest) -> Self {
        Self { request, preview: None, busy: true, progress: None, tab: ImportTab::Records, pos: ListPos::default() }
    }

    /// What can be listed: there is something of it.
    pub fn tabs(&self) -> Vec<ImportTab> {
        let Some(preview) = &self.preview else { return Vec::new() };
        let bad = (!preview.bad.is_empty()).then_some(ImportTab::Bad);
        let columns = (!preview.columns.is_empty()).then_some(ImportTab::Columns);
        let records = (!preview.first.is_empty()).then_some(ImportTab::Records);
        [bad, records, columns].into_iter().flatten().collect()
    }

    /// How many rows are listed.
    pub fn len(&self) -> usize {
        let Some(preview) = &self.preview else { return 0 };
        match self.tab {
            ImportTab::Records => preview.first.len(),
            ImportTab::Columns => preview.columns.len(),
            ImportTab::Bad => preview.bad.len(),
        }
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The selected column, where columns are listed.
    pub fn selected_column(&self) -> Option<&ImportColumn> {
        let columns = &self.preview.as_ref()?.columns;
        columns.get(self.pos.selected).filter(|_| self.tab == ImportTab::Columns)
    }

    /// Takes in what was found out.
    pub(in crate::app) fn receive(&mut self, preview: ImportPreview) {
        (self.preview, self.busy, self.progress) = (Some(preview), false, None);
        let tabs = self.tabs();
        // Who is telling what columns are goes on with that.
        if self.tab != ImportTab::Columns || !tabs.contains(&self.tab) {
            self.tab = tabs.first().copied().unwrap_or(ImportTab::Records);
            self.pos = ListPos::default();
        }
    }

    /// Lists the next thing.
    pub(in crate::app) fn turn(&mut self) {
        let tabs = self.tabs();
        let at = tabs.iter().position(|tab| *tab == self.tab).map_or(0, |at| at + 1);
        if let Some(tab) = tabs.get(at % tabs.len().max(1)) {
            (self.tab, self.pos) = (*tab, ListPos::default());
        }
    }

    /// Says that the selected column is this field, an empty one to leave it out, and finds out what that comes to.
    pub(in crate::app) fn name_column(&mut self, field: &str) -> Vec<Effect> {
        let Some(name) = self.selected_column().map(|column| column.name.clone()) else { return Vec::new() };
        self.request.columns.insert(name, field.to_owned());
        self.ask()
    }

    /// Finds out what it would bring.
    pub(in crate::app) fn ask(&mut self) -> Vec<Effect> {
        (self.busy, self.progress) = (true, None);
        vec![Effect::PreviewImport(Box::new(self.request.clone()))]
    }

    /// Imports it.
    pub(in crate::app) fn run(&mut self) -> Vec<Effect> {
        (self.busy, self.progress) = (true, None);
        vec![Effect::Import(Box::new(self.request.clone()))]
    }
}
