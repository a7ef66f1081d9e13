//! What records are coded with: one for each export, with codes drawn for it.

use super::hits::{CodedHit, HitId, ids};
use super::trace::trace;
use crate::domain::change::RecordKey;
use crate::domain::code::Code;
use crate::domain::household::Household;
use crate::domain::week::Week;
use crate::text::{Found, HitKind, Masks, Person, Redactor, Scope};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

/// A village group of fewer households than this is not named.
const GROUP_MIN: usize = 5;

/// What the user chose for one export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodedOptions {
    /// Days are only told to the week: each becomes its week's Monday.
    pub coarse_dates: bool,
    /// More words to mask: members of households, however they are called.
    pub extra_words: Vec<String>,
    /// Hits that stay as they are, of those that may.
    pub keep: HashSet<HitId>,
}

/// Takes people out of records, and remembers what it found.
pub struct Coder {
    redactor: Redactor,
    options: CodedOptions,
    named: bool,
    traced: bool,
    found: RefCell<(Vec<CodedHit>, BTreeMap<HitId, usize>)>,
}

impl Coder {
    /// A coder for the households of the register and those in its trash. `order` holds as many aliases as there are of both,
    /// in the random order of this export.
    pub fn new(
        register: &[Household],
        trash: &[Household],
        order: Vec<String>,
        masks: Masks,
        options: CodedOptions,
    ) -> Self {
        let scope = Scope {
            passages: true,
            extra_words: options.extra_words.clone(),
            small_groups: small_groups(register, trash),
            ..Scope::default()
        };
        let people = register.iter().chain(trash).zip(order).map(|(household, alias)| person(household, alias));
        Self::with(Redactor::new(people.collect(), masks, scope), options, true)
    }

    /// A coder for the print a household gets of itself: its own name and phone stand, all others are coded. What is said of
    /// it is not held back from it.
    pub fn for_household(
        own: &Code,
        register: &[Household],
        trash: &[Household],
        order: Vec<String>,
        masks: Masks,
    ) -> Self {
        let known = register.iter().chain(trash).zip(order);
        let people = known.map(|(household, alias)| {
            let own = household.code == *own;
            let alias = if own { household.label().to_owned() } else { alias };
            Person { own, ..person(household, alias) }
        });
        Self::with(Redactor::new(people.collect(), masks, Scope::default()), CodedOptions::default(), true)
    }

    /// A coder for an export under full names: only phones, ID and bank numbers are masked.
    pub fn numbers_only(register: &[Household], trash: &[Household], masks: Masks) -> Self {
        let people = register.iter().chain(trash).map(|household| person(household, String::new()));
        let scope = Scope { numbers_only: true, ..Scope::default() };
        Self::with(Redactor::new(people.collect(), masks, scope), CodedOptions::default(), false)
    }

    fn with(redactor: Redactor, options: CodedOptions, named: bool) -> Self {
        Self { redactor, options, named, traced: false, found: RefCell::default() }
    }

    /// The same, with a mark beside everything it finds, by which a document tells what of it stands there.
    pub fn traced(self) -> Self {
        Self { traced: true, ..self }
    }

    /// What a household is called in this export; nothing for one that is not known, or under full names.
    pub fn alias(&self, code: &Code) -> Option<String> {
        self.redactor.alias(code.as_str()).filter(|_| self.named).map(str::to_owned)
    }

    /// Whether households stand under codes.
    pub fn is_coded(&self) -> bool {
        self.named
    }

    /// The day, or its week's Monday where days are only told to the week.
    pub fn day(&self, day: NaiveDate) -> NaiveDate {
        if self.options.coarse_dates { Week::of(day).monday() } else { day }
    }

    /// Whether days are only told to the week: say the week and not the day.
    pub fn is_coarse(&self) -> bool {
        self.options.coarse_dates
    }

    /// A text without people: a field of a record, or of none (a head, a file name, a sheet's name). `linked` are the households
    /// it is about.
    pub fn text(&self, record: Option<&RecordKey>, field: &str, text: &str, linked: &[Code]) -> String {
        let linked: Vec<&str> = linked.iter().map(Code::as_str).collect();
        self.masked(record, field, self.redactor.find(text, &linked))
    }

    /// The same for what was posted in public: a village group in a pledge is where the road is, not where somebody lives.
    pub(super) fn posted_text(&self, record: &RecordKey, field: &str, text: &str) -> String {
        let mut found = self.redactor.find(text, &[]);
        found.hits.retain(|hit| hit.kind != HitKind::Group);
        self.masked(Some(record), field, found)
    }

    fn masked(&self, record: Option<&RecordKey>, field: &str, found: Found) -> String {
        if found.hits.is_empty() {
            return found.text;
        }
        let ids = ids(&found, record, field);
        let kept = |nth: usize| self.options.keep.contains(&ids[nth]);
        let (hits, known) = &mut *self.found.borrow_mut();
        let mut numbers = Vec::with_capacity(ids.len());
        for (nth, (hit, id)) in found.hits.iter().zip(&ids).enumerate() {
            numbers.push(*known.entry(id.clone()).or_insert_with(|| {
                hits.push(CodedHit::new(&found, hit, id.clone(), hit.keepable && kept(nth)));
                hits.len() - 1
            }));
        }
        found.masked_and_marked(|nth, _| kept(nth), |nth| trace(numbers[nth]).filter(|_| self.traced))
    }

    /// Everything found so far, each once, in the order it was come upon.
    pub fn hits(&self) -> Vec<CodedHit> {
        self.found.borrow().0.clone()
    }
}

fn person(household: &Household, alias: String) -> Person {
    Person {
        code: household.code.to_string(),
        name: household.name.clone().unwrap_or_default(),
        phone: household.phone.clone(),
        group: household.group.clone(),
        alias,
        own: false,
    }
}

/// The groups that too few households in contact live in. Those that are gone, or whose going is set, count for none.
fn small_groups(register: &[Household], trash: &[Household]) -> Vec<String> {
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    for household in register {
        *groups.entry(household.group.trim()).or_default() += usize::from(household.ended_on.is_none());
    }
    for household in trash {
        groups.entry(household.group.trim()).or_default();
    }
    let small = groups.into_iter().filter(|(group, count)| !group.is_empty() && *count < GROUP_MIN);
    small.map(|(group, _)| group.to_owned()).collect()
}
