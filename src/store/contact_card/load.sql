SELECT full_name, unit, post, phone, supervision_phone, stand_in, stand_in_phone, office, office_hours, help_with,
       revision, created_at, updated_at, NULL AS removed_at
FROM contact_card;
