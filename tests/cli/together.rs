//! Two windows on one journal, and the worker between a window and its journal.

use sankaben::app::effect::{Effect, Outcome, Ticket};
use sankaben::app::failure::Failure;
use sankaben::app::query::{Answer, Query};
use sankaben::domain::change::{Applied, Change, DraftTarget, Record, RecordKey, Stored};
use sankaben::domain::code::Code;
use sankaben::domain::diary::Entry;
use sankaben::domain::journal_name::JournalName;
use sankaben::domain::problem::Problem;
use sankaben::domain::progress_card::{ProgressCard, SavedCard};
use sankaben::domain::week::Week;
use sankaben::i18n::Lang;
use sankaben::runtime::clock::Clock;
use sankaben::runtime::config::Config;
use sankaben::runtime::paths::Paths;
use sankaben::runtime::{Env, perform, worker};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

fn window(dir: &Path) -> Env {
    Env::new(Paths::find(Some(dir.to_owned()), None).unwrap(), Clock::system(), Config::default(), Lang::Zh)
}

fn name() -> JournalName {
    JournalName::parse("陈立新").unwrap()
}

fn open(env: &mut Env) {
    let opened = perform(Effect::Unlock { name: name(), passphrase: None }, env);
    assert!(matches!(opened, Some(Outcome::Opened(_))), "{opened:?}");
}

fn make(env: &mut Env) {
    let made = perform(Effect::CreateJournal { name: name(), passphrase: None }, env);
    assert!(matches!(made, Some(Outcome::Opened(_))), "{made:?}");
}

fn apply(env: &mut Env, change: Change) -> Result<Applied, Failure> {
    match perform(Effect::Apply { change, ticket: Ticket(7) }, env) {
        Some(Outcome::Applied(Ticket(7), applied)) => Ok(*applied),
        Some(Outcome::ApplyFailed(Ticket(7), failure)) => Err(failure),
        other => panic!("{other:?}"),
    }
}

fn ask(env: &mut Env, query: Query) -> Answer {
    match perform(Effect::Load(query), env) {
        Some(Outcome::Loaded(_, answer)) => *answer,
        other => panic!("{other:?}"),
    }
}

fn entry(env: &mut Env) -> Stored<Entry> {
    match ask(env, Query::Entry(Code::parse("D01").unwrap())) {
        Answer::Entry(stored) => *stored,
        other => panic!("{other:?}"),
    }
}

fn new_entry(env: &Env, body: &str) -> Change {
    let today = env.clock.today();
    let mut entry = Entry::new(Code::parse("D00").unwrap(), today, today);
    entry.body = body.to_owned();
    Change::Add { record: Record::Entry(entry), draft: None }
}

#[test]
fn the_later_save_says_so_and_both_texts_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (mut one, mut two) = (window(dir.path()), window(dir.path()));
    make(&mut one);
    let first = new_entry(&one, "原来的");
    apply(&mut one, first).unwrap();
    open(&mut two);
    let save = |stored: Stored<Entry>, body: &str| {
        let mut entry = stored.value;
        entry.body = body.to_owned();
        Change::Save { record: Record::Entry(entry), base: Some(stored.revision), draft: None }
    };
    let (mine, yours) = (entry(&mut one), entry(&mut two));
    apply(&mut one, save(mine, "第一个窗口写的")).unwrap();
    let refused = apply(&mut two, save(yours, "第二个窗口写的")).unwrap_err();
    let Failure::Conflict { key, theirs, kept: Some(kept) } = refused else { panic!("{refused:?}") };
    assert_eq!(key, RecordKey::Entry(Code::parse("D01").unwrap()));
    assert!(matches!(theirs.value, Record::Entry(entry) if entry.body == "第一个窗口写的"));
    assert_eq!(entry(&mut two).value.body, "第一个窗口写的");
    let Answer::Drafts(drafts) = ask(&mut one, Query::Drafts) else { panic!("drafts") };
    assert_eq!((drafts.len(), &drafts[0].id, &drafts[0].target), (1, &kept, &DraftTarget::Edit(key)));
    assert!(drafts[0].fields.contains(&("body".to_owned(), "第二个窗口写的".to_owned())));
}

#[test]
fn a_week_is_signed_by_one_window_only() {
    let dir = tempfile::tempdir().unwrap();
    let (mut one, mut two) = (window(dir.path()), window(dir.path()));
    make(&mut one);
    open(&mut two);
    let week = Week::of(one.clock.today());
    let mut card = ProgressCard::empty(week);
    card.sections.done = "去三组看备耕".to_owned();
    card.no_progress_reason = "在县里培训".to_owned();
    let saved = SavedCard { drafted: card.clone(), card };
    let confirm = || Effect::Confirm { card: saved.clone(), names: vec![], passphrase: None, witness: None };
    assert!(matches!(perform(confirm(), &mut one), Some(Outcome::Confirmed(_))));
    let refused = perform(confirm(), &mut two);
    let expected = Outcome::ConfirmFailed(week, Failure::Rule(Problem::WeekConfirmed(week)));
    assert_eq!(refused, Some(expected));
}

#[test]
fn the_worker_keeps_the_order_tells_of_others_and_closes_what_it_opened() {
    let dir = tempfile::tempdir().unwrap();
    let mut other = window(dir.path());
    make(&mut other);
    perform(Effect::Lock, &mut other);
    let (deliver, delivered) = mpsc::channel();
    let env = window(dir.path());
    let changes: Vec<Change> = (0..20).map(|n| new_entry(&env, &format!("第{n}篇"))).collect();
    let worker = worker::spawn(env, move |outcome| deliver.send(outcome).unwrap()).unwrap();
    worker.send(Effect::Unlock { name: name(), passphrase: None }).unwrap();
    for (n, change) in changes.into_iter().enumerate() {
        worker.send(Effect::Apply { change, ticket: Ticket(n as u64) }).unwrap();
    }
    let next = || delivered.recv_timeout(Duration::from_secs(30)).unwrap();
    assert!(matches!(next(), Outcome::Opened(_)));
    for n in 0..20 {
        assert!(matches!(next(), Outcome::Applied(Ticket(ticket), _) if ticket == n));
    }
    open(&mut other);
    let change = new_entry(&other, "别处写的");
    apply(&mut other, change).unwrap();
    assert_eq!(next(), Outcome::ChangedElsewhere);
    perform(Effect::Lock, &mut other);
    worker.send(Effect::Quit).unwrap();
    assert_eq!(next(), Outcome::Quit);
    worker.finish().unwrap();
    assert!(delivered.recv().is_err(), "nothing comes after the end");
    let names: Vec<_> =
        std::fs::read_dir(dir.path().join("journals")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["陈立新.db"], "one whole file");
}
