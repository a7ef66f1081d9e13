//! Whatever is changed of what was signed, in the file and behind the program's back, is found, and the right week is named.

use crate::samples::{at, code, day, import_samples, new_plain};
use crate::signing;
use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use sankaben::domain::change::{Change, Record, RecordKey};
use sankaben::domain::progress_card::{CardField, ProgressCard, SavedCard};
use sankaben::domain::signoff::BrokenLink;
use sankaben::domain::verify::{Fault, Finding};
use sankaben::domain::week::Week;
use sankaben::store::{Key, Store};
use std::path::PathBuf;
use tempfile::TempDir;

/// Three links: a countersigned week, an amendment of it, another week.
struct World {
    _dir: TempDir,
    path: PathBuf,
}

fn week(text: &str) -> Week {
    Week::parse(text).unwrap()
}

fn card(week: Week) -> SavedCard {
    let mut card = ProgressCard::empty(week);
    card.sections.done = "· 去@{H05}家看备耕 〔D03〕".into();
    card.sections.next = "· 催名单".into();
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
        let mut apply = |change: &dyn Fn(&Store) -> Change| {
            let change = change(&store);
            store.apply(&change, at(signing::SIGNED_AT), day("2026-05-11")).unwrap();
        };
        let witness = SigningKey::from_bytes(&[3; 32]);
        apply(&|store| {
            let card = card(week("2026-W11"));
            Change::Confirm { sign_off: signing::sign_with(store, &card, &signing::key(), Some(&witness)), card }
        });
        apply(&|store| Change::Amend(signing::amendment(store, week("2026-W11"), "更正：@{H05}家是两亩")));
        apply(&|store| {
            let card = card(week("2026-W14"));
            Change::Confirm { sign_off: signing::sign(store, &card), card }
        });
        store.close().unwrap();
        Self { _dir: dir, path }
    }

    fn sql(&self, sql: &str) {
        let conn = Connection::open(&self.path).unwrap();
        let triggers: Vec<String> = conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for trigger in triggers {
            conn.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
        }
        conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
        conn.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    fn findings(&self) -> Vec<Finding> {
        Store::open(&self.path, Key::Plain).unwrap().verify().unwrap().findings
    }
}

fn found(sql: &str) -> Vec<(i64, String, Fault)> {
    let world = World::new();
    world.sql(sql);
    let findings = world.findings();
    findings.into_iter().map(|finding| (finding.number, finding.week, finding.fault)).collect()
}

#[test]
fn what_nobody_touched_verifies() {
    let world = World::new();
    let verified = Store::open(&world.path, Key::Plain).unwrap().verify().unwrap();
    assert_eq!(verified.findings, []);
    assert_eq!((verified.weeks, verified.amendments, verified.countersigned, verified.late), (2, 1, 1, 2));
    assert_eq!((verified.keys.len(), verified.changed.len()), (1, 0));
}

#[test]
fn any_changed_column_of_any_link_is_found_and_named() {
    let columns = [
        "kind",
        "week",
        "at",
        "day",
        "due_on",
        "confirmed_by",
        "witness",
        "countersignature",
        "text",
        "canonical",
        "sealed",
        "hash",
        "previous_hash",
        "signature",
        "public_key",
    ];
    let world = World::new();
    world.sql("SELECT 1");
    let conn = Connection::open(&world.path).unwrap();
    conn.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF").unwrap();
    for (seq, named) in [(1, "2026-W11"), (2, "2026-W11"), (3, "2026-W14")] {
        for column in columns {
            let read = format!("SELECT {column} FROM chain_link WHERE seq = {seq}");
            let update = format!("UPDATE chain_link SET {column} = ?1 WHERE seq = {seq}");
            let was: Option<String> = conn.query_row(&read, [], |row| row.get(0)).unwrap();
            let old = was.clone().unwrap_or_default();
            for spoilt in [format!("{old}x"), "zz".to_owned(), old.to_uppercase()] {
                if Some(&spoilt) == was.as_ref() || (was.is_none() && spoilt.is_empty()) {
                    continue;
                }
                conn.execute(&update, [&spoilt]).unwrap();
                let findings = world.findings();
                assert!(findings.iter().any(|found| found.number == seq), "{column} {spoilt}: {findings:?}");
                if column != "canonical" {
                    assert!(findings.iter().any(|found| found.week == named), "{column} {spoilt}: {findings:?}");
                }
                conn.execute(&update, [&was]).unwrap();
            }
        }
    }
    assert_eq!(world.findings(), []);
}

#[test]
fn every_byte_of_a_signed_text_counts() {
    let world = World::new();
    world.sql("SELECT 1");
    let conn = Connection::open(&world.path).unwrap();
    for (seq, column) in [(1, "canonical"), (1, "sealed"), (2, "canonical"), (2, "sealed"), (1, "countersignature")] {
        let whole: String = conn
            .query_row(&format!("SELECT {column} FROM chain_link WHERE seq = {seq}"), [], |row| row.get(0))
            .unwrap();
        let chars: Vec<char> = whole.chars().collect();
        // A stride that meets every part without opening the file a thousand times.
        for at in (0..chars.len()).step_by(7) {
            let mut spoilt = chars.clone();
            spoilt[at] = if spoilt[at] == '0' { '1' } else { '0' };
            let spoilt: String = spoilt.into_iter().collect();
            let update = format!("UPDATE chain_link SET {column} = ?1 WHERE seq = {seq}");
            conn.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
            conn.execute(&update, [&spoilt]).unwrap();
            assert!(!world.findings().is_empty(), "{column} {at}: {spoilt}");
            conn.execute(&update, [&whole]).unwrap();
        }
    }
    assert_eq!(world.findings(), []);
}

