//! What an entry should not hold, shown while it is written: a mark under the words, a line that says why, a key that masks it
//! and one that puts the reminder aside. Invariant: nothing is stopped and nothing is changed unasked; masking takes no link,
//! no tag and no activity.

use super::field::FieldKind;
use super::mentions::Mention;
use super::model::Form;
use crate::domain::activity_words::found;
use crate::text::{
    Editor, Hint, HitKind, Known, Mark, MarkKind, Pos, Reference, SpanKind, hints, mentions, persons, references, spans,
};
use std::ops::Range;

/// Something that should not be in a diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormHint {
    /// The telling words.
    pub range: Range<Pos>,
    /// What masking replaces, but for the references in it.
    pub passage: Range<Pos>,
    /// What it is.
    pub kind: HitKind,
    /// The telling words.
    words: String,
}

/// The hints of a state of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Hints {
    all: Vec<FormHint>,
    /// What the text names and does not link.
    pub(super) mentions: Vec<Mention>,
    /// What they were found in.
    seen: Option<Seen>,
    /// What was found in each piece that was read, for as long as it stays the same.
    read: Vec<Read>,
    /// What is not to be spoken of again while the form is open: what it is, nothing for a mention, and the words.
    pub(super) aside: Vec<(Option<HitKind>, String)>,
}

/// A piece of the text, and what was found in it.
#[derive(Clone, Debug, Default)]
struct Read {
    text: String,
    hints: Vec<Hint>,
    mentions: Vec<Reference>,
}

impl Read {
    fn of(text: &str, known: &Known) -> Self {
        let hints = hints(text, &persons(text, &known.people));
        let mut mentions = mentions(text, known);
        mentions.extend(super::begin_matter::unbegun(text, &references(text, known)));
        mentions.sort_by_key(|one| one.range.start);
        Self { text: text.to_owned(), hints, mentions }
    }
}

/// The text's revision, what is read (paragraphs and bytes of them), how much is known, how much was put aside.
type Seen = (u64, Vec<(usize, Range<usize>)>, usize, usize);

/// Bytes of a text that is read whole; of a longer one only what is in view.
const WHOLE: usize = 32 * 1024;

/// Bytes looked at before and behind what is in view of a paragraph that goes on: more than a sentence.
const AROUND: usize = 600;

/// The parts of a text to read.
fn parts(editor: &Editor) -> Vec<(usize, Range<usize>)> {
    let whole = (0..editor.paragraphs()).map(|at| (at, 0..editor.paragraph(at).len()));
    let bytes: usize = whole.clone().map(|(_, part)| part.len()).sum();
    if bytes <= WHOLE { whole.collect() } else { editor.in_view(AROUND) }
}

impl Form {
    /// Looks at an entry's text, if it is other than it was.
    pub(in crate::app) fn flag(&mut self, known: &Known) {
        let Some(at) = self.body_at() else { return };
        if self.find.is_some() {
            self.hints.seen = None;
            return;
        }
        let editor = &self.fields[at].editor;
        let seen = (editor.revision(), parts(editor), known.count(), self.hints.aside.len());
        if self.hints.seen.as_ref() == Some(&seen) {
            return;
        }
        let known_as_then = self.hints.seen.as_ref().is_some_and(|then| then.2 == seen.2);
        let mut then = if known_as_then { std::mem::take(&mut self.hints.read) } else { Vec::new() };
        let aside = &self.hints.aside;
        let (mut all, mut named, mut read) = (Vec::new(), Vec::new(), Vec::with_capacity(seen.1.len()));
        for (index, (paragraph, bytes)) in seen.1.iter().enumerate() {
            let piece = &editor.paragraph(*paragraph)[bytes.clone()];
            let at = |offset: usize| Pos::new(*paragraph, bytes.start + offset);
            let place = |range: &Range<usize>| at(range.start)..at(range.end);
            let same = then.get_mut(index).filter(|then| then.text == piece).map(std::mem::take);
            let here = same.unwrap_or_else(|| Read::of(piece, known));
            let told = here.hints.iter().map(|hint| FormHint {
                range: place(&hint.range),
                passage: place(&hint.passage),
                kind: hint.kind,
                words: here.text[hint.range.clone()].to_owned(),
            });
            let is_aside =
                |hint: &FormHint| aside.iter().any(|(kind, words)| (*kind, words) == (Some(hint.kind), &hint.words));
            all.extend(told.filter(|hint| !is_aside(hint)));
            named.extend(here.mentions.iter().map(|one| Mention::new(&here.text, one, place(&one.range))));
            read.push(here);
        }
        let marks = all.iter().map(|hint| Mark { range: hint.range.clone(), kind: MarkKind::Flagged });
        let marks = marks.collect();
        let texts: Vec<&str> = read.iter().map(|here: &Read| here.text.as_str()).collect();
        let mentions = self.unlinked_mentions(named, &texts);
        self.fields[at].editor.set_marks(marks);
        self.hints = Hints { all, mentions, seen: Some(seen), read, aside: std::mem::take(&mut self.hints.aside) };
    }

