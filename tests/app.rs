//! The state machine without a world: messages in, state and effects out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, Duration, Utc};
use sankaben::app::chord::Chord;
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::{Effect, JournalInfo, Moment, Opened, Outcome, Ticket};
use sankaben::app::failure::Failure;
use sankaben::app::msg::Msg;
use sankaben::app::query::{Answer, Query};
use sankaben::app::screen::Screen;
use sankaben::app::state::{Place, Settings, Tone};
use sankaben::app::{State, update};
use sankaben::domain::change::{Applied, Change, DraftTarget, Family, ImportCount, Record, RecordKey, Stored};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::household::HouseholdLabel;
use sankaben::domain::overview::Directory;
use sankaben::domain::progress_card::{WeekLine, WeekStatus};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;

/// A program with nobody at the other end.
struct Program {
    state: State,
    now: DateTime<Utc>,
    effects: Vec<Effect>,
}

fn moment(now: DateTime<Utc>) -> Moment {
    Moment { now, today: now.date_naive(), time: now.time() }
}

fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

impl Program {
    fn new() -> Self {
        let now = "2026-03-13T09:00:00Z".parse().unwrap();
        let settings = Settings { lang: Lang::Zh, idle_lock_minutes: 5 };
        Self { state: State::new(settings, 80, 24, moment(now)), now, effects: Vec::new() }
    }

    /// In an open journal with two people of one name and one owed week unless said otherwise.
    fn open() -> Self {
        let mut program = Self::new();
        let opened =
            Opened { name: "陈立新".parse_name(), plain: false, first_week: Week::parse("2026-W10").unwrap() };
        program.send(Msg::Outcome(Outcome::Opened(Box::new(opened))));
        let person = |code_: &str, name: &str, group: &str| HouseholdLabel {
            code: code(code_),
            name: Some(name.to_owned()),
            group: group.to_owned(),
            ended: false,
        };
        let directory = Directory {
            households: vec![
                person("H01", "张建国", "一组"),
                person("H12", "张建国", "五组"),
                person("H07", "王芳华", "三组"),
            ],
            pledges: vec![(code("P1"), "旧带兑付".to_owned(), true)],
            ..Directory::default()
        };
        program.answer(Query::Directory, Answer::Directory(directory));
        program
    }

    fn send(&mut self, msg: Msg) -> &mut Self {
        self.effects = update(&mut self.state, msg);
        self
    }

    fn answer(&mut self, query: Query, answer: Answer) -> &mut Self {
        self.send(Msg::Outcome(Outcome::Loaded(Box::new(query), Box::new(answer))))
    }

    /// Presses keys: chords between angle brackets, everything else typed.
    fn keys(&mut self, keys: &str) -> &mut Self {
        let mut effects = Vec::new();
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let chord = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
                Some((name, after)) => {
                    rest = after;
                    Chord::parse(name).unwrap()
                }
                None => {
                    rest = &rest[c.len_utf8()..];
                    Chord::char(c)
                }
            };
            effects.append(&mut self.send(Msg::Key(chord)).effects);
        }
        self.effects = effects;
        self
    }

    fn pass(&mut self, time: Duration) -> &mut Self {
        self.now += time;
        self.send(Msg::Tick(moment(self.now)))
    }

    fn applied(&self) -> Vec<(&Change, Ticket)> {
        let change = |effect| match effect {
            &Effect::Apply { ref change, ticket } => Some((change, ticket)),
            _ => None,
        };
        self.effects.iter().filter_map(change).collect()
    }

    fn body(&self) -> String {
        self.state.session().and_then(|session| session.form()).map(|form| form.text("body")).unwrap_or_default()
    }

    fn screen(&self) -> &Screen {
        &self.state.session().unwrap().screen
    }
}

trait ParseName {
    fn parse_name(&self) -> sankaben::domain::journal_name::JournalName;
}
impl ParseName for str {
    fn parse_name(&self) -> sankaben::domain::journal_name::JournalName {
        sankaben::domain::journal_name::JournalName::parse(self).unwrap()
    }
}

fn done(key: Option<RecordKey>, undo: Option<Change>) -> Box<Applied> {
    Box::new(Applied { key, revision: 1, undo, imported: ImportCount::default() })
}

