//! What is offered while a reference is being typed: households by name, pinyin, initials, code or group; tags; pledges;
//! matters; activities by their words. Most recent first.

use super::build::FieldError;
use super::field::FieldKind;
use super::model::{Form, FormKind};
use crate::app::effect::Effect;
use crate::app::list::{ListMove, ListPos};
use crate::app::query::Query;
use crate::domain::overview::Directory;
use crate::i18n::Catalog;
use crate::text::{Edit, Keys, LinkKind, Rank, Trigger, TriggerKind, fold, only_link};

/// Rows of the popup.
pub const ROWS: usize = 6;
/// The longest name, in characters: what is longer and fits nobody is a sentence.
const NAME: usize = 12;
/// Candidates kept at most.
const MOST: usize = 50;

/// The popup.
#[derive(Clone, Debug)]
pub struct Completion {
    /// What is offered.
    pub kind: Offer,
    /// What fits what was typed, best first; empty where there is nothing yet to refer to.
    pub candidates: Vec<Candidate>,
    /// The selection.
    pub pos: ListPos,
    replace: usize,
}

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Something to refer to.
    Reference(TriggerKind),
    /// Files and folders.
    Path,
}

/// Something to refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The code, or the tag.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// What tells it from others of that name: code, group, problem.
    pub hint: String,
}

impl Form {
    /// Opens, updates or closes the popup after something was typed, or the cursor has moved.
    pub fn complete(&mut self, directory: &Directory, tr: Catalog, typed: bool) {
        let field = self.field();
        if field.kind == FieldKind::Household {
            self.completion = Completion::household(&field.editor.text(), directory);
            return;
        }
        let trigger = field.is_several_rows().then(|| field.editor.completion_at_cursor()).flatten();
        let begins = self.kind == FormKind::Entry && field.kind == FieldKind::Body;
        let start = trigger.as_ref().map(|trigger| trigger.start);
        self.put_away = self.put_away.filter(|_| start.is_some());
        // A sentence behind a sign is long: who only walks past it is not asked about it.
        let passing = |trigger: &Trigger| !typed && self.completion.is_none() && trigger.kind == TriggerKind::Matter;
        let wanted = trigger.filter(|trigger| self.put_away != start && !passing(trigger));
        self.completion = wanted.and_then(|trigger| Completion::offer(&trigger, directory, begins, tr));
        self.returns_to = self.returns_to.filter(|_| self.completion.is_some());
    }

    /// Puts the popup away; it stays away from what is being typed.
    pub(in crate::app) fn put_completion_away(&mut self) {
        if self.completion.take().is_some() {
            let returns_to = self.returns_to.take();
            self.return_to(returns_to);
            self.put_away = self.field().editor.completion_at_cursor().map(|trigger| trigger.start);
        }
    }

    /// What has to be asked for before anything can be offered: which files there are.
    pub(in crate::app) fn asks(&self) -> Vec<Effect> {
        let field = self.field();
        let path = (field.kind == FieldKind::Path).then(|| Query::Paths(field.editor.text()));
        path.into_iter().map(Effect::Load).collect()
    }

    /// Offers the files that fit what was typed, if it still stands there.
    pub(in crate::app) fn offer_paths(&mut self, typed: &str, paths: &[String]) {
        if self.field().kind == FieldKind::Path && self.field().editor.text() == typed {
            self.completion = Completion::paths(typed, paths);
        }
    }

    /// Puts the selected candidate into the text; false where there is none.
    pub fn take_candidate(&mut self) -> bool {
        let Some(completion) = self.completion.take() else { return false };
        let Some(candidate) = completion.candidates.get(completion.pos.selected) else { return false };
        let code = candidate.code.clone();
        let replace = completion.replace;
        if completion.kind == Offer::Path {
            self.field_mut().set_text(&code);
            return true;
        }
        let link = |kind| Edit::InsertLink { replace, kind, code: code.clone() };
        if self.field().kind == FieldKind::Household {
            let link = crate::text::link(LinkKind::Household, &code);
            self.field_mut().set_text(&link);
            return true;
        }
        // The wheel moves the cursor too: what was typed may not stand before it any more.
        let here = self.field().editor.completion_at_cursor();
        let Some(here) = here.filter(|here| Offer::Reference(here.kind) == completion.kind && here.replace == replace)
        else {
            return false;
        };
        let edit = match here.kind {
            TriggerKind::Household => link(LinkKind::Household),
            TriggerKind::Pledge => link(LinkKind::Pledge),
            TriggerKind::Matter => link(LinkKind::Matter),
            TriggerKind::Tag => self.typed(replace, format!("#{code} ")),
            TriggerKind::Activity => self.typed(replace, format!("+{code} ")),
        };
        let returns_to = self.returns_to.take();
        self.field_mut().editor.edit(edit);
        self.return_to(returns_to);
        true
    }

