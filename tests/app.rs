//! The state machine without a world: messages in, state and effects out.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/program.rs"]
mod program;

use chrono::Duration;
use program::{Program, code, done, name};
use sankaben::app::dialog::Dialog;
use sankaben::app::effect::{Effect, JournalInfo, Outcome};
use sankaben::app::failure::Failure;
use sankaben::app::msg::{Mouse, MouseKind, Msg};
use sankaben::app::query::{Answer, Query};
use sankaben::app::screen::Screen;
use sankaben::app::state::{Place, Tone};
use sankaben::domain::change::{Change, DraftTarget, Family, Record, RecordKey, Stored};
use sankaben::domain::diary::Entry;
use sankaben::domain::week::Week;
use sankaben::domain::week_status::{WeekLine, WeekStatus};

#[test]
fn a_single_journal_waits_for_its_passphrase_at_once() {
    let mut program = Program::new();
    let journal = JournalInfo { name: name("陈立新"), plain: false };
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
    program.keys("渠水从村东头绕过来<Enter>");
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
fn a_choice_is_not_taken_where_the_cursor_no_longer_is() {
    let mut program = Program::open();
    program.keys("n").send(Msg::Paste("\n".repeat(60)));
    program.keys("+");
    assert!(program.state.session().unwrap().form().unwrap().completion.is_some());
    for _ in 0..30 {
        program.send(Msg::Mouse(Mouse { kind: MouseKind::WheelUp, x: 20, y: 10 }));
    }
    let before = program.body();
    program.keys("<Enter>");
    assert_eq!(program.body(), before, "the wheel has moved the cursor away from the sign");
}

#[test]
fn a_draft_is_kept_within_a_second_and_while_one_types() {
    let mut program = Program::open();
    program.keys("n去三组");
    assert!(program.state.wants_ticks());
    program.pass(Duration::milliseconds(300));
    assert!(program.applied().is_empty(), "not at every key");
    program.pass(Duration::milliseconds(200));
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
        program.pass(Duration::milliseconds(200));
        kept += program.applied().len();
        program.keys("字");
    }
    assert!((7..=10).contains(&kept), "more than once a second over six seconds of typing: {kept}");
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
fn one_leaves_only_when_what_was_typed_is_on_the_disk() {
    for (leave, gone) in [("<Esc>", false), ("<Ctrl-L>", true), ("<Ctrl-Q>", true)] {
        let mut program = Program::open();
        program.keys("n写了一半").keys(leave);
        let ticket = program.applied()[0].1;
        assert!(program.body().ends_with("写了一半"), "{leave}: still on the screen");
        program.send(Msg::Outcome(Outcome::ApplyFailed(ticket, Failure::DiskFull)));
        assert!(program.body().ends_with("写了一半"), "{leave}: the disk is full");
        assert_eq!(program.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Failed));
        program.keys(leave);
        let ticket = program.applied()[0].1;
        program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
        assert_eq!(program.state.session().is_none(), gone, "{leave}");
        assert!(program.body().is_empty(), "{leave}");
    }
}

#[test]
fn a_draft_is_gone_on_with_in_one_form_only() {
    let mut program = Program::open();
    program.keys("n写了一半").pass(Duration::seconds(2));
    let (kept, ticket) = match program.applied().as_slice() {
        [(Change::KeepDraft(draft), ticket)] => ((*draft).clone(), *ticket),
        other => panic!("{other:?}"),
    };
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
    program.keys("，再写");
    // It is opened once more while it is on the screen, and while it is behind another.
    for screen in [None, Some(Screen::Desk(Default::default()))] {
        let session = program.state.session_mut().unwrap();
        screen.into_iter().for_each(|screen| drop(session.go(screen)));
        let again = sankaben::app::form::Form::for_new_draft(&kept, "2026-03-13".parse().unwrap()).unwrap();
        session.go(Screen::Form(Box::new(again)));
        let forms = session.trail.iter().chain([&session.screen]).filter(|screen| matches!(screen, Screen::Form(_)));
        assert_eq!(forms.count(), 1);
        assert!(program.body().ends_with("写了一半，再写"));
    }
    program.keys("<Ctrl-L>");
    let ticket = program.applied()[0].1;
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
    assert!(matches!(program.state.place, Place::Locked(_)), "it can be locked");
}

#[test]
fn a_draft_that_was_asked_for_does_not_come_after_who_has_gone_elsewhere() {
    let mut program = Program::open();
    let draft = sankaben::domain::change::Draft {
        id: sankaben::domain::change::DraftId("x".into()),
        target: DraftTarget::Edit(RecordKey::ContactCard),
        fields: Vec::new(),
        base: Some(1),
        kept_at: program.now,
    };
    program.state.session_mut().unwrap().awaited_draft = Some(draft);
    program.keys("4");
    assert_eq!(program.state.session_mut().unwrap().awaited_draft, None);
}

#[test]
fn an_amendment_is_kept_as_a_draft_like_everything_that_is_typed() {
    let mut program = Program::open();
    let week = Week::parse("2026-W10").unwrap();
    let draft = sankaben::domain::change::Draft {
        id: sankaben::domain::change::DraftId("x".into()),
        target: DraftTarget::Amend(week),
        fields: vec![("text".into(), "更正：两户".into())],
        base: None,
        kept_at: program.now,
    };
    let form = {
        let mut form = sankaben::app::form::Form::for_amendment(week, draft.id.clone());
        form.take_draft(&draft);
        form
    };
    program.state.session_mut().unwrap().screen = Screen::Form(Box::new(form));
    program.keys("和一件事").send(Msg::Hangup);
    let applied = program.applied();
    let [(Change::KeepDraft(kept), _)] = applied.as_slice() else { panic!("{applied:?}") };
    assert_eq!((&kept.target, kept.fields[0].1.as_str()), (&DraftTarget::Amend(week), "更正：两户和一件事"));
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
fn an_idle_journal_locks_itself_once_what_was_typed_is_kept() {
    let mut program = Program::open();
    program.keys("n写了一半");
    program.pass(Duration::minutes(4));
    assert!(program.state.session().is_some());
    program.pass(Duration::minutes(2));
    let ticket = program.applied()[0].1;
    program.send(Msg::Outcome(Outcome::Applied(ticket, done(None, None))));
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