#[test]
fn a_single_journal_waits_for_its_passphrase_at_once() {
    let mut program = Program::new();
    let journal = JournalInfo { name: "陈立新".parse_name(), plain: false };
    program.send(Msg::Outcome(Outcome::Journals(vec![journal])));
    program.keys("q1密码<Enter>");
    let [Effect::Unlock { name, passphrase: Some(passphrase) }] = program.effects.as_slice() else {
        panic!("{:?}", program.effects)
    };
    assert_eq!((name.as_str(), passphrase.reveal()), ("陈立新", "q1密码"));
    program.keys("<Enter>");
    assert!(program.effects.is_empty(), "one try at a time");
    program.send(Msg::Outcome(Outcome::OpenFailed(Failure::WrongPassphrase { wait_seconds: 4 })));
    program.keys("again<Enter>");
    assert!(program.effects.is_empty(), "a try has to wait");
    program.pass(Duration::seconds(5)).keys("<Enter>");
    assert_eq!(program.effects.len(), 1);
}

#[test]
fn a_new_journal_needs_the_same_good_passphrase_twice() {
    let mut program = Program::new();
    program.send(Msg::Outcome(Outcome::Journals(Vec::new())));
    program.keys("n陈立新<Enter>12345678<Enter>12345678<Enter>");
    assert!(program.effects.is_empty(), "too easy");
    let mut program = Program::new();
    program.send(Msg::Outcome(Outcome::Journals(Vec::new())));
    program.keys("n陈立新<Enter>渠水从村东头绕过来<Enter>渠水从村东头绕过去<Enter>");
    assert!(program.effects.is_empty(), "not the same");
    program.keys("<Backspace>来<Enter>");
    assert!(matches!(program.effects.as_slice(), [Effect::CreateJournal { .. }]), "{:?}", program.effects);
}

#[test]
fn an_entry_is_saved_in_two_keys_beyond_its_text() {
    let mut program = Program::open();
    program.keys("n去三组看备耕。@zjg");
    let form = program.state.session().unwrap().form().unwrap();
    let offered: Vec<_> = form.completion.as_ref().unwrap().candidates.iter().map(|c| c.code.as_str()).collect();
    assert_eq!(offered, ["H01", "H12"], "both people of that name");
    program.keys("<Down><Enter>说的^p<Enter> #灌溉<Ctrl-S>");
    let applied = program.applied();
    let [(Change::Add { record: Record::Entry(entry), draft: Some(_) }, _)] = applied.as_slice() else {
        panic!("{applied:?}")
    };
    assert_eq!(entry.body, "去三组看备耕。@{H12}说的^{P1} #灌溉");
    assert_eq!(
        (&entry.households, &entry.pledges, &entry.tags),
        (&vec![code("H12")], &vec![code("P1")], &vec!["灌溉".to_owned()])
    );
}

#[test]
fn a_draft_is_kept_within_a_second_and_while_one_types() {
    let mut program = Program::open();
    program.keys("n去三组");
    assert!(program.state.wants_ticks());
    program.pass(Duration::milliseconds(300));
    assert!(program.applied().is_empty(), "not at every key");
    program.pass(Duration::milliseconds(500));
    let applied = program.applied();
    let [(Change::KeepDraft(draft), ticket)] = applied.as_slice() else { panic!("{applied:?}") };
    assert_eq!(draft.target, DraftTarget::New(Family::Entry));
    assert!(draft.fields.iter().any(|(name, text)| name == "body" && text.contains("去三组")));
    let ticket = *ticket;
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
    assert!(!program.state.wants_ticks());
    program.pass(Duration::seconds(3));
    assert!(program.applied().is_empty(), "nothing new to keep");
    let mut kept = 0;
    for _ in 0..30 {
        program.pass(Duration::milliseconds(400));
        kept += program.applied().len();
        program.keys("字");
    }
    assert!((2..=4).contains(&kept), "every five seconds while typing: {kept}");
}