    pub(super) fn body_at(&self) -> Option<usize> {
        self.fields.iter().position(|field| field.kind == FieldKind::Body)
    }

    /// How many places there are hints of, as far as the text was read: words that are masked together are one.
    pub fn hints(&self) -> usize {
        let all = &self.hints.all;
        (0..all.len()).filter(|at| *at == 0 || all[at - 1].passage != all[*at].passage).count()
    }

    /// What is said of the paragraph one types in: the hint at the cursor, else the last before it, else the first.
    pub fn hint(&self) -> Option<&FormHint> {
        let cursor = Some(&self.fields[self.focus]).filter(|field| field.kind == FieldKind::Body)?.editor.cursor();
        let mut here = self.hints.all.iter().filter(|hint| hint.range.start.paragraph == cursor.paragraph);
        let last = here.clone().rfind(|hint| hint.passage.start <= cursor);
        last.or_else(|| here.next())
    }

    /// Goes to the hint that is nearest to where one types in the text.
    pub(in crate::app) fn go_to_hint(&mut self) {
        let Some(at) = self.body_at() else { return };
        let cursor = self.fields[at].editor.cursor();
        let far = |hint: &&FormHint| hint.range.start.paragraph.abs_diff(cursor.paragraph);
        let Some(place) = self.hints.all.iter().min_by_key(far).map(|hint| hint.range.end) else { return };
        self.set_focus(at);
        self.field_mut().go_to(place);
    }

    /// Says no more of what the hint is about while the form is open, all that is masked with it, or of what is mentioned where
    /// there is none. The notice that tells which; nothing where neither is.
    pub(in crate::app) fn put_hint_aside(&mut self, known: &Known) -> Option<&'static str> {
        if let Some(passage) = self.hint().map(|hint| hint.passage.clone()) {
            let told = self.hints.all.iter().filter(|hint| hint.passage == passage);
            self.hints.aside.extend(told.map(|hint| (Some(hint.kind), hint.words.clone())));
            return Some("notice-hint-aside");
        }
        let words = self.mention(known)?.words;
        self.hints.aside.push((None, words));
        Some("notice-mention-aside")
    }

    /// Puts a text in the place of what the hint is about, around the references in it, as one step; false where there is none.
    pub(in crate::app) fn mask_hint(&mut self, mask: &str, known: &Known) -> bool {
        let Some(hint) = self.hint() else { return false };
        let (paragraph, bytes) =
            (hint.range.start.paragraph, |range: &Range<Pos>| range.start.offset..range.end.offset);
        let text = self.field().editor.paragraph(paragraph);
        let masked = plain_parts(text, &bytes(&hint.passage), &bytes(&hint.range), known);
        let place = |offset| Pos::new(paragraph, offset);
        let edits: Vec<_> =
            masked.into_iter().map(|part| (place(part.start)..place(part.end), mask.to_owned())).collect();
        self.completion = None;
        let editor = &mut self.field_mut().editor;
        let before = editor.revision();
        editor.rewrite(edits);
        editor.revision() != before
    }
}

/// The parts of a passage that are words and neither a reference nor an activity, without the white space around them. One
/// that holds the telling words itself is words like all others, if it is no link.
fn plain_parts(text: &str, passage: &Range<usize>, telling: &Range<usize>, known: &Known) -> Vec<Range<usize>> {
    let (links, tags): (Vec<_>, Vec<_>) = spans(text)
        .filter(|span| span.kind != SpanKind::Text)
        .partition(|span| matches!(span.kind, SpanKind::Link { .. }));
    let typed = tags.into_iter().map(|span| span.range);
    let typed = typed.chain(references(text, known).into_iter().map(|one| one.range));
    let typed = typed.chain(found(text).into_iter().map(|one| one.range));
    let apart = typed.filter(|range| !(range.start <= telling.start && telling.end <= range.end));
    let mut kept: Vec<Range<usize>> = links.into_iter().map(|span| span.range).chain(apart).collect();
    kept.sort_by_key(|range| range.start);
    kept.push(passage.end..passage.end);
    let mut parts = Vec::new();
    let mut from = passage.start;
    for range in kept {
        if from < range.start.min(passage.end) {
            parts.push(from..range.start.min(passage.end));
        }
        from = from.max(range.end);
    }
    let trimmed = parts.into_iter().map(|part| {
        let words = &text[part.clone()];
        let start = part.start + words.len() - words.trim_start().len();
        start..start + words.trim().len()
    });
    trimmed.filter(|part| text[part.clone()].contains(char::is_alphanumeric)).collect()
}
