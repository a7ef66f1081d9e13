//! What a household leaves behind besides records: history, drafts, tags nobody has any more, tables of codes, the index.

use super::scrub::Scrubber;
use crate::domain::code::Code;
use crate::store::columns::json;
use crate::store::error::StoreError;
use rusqlite::{Connection, named_params};
use serde_json::Value;

/// Scrubs the history: the household's own rows go, in all others it is taken out. How many rows.
pub(super) fn history(conn: &Connection, scrubber: &Scrubber, code: &Code) -> Result<u32, StoreError> {
    let own = conn.execute("DELETE FROM history WHERE kind = 'household' AND key = ?1", [code.as_str()])?;
    let mut changed = u32::try_from(own).unwrap_or(u32::MAX);
    let mut rows = conn.prepare("SELECT id, before, after FROM history WHERE kind <> 'contact_card' ORDER BY id")?;
    let all = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut save = conn.prepare("UPDATE history SET before = :before, after = :after WHERE id = :id")?;
    for row in all {
        let (id, before, after): (i64, Option<String>, Option<String>) = row?;
        let (before, first) = scrubbed(scrubber, before)?;
        let (after, second) = scrubbed(scrubber, after)?;
        if first || second {
            save.execute(named_params! { ":id": id, ":before": before, ":after": after })?;
            changed += 1;
        }
    }
    Ok(changed)
}

fn scrubbed(scrubber: &Scrubber, text: Option<String>) -> Result<(Option<String>, bool), StoreError> {
    let Some(text) = text else { return Ok((None, false)) };
    let mut value: Value = serde_json::from_str(&text)?;
    let changed = scrubber.value(&mut value);
    Ok((Some(if changed { json(&value)? } else { text }), changed))
}

/// Drops drafts of the household itself and takes it out of all others. How many.
pub(super) fn drafts(conn: &Connection, scrubber: &Scrubber, code: &Code) -> Result<u32, StoreError> {
    let mut rows = conn.prepare("SELECT id, target, fields FROM draft")?;
    let all = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let mut changed = 0;
    for row in all {
        let (id, target, fields): (String, String, String) = row?;
        let target: Value = serde_json::from_str(&target)?;
        let own = target["edit"]["kind"] == "household" && target["edit"]["key"] == code.as_str();
        let mut texts: Vec<(String, String)> = serde_json::from_str(&fields)?;
        let mut found = false;
        for (_, text) in &mut texts {
            if let Some(scrubbed) = scrubber.text(text, &[]) {
                (*text, found) = (scrubbed, true);
            }
        }
        if own {
            conn.execute("DELETE FROM draft WHERE id = ?1", [&id])?;
        } else if found {
            conn.execute("UPDATE draft SET fields = ?2 WHERE id = ?1", [&id, &json(&texts)?])?;
        }
        changed += u32::from(own || found);
    }
    Ok(changed)
}

/// Forgets tags that no entry has, tables of codes with the household in them, and where files with its name went.
pub(super) fn lists(conn: &Connection, scrubber: &Scrubber, code: &Code) -> Result<(), StoreError> {
    conn.execute("DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM entry_tag)", [])?;
    let mut rows = conn.prepare("SELECT id, target, codes FROM export_log")?;
    let all = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for row in all {
        let (id, target, codes): (i64, String, String) = row?;
        let target = scrubber.own_text(&target).unwrap_or(target);
        let mut table: Vec<Value> = serde_json::from_str(&codes)?;
        table.retain(|pair| pair[0] != code.as_str());
        conn.prepare_cached("UPDATE export_log SET target = :target, codes = :codes WHERE id = :id")?
            .execute(named_params! { ":id": id, ":target": target, ":codes": json(&table)? })?;
    }
    Ok(())
}
