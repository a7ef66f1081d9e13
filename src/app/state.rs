//! Everything the program knows while it runs. Changed by `update` only; what is shown is drawn from it and from nothing
//! else.

use super::clipboard::Clipboard;
use super::demo::Demo;
use super::dialog::Dialog;
use super::display::Display;
use super::effect::{Moment, Ticket};
use super::hits::Hits;
use super::keymap::Keymap;
use super::lock::LockScreen;
use super::returning::LeftAt;
use super::session::Session;
use super::templates::Template;
use crate::domain::calendar::WorkCalendar;
use crate::domain::erasing::RETENTION_MONTHS;
use crate::i18n::{Catalog, Lang};
use chrono::{DateTime, TimeDelta, Utc};

/// The whole state.
#[derive(Debug)]
pub struct State {
    /// What the user chose, by configuration or on the lock screen.
    pub settings: Settings,
    /// The terminal's columns.
    pub width: u16,
    /// The terminal's rows.
    pub height: u16,
    /// The time, as of the last tick.
    pub moment: Moment,
    /// Locked, or in a journal.
    pub place: Place,
    /// The one dialog that is open.
    pub dialog: Option<Dialog>,
    /// What was last said to the user.
    pub notice: Option<Notice>,
    /// What was copied or cut here last.
    pub clipboard: Clipboard,
    /// What can be clicked.
    pub hits: Hits,
    /// Whether this is a demo.
    pub demo: Demo,
    /// Whether a text is in the user's own editor; nothing is typed here meanwhile.
    pub outside: bool,
    /// Whether the mouse button went down in the text one writes in: a drag marks from there on.
    pub(super) pressed: bool,
    /// Set once quitting has been asked for.
    pub quitting: bool,
    /// Where the user was when the journal was locked.
    pub(super) left_at: Option<LeftAt>,
    pub(super) last_ticket: u64,
    pub(super) last_input: DateTime<Utc>,
}

/// Choices that outlive a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of everything visible.
    pub lang: Lang,
    /// Minutes without a key before the journal locks itself; 0 for never.
    pub idle_lock_minutes: u32,
    /// How text is typed.
    pub habits: Habits,
    /// Which keys do what.
    pub keymap: &'static Keymap,
    /// The user's own templates for an entry.
    pub templates: Vec<Template>,
    /// How the screen is to look.
    pub display: Display,
    /// Which days are worked.
    pub calendar: WorkCalendar,
    /// Months after which a household whose contact ended is offered for erasing; 0 for never.
    pub retention_months: u32,
    /// Where the configuration file is, to be shown.
    pub config_file: String,
    /// What options of the command line decide, whatever the file says.
    pub by_option: ByOption,
}

/// What was decided on the command line for this run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByOption {
    /// The language.
    pub lang: bool,
    /// Whether there is colour.
    pub color: bool,
}

/// Habits of typing in every text field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// Whether a new paragraph begins with two full-width spaces.
    pub indent: bool,
    /// Whether an ASCII mark typed after Chinese becomes its full-width form; one undo gives it back.
    pub full_width: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self { indent: false, full_width: true }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Zh,
            idle_lock_minutes: 5,
            habits: Habits::default(),
            keymap: Keymap::standard(),
            templates: Vec::new(),
            display: Display::default(),
            calendar: WorkCalendar::shipped(),
            retention_months: RETENTION_MONTHS,
            config_file: "config.toml".into(),
            by_option: ByOption::default(),
        }
    }
}

/// Where the user is.
#[derive(Debug)]
pub enum Place {
    /// At the lock screen.
    Locked(Box<LockScreen>),
    /// In an open journal.
    Open(Box<Session>),
}

/// Something said to the user; never has to be dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// When it was said.
    pub at: DateTime<Utc>,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Done,
    /// Good to know.
    Hint,
    /// It did not work; the sentence says what to do.
    Failed,
}

/// How long a notice that is no failure stays.
const NOTICE_SECONDS: i64 = 8;

impl State {
    /// The state at start: the lock screen, of a terminal of that size at that moment.
    pub fn new(settings: Settings, width: u16, height: u16, moment: Moment) -> Self {
        Self {
            settings,
            width,
            height,
            moment,
            place: Place::Locked(Box::default()),
            dialog: None,
            notice: None,
            clipboard: Clipboard::default(),
            demo: Demo::No,
            outside: false,
            pressed: false,
            hits: Hits::default(),
            quitting: false,
            left_at: None,
            last_ticket: 0,
            last_input: moment.now,
        }
    }

    /// The catalogue of the language in use.
    pub fn tr(&self) -> Catalog {
        Catalog::new(self.settings.lang).with_keys(self.settings.keymap.names())
    }

    /// The open journal.
    pub fn session(&self) -> Option<&Session> {
        match &self.place {
            Place::Open(session) => Some(session),
            Place::Locked(_) => None,
        }
    }

    /// The open journal, to change what is shown of it.
    pub fn session_mut(&mut self) -> Option<&mut Session> {
        match &mut self.place {
            Place::Open(session) => Some(session),
            Place::Locked(_) => None,
        }
    }

    /// The lock screen.
    pub fn lock_screen_mut(&mut self) -> Option<&mut LockScreen> {
        match &mut self.place {
            Place::Locked(lock) => Some(lock),
            Place::Open(_) => None,
        }
    }

    /// Whether something happens by itself within a second: a draft to keep, a wait to count down, an answer awaited.
    pub fn wants_ticks(&self) -> bool {
        match &self.place {
            Place::Locked(lock) => lock.wait_until.is_some() || lock.busy,
            Place::Open(session) => session.form().is_some_and(|form| form.is_unkept()),
        }
    }

    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.notice = Some(Notice { text, tone, at: self.moment.now });
    }

    pub(super) fn new_ticket(&mut self) -> Ticket {
        self.last_ticket += 1;
        Ticket(self.last_ticket)
    }

    /// Lets a notice go that has stood long enough; a failure stays until the next key.
    pub(super) fn fade_notice(&mut self) {
        let old = |notice: &Notice| self.moment.now - notice.at >= TimeDelta::seconds(NOTICE_SECONDS);
        if self.notice.as_ref().is_some_and(|notice| notice.tone != Tone::Failed && old(notice)) {
            self.notice = None;
        }
    }
}