    /// Takes the household that is named and was not chosen from the list. A name that is nobody's, or several people's, is the
    /// field's fault.
    pub(in crate::app) fn take_named(&mut self, directory: &Directory, tr: Catalog) -> Result<(), FieldError> {
        for field in self.fields.iter_mut().filter(|field| field.kind == FieldKind::Household) {
            let typed = field.editor.text().trim().trim_start_matches(['@', '\u{FF20}']).to_owned();
            if typed.is_empty() || only_link(&field.editor.text(), LinkKind::Household).is_some() {
                continue;
            }
            let whole =
                |candidate: &Candidate| fold(&candidate.label) == fold(&typed) || fold(&candidate.code) == fold(&typed);
            let all = households_like(&typed, directory);
            let named: Vec<&Candidate> = all.iter().filter(|one| whole(one)).collect();
            match named.as_slice() {
                [one] => field.set_text(&crate::text::link(LinkKind::Household, &one.code)),
                _ => {
                    self.completion = None;
                    let key = if field.label == "field-raised-by" { "form-raised-by" } else { "form-household-needed" };
                    return Err((field.name.clone(), tr.t(key)));
                }
            }
        }
        self.completion = None;
        Ok(())
    }

    /// The edit that puts a text in the place of what was typed.
    pub(super) fn typed(&self, replace: usize, text: String) -> Edit {
        let end = self.field().editor.cursor();
        let mut start = end;
        start.offset -= replace;
        Edit::ReplaceRange { range: start..end, text }
    }
}

impl Completion {
    /// What fits; nothing where the text typed after the sign fits nothing and is long enough to be plain text.
    fn offer(trigger: &Trigger, directory: &Directory, begins: bool, tr: Catalog) -> Option<Self> {
        let candidates = match trigger.kind {
            TriggerKind::Household => households_like(&trigger.query, directory),
            TriggerKind::Tag => tags(&trigger.query, directory),
            TriggerKind::Pledge => coded(&trigger.query, &directory.pledges),
            TriggerKind::Matter => {
                let mut found = coded(&trigger.query, &directory.matters);
                let wanted = fold(&trigger.query);
                // A code that is typed is meant; else a new matter is nearest, and those that are closed are last already.
                let named = |one: &Candidate| !wanted.is_empty() && fold(&one.code).starts_with(&wanted);
                found.sort_by_key(|one| !named(one));
                let first = found.iter().take_while(|one| named(one)).count();
                let new = begins.then(|| super::begin_matter::offered(&trigger.query, tr));
                found.splice(first..first, new);
                found
            }
            TriggerKind::Activity => super::activity_list::offered(&trigger.query, tr),
        };
        let told = match trigger.kind {
            TriggerKind::Household => trigger.query.chars().count() <= NAME && !trigger.query.contains(' '),
            TriggerKind::Pledge => trigger.query.is_empty(),
            _ => false,
        };
        let silent = candidates.is_empty() && !told;
        let kind = Offer::Reference(trigger.kind);
        (!silent).then(|| Self { kind, candidates, pos: ListPos::default(), replace: trigger.replace })
    }

    /// The choice of a new matter of these words, for so many bytes before the cursor.
    pub(super) fn matter(words: &str, replace: usize, tr: Catalog) -> Self {
        let candidates = vec![super::begin_matter::offered(words, tr)];
        Self { kind: Offer::Reference(TriggerKind::Matter), candidates, pos: ListPos::default(), replace }
    }

