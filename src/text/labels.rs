//! What links show: the names of what they point to.
//!
//! Invariant: a code without a label is shown itself, so no link is ever shown as nothing.

use super::markup::LinkKind;
use std::collections::BTreeMap;

/// Names what links point to.
pub trait Labels {
    /// The text to show after the sign, or `None` where the code itself is all there is to show.
    fn label(&self, kind: LinkKind, code: &str) -> Option<String>;
}

/// Labels that know nothing: every link shows its code.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoLabels;

impl Labels for NoLabels {
    fn label(&self, _: LinkKind, _: &str) -> Option<String> {
        None
    }
}

/// Labels held in a map.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct LabelMap(BTreeMap<LinkKind, BTreeMap<String, String>>);

impl LabelMap {
    /// Sets what a code shows as. An empty label shows the code.
    pub fn set(&mut self, kind: LinkKind, code: impl Into<String>, label: impl Into<String>) {
        let (code, label) = (code.into(), label.into());
        let labels = self.0.entry(kind).or_default();
        if label.is_empty() {
            labels.remove(&code);
        } else {
            labels.insert(code, label);
        }
    }
}

impl Labels for LabelMap {
    fn label(&self, kind: LinkKind, code: &str) -> Option<String> {
        self.0.get(&kind)?.get(code).cloned()
    }
}

/// What a link shows: its sign and the label, or the code where there is no label.
pub(crate) fn shown_link(kind: LinkKind, code: &str, labels: &dyn Labels) -> String {
    let mut shown = String::from(kind.sign());
    match labels.label(kind, code) {
        Some(label) if !label.is_empty() => shown.push_str(&label),
        _ => shown.push_str(code),
    }
    shown
}
