INSERT INTO household (code, name, "group", phone, contact_preference, told, agrees_to_be_named, card_issued_on, card_style,
                       ended_on, note, revision, created_at, updated_at, removed_at)
VALUES (:code, :name, :group, :phone, :contact_preference, :told, :agrees_to_be_named, :card_issued_on, :card_style,
        :ended_on, :note, :revision, :created_at, :updated_at, :removed_at)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, "group" = excluded."group", phone = excluded.phone,
    contact_preference = excluded.contact_preference, told = excluded.told,
    agrees_to_be_named = excluded.agrees_to_be_named, card_issued_on = excluded.card_issued_on,
    card_style = excluded.card_style, ended_on = excluded.ended_on, note = excluded.note, revision = excluded.revision,
    created_at = excluded.created_at, updated_at = excluded.updated_at, removed_at = excluded.removed_at
RETURNING id;
