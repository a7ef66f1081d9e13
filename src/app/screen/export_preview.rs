//! An export before it is written: what will be masked, in context, to keep or to mask hit by hit; and where it went.

use crate::app::effect::Effect;
use crate::app::export::Exported;
use crate::app::export::{ExportHit, ExportPreview, ExportRequest};
use crate::app::list::ListPos;
use crate::app::query::{Answer, Query};

/// The screen.
#[derive(Debug)]
pub struct ExportPreviewScreen {
    /// What is asked for.
    pub request: ExportRequest,
    /// Where to, as typed.
    pub path: String,
    /// What it would hold; nothing while that is being found out.
    pub preview: Option<ExportPreview>,
    /// What is being done: found out, or written.
    pub busy: bool,
    /// How far that has come: records of so many. Nothing for the first half second.
    pub progress: Option<(u32, u32)>,
    /// The selected hit; once it is written, the selected place to copy to.
    pub pos: ListPos,
    /// What was written.
    pub written: Option<Exported>,
    /// Memory sticks it could be copied to.
    pub places: Vec<String>,
}

impl ExportPreviewScreen {
    /// Before anything is known of it.
    pub fn new(request: ExportRequest, path: String) -> Self {
        Self {
            request,
            path,
            preview: None,
            busy: true,
            progress: None,
            pos: ListPos::default(),
            written: None,
            places: Vec::new(),
        }
    }

    /// The hits.
    pub fn hits(&self) -> &[ExportHit] {
        self.preview.as_ref().map(|preview| preview.hits.as_slice()).unwrap_or_default()
    }

    /// The selected hit, before it is written.
    pub fn selected_hit(&self) -> Option<&ExportHit> {
        if self.written.is_some() { None } else { self.hits().get(self.pos.selected) }
    }

    /// Whether a hit will be masked.
    pub fn masks(&self, hit: &ExportHit) -> bool {
        !self.request.keep.contains(&hit.place)
    }

    /// How many rows there are to choose from.
    pub fn len(&self) -> usize {
        if self.written.is_some() { self.places.len() } else { self.hits().len() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds out what it would hold.
    pub(in crate::app) fn ask(&mut self) -> Vec<Effect> {
        (self.busy, self.progress) = (true, None);
        vec![Effect::PreviewExport { request: Box::new(self.request.clone()), path: self.path.clone() }]
    }

    /// Writes it.
    pub(in crate::app) fn write(&mut self, force: bool) -> Vec<Effect> {
        (self.busy, self.progress) = (true, None);
        vec![Effect::Export { request: Box::new(self.request.clone()), path: self.path.clone(), force }]
    }

    pub(super) fn queries(&self) -> Vec<Query> {
        vec![Query::Sticks]
    }

    pub(super) fn receive(&mut self, answer: &Answer) {
        if let Answer::Sticks(places) = answer {
            self.places.clone_from(places);
        }
    }
}
