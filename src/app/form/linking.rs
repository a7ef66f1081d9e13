//! References that are typed and not taken from the list: they become links as soon as they end, at the latest when the form is
//! saved. Invariant: only what was typed in this form is touched, and the cursor stays where it is.

use super::field::{Field, FieldKind};
use super::mentions::MATTER_SIGNS;
use super::model::{Form, FormKind};
use crate::app::references::{Unlinked, tell_unlinked};
use crate::domain::activity_words::{Unknown, unknown};
use crate::i18n::Catalog;
use crate::text::{Known, LinkKind, Pos, Reference, just_ended, linked, links, references, typed_since};
use std::ops::Range;

/// What a text links, as it would be saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// Codes of households.
    pub households: Vec<String>,
    /// Codes of pledges.
    pub pledges: Vec<String>,
    /// Codes of matters.
    pub matters: Vec<String>,
    /// What was typed as a reference and is none that is certain.
    pub unlinked: Vec<Unlinked>,
}

impl Form {
    /// Whether what is written here keeps references.
    fn keeps_references(&self) -> bool {
        use FormKind::{Amendment, Entry, Matter, MatterAnswer, PledgeProgress, Week};
        matches!(self.kind, Entry | Week | Matter | MatterAnswer | PledgeProgress | Amendment(_))
    }

    /// Links the reference that what was just typed has ended, if it ended a certain one: a character, or a line break.
    pub(in crate::app) fn link_ended(&mut self, line_break: bool, known: &Known) {
        if !self.keeps_references() || !self.field().is_several_rows() {
            return;
        }
        let field = self.field_mut();
        let cursor = field.editor.cursor();
        let at = if line_break { cursor.paragraph.saturating_sub(1) } else { cursor.paragraph };
        let text = field.editor.paragraph(at);
        let text = if line_break { text } else { &text[..cursor.offset] };
        let typed = text.chars().next_back().filter(|_| !line_break).map_or(0, char::len_utf8);
        let Some(reference) = just_ended(text, text.len() - typed, known) else { return };
        // What may have stood here before is left to the moment it is saved, when it is told from what was typed.
        if let Some(link) = reference.link().filter(|_| !field.began.contains(&text[reference.range.clone()])) {
            let place = |offset| Pos::new(at, offset);
            field.editor.rewrite(vec![(place(reference.range.start)..place(reference.range.end), link)]);
        }
    }

    /// Links every certain reference that was typed, one step a field, and remembers the others.
    pub(in crate::app) fn link_typed(&mut self, known: &Known) {
        self.unlinked.clear();
        if !self.keeps_references() {
            return;
        }
        let mut changed = false;
        for field in self.fields.iter_mut().filter(|field| field.is_several_rows()) {
            let text = field.editor.text();
            let typed = typed_since(&field.began, &text, known);
            // Matters are begun and activities counted in entries only.
            let of_entry = field.kind == FieldKind::Body && self.kind == FormKind::Entry;
            let is_aside = |one: &Reference| {
                let words = text[one.range.clone()].trim_start_matches(MATTER_SIGNS);
                self.hints.aside.iter().any(|(kind, aside)| kind.is_none() && aside.starts_with(words))
            };
            let told = typed.iter().filter(|one| one.kind != LinkKind::Matter || (of_entry && !is_aside(one)));
            self.unlinked.extend(told.filter_map(|one| Unlinked::of(&text, one)));
            if of_entry {
                self.unlinked.extend(unknown_since(&field.began, &text).map(|one| Unlinked::activity(&text, &one)));
            }
            let certain = typed.iter().filter_map(|one| Some((places(field, &one.range), one.link()?)));
            let edits: Vec<_> = certain.collect();
            changed |= !edits.is_empty();
            field.editor.rewrite(edits);
        }
        self.unlinked
            .extend(self.new_mentions().map(|one| Unlinked::mention(one.words.clone(), one.kind)).collect::<Vec<_>>());
        self.changes += u64::from(changed);
    }

    /// Says what was not linked when the form was saved, if anything was not.
    pub(in crate::app) fn tell_unlinked(&self, tr: Catalog) -> Option<String> {
        tell_unlinked(&self.unlinked, tr)
    }

    /// What the text of an entry links as it stands, and what of it is still no link, whenever it was typed. A reference that is
    /// being typed is not missed yet, and words that begin no matter are a mention.
    pub fn links_of(&self, field: &Field, known: &Known) -> Linked {
        let text = field.editor.text();
        let cursor = field.editor.slice(Pos::default()..field.editor.cursor()).len();
        let typed = typed_since(&field.began, &text, known);
        let name = |one: &Reference| {
            text.get(one.range.start..cursor).map(|typed| typed.trim_start_matches(['@', '\u{FF20}']))
        };
        let goes_on = |one: &Reference| one.range.end == cursor || name(one).is_some_and(|typed| known.goes_on(typed));
        let is_matter = |one: &Reference| one.kind == LinkKind::Matter && one.candidates.is_empty();
        let ended = references(&text, known).into_iter().filter(|one| !is_matter(one) && !goes_on(one));
        let mut unlinked: Vec<Unlinked> = ended.filter_map(|one| Unlinked::of(&text, &one)).collect();
        let activities = unknown_since(&field.began, &text).filter(|one| one.end != cursor);
        unlinked.extend(activities.map(|one| Unlinked::activity(&text, &one)));
        let text = linked(&text, &typed);
        let codes = |kind| links(&text, kind);
        Linked {
            households: codes(LinkKind::Household),
            pledges: codes(LinkKind::Pledge),
            matters: codes(LinkKind::Matter),
            unlinked,
        }
    }
}

/// Activities nobody knows that a text did not have when it was another one.
fn unknown_since<'a>(began: &str, text: &'a str) -> impl Iterator<Item = Unknown> + 'a {
    let old: Vec<String> = unknown(began).into_iter().map(|one| began[one].to_owned()).collect();
    unknown(text).into_iter().filter(move |one| !old.iter().any(|old| *old == text[one.clone()]))
}

/// Bytes of a field's text as places in it. A reference is in one paragraph.
fn places(field: &Field, bytes: &Range<usize>) -> Range<Pos> {
    let mut start = 0;
    for paragraph in 0..field.editor.paragraphs() {
        let end = start + field.editor.paragraph(paragraph).len();
        if bytes.start <= end {
            return Pos::new(paragraph, bytes.start - start)..Pos::new(paragraph, bytes.end - start);
        }
        start = end + 1;
    }
    Pos::default()..Pos::default()
}
