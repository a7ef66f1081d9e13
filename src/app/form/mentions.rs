//! What an entry's text names without a sign: a household by its name, a pledge by its code, the ellipsis that a Chinese
//! input method types for `^`; and the words behind `!` that are no matter yet. Said under the text, with a key that links it. Invariant: nothing is linked unasked.

use super::completion::Completion;
use super::field::FieldKind;
use super::model::{Form, FormKind};
use crate::domain::change::Record;
use crate::i18n::Catalog;
use crate::text::{Edit, Known, LinkKind, Pos, Reference, link, links};
use std::ops::Range;

/// What a text names and does not link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub(super) range: Range<Pos>,
    /// As it is written.
    pub words: String,
    /// What it is.
    pub kind: LinkKind,
    /// The codes it can mean; none for an ellipsis, and for words behind `!`, which stand here without it.
    pub candidates: Vec<String>,
}

/// What the words of a matter stand behind.
pub(super) const MATTER_SIGNS: [char; 2] = ['!', '\u{FF01}'];

/// What a Chinese input method types for `^`.
const ELLIPSIS: char = '\u{2026}';

impl Mention {
    pub(super) fn new(text: &str, reference: &Reference, range: Range<Pos>) -> Self {
        let words = text[reference.range.clone()].trim_start_matches(MATTER_SIGNS).to_owned();
        Self { range, words, kind: reference.kind, candidates: reference.candidates.clone() }
    }

    /// Whether it is an ellipsis, which may be meant for `^`.
    pub fn is_ellipsis(&self) -> bool {
        self.kind == LinkKind::Pledge && self.candidates.is_empty()
    }

    /// Whether it is words behind `!` that can begin a matter.
    pub fn begins_matter(&self) -> bool {
        self.kind == LinkKind::Matter && self.candidates.is_empty()
    }
}

impl Form {
    /// The mentions of what neither the entry nor these pieces of its text link, but for those put aside.
    pub(super) fn unlinked_mentions(&self, named: Vec<Mention>, texts: &[&str]) -> Vec<Mention> {
        let own = |code: &String| match &self.basis {
            Some(Record::Entry(entry)) => {
                let all = entry.households.iter().chain(&entry.pledges).chain(&entry.matters);
                all.into_iter().any(|own| own.as_str() == code)
            }
            _ => false,
        };
        let linked = |mention: &Mention| {
            let mut codes = texts.iter().flat_map(|text| links(text, mention.kind));
            mention.candidates.iter().any(own) || codes.any(|code| mention.candidates.contains(&code))
        };
        named.into_iter().filter(|mention| !self.is_aside(&mention.words) && !linked(mention)).collect()
    }

    /// What is named and not linked: an ellipsis that was just typed, the mention before the cursor, else the first. One that may
    /// go on is none yet, nor is a matter whose list is open. From another field than the text it is the first.
    pub fn mention(&self, known: &Known) -> Option<Mention> {
        let field = Some(self.field()).filter(|_| self.kind == FormKind::Entry)?;
        if field.kind != FieldKind::Body {
            return self.hints.mentions.first().cloned();
        }
        let cursor = field.editor.cursor();
        let before = &field.editor.paragraph(cursor.paragraph)[..cursor.offset];
        let typed = before.trim_end_matches(ELLIPSIS);
        if typed.len() < before.len() && !known.pledges.is_empty() && !self.is_aside(&before[typed.len()..]) {
            let range = Pos::new(cursor.paragraph, typed.len())..cursor;
            let words = before[typed.len()..].to_owned();
            return Some(Mention { range, words, kind: LinkKind::Pledge, candidates: Vec::new() });
        }
        let goes_on = |one: &&Mention| match one.begins_matter() {
            true => self.completion.is_some(),
            false => one.range.end == cursor && known.goes_on_past(&one.words),
        };
        let mut ended = self.hints.mentions.iter().filter(|one| !goes_on(one));
        let last = ended.clone().rfind(|one| one.range.start <= cursor);
        last.or_else(|| ended.next()).cloned()
    }

    /// Whether nothing more is to be said of these words as a mention.
    fn is_aside(&self, words: &str) -> bool {
        self.hints.aside.iter().any(|(kind, aside)| kind.is_none() && aside == words)
    }

    /// Opens the list of `!` behind the words that are mentioned, where they can begin a matter. False where they cannot.
    pub(in crate::app) fn offer_matter(&mut self, known: &Known, tr: Catalog) -> bool {
        let begun = |form: &Self| form.mention(known).filter(Mention::begins_matter);
        let Some(body) = self.body_at().filter(|_| begun(self).is_some()) else { return false };
        // What is linked when the matter is begun is linked before its words are counted.
        self.link_typed(known);
        self.flag(known);
        let Some(Mention { range, words, .. }) = begun(self) else { return false };
        if self.focus != body {
            self.set_focus(body);
        }
        let (cursor, behind) = self.place_behind();
        self.returns_to = (cursor > range.end || cursor.paragraph < range.end.paragraph).then_some(behind);
        self.field_mut().go_to(range.end);
        self.put_away = None;
        self.completion = Some(Completion::matter(&words, range.end.offset - range.start.offset, tr));
        true
    }

    /// Where one types, as a place and as what is behind it.
    fn place_behind(&self) -> (Pos, (usize, usize)) {
        let editor = &self.field().editor;
        let cursor = editor.cursor();
        (cursor, (cursor.paragraph, editor.paragraph(cursor.paragraph).len() - cursor.offset))
    }

    /// Goes back to where one was in the text.
    pub(super) fn return_to(&mut self, place: Option<(usize, usize)>) {
        let Some((paragraph, behind)) = place else { return };
        let field = self.field_mut();
        let end = field.editor.paragraph(paragraph).len();
        field.go_to(Pos::new(paragraph, end.saturating_sub(behind)));
    }

    /// Links what is mentioned, wherever the focus is. Where it can mean several, and for an ellipsis, its sign is put before the
    /// cursor of the text, for the list to open. False where nothing is mentioned.
    pub(in crate::app) fn link_mention(&mut self, known: &Known) -> bool {
        let Some(mention) = self.mention(known) else { return false };
        let Some(body) = self.body_at() else { return false };
        if mention.begins_matter() {
            return false;
        }
        let Mention { range, words, kind, candidates } = mention;
        match candidates.as_slice() {
            [code] => self.fields[body].editor.rewrite(vec![(range, link(kind, code))]),
            several => {
                if self.focus != body {
                    self.set_focus(body);
                }
                let name = if several.is_empty() { "" } else { &words };
                let text = format!("{}{name}", kind.sign());
                let (cursor, behind) = self.place_behind();
                self.returns_to = (cursor != range.end).then_some(behind);
                self.field_mut().editor.edit(Edit::ReplaceRange { range, text });
            }
        }
        self.put_away = None;
        true
    }

    /// What an entry mentions that it did not when it was opened.
    pub(super) fn new_mentions(&self) -> impl Iterator<Item = &Mention> {
        let body = self.find("body").filter(|_| self.kind == FormKind::Entry);
        let mentions = body.into_iter().flat_map(|_| &self.hints.mentions).filter(|one| !one.begins_matter());
        mentions.filter(move |one| body.is_none_or(|field| !field.began.contains(&one.words)))
    }
}
