//! `profile show`, `profile set`: the cadre's own card.

use super::args::{ProfileCommand, ProfileFields};
use super::session::{Session, unexpected};
use super::stop::{Done, Stop};
use crate::app::query::{Answer, Query};
use crate::domain::change::{Change, Record};
use crate::domain::contact_card::ContactCard;
use crate::domain::phone::as_kept;

/// Runs the subcommand.
pub fn run(session: &mut Session, command: ProfileCommand) -> Done {
    let Answer::ContactCard(stored) = session.ask(Query::ContactCard)? else {
        return Err(unexpected("contact card"));
    };
    match command {
        ProfileCommand::Show => show(session, stored.value),
        ProfileCommand::Set(fields) => {
            let mut card = stored.value.clone();
            set(&mut card, *fields);
            if card == stored.value {
                return Err(Stop::Usage("cli-nothing-to-change"));
            }
            let record = Record::ContactCard(card.clone());
            session.apply(Change::Save { record, base: Some(stored.revision), draft: None })?;
            session.tr.phone_remarks(&card).iter().for_each(|remark| session.warn(remark));
            show(session, card)
        }
    }
}

fn set(card: &mut ContactCard, fields: ProfileFields) {
    let all = [
        (&mut card.full_name, fields.full_name),
        (&mut card.unit, fields.unit),
        (&mut card.post, fields.post),
        (&mut card.phone, fields.phone),
        (&mut card.supervision_phone, fields.supervision_phone),
        (&mut card.stand_in, fields.stand_in),
        (&mut card.stand_in_phone, fields.stand_in_phone),
        (&mut card.office, fields.office),
        (&mut card.office_hours, fields.office_hours),
        (&mut card.help_with, fields.help_with),
    ];
    for (field, text) in all {
        if let Some(text) = text {
            *field = text.trim().to_owned();
        }
    }
    for phone in [&mut card.phone, &mut card.stand_in_phone, &mut card.supervision_phone] {
        *phone = as_kept(phone);
    }
}

fn show(session: &mut Session, card: ContactCard) -> Done {
    if session.json() {
        return session.out.json(&serde_json::to_value(&card).unwrap_or_default());
    }
    if card == ContactCard::default() {
        return session.out.line(&session.tr.t("cli-profile-empty"));
    }
    session.fields(&[
        ("cli-field-full-name", card.full_name),
        ("cli-field-unit", card.unit),
        ("cli-field-post", card.post),
        ("cli-field-phone", card.phone),
        ("cli-field-supervision-phone", card.supervision_phone),
        ("cli-field-stand-in", card.stand_in),
        ("cli-field-stand-in-phone", card.stand_in_phone),
        ("cli-field-office", card.office),
        ("cli-field-office-hours", card.office_hours),
        ("cli-field-help-with", card.help_with),
    ])
}