#[test]
fn order_and_number_count() {
    let last = found("DELETE FROM chain_link WHERE seq = 3");
    assert_eq!(last, [(0, String::new(), Fault::Count)], "a link taken off the end");
    let first = found("DELETE FROM chain_link WHERE seq = 1");
    assert!(first.iter().any(|(_, _, fault)| *fault == Fault::Number), "{first:?}");
    assert!(first.iter().any(|(_, _, fault)| *fault == Fault::Link(BrokenLink::Chain)), "{first:?}");
    assert!(first.contains(&(2, "2026-W11".into(), Fault::Order)), "an amendment of nothing: {first:?}");
    let swapped = found(
        "UPDATE chain_link SET seq = 9 WHERE seq = 1; UPDATE chain_link SET seq = 1 WHERE seq = 3; UPDATE chain_link SET seq = 3 WHERE seq = 9",
    );
    assert!(swapped.iter().any(|(_, _, fault)| *fault == Fault::Link(BrokenLink::Chain)), "{swapped:?}");
    let all = found("DELETE FROM chain_link; DELETE FROM chain_head");
    assert_eq!(all, [], "a journal with nothing confirmed says nothing; see the README");
    let headless = found("DELETE FROM chain_link");
    assert_eq!(headless, [(0, String::new(), Fault::Count)]);
    let unheaded = found("DELETE FROM chain_head");
    assert_eq!(unheaded, [(0, String::new(), Fault::Count)]);
}

#[test]
fn the_card_beside_a_signature_is_the_one_that_was_signed() {
    let spoils = [
        "UPDATE progress_card SET done = done || '。' WHERE week = '2026-W11'",
        "UPDATE progress_card SET next = '' WHERE week = '2026-W11'",
        "UPDATE progress_card SET problems = '有' WHERE week = '2026-W11'",
        "UPDATE progress_card SET no_progress_reason = '有' WHERE week = '2026-W11'",
        "UPDATE progress_card SET removed_at = updated_at WHERE week = '2026-W11'",
        "UPDATE card_line SET progress = '改' WHERE week = '2026-W11'",
        "UPDATE card_line SET next = '改' WHERE week = '2026-W11'",
        "UPDATE card_line SET pledge = 'P2' WHERE week = '2026-W11'",
        "UPDATE card_line SET entries = '[\"D04\"]' WHERE week = '2026-W11'",
        "DELETE FROM card_line WHERE week = '2026-W11'",
        "DELETE FROM progress_card WHERE week = '2026-W11'",
    ];
    for spoil in spoils {
        assert_eq!(found(spoil), [(1, "2026-W11".to_owned(), Fault::Card)], "{spoil}");
    }
}

#[test]
fn an_entry_changed_behind_the_journals_back_is_found_and_one_changed_in_it_is_told() {
    let behind = found("UPDATE entry SET body = body || '补' WHERE code = 'D03'");
    assert_eq!(behind, [(1, "2026-W11".to_owned(), Fault::Entry(code("D03")))]);
    let world = World::new();
    let mut store = Store::open(&world.path, Key::Plain).unwrap();
    let mut entry = store.entry(&code("D03")).unwrap().unwrap().value;
    entry.body.push_str("补一句。");
    let later = at("2026-05-12T02:00:00Z");
    store
        .apply(&Change::Save { record: Record::Entry(entry), base: Some(1), draft: None }, later, day("2026-05-12"))
        .unwrap();
    store.apply(&Change::Remove(RecordKey::Entry(code("D04"))), later, day("2026-05-12")).unwrap();
    let verified = store.verify().unwrap();
    assert_eq!(verified.findings, []);
    let changed = [("2026-W11".to_owned(), code("D03")), ("2026-W11".to_owned(), code("D04"))];
    assert_eq!(verified.changed, changed);
}

#[test]
fn keys_count() {
    let other = "00".repeat(32);
    let shown = found(&format!("UPDATE journal SET public_key = '{other}'"));
    assert!(shown.iter().any(|(_, _, fault)| *fault == Fault::Key), "{shown:?}");
    let signing = found("UPDATE journal SET signing_key = randomblob(32)");
    assert_eq!(signing, [(0, String::new(), Fault::Key)]);
}

#[test]
fn a_household_that_is_gone_breaks_no_signature() {
    let gone = found(
        "UPDATE entry SET body = replace(body, '许䶮', '某户'), updated_at = '2026-05-12T02:00:00Z';
         DELETE FROM entry_household WHERE household_id = (SELECT id FROM household WHERE code = 'H05');
         DELETE FROM household WHERE code = 'H05'",
    );
    assert_eq!(gone, []);
    let world = World::new();
    let conn = Connection::open(&world.path).unwrap();
    let texts: String = conn
        .query_row("SELECT group_concat(canonical) || group_concat(sealed) FROM chain_link", [], |row| row.get(0))
        .unwrap();
    assert!(!texts.contains("许䶮"), "{texts}");
    let public: String =
        conn.query_row("SELECT group_concat(canonical) FROM chain_link", [], |row| row.get(0)).unwrap();
    assert!(!public.contains("H05") && public.contains("去户家看备耕"), "{public}");
}
