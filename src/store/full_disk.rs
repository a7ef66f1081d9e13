//! A disk that fills up in the middle of a change leaves the journal as it was, and says so.

use super::error::StoreError;
use super::open::{Key, Store};
use crate::domain::change::{Change, Family, ImportedRecord, Record};
use crate::domain::diary::Entry;

#[test]
fn a_change_that_does_not_fit_is_not_there_at_all() {
    let dir = tempfile::TempDir::new().unwrap();
    let (day, now) = ("2026-03-01".parse().unwrap(), "2026-03-01T00:00:00Z".parse().unwrap());
    let mut store = Store::create(&dir.path().join("j.db"), Key::Passphrase("三卡"), &[7; 32], day, now).unwrap();
    let pages: i64 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.conn.pragma_update(None, "max_page_count", pages + 20).unwrap();
    let before = store.dump().unwrap();
    let entry = |number| {
        let mut entry = Entry::new(Family::Entry.code(number), day, day);
        entry.body = "很长的一篇".repeat(200);
        ImportedRecord { record: Record::Entry(entry), fingerprint: number.to_string() }
    };
    let many = Change::Import((1..60).map(entry).collect());
    assert!(matches!(store.apply(&many, now, day), Err(StoreError::DiskFull)));
    assert_eq!(store.dump().unwrap(), before);
    assert_eq!(store.check_integrity().unwrap(), Vec::<String>::new());
    let one = Change::Import(vec![entry(1)]);
    assert_eq!(store.apply(&one, now, day).unwrap().imported.added, 1);
}
