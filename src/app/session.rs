//! An open journal as the screens see it.

use super::effect::{Effect, Opened, SettingChange, Ticket, Upkeep};
use super::form::Form;
use super::leaving::Leaving;
use super::query::Query;
use super::references::known;
use super::screen::{HouseholdOrder, Screen};
use super::undo::UndoStep;
use crate::domain::change::{Change, Draft, DraftId, RecordKey};
use crate::domain::overview::{Directory, LONG_ABSENCE};
use crate::domain::week::Week;
use crate::domain::week_status::WeekLine;
use crate::text::{Known, LabelMap, LinkKind};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::mem::discriminant;
use std::sync::Arc;

/// How many owed weeks are fetched; more are counted, not listed.
pub const OWED_MAX: u32 = 60;

/// An open journal.
pub struct Session {
    /// Its name and first week.
    pub journal: Opened,
    /// What references can point to, as of the last load.
    pub directory: Directory,
    /// The directory as labels for references.
    pub labels: Arc<LabelMap>,
    /// The directory as what a typed reference can mean.
    pub known: Known,
    /// The cadre's own name, as the card has it.
    pub own_name: String,
    /// Weeks waiting to be confirmed, oldest first; nothing before the first load.
    pub owed: Option<Vec<WeekLine>>,
    /// How many there are in all.
    pub owed_total: u32,
    /// The screen that is shown.
    pub screen: Screen,
    /// Screens that `Esc` goes back to, the nearest last.
    pub trail: Vec<Screen>,
    /// What `u` would take back, the newest last.
    pub undo: Vec<UndoStep>,
    /// What `Ctrl-R` would do again, the newest last.
    pub redo: Vec<UndoStep>,
    /// Changes under way.
    pub pending: BTreeMap<Ticket, Purpose>,
    /// Whether this unlock has already asked about owed weeks.
    pub prompted: bool,
    /// Whether this unlock has already said that drafts are waiting.
    pub told_of_drafts: bool,
    /// Whether the details of the selected row are shown alone.
    pub details: bool,
    /// What was last selected, one of each kind: its list stands there when it is gone to again.
    last_selected: Vec<RecordKey>,
    /// The order the register was last read in.
    pub household_order: HouseholdOrder,
    /// Drafts kept, newest first, as of the last load.
    pub drafts: Vec<Draft>,
    /// Where to go once what is typed is kept.
    pub leaving: Option<Leaving>,
    /// The draft that was being written when the journal was locked, until it is open again.
    pub returning: Option<DraftId>,
    /// How the file is, as of the last look.
    pub upkeep: Option<Upkeep>,
    /// Settings changed while it is open, the last one last, each as it was before.
    pub setting_undo: Vec<SettingChange>,
    /// The week whose card is to be signed once what was typed for it is saved.
    pub signing: Option<Week>,
    /// A draft whose record is being asked for.
    pub awaited_draft: Option<Draft>,
    /// What is being asked for because it has been answered: an entry that promised it, or a matter.
    pub awaited_answer: Option<RecordKey>,
}

/// Why a change was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To save the form on the screen.
    SaveForm,
    /// To keep a form's text as a draft, or to let go of one that says nothing new, as of that revision of the form.
    KeepDraft {
        /// The form's draft.
        draft: DraftId,
        /// The form's revision.
        at: u64,
    },
    /// To forget a draft, which undo keeps again.
    DropDraft(Box<Draft>),
    /// To forget the draft of what has been signed, or says nothing new.
    DropSaved,
    /// To remove a record; in words.
    Remove(String),
    /// To take a step back.
    Undo(UndoStep),
    /// To take it again.
    Redo(UndoStep),
    /// Some other change of a record; in words.
    Other(String),
}

impl std::fmt::Debug for Session {
    /// Says which journal is open, not what is in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("journal", &self.journal).finish_non_exhaustive()
    }
}

impl Session {
    /// A journal just opened, at the desk.
    pub fn new(journal: Opened) -> Self {
        Self {
            journal,
            directory: Directory::default(),
            labels: Arc::default(),
            known: Known::default(),
            own_name: String::new(),
            owed: None,
            owed_total: 0,
            screen: Screen::Desk(super::screen::DeskScreen::default()),
            trail: Vec::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            pending: BTreeMap::new(),
            prompted: false,
            told_of_drafts: false,
            details: false,
            last_selected: Vec::new(),
            household_order: HouseholdOrder::default(),
            drafts: Vec::new(),
            leaving: None,
            returning: None,
            upkeep: None,
            setting_undo: Vec::new(),
            signing: None,
            awaited_draft: None,
            awaited_answer: None,
        }
    }

    /// The form on the screen.
    pub fn form(&self) -> Option<&Form> {
        match &self.screen {
            Screen::Form(form) => Some(form),
            _ => None,
        }
    }

    /// The form on the screen, to type in it.
    pub fn form_mut(&mut self) -> Option<&mut Form> {
        match &mut self.screen {
            Screen::Form(form) => Some(form),
            _ => None,
        }
    }

    /// Every form, the one on the screen first, then those behind it.
    fn forms(&mut self) -> impl Iterator<Item = &mut Form> {
        let screens = std::iter::once(&mut self.screen).chain(self.trail.iter_mut());
        screens.filter_map(|screen| if let Screen::Form(form) = screen { Some(&mut **form) } else { None })
    }

    /// The form of a draft, on the screen or behind it.
    pub(super) fn form_of(&mut self, draft: &DraftId) -> Option<&mut Form> {
        self.forms().find(|form| form.draft == *draft)
    }