#[test]
fn leaving_locking_and_hanging_up_lose_nothing() {
    for leave in ["<Esc>", "<Ctrl-L>", "<Ctrl-Q>"] {
        let mut program = Program::open();
        program.keys("n写了一半").keys(leave);
        let kept = program.applied().iter().any(|(change, _)| matches!(change, Change::KeepDraft(_)));
        assert!(kept, "{leave}");
    }
    let mut program = Program::open();
    program.keys("n写了一半").send(Msg::Hangup);
    assert!(matches!(program.effects.first(), Some(Effect::Apply { change: Change::KeepDraft(_), .. })));
    assert_eq!(program.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_refused_save_keeps_the_text_and_says_why() {
    let mut program = Program::open();
    program.keys("n写好了<Ctrl-S>");
    let ticket = program.applied()[0].1;
    program.keys("字");
    assert!(!program.body().contains('字'), "what is on its way does not change");
    program.send(Msg::Outcome(Outcome::ApplyFailed(ticket, Failure::DiskFull)));
    assert_eq!(program.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Failed));
    assert!(program.body().ends_with("写好了"));
    program.keys("<Ctrl-S>");
    assert_eq!(program.applied().len(), 1, "it can be tried again");
}

#[test]
fn a_conflict_keeps_both_texts_and_lets_the_user_choose() {
    let mut program = Program::open();
    let mut entry = Entry::new(code("D01"), program.now.date_naive(), program.now.date_naive());
    entry.body = "原来的".into();
    let stored = |revision| Stored {
        value: entry.clone(),
        revision,
        created_at: program.now,
        updated_at: program.now,
        removed_at: None,
    };
    let (mine, theirs) = (stored(1), stored(2));
    program.keys("4");
    let Some(Effect::Load(query)) = program.effects.last().cloned() else { panic!() };
    let rows = vec![sankaben::domain::diary::EntryLine::of(&mine.value)];
    program.answer(query, Answer::Entries(sankaben::domain::overview::Page { rows, more: false }));
    program.answer(Query::Entry(code("D01")), Answer::Entry(Box::new(mine)));
    program.keys("e改过<Ctrl-S>");
    let ticket = program.applied()[0].1;
    let theirs = Stored {
        value: Record::Entry(theirs.value),
        revision: 2,
        created_at: program.now,
        updated_at: program.now,
        removed_at: None,
    };
    let failure = Failure::Conflict { key: RecordKey::Entry(code("D01")), theirs: Box::new(theirs), kept: None };
    program.send(Msg::Outcome(Outcome::ApplyFailed(ticket, failure)));
    assert!(matches!(program.state.dialog, Some(Dialog::Conflict(_))));
    assert!(program.body().ends_with("改过"));
    program.keys("m");
    let applied = program.applied();
    let [(Change::Save { base: Some(2), .. }, _)] = applied.as_slice() else { panic!("{applied:?}") };
}

#[test]
fn owed_weeks_are_asked_about_once_an_unlock() {
    let mut program = Program::open();
    let week = Week::parse("2026-W10").unwrap();
    let line = WeekLine { week, due_on: week.sunday(), status: WeekStatus::Overdue, entries: 2, confirmed_on: None };
    let query = Query::OwedWeeks { limit: 60 };
    program.answer(query.clone(), Answer::OwedWeeks(vec![line.clone()], 1));
    assert!(matches!(program.state.dialog, Some(Dialog::WeeklyPrompt(_))));
    program.keys("<Esc>");
    program.answer(query.clone(), Answer::OwedWeeks(vec![line.clone()], 1));
    assert!(program.state.dialog.is_none(), "later means later");
    let mut program = Program::open();
    program.answer(query, Answer::OwedWeeks(vec![line], 1));
    program.keys("<Enter>");
    assert!(matches!(program.screen(), Screen::Week(screen) if screen.week == week));
}

#[test]
fn an_idle_journal_locks_itself() {
    let mut program = Program::open();
    program.keys("n写了一半");
    program.pass(Duration::minutes(4));
    assert!(program.state.session().is_some());
    program.pass(Duration::minutes(2));
    assert!(matches!(program.state.place, Place::Locked(_)));
    assert!(program.effects.contains(&Effect::Lock));
}

#[test]
fn undo_takes_a_change_back_and_redo_makes_it_again() {
    let mut program = Program::open();
    let key = RecordKey::Entry(code("D01"));
    program.keys("n写好了<Ctrl-S>");
    let ticket = program.applied()[0].1;
    let undo = Change::Remove(key.clone());
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(Some(key.clone()), Some(undo.clone())))));
    assert!(matches!(program.screen(), Screen::Desk(_)), "a saved form closes");
    program.keys("u");
    let applied = program.applied();
    assert_eq!(applied[0].0, &undo);
    let ticket = applied[0].1;
    let redo = Change::Restore(key);
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, Some(redo.clone())))));
    program.keys("<Ctrl-R>");
    assert_eq!(program.applied()[0].0, &redo);
}
