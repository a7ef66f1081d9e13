//! A confirmed week never changes: not by the program, not by another client's SQL.

use crate::samples::{at, code, day, import_samples, new_plain};
use crate::signing;
use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use sankaben::domain::change::{Applied, Change, Record, RecordKey};
use sankaben::domain::problem::{Field, Problem};
use sankaben::domain::progress_card::{CardField, ProgressCard, SavedCard};
use sankaben::domain::signoff::{Amendment, BrokenLink, SignOff};
use sankaben::domain::week::Week;
use sankaben::store::{Key, Store, StoreError};
use std::path::PathBuf;
use tempfile::TempDir;

struct World {
    _dir: TempDir,
    path: PathBuf,
    store: Store,
}

fn week(text: &str) -> Week {
    Week::parse(text).unwrap()
}

fn card(week: Week) -> SavedCard {
    let mut card = ProgressCard::empty(week);
    card.sections.done = "回访五户".into();
    card.set_field(&CardField::LineProgress(code("P1")), "1户到账".into());
    card.lines[0].entries = vec![code("D03")];
    SavedCard { drafted: ProgressCard::empty(week), card }
}

impl World {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("j.db");
        let mut store = new_plain(&path);
        import_samples(&mut store);
        Self { _dir: dir, path, store }
    }

    fn apply(&mut self, change: Change) -> Result<Applied, StoreError> {
        self.store.apply(&change, at("2026-05-11T02:00:00Z"), day("2026-05-11"))
    }

    fn sign(&self, saved: &SavedCard) -> Box<SignOff> {
        signing::sign(&self.store, saved)
    }

    fn confirm(&mut self, week: Week) -> Result<Applied, StoreError> {
        let card = card(week);
        let sign_off = self.sign(&card);
        self.apply(Change::Confirm { card, sign_off })
    }

    fn amendment(&self, week: Week, text: &str) -> Box<Amendment> {
        signing::amendment(&self.store, week, text)
    }
}

#[test]
fn a_week_is_confirmed_once_and_stands() {
    let mut world = World::new();
    let w11 = week("2026-W11");
    let applied = world.confirm(w11).unwrap();
    assert_eq!((applied.key, applied.undo), (Some(RecordKey::Week(w11)), None));
    assert_eq!(world.store.saved_card(w11).unwrap().unwrap().value, card(w11));
    let sign_off = world.store.sign_off(w11).unwrap().unwrap();
    assert_eq!((sign_off.confirmed_by.as_str(), sign_off.witness.as_deref()), ("陈立新", Some("村委会主任")));
    assert_eq!(world.store.chain_end().unwrap(), (1, sign_off.hash.clone()));
    let refused = [
        Change::Save { record: Record::Week(card(w11)), base: Some(1), draft: None },
        Change::Save { record: Record::Week(card(w11)), base: None, draft: None },
        Change::Remove(RecordKey::Week(w11)),
        Change::Revert { record: Record::Week(card(w11)), base: 1 },
        Change::Confirm { card: card(w11), sign_off: Box::new(sign_off) },
    ];
    for change in refused {
        match world.apply(change) {
            Err(StoreError::Problem(problem)) => assert_eq!(problem, Problem::WeekConfirmed(w11)),
            other => panic!("{other:?}"),
        }
    }
    let amendment = world.amendment(w11, "更正：两户");
    world.apply(Change::Amend(amendment.clone())).unwrap();
    assert_eq!(world.store.amendments(w11).unwrap(), [*amendment]);
    world.confirm(week("2026-W14")).unwrap();
    assert_eq!(world.store.chain().unwrap().len(), 3);
    assert_eq!(world.store.check_integrity().unwrap(), Vec::<String>::new());
}

#[test]
fn a_confirmed_week_counts_the_entries_that_were_signed() {
    let mut world = World::new();
    let w11 = week("2026-W11");
    let line = |world: &World| {
        let calendar = sankaben::domain::calendar::WorkCalendar::shipped();
        let lines = world.store.weeks(w11, w11, day("2026-05-11"), &calendar).unwrap();
        (lines[0].entries, lines[0].later)
    };
    let before = world.store.entry(&code("D03")).unwrap().unwrap();
    let signed = line(&world).0;
    // One is in the trash while the week is signed; it comes back, another is written, a signed one goes.
    world.apply(Change::Remove(RecordKey::Entry(code("D03")))).unwrap();
    assert_eq!(line(&world), (signed - 1, 0), "of a week nobody signed, what there is");
    let card = SavedCard { card: ProgressCard { lines: Vec::new(), ..card(w11).card }, ..card(w11) };
    let sign_off = world.sign(&card);
    world.apply(Change::Confirm { card, sign_off }).unwrap();
    world.apply(Change::Restore(RecordKey::Entry(code("D03")))).unwrap();
    assert_eq!(line(&world), (signed - 1, 1));
    let mut entry = before.value;
    entry.id = code("D13");
    world.apply(Change::Save { record: Record::Entry(entry), base: None, draft: None }).unwrap();
    assert_eq!(line(&world), (signed - 1, 2));
    let removed = world.apply(Change::Remove(RecordKey::Entry(code("D04")))).unwrap();
    assert_eq!(removed.signed_week, Some(w11), "told, because the card does not follow");
    let other = world.apply(Change::Remove(RecordKey::Entry(code("D02")))).unwrap();
    assert_eq!(other.signed_week, None, "nobody has signed its week");
    assert_eq!(line(&world), (signed - 1, 2));
    assert_eq!(world.store.added_since_confirmed(w11).unwrap(), [code("D03"), code("D13")]);
}