    /// What keeps everything typed that is not on the disk yet.
    pub(super) fn keep_drafts(&mut self, now: DateTime<Utc>) -> Vec<(Change, Purpose)> {
        let unkept = self.forms().filter(|form| form.is_unkept() && !form.saving);
        let keep = |form: &mut Form| {
            let (change, at) = form.to_keep(now)?;
            Some((change, Purpose::KeepDraft { draft: form.draft.clone(), at }))
        };
        unkept.filter_map(keep).collect()
    }

    /// Whether so many weeks wait that they are one line.
    pub fn long_absence(&self) -> bool {
        self.owed_total > LONG_ABSENCE
    }

    /// The weeks the prompt lists, oldest first; after a long absence only the oldest.
    pub fn prompted_weeks(&self) -> &[WeekLine] {
        let owed = self.owed.as_deref().unwrap_or_default();
        if self.long_absence() { &owed[..owed.len().min(1)] } else { owed }
    }

    /// How many weeks wait to be confirmed besides this one.
    pub fn owed_besides(&self, week: Week) -> u32 {
        let own = self.owed.iter().flatten().any(|line| line.week == week);
        self.owed_total.saturating_sub(u32::from(own))
    }

    /// The oldest week that waits to be confirmed besides this one.
    pub fn next_owed(&self, week: Week) -> Option<Week> {
        self.owed.iter().flatten().map(|line| line.week).find(|owed| *owed != week)
    }

    /// What every screen needs, whatever else it loads.
    pub fn load_common(&self) -> Vec<Effect> {
        [Query::Directory, Query::Drafts, Query::OwedWeeks { limit: OWED_MAX }].map(Effect::Load).into()
    }

    /// Everything shown, asked again.
    pub fn reload(&mut self) -> Vec<Effect> {
        let mut effects = self.load_common();
        effects.extend(self.screen.load());
        effects
    }

    /// What was asked for is no longer wanted where one goes.
    fn await_nothing(&mut self) {
        self.awaited_draft = None;
        self.awaited_answer = None;
    }

    /// Shows another screen; `Esc` comes back to this one.
    pub fn go(&mut self, mut screen: Screen) -> Vec<Effect> {
        self.set_order(&mut screen);
        self.details = false;
        self.await_nothing();
        if let Screen::Form(form) = &mut screen {
            form.resume(&self.drafts);
            // Two forms of one draft would write over each other, and one of them would never be kept.
            if self.form_of(&form.draft).is_some() {
                return self.show_form(&form.draft.clone());
            }
        }
        let effects = screen.load();
        self.trail.push(std::mem::replace(&mut self.screen, screen));
        effects
    }

    /// Shows a form that is open, on the screen or behind it.
    fn show_form(&mut self, draft: &DraftId) -> Vec<Effect> {
        let behind = self.trail.iter().position(|screen| matches!(screen, Screen::Form(form) if form.draft == *draft));
        let Some(at) = behind else { return Vec::new() };
        let mut form = self.trail.remove(at);
        let effects = form.load();
        self.trail.push(std::mem::replace(&mut self.screen, form));
        effects
    }

    /// Shows a screen of the first level, reached by its number: `Esc` then leads to the desk.
    pub fn jump(&mut self, mut screen: Screen) -> Vec<Effect> {
        self.details = false;
        self.await_nothing();
        self.set_order(&mut screen);
        self.remember();
        self.last_selected.iter().for_each(|key| screen.want(key));
        let effects = screen.load();
        self.trail.clear();
        if !matches!(screen, Screen::Desk(_)) {
            self.trail.push(Screen::Desk(super::screen::DeskScreen::default()));
        }
        self.screen = screen;
        effects
    }

    /// Remembers what the list that is left stands on.
    fn remember(&mut self) {
        let list =
            matches!(self.screen, Screen::Contacts(_) | Screen::Pledges(_) | Screen::Diary(_) | Screen::Matters(_));
        if let Some(key) = self.subject().filter(|_| list) {
            self.stand_on(key);
        }
    }

    /// Has the list of a record stand on it when it is next gone to.
    pub(in crate::app) fn stand_on(&mut self, key: RecordKey) {
        self.last_selected.retain(|other| discriminant(other) != discriminant(&key));
        self.last_selected.push(key);
    }

    /// The register stays in the order it was last read in.
    fn set_order(&self, screen: &mut Screen) {
        if let Screen::Contacts(screen) = screen {
            screen.order = self.household_order;
        }
    }

    /// Goes back to the screen before, if there is one, and asks again for what it shows.
    pub fn back(&mut self) -> Vec<Effect> {
        self.await_nothing();
        self.remember();
        match self.trail.pop() {
            Some(screen) => {
                self.screen = screen;
                self.reload()
            }
            None => Vec::new(),
        }
    }

    /// Takes over what references can point to.
    pub fn set_directory(&mut self, directory: Directory) {
        let mut labels = LabelMap::default();
        for household in &directory.households {
            let name = directory.told_apart(household).unwrap_or_default();
            labels.set(LinkKind::Household, household.code.as_str(), name);
        }
        self.labels = Arc::new(labels);
        self.known = known(&directory);
        self.directory = directory;
    }

    /// What a reader calls a household: its name, told apart from others of that name, or its code.
    pub fn household_label(&self, code: &crate::domain::code::Code) -> String {
        let known = self.directory.household(code).and_then(|household| self.directory.told_apart(household));
        known.unwrap_or_else(|| code.to_string())
    }

    /// A household's name alone, for where it cannot be taken for another; else its code.
    pub fn household_name(&self, code: &crate::domain::code::Code) -> String {
        let known = self.directory.household(code).and_then(|household| household.name.clone());
        known.unwrap_or_else(|| code.to_string())
    }

    /// The record the selected row or the screen is about.
    pub fn subject(&self) -> Option<RecordKey> {
        self.screen.subject()
    }
}
