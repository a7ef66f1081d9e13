//! Reads and writes the cadre's own card. There is always exactly one; revision 0 means that nobody has written on it yet.

use crate::domain::change::Stored;
use crate::domain::contact_card::ContactCard;
use crate::store::columns::{Col, Meta};
use crate::store::error::StoreError;
use rusqlite::{Connection, named_params};

/// The card.
pub(in crate::store) fn load(conn: &Connection) -> Result<Stored<ContactCard>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("load.sql"))?;
    Ok(statement.query_row([], |row| {
        let card = ContactCard {
            full_name: row.get("full_name")?,
            unit: row.get("unit")?,
            post: row.get("post")?,
            phone: row.get("phone")?,
            supervision_phone: row.get("supervision_phone")?,
            stand_in: row.get("stand_in")?,
            stand_in_phone: row.get("stand_in_phone")?,
            office: row.get("office")?,
            office_hours: row.get("office_hours")?,
            help_with: row.get("help_with")?,
        };
        Ok(Meta::read(row)?.around(card))
    })?)
}

/// Writes the card as given.
pub(in crate::store) fn write(conn: &Connection, card: &ContactCard, meta: &Meta) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("save.sql"))?.execute(named_params! {
        ":full_name": card.full_name,
        ":unit": card.unit,
        ":post": card.post,
        ":phone": card.phone,
        ":supervision_phone": card.supervision_phone,
        ":stand_in": card.stand_in,
        ":stand_in_phone": card.stand_in_phone,
        ":office": card.office,
        ":office_hours": card.office_hours,
        ":help_with": card.help_with,
        ":revision": meta.revision,
        ":created_at": Col(&meta.created_at),
        ":updated_at": Col(&meta.updated_at),
    })?;
    Ok(())
}