#[test]
fn a_signature_must_fit_the_card_the_chain_and_the_key() {
    let mut world = World::new();
    let (w11, w14) = (week("2026-W11"), week("2026-W14"));
    let first = world.sign(&card(w11));
    world.confirm(w14).unwrap();
    let broken = |result: Result<Applied, StoreError>| match result {
        Err(StoreError::Chain(broken)) => broken,
        other => panic!("{other:?}"),
    };
    let stale = Change::Confirm { card: card(w11), sign_off: first };
    assert!(matches!(world.apply(stale), Err(StoreError::Busy)), "another window confirmed in between");
    let mut other = card(w11);
    other.card.sections.done.push('！');
    let sign_off = world.sign(&card(w11));
    assert_eq!(broken(world.apply(Change::Confirm { card: other, sign_off })), BrokenLink::Content);
    let key = SigningKey::from_bytes(&[9; 32]);
    let forged = signing::sign_with(&world.store, &card(w11), &key, None);
    assert_eq!(broken(world.apply(Change::Confirm { card: card(w11), sign_off: forged })), BrokenLink::Signature);
    let renamed = Box::new(SignOff { confirmed_by: "别人".into(), ..*world.sign(&card(w11)) });
    assert_eq!(broken(world.apply(Change::Confirm { card: card(w11), sign_off: renamed })), BrokenLink::Content);
    let sign_off = world.sign(&card(w11));
    let mut entry = world.store.entry(&code("D03")).unwrap().unwrap().value;
    entry.body.push_str("刚补的一句。");
    world.apply(Change::Save { record: Record::Entry(entry), base: Some(1), draft: None }).unwrap();
    match world.apply(Change::Confirm { card: card(w11), sign_off }) {
        Err(StoreError::Problem(problem)) => {
            assert_eq!(problem, Problem::WeekChanged(w11), "an entry changed meanwhile")
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(world.store.saved_card(w11).unwrap(), None);
}

#[test]
fn rules_of_confirming_and_amending() {
    let mut world = World::new();
    let problem = |result: Result<Applied, StoreError>| match result {
        Err(StoreError::Problem(problem)) => problem,
        other => panic!("{other:?}"),
    };
    let (w11, w21) = (week("2026-W11"), week("2026-W21"));
    assert_eq!(problem(world.confirm(w21)), Problem::WeekNotBegun(w21));
    let empty = SavedCard { card: ProgressCard::empty(w11), drafted: ProgressCard::empty(w11) };
    let sign_off = world.sign(&empty);
    assert_eq!(problem(world.apply(Change::Confirm { card: empty, sign_off })), Problem::WeekNeedsReason(w11));
    let early = world.amendment(w11, "更正");
    assert_eq!(problem(world.apply(Change::Amend(early))), Problem::WeekNotConfirmed(w11));
    world.confirm(w11).unwrap();
    let blank = world.amendment(w11, " ");
    assert_eq!(problem(world.apply(Change::Amend(blank))), Problem::Missing(Field::AmendmentText));
}

#[test]
fn an_entry_changed_after_its_week_was_confirmed_is_told() {
    let mut world = World::new();
    let w11 = week("2026-W11");
    world.confirm(w11).unwrap();
    assert_eq!(world.store.changed_since_confirmed(w11).unwrap(), []);
    let later = at("2026-05-11T02:00:05Z");
    let mut entry = world.store.entry(&code("D03")).unwrap().unwrap().value;
    entry.body.push_str("补一句。");
    let edit = Change::Save { record: Record::Entry(entry), base: Some(1), draft: None };
    world.store.apply(&edit, later, day("2026-05-11")).unwrap();
    world.store.apply(&Change::Remove(RecordKey::Entry(code("D04"))), later, day("2026-05-11")).unwrap();
    assert_eq!(world.store.changed_since_confirmed(w11).unwrap(), [(code("D03"), later), (code("D04"), later)]);
    assert_eq!(world.store.changed_since_confirmed(week("2026-W12")).unwrap(), []);
}

#[test]
fn raw_sql_is_refused_as_well() {
    let mut world = World::new();
    let (w11, w14) = (week("2026-W11"), week("2026-W14"));
    world.confirm(w11).unwrap();
    let amendment = world.amendment(w11, "更正：两户");
    world.apply(Change::Amend(amendment)).unwrap();
    world.apply(Change::Save { record: Record::Week(card(w14)), base: None, draft: None }).unwrap();
    let conn = Connection::open(&world.path).unwrap();
    let columns =
        "week, done, next, problems, no_progress_reason, drafted, revision, created_at, updated_at, removed_at";
    let link = "seq, kind, week, at, day, due_on, confirmed_by, witness, text, canonical, sealed, hash, previous_hash, signature, public_key";
    let refused = [
        "UPDATE progress_card SET done = '改' WHERE week = '2026-W11'".to_owned(),
        "UPDATE OR REPLACE progress_card SET week = '2026-W11' WHERE week = '2026-W14'".to_owned(),
        "UPDATE progress_card SET week = '2026-W10' WHERE week = '2026-W11'".to_owned(),
        "DELETE FROM progress_card WHERE week = '2026-W11'".to_owned(),
        "DELETE FROM progress_card".to_owned(),
        format!(
            "REPLACE INTO progress_card ({columns}) SELECT '2026-W11', '改', '', '', '', '{{}}', 1, created_at, updated_at, NULL FROM progress_card LIMIT 1"
        ),
        "UPDATE card_line SET progress = '改' WHERE week = '2026-W11'".to_owned(),
        "UPDATE OR REPLACE card_line SET week = '2026-W11' WHERE week = '2026-W14'".to_owned(),
        "DELETE FROM card_line WHERE week = '2026-W11'".to_owned(),
        "INSERT INTO card_line VALUES ('2026-W11', 9, 'P2', '多', '', '[]')".to_owned(),
        "REPLACE INTO card_line VALUES ('2026-W11', 0, 'P2', '改', '', '[]')".to_owned(),
        "UPDATE chain_link SET confirmed_by = '别人'".to_owned(),
        "UPDATE chain_link SET text = '改' WHERE kind = 'amendment'".to_owned(),
        "DELETE FROM chain_link WHERE kind = 'amendment'".to_owned(),
        "DELETE FROM chain_link WHERE seq = 2".to_owned(),
        format!(
            "REPLACE INTO chain_link ({link}) SELECT seq, kind, week, at, day, due_on, '别人', witness, text, canonical, sealed, hash, previous_hash, signature, public_key FROM chain_link WHERE seq = 1"
        ),
        format!(
            "REPLACE INTO chain_link ({link}) SELECT 7, kind, week, at, day, due_on, confirmed_by, witness, text, canonical, sealed, replace(hash, 'a', 'b'), (SELECT hash FROM chain_link WHERE seq = 2), signature, public_key FROM chain_link WHERE seq = 1"
        ),
        "UPDATE journal SET public_key = replace(public_key, 'a', 'b')".to_owned(),
        "UPDATE journal SET signing_key = randomblob(32)".to_owned(),
        "DELETE FROM journal".to_owned(),
        "REPLACE INTO journal SELECT * FROM journal".to_owned(),
    ];
    for sql in refused {
        let error = conn.execute_batch(&sql).expect_err(&sql).to_string();
        let said = ["week is confirmed", "the chain is broken", "the signing key stays", "the journal stays"];
        assert!(said.iter().any(|said| error.contains(said)), "{sql}: {error}");
    }
    assert_eq!(world.store.check_integrity().unwrap(), Vec::<String>::new());
    assert_eq!(world.store.saved_card(w11).unwrap().unwrap().value, card(w11));
    world.apply(Change::Remove(RecordKey::Week(w14))).unwrap();
}

#[test]
fn the_schema_refuses_nonsense() {
    let world = World::new();
    let conn = Connection::open(&world.path).unwrap();
    let refused = [
        "UPDATE entry SET date = '2026-02-30'",
        "UPDATE entry SET date = '2026-3-1' WHERE code = 'D03'",
        "UPDATE entry SET date = '2026-03-11' WHERE code = 'D03'",
        "UPDATE entry SET written_on = '2026-01-01'",
        "UPDATE entry SET body = ''",
        "UPDATE entry SET time = '25:00:00'",
        "UPDATE entry SET created_at = '2026-03-10'",
        "UPDATE household SET told = 2",
        "UPDATE household SET name = ''",
        "UPDATE pledge SET status = 'good'",
        "UPDATE pledge SET due_on = '2020-01-01'",
        "UPDATE pledge SET revision = 'x'",
        "DELETE FROM household WHERE code = 'H05'",
        "INSERT INTO entry_household VALUES (99, 1, 0)",
        "INSERT INTO code_counter VALUES ('X', 1)",
    ];
    for sql in refused {
        assert!(conn.execute_batch(sql).is_err(), "{sql}");
    }
    let store = Store::open(&world.path, Key::Plain).unwrap();
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
}
