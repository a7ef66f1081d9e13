//! No statement of a screen, a search or a save walks over the diary: SQLite's own plans, asked for every one of them.

use super::open::{Key, Store};
use rusqlite::Connection;

/// Tables that grow with the diary.
const GROWING: [&str; 15] = [
    "entry",
    "e",
    "entry_household",
    "entry_pledge",
    "entry_matter",
    "entry_tag",
    "activity",
    "link",
    "l",
    "follow_up",
    "f",
    "g",
    "search_doc",
    "history",
    "import_fingerprint",
];

fn journal() -> (tempfile::TempDir, Store) {
    let dir = tempfile::TempDir::new().unwrap();
    let (day, now) = ("2026-03-01".parse().unwrap(), "2026-03-01T00:00:00Z".parse().unwrap());
    let store = Store::create(&dir.path().join("j.db"), Key::Plain, &[7; 32], day, now).unwrap();
    (dir, store)
}

/// The steps of a statement's plan, each after the number of the one it is a part of.
fn steps(conn: &Connection, sql: &str) -> Vec<(i64, String)> {
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).expect(sql);
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push((row.get("parent").unwrap(), row.get("detail").unwrap()));
    }
    steps
}

/// The steps that read a growing table from one end to the other; the trash is not the diary.
fn scans(conn: &Connection, sql: &str) -> Vec<String> {
    let grows = |step: &String| {
        let scanned = step.strip_prefix("SCAN ").filter(|_| !step.contains("INDEX entry_trash"));
        scanned.is_some_and(|rest| rest.split(' ').any(|word| GROWING.contains(&word)))
    };
    steps(conn, sql).into_iter().map(|(_, step)| step).filter(grows).collect()
}

/// Whether the rows are sorted after they are found, instead of being found in order.
fn sorts(conn: &Connection, sql: &str) -> bool {
    steps(conn, sql).iter().any(|(parent, step)| *parent == 0 && step.contains("TEMP B-TREE FOR ORDER BY"))
}

fn assert_cheap(statements: &[&str]) {
    let (_dir, store) = journal();
    for sql in statements {
        assert_eq!(scans(&store.conn, sql), Vec::<String>::new(), "{sql}");
    }
}

#[test]
fn a_scan_would_be_noticed() {
    let (_dir, store) = journal();
    for sql in
        ["SELECT body FROM entry WHERE place = ''", "SELECT 1 FROM entry_tag AS l", "SELECT count(*) FROM history"]
    {
        assert_eq!(scans(&store.conn, sql).len(), 1, "{sql}");
    }
}

#[test]
fn pages_of_the_diary() {
    let selects = [include_str!("entry/select_line.sql"), include_str!("entry/select_whole.sql")];
    let froms = [
        (include_str!("entry/from_diary.sql"), "e.id"),
        (include_str!("entry/from_trash.sql"), "e.id"),
        (include_str!("entry/from_household.sql"), "l.entry_id"),
        (include_str!("entry/from_tag.sql"), "l.entry_id"),
        (include_str!("entry/from_pledge.sql"), "l.entry_id"),
    ];
    let (_dir, store) = journal();
    for select in selects {
        for (from, order) in froms {
            for direction in ["ASC", "DESC"] {
                let filters = include_str!("entry/filters.sql");
                let sql = format!("{select} {from} {filters} ORDER BY {order} {direction} LIMIT :limit");
                assert_eq!(scans(&store.conn, &sql), Vec::<String>::new(), "{sql}");
                assert!(!sorts(&store.conn, &sql), "{sql}");
            }
        }
    }
}

#[test]
fn the_desk_and_the_pickers() {
    assert_cheap(&[
        include_str!("desk/people.sql"),
        include_str!("desk/visits.sql"),
        include_str!("desk/days.sql"),
        include_str!("desk/pledge_count.sql"),
        super::desk::due::FOLLOW_UPS,
        include_str!("desk/labels.sql"),
        include_str!("desk/tags.sql"),
        include_str!("desk/places.sql"),
        include_str!("desk/matters.sql"),
        concat!(include_str!("household/select.sql"), include_str!("household/list.sql")),
        include_str!("household/ended.sql"),
    ]);
}

