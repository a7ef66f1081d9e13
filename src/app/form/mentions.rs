//! What an entry's text names without a sign: a household by its name, a pledge by its code, and the ellipsis that a Chinese
//! input method types for `^`. Said under the text, with a key that links it. Invariant: nothing is linked unasked.

use super::field::FieldKind;
use super::model::{Form, FormKind};
use crate::domain::change::Record;
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
    /// The codes it can mean; none for an ellipsis.
    pub candidates: Vec<String>,
}

/// What a Chinese input method types for `^`.
const ELLIPSIS: char = '\u{2026}';

impl Mention {
    pub(super) fn new(text: &str, reference: &Reference, range: Range<Pos>) -> Self {
        let words = text[reference.range.clone()].to_owned();
        Self { range, words, kind: reference.kind, candidates: reference.candidates.clone() }
    }

    /// Whether it is an ellipsis, which may be meant for `^`.
    pub fn is_ellipsis(&self) -> bool {
        self.candidates.is_empty()
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
    /// go on is none yet. From another field than the text it is the first.
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
        let goes_on = |one: &&Mention| one.range.end == cursor && known.goes_on_past(&one.words);
        let mut ended = self.hints.mentions.iter().filter(|one| !goes_on(one));
        let last = ended.clone().rfind(|one| one.range.start <= cursor);
        last.or_else(|| ended.next()).cloned()
    }

    /// Whether nothing more is to be said of these words as a mention.
    fn is_aside(&self, words: &str) -> bool {
        self.hints.aside.iter().any(|(kind, aside)| kind.is_none() && aside == words)
    }

    /// Links what is mentioned, wherever the focus is. Where it can mean several, and for an ellipsis, its sign is put before the
    /// cursor of the text, for the list to open. False where nothing is mentioned.
    pub(in crate::app) fn link_mention(&mut self, known: &Known) -> bool {
        let Some(mention) = self.mention(known) else { return false };
        let Some(body) = self.body_at() else { return false };
        let Mention { range, words, kind, candidates } = mention;
        match candidates.as_slice() {
            [code] => self.fields[body].editor.rewrite(vec![(range, link(kind, code))]),
            several => {
                if self.focus != body {
                    self.set_focus(body);
                }
                let editor = &mut self.fields[body].editor;
                let name = if several.is_empty() { "" } else { &words };
                let text = format!("{}{name}", kind.sign());
                let (cursor, end) = (editor.cursor(), editor.paragraph(editor.cursor().paragraph).len());
                let is_elsewhere = cursor != range.end;
                editor.edit(Edit::ReplaceRange { range, text });
                self.returns_to = is_elsewhere.then_some((cursor.paragraph, end - cursor.offset));
            }
        }
        self.put_away = None;
        true
    }

    /// What an entry mentions that it did not when it was opened.
    pub(super) fn new_mentions(&self) -> impl Iterator<Item = &Mention> {
        let body = self.find("body").filter(|_| self.kind == FormKind::Entry);
        let mentions = body.into_iter().flat_map(|_| &self.hints.mentions);
        mentions.filter(move |one| body.is_none_or(|field| !field.began.contains(&one.words)))
    }
}