    /// What fits the text of a field that names a household; nothing once it is chosen.
    fn household(text: &str, directory: &Directory) -> Option<Self> {
        let query = text.trim_start_matches(['@', '\u{FF20}']);
        let wanted = !text.is_empty() && !text.contains('{');
        let kind = Offer::Reference(TriggerKind::Household);
        wanted.then(|| Self {
            kind,
            candidates: households_like(query, directory),
            pos: ListPos::default(),
            replace: text.len(),
        })
    }

    /// Files and folders that fit the text of a field that names one; nothing once it is whole.
    fn paths(text: &str, paths: &[String]) -> Option<Self> {
        let label = |path: &String| {
            let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path);
            format!("{name}{}", if path.ends_with('/') { "/" } else { "" })
        };
        let candidates: Vec<Candidate> = paths
            .iter()
            .filter(|path| *path != text)
            .map(|path| Candidate { code: path.clone(), label: label(path), hint: String::new() })
            .collect();
        let (kind, replace) = (Offer::Path, text.len());
        (!candidates.is_empty()).then(|| Self { kind, candidates, pos: ListPos::default(), replace })
    }

    /// Whether something can be chosen.
    pub fn offers(&self) -> bool {
        !self.candidates.is_empty()
    }

    /// Bytes before the cursor that a choice replaces.
    pub(super) fn replaces(&self) -> usize {
        self.replace
    }

    /// Moves the selection, round and round.
    pub fn go(&mut self, to: ListMove) {
        let last = self.candidates.len().saturating_sub(1);
        let to = match to {
            ListMove::Up if self.pos.selected == 0 => ListMove::Last,
            ListMove::Down if self.pos.selected == last => ListMove::First,
            to => to,
        };
        self.pos.go(to, self.candidates.len(), ROWS);
        self.pos.settle(self.candidates.len(), ROWS);
    }
}

/// Households that fit what was typed of a name, pinyin, initials, a code or a group, best first.
pub(crate) fn households_like(query: &str, directory: &Directory) -> Vec<Candidate> {
    let wanted = fold(query);
    // Who lives in a group that is called so comes after who is called so.
    let rank = |name: &str, code: &str, group: &str| -> Option<(bool, Rank)> {
        let by_name = Keys::of(name).matches(query).or(fold(code).starts_with(&wanted).then_some(Rank::Start));
        let by_group = wanted.chars().count() > 1 && fold(group).contains(&wanted);
        by_name.map(|rank| (false, rank)).or(by_group.then_some((true, Rank::Start)))
    };
    let mut found: Vec<(Option<(bool, Rank)>, Candidate)> = directory
        .households
        .iter()
        .filter(|household| !household.ended || !query.is_empty())
        .filter_map(|household| {
            let label = household.name.clone().unwrap_or_else(|| household.code.to_string());
            let rank =
                if query.is_empty() { None } else { Some(rank(&label, household.code.as_str(), &household.group)?) };
            let hint = format!("{} {}", household.code, household.group);
            Some((rank, Candidate { code: household.code.to_string(), label, hint: hint.trim_end().to_owned() }))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, candidate)| candidate).take(MOST).collect()
}

fn tags(query: &str, directory: &Directory) -> Vec<Candidate> {
    let fits = |tag: &&String| query.is_empty() || Keys::of(tag).matches(query).is_some();
    let tags = directory.tags.iter().filter(fits).filter(|tag| *tag != query);
    tags.take(MOST).map(|tag| Candidate { code: tag.clone(), label: tag.clone(), hint: String::new() }).collect()
}

fn coded(query: &str, rows: &[(crate::domain::code::Code, String, bool)]) -> Vec<Candidate> {
    let wanted = fold(query);
    let fits = |code: &str, text: &str| {
        query.is_empty() || fold(code).starts_with(&wanted) || Keys::of(text).matches(query).is_some()
    };
    let rows = rows.iter().filter(|(code, text, _)| fits(code.as_str(), text));
    let candidate = |(code, text, _): &(crate::domain::code::Code, String, bool)| Candidate {
        code: code.to_string(),
        label: code.to_string(),
        hint: text.clone(),
    };
    rows.take(MOST).map(candidate).collect()
}