#[test]
fn what_stands_beside_a_record_needs_no_sorting() {
    let (_dir, store) = journal();
    for sql in [
        concat!(include_str!("entry/select_whole.sql"), " FROM entry AS e WHERE e.code = ''"),
        concat!(include_str!("entry/select_line.sql"), " FROM entry AS e WHERE e.code = ''"),
        concat!(include_str!("household/select.sql"), include_str!("household/load.sql")),
        concat!(include_str!("pledge/select.sql"), include_str!("pledge/load.sql")),
        concat!(include_str!("matter/select.sql"), include_str!("matter/load.sql")),
        concat!(include_str!("week/card_select.sql"), include_str!("week/card_load.sql")),
    ] {
        assert_eq!(steps(&store.conn, sql).iter().find(|step| step.1.contains("TEMP B-TREE")), None, "{sql}");
    }
}

#[test]
fn matters_to_tell_of_are_found_by_their_day() {
    let (_dir, store) = journal();
    let due = include_str!("matter/due.sql");
    assert!(!sorts(&store.conn, due), "found in order, not looked for among all that are open");
    assert!(sorts(&store.conn, &due.replace("matter_due", "matter_open")), "or it would be noticed");
}

#[test]
fn weeks() {
    let of_entries = concat!(
        include_str!("entry/select_whole.sql"),
        " FROM entry AS e WHERE e.id >= :low AND e.id < :high AND e.removed_at IS NULL ORDER BY e.id"
    );
    assert_cheap(&[
        of_entries,
        super::week::material::FOLLOW_UPS,
        include_str!("week/entry_count.sql"),
        include_str!("week/changed_since.sql"),
        include_str!("week/added_since.sql"),
        concat!(include_str!("week/card_select.sql"), include_str!("week/card_load.sql")),
        include_str!("week/link_week.sql"),
    ]);
}

#[test]
fn search_and_its_upkeep() {
    assert_cheap(&[
        include_str!("search/count.sql"),
        include_str!("search/count_everywhere.sql"),
        include_str!("search/people.sql"),
        include_str!("search/page.sql"),
        include_str!("search/next_id.sql"),
        include_str!("search/showing.sql"),
    ]);
}

/// The tables a statement makes for itself when it runs, which SQLCipher wipes afterwards.
fn own_tables(conn: &Connection, sql: &str) -> usize {
    let mut statement = conn.prepare(&format!("EXPLAIN {sql}")).expect(sql);
    let mut rows = statement.raw_query();
    let mut made = 0;
    while let Some(row) = rows.next().unwrap() {
        made += usize::from(matches!(&*row.get::<_, String>("opcode").unwrap(), "OpenEphemeral" | "SorterOpen"));
    }
    made
}

#[test]
fn saving_a_new_entry_makes_no_table_of_its_own() {
    let (_dir, store) = journal();
    for sql in [
        include_str!("code_count.sql"),
        include_str!("entry/insert.sql"),
        include_str!("entry/household_add.sql"),
        include_str!("entry/pledge_add.sql"),
        include_str!("entry/matter_add.sql"),
        include_str!("entry/tag_make.sql"),
        include_str!("entry/tag_add.sql"),
        include_str!("entry/activity_add.sql"),
        include_str!("entry/follow_up_add.sql"),
        include_str!("entry/follow_up_add_unlinked.sql"),
        include_str!("search/next_id.sql"),
        include_str!("history/note.sql"),
        include_str!("fingerprint.sql"),
    ] {
        assert_eq!(own_tables(&store.conn, sql), 0, "{sql}");
    }
    let noticed = "SELECT 1 FROM entry WHERE place IN ('a', 'b', 'c')";
    assert_eq!(own_tables(&store.conn, noticed), 1);
}

#[test]
fn saving() {
    assert_cheap(&[
        concat!(include_str!("entry/select_whole.sql"), " FROM entry AS e WHERE e.code = :code"),
        include_str!("entry/insert.sql"),
        include_str!("entry/update.sql"),
        include_str!("entry/next_id.sql"),
        include_str!("entry/household_add.sql"),
        include_str!("entry/household_clear.sql"),
        include_str!("entry/tag_add.sql"),
        include_str!("entry/tag_clear.sql"),
        include_str!("entry/activity_clear.sql"),
        include_str!("entry/follow_up_add.sql"),
        include_str!("entry/follow_up_clear.sql"),
        super::entry::owed::OWED,
        include_str!("household/save.sql"),
        include_str!("pledge/save.sql"),
        include_str!("history/note.sql"),
        include_str!("history/was_at.sql"),
        include_str!("history/list.sql"),
    ]);
}
